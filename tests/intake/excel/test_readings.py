"""What one cell may mean: numbers, dates, letters; and what a spreadsheet could have made of another."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.contract.cells import NUMBER
from portal.contract.schema import OBSERVATIONS
from portal.intake.excel.dates import date_readings, looks_like_date
from portal.intake.excel.letters import clean, has_lost_letters, is_error_value, lost_letters, unbroken
from portal.intake.excel.numbers import canonical_number, is_noise, lost_decimals, lost_its_mark, number_readings
from portal.intake.excel.origin import could_come_from, kind_of_cell
from portal.intake.excel.printed import may_be_rewritten, other_printed
from tests.intake.spreadsheet import as_saved


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("74,43", ["74.43"]),
        ("74.43", ["74.43"]),
        ("7.091.000.000.000", ["7091000000000"]),
        ("7,091,000,000,000", ["7091000000000"]),
        ("1.234", ["1234", "1.234"]),
        ("1,234", ["1.234", "1234"]),
        ("0,125", ["0.125"]),
        ("1.234,50", ["1234.5"]),
        ("1,234.50", ["1234.5"]),
        ("7.091E+12", ["7091000000000"]),
        ("7,091e12", ["7091000000000"]),
        ("1 234 567", ["1234567"]),
        ("-5", ["-5"]),
        ("−5,5", ["-5.5"]),
        ("0893", ["893"]),
        ("'74,43", ["74.43"]),
        ("12,34,567", []),
        ("1.2.3", []),
        ("(5)", []),
        ("８９３", []),
        ("1e999", []),
        ("", []),
        ("9" * 50, []),
    ],
)
def test_numbers(text: str, values: list[str]) -> None:
    assert [one.value for one in number_readings(text)] == values


def test_a_scientific_number_may_have_lost_digits() -> None:
    assert [one.is_exact for one in number_readings("7.09E+12")] == [False]
    assert [one.is_exact for one in number_readings("7090000000000")] == [True]


def test_a_percent_sign_counts_only_where_percentages_stand() -> None:
    assert number_readings("74%") == ()
    assert [one.value for one in number_readings("74%", percent=True)] == ["74"]


@pytest.mark.parametrize(("text", "noise"), [("74.4300000001", True), ("0.30000000000000004", True), ("74.43", False)])
def test_the_rest_of_a_binary_fraction(text: str, noise: bool) -> None:
    assert is_noise(text) is noise


def test_a_mark_taken_for_grouping() -> None:
    assert lost_its_mark("95.125", "95125")
    assert not lost_its_mark("95.12", "9512")
    assert not lost_its_mark("95125", "95125")


def test_decimals_that_a_format_did_not_show() -> None:
    assert lost_decimals("52.05", "52.1")
    assert lost_decimals("52.05", "52")
    assert not lost_decimals("52.05", "52.05")
    assert not lost_decimals("52.05", "53")
    assert not lost_decimals("52", "x")


numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=2)


@given(numbers)
def test_a_canonical_number_is_one_of_its_own_readings(number: Decimal) -> None:
    text = canonical_number(number)
    assert NUMBER.fullmatch(text)
    assert text in [one.value for one in number_readings(text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("31/10/2025", ["2025-10-31"]),
        ("10/31/2025", ["2025-10-31"]),
        ("31-10-2025", ["2025-10-31"]),
        ("31.10.2025", ["2025-10-31"]),
        ("3/4/2025", ["2025-04-03", "2025-03-04"]),
        ("4/4/2025", ["2025-04-04"]),
        ("31/10/25", ["2025-10-31"]),
        ("31-Oct-25", ["2025-10-31"]),
        ("31 October 2025", ["2025-10-31"]),
        ("31-thg 10-2025", ["2025-10-31"]),
        ("2025/10/31", ["2025-10-31"]),
        ("2025-10-31 00:00:00", ["2025-10-31"]),
        ("31/10/2025 0:00", ["2025-10-31"]),
        ("45961", ["2025-10-31"]),
        ("Oct-25", []),
        ("30/2/2025", []),
        ("31/10-2025", []),
        ("0/0/2025", []),
        ("31-Foo-2025", []),
        ("", []),
    ],
)
def test_days(text: str, values: list[str]) -> None:
    assert [one.value for one in date_readings(text, partial=False)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Oct-25", {"2025-10", "2025-10-01"}),
        ("thg 10-25", {"2025-10", "2025-10-01"}),
        ("1/10/2025", {"2025-10", "2025-10-01", "2025-01-10"}),
        ("10/2025", {"2025-10"}),
        ("13/2025", set()),
        ("31/10/2025", {"2025-10-31"}),
    ],
)
def test_days_and_months(text: str, values: set[str]) -> None:
    assert {one.value for one in date_readings(text, partial=True)} == values


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)), st.sampled_from(["en", "vi"]))
def test_a_day_is_one_of_the_readings_of_what_a_spreadsheet_writes(day: date, settings: str) -> None:
    written = as_saved(day.isoformat(), "en" if settings == "en" else "vi")
    assert day.isoformat() in [one.value for one in date_readings(written, partial=False)]


@pytest.mark.parametrize("text", ["45 units", "2 tổ ở BHXH", "excerpt", "2025-10-31", "12", "Mai-25", "paragraph 9"])
def test_text_that_is_no_date(text: str) -> None:
    assert not looks_like_date(text)


@pytest.mark.parametrize("text", ["2-Jan", "02/01/2025", "Oct-25", "2-thg 1"])
def test_text_that_is_a_date(text: str) -> None:
    assert looks_like_date(text)


def test_letters() -> None:
    assert clean("\u00a0Bắc\u00a0Kạn ") == "Bắc Kạn"
    assert unbroken("Báº£o hiá»ƒm") == ("Bảo hiểm",)
    assert unbroken("Bảo hiểm") == ()
    assert has_lost_letters("g?n 1.000 t?")
    assert not has_lost_letters("khi nào?")
    assert not has_lost_letters("https://example.org/?a=b")
    assert lost_letters("gần 1.000 tỷ đồng", "g?n 1.000 t? d?ng")
    assert not lost_letters("gần 1.000 tỷ", "gần 2.000 tỷ")
    assert is_error_value("#REF!")
    assert is_error_value("####")
    assert not is_error_value("#1")


@pytest.mark.parametrize(("mark", "now"), [(",", "137,599"), (".", "137599")])
def test_a_spreadsheet_with_one_decimal_mark_writes_one_form(mark: str, now: str) -> None:
    assert could_come_from("137,599", now, "text", marks=frozenset(mark))
    assert now == "137,599" or not could_come_from("137,599", now, "text", marks=frozenset(","))


@pytest.mark.parametrize(
    ("printed", "others"),
    [
        ("55,80%", ("55,8%",)),
        ("137599", ("137.599", "137,599")),
        ("6,4", ("6,400",)),
        ("1617,981", ("1.617,981",)),
        ("2E+12", ()),
    ],
)
def test_what_a_source_may_have_printed(printed: str, others: tuple[str, ...]) -> None:
    assert other_printed(printed) == others


@pytest.mark.parametrize("printed", ["893", "95,125", "45.286", "37.557 đơn vị", "2,7%", "không rõ"])
def test_what_no_spreadsheet_made_of_another_printing(printed: str) -> None:
    assert not may_be_rewritten(printed)


FIELDS = {one.name: one for one in OBSERVATIONS.fields}


@pytest.mark.parametrize(
    ("column", "before", "now", "could"),
    [
        ("value", "7091000000000", "7,091E+12", True),
        ("value", "7091000000000", "7,09E+12", False),
        ("value", "74.43", "74,43", True),
        ("value", "74.43", "75,43", False),
        ("as_of", "2025-04-03", "3/4/2025", True),
        ("as_of", "2025-04-03", "4/3/2025", True),
        ("as_of", "2025-04-03", "5/3/2025", False),
        ("as_printed", "2.7%", "2.70%", True),
        ("as_printed", "2.7%", "2.80%", False),
        ("as_printed", "137,599", "137599", True),
        ("as_printed", "6,400", "6,4", True),
        ("as_printed", "1.617,981", "1617,981", True),
        ("as_printed", "146,210", "146,21", True),
        ("as_printed", "2.085.000.000.000", "2,085E+12", True),
        ("as_printed", "137599", "137,599", False),
        ("as_printed", "137,599", "137.599", False),
        ("as_printed", "99.5%", "99,50%", False),
        ("as_printed", "74,43%", "7443%", True),
        ("as_printed", "55,8%", "55,80%", True),
        ("note", "“khoảng”", '"khoảng"', True),
        ("note", "Bảo hiểm", "Báº£o hiá»ƒm", True),
        ("locator", "1-2", "2-Jan", True),
        ("locator", "1-2", "3-Jan", False),
        ("locator", "007", "7", True),
        ("locator", "2025-10", "Oct-25", True),
        ("note", "", "x", False),
        ("note", "x", "", False),
    ],
)
def test_what_a_spreadsheet_could_have_made(column: str, before: str, now: str, could: bool) -> None:
    assert could_come_from(before, now, kind_of_cell(FIELDS[column])) is could
