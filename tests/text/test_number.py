"""Numbers as readers of each language write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from portal.model.vocabulary import LANGUAGES, Language
from portal.text.number import MINUS, format_number, format_percent, round_money, scale_money
from portal.text.printed import parse_printed

numbers = some.decimals(min_value=0, max_value=10**15, allow_nan=False, places=2)


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("1234.5", "1.234,5", "1,234.5"),
        ("0", "0", "0"),
        ("999", "999", "999"),
        ("1000", "1.000", "1,000"),
        ("-1234567.89", f"{MINUS}1.234.567,89", f"{MINUS}1,234,567.89"),
        (Decimal("1E+3"), "1.000", "1,000"),
        (Decimal("0.10"), "0,10", "0.10"),
        (7, "7", "7"),
    ],
)
def test_a_number_in_both_languages(value: Decimal | int | str, vi: str, en: str) -> None:
    assert format_number(value, "vi") == vi
    assert format_number(value, "en") == en


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("2.345", 2, "2,35"),
        ("2.344", 2, "2,34"),
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),
        ("95", 1, "95,0"),
        ("-0.04", 1, "0,0"),
    ],
)
def test_rounding_is_half_up_and_padded(value: str, decimals: int, shown: str) -> None:
    assert format_number(value, "vi", decimals) == shown


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("227400000000", ("227,4", "tỷ đồng"), ("227.4", "billion VND")),
        ("9916000000000", ("9.916", "tỷ đồng"), ("9,916", "billion VND")),
        ("461300000", ("461,3", "triệu đồng"), ("461.3", "million VND")),
        ("999999", ("999.999", "đồng"), ("999,999", "VND")),
        ("-1000000000", (f"{MINUS}1", "tỷ đồng"), (f"{MINUS}1", "billion VND")),
        ("0", ("0", "đồng"), ("0", "VND")),
    ],
)
def test_money_in_the_largest_unit(value: str, vi: tuple[str, str], en: tuple[str, str]) -> None:
    assert scale_money(value, "vi") == vi
    assert scale_money(value, "en") == en


@pytest.mark.parametrize(
    ("value", "qualifier", "vi", "en"),
    [
        ("245985000000", "exact", ("246", "tỷ đồng"), ("246", "billion VND")),
        ("303842000000", "exact", ("303,8", "tỷ đồng"), ("303.8", "billion VND")),
        ("1500123000000", "exact", ("1.500,1", "tỷ đồng"), ("1,500.1", "billion VND")),
        ("2000049000000", "exact", ("2.000", "tỷ đồng"), ("2,000", "billion VND")),
        ("245985000000", "more_than", ("245,9", "tỷ đồng"), ("245.9", "billion VND")),
        ("245915000000", "nearly", ("246", "tỷ đồng"), ("246", "billion VND")),
        ("508590000000", "exact", ("508,59", "tỷ đồng"), ("508.59", "billion VND")),
        ("999985000", "exact", ("999.985.000", "đồng"), ("999,985,000", "VND")),
        ("1000000000", "exact", ("1", "tỷ đồng"), ("1", "billion VND")),
        ("1004400000", "exact", ("1", "tỷ đồng"), ("1", "billion VND")),
        ("1250000001", "exact", ("1,3", "tỷ đồng"), ("1.3", "billion VND")),
        ("1250000001", "nobody says so", ("1,3", "tỷ đồng"), ("1.3", "billion VND")),
        ("-38678000000", "exact", (f"{MINUS}38,7", "tỷ đồng"), (f"{MINUS}38.7", "billion VND")),
    ],
)
def test_money_of_a_sentence_is_rounded_and_stays_true(
    value: str, qualifier: str, vi: tuple[str, str], en: tuple[str, str]
) -> None:
    assert round_money(value, qualifier, "vi") == vi
    assert round_money(value, qualifier, "en") == en


def test_percentages_carry_their_sign() -> None:
    assert format_percent("95.76", "vi") == "95,76%"
    assert format_percent("95.76", "en", 1) == "95.8%"


@given(numbers, some.sampled_from(LANGUAGES))
def test_what_is_written_reads_back(value: Decimal, language: Language) -> None:
    printed = parse_printed(format_number(value, language), language)
    assert printed is not None
    assert printed.value == value


@given(some.integers(0, 10**18), some.sampled_from(LANGUAGES))
def test_scaled_money_loses_no_digit(value: int, language: Language) -> None:
    number, unit = scale_money(value, language)
    printed = parse_printed(f"{number} {unit}", language)
    assert printed is not None
    assert printed.value == value
    assert printed.kind == "VND"


@given(numbers, some.integers(0, 3), some.sampled_from(LANGUAGES))
def test_what_is_rounded_is_at_most_half_a_step_away(value: Decimal, decimals: int, language: Language) -> None:
    printed = parse_printed(format_number(value, language, decimals) + "%", language)
    assert printed is not None
    assert abs(printed.value - value) <= Decimal(1).scaleb(-decimals) / 2


@given(some.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, places=2))
def test_the_languages_differ_by_their_marks_alone(value: Decimal) -> None:
    assert format_number(value, "vi").translate(str.maketrans(".,", ",.")) == format_number(value, "en")
