"""Rules of dates, flags, figures and keys on small tables, also where they must keep silent."""

from __future__ import annotations

from datetime import date

import pytest

from portal.contract.addresses import check_addresses
from portal.contract.canonical import canonical_text
from portal.contract.cells import NUMBER
from portal.contract.dates import check_dates
from portal.contract.descriptor_form import created_day
from portal.contract.figures import check_figures
from portal.contract.flags import check_flags
from portal.contract.keys import check_figures_once, check_keys
from portal.contract.schema import HEADLINES
from portal.text.broken_letters import MOJIBAKE
from tests.contract.frames import REGISTRY, observations, sheet, sources, told

CREATED = {"quang-ninh": date(2026, 1, 31)}


def date_codes(published: str = "2025-11-13", **row: str) -> list[str]:
    findings = check_dates(observations(row), sources(published=published), REGISTRY, CREATED)
    return [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("published", "row"),
    [
        ("2025-11-13", {}),
        ("2025-09", {}),
        ("2025", {"as_of": "2025-12-31"}),
        ("", {"as_of": "2025-12-31"}),
        ("2025-09-30", {}),
        ("2025-09-29", {"flags": "provisional"}),
        ("2025-09-29", {"flags": "ambiguous;date_inferred"}),
        ("2025-09-29", {"indicator": "target_pct", "as_of": "2030-12-31"}),
        ("2025-09-29", {"indicator": "plan_vnd", "as_of": "2026-12-31", "period_start": "2026-01-01"}),
        ("2025-11-13", {"as_of": "2025-06-30", "boundary": "63"}),
        ("2025-11-13", {"indicator": "change_pct", "period_start": "2025-01-01"}),
    ],
)
def test_dates_that_fit(published: str, row: dict[str, str]) -> None:
    assert date_codes(published, **row) == []


@pytest.mark.parametrize(
    ("code", "published", "row"),
    [
        ("date-after-publication", "2025-09-29", {}),
        ("date-after-publication", "2025-08", {}),
        ("date-after-publication", "2025-09-29", {"flags": "ambiguous"}),
        ("date-after-created", "2025-11-13", {"as_of": "2026-02-01", "flags": "provisional"}),
        ("boundary-date", "2025-11-13", {"boundary": "63"}),
        ("boundary-date", "2025-11-13", {"as_of": "2025-06-30"}),
        ("period-missing", "2025-11-13", {"indicator": "change_pct"}),
        ("period-unexpected", "2025-11-13", {"period_start": "2025-01-01"}),
        ("period-unexpected", "2025-11-13", {"indicator": "target_pct", "period_start": "2025-01-01"}),
        ("period-start", "2025-11-13", {"indicator": "change_pct", "period_start": "2024-01-01"}),
    ],
)
def test_dates_that_do_not_fit(code: str, published: str, row: dict[str, str]) -> None:
    assert date_codes(published, **row) == [code]


@pytest.mark.parametrize(
    ("created", "day"),
    [
        ("2026-11-21T00:00:00Z", date(2026, 11, 21)),
        ("2026-11-21T23:59:59.5+07:00", date(2026, 11, 21)),
        ("2026-02-29T00:00:00Z", None),
        ("2026-11-21T24:00:00Z", None),
        ("2026-11-21", None),
        ("２026-11-21T00:00:00Z", None),
        (20261121, None),
        (None, None),
    ],
)
def test_the_day_of_a_descriptor(created: object, day: date | None) -> None:
    assert created_day({"created": created}) == day


def flag_codes(*flags: str, whole_tree: bool = True) -> list[tuple[str, int, str]]:
    rows = [{"obs_id": f"quang-ninh-{number}", "flags": one} for number, one in enumerate(flags, start=1)]
    return told(check_flags(observations(*rows), REGISTRY, whole_tree=whole_tree))


def test_flags_that_fit() -> None:
    assert (
        flag_codes("", "ambiguous;implausible", "contradicts:quang-ninh-4;ambiguous", "contradicts:quang-ninh-3") == []
    )


@pytest.mark.parametrize(
    ("code", "flags"),
    [
        ("flag-unknown", "Ambiguous"),
        ("flag-unknown", "ambiguous,implausible"),
        ("flag-unknown", "ambiguous;"),
        ("flag-unknown", "ambiguous: "),
        ("flag-unknown", "contradicts"),
        ("flag-unknown", "contradicts:"),
        ("flag-not-curated", "jump"),
        ("flag-repeated", "ambiguous;ambiguous"),
        ("contradicts-unknown", "contradicts:quang-ninh-9"),
        ("contradicts-unknown", "contradicts:quang-ninh-1"),
        ("contradicts-one-sided", "contradicts:quang-ninh-2"),
    ],
)
def test_flags_that_do_not_fit(code: str, flags: str) -> None:
    assert flag_codes(flags, "ambiguous") == [(code, 2, "flags")]


def test_a_contradiction_with_another_province_needs_the_whole_tree() -> None:
    assert flag_codes("contradicts:ha-noi-1", whole_tree=False) == []
    assert flag_codes("contradicts:quang-ninh-9", whole_tree=False) == [("contradicts-unknown", 2, "flags")]
    assert flag_codes("contradicts:ha-noi-1") == [("contradicts-unknown", 2, "flags")]


@pytest.mark.parametrize(
    ("codes", "row"),
    [
        ([], {}),
        ([], {"indicator": "change_people", "unit": "persons", "value": "-5"}),
        ([], {"indicator": "share_plan_pct", "unit": "percent", "value": "130.5", "denominator": "plan"}),
        ([], {"indicator": "change_pct", "unit": "percent", "value": "145"}),
        (["percent-range"], {"indicator": "ratio", "unit": "percent", "value": "100.01", "denominator": "plan"}),
        (["percent-range", "set-by-missing"], {"indicator": "target_pct", "unit": "percent", "value": "101"}),
        (["value-negative"], {"value": "-1"}),
        (["value-not-whole"], {"value": "1.5"}),
        (["unit-differs"], {"unit": "persons"}),
        (["denominator-missing"], {"indicator": "ratio", "unit": "percent", "value": "50"}),
    ],
)
def test_figures_against_their_indicator(codes: list[str], row: dict[str, str]) -> None:
    assert [finding.code for finding in check_figures(observations(row), REGISTRY)] == codes


def test_keys_are_compared_without_capitals_and_composition() -> None:
    rows = [{"obs_id": "đ-e\u0301"}, {"obs_id": "x"}, {"obs_id": "Đ-\u00e9"}, {"obs_id": ""}, {"obs_id": ""}]
    assert told(check_keys(observations(*rows))) == [("key-repeated", 4, "obs_id"), ("key-repeated", 6, "obs_id")]


def test_one_source_gives_one_figure_once() -> None:
    rows = [{"obs_id": "1"}, {"obs_id": "2"}, {"obs_id": "3", "funds": "si"}, {"obs_id": "4", "source_id": "S001"}]
    findings = check_figures_once(observations(*rows))
    assert told(findings) == [("figure-repeated", 3, "obs_id")]
    assert findings[0].values["other"] == "f.csv:2"


@pytest.mark.parametrize("number", ["0", "7", "-7", "0.5", "-0.5", "10", "10.05", "303842000000"])
def test_numbers_in_the_one_way_to_write_them(number: str) -> None:
    assert NUMBER.fullmatch(number)


@pytest.mark.parametrize(
    "number",
    [
        "-0",
        "+7",
        "07",
        "7.",
        ".5",
        "7.0",
        "7.50",
        "1e5",
        "1_000",
        "1,5",
        "1.000,5",
        "７",
        "٧",
        "NaN",
        "inf",
        "0x1",
        "- 7",
        "7\n",
    ],
)
def test_numbers_written_in_another_way(number: str) -> None:
    assert NUMBER.fullmatch(number) is None


@pytest.mark.parametrize(
    "text", ["Báº£o hiá»ƒm", "xÃ£ há»™i", "Ä‘á»“ng", "Æ°", "100 tri\ufffd\ufffdu", "â€œBáoâ€\u009d"]
)
def test_broken_letters_are_seen(text: str) -> None:
    assert MOJIBAKE.search(text)


@pytest.mark.parametrize(
    "text", ["THỊ XÃ”", "“CÁ ÂU Ã”", "ĐÃ NẴNG", "bảo hiểm xã hội", "Âu Cơ", "«á»", "giá – 5", "Ân", "Ăn"]
)
def test_good_vietnamese_is_not_taken_for_broken(text: str) -> None:
    assert MOJIBAKE.search(text) is None


@pytest.mark.parametrize("url", ["", "https://vss.gov.vn/a?b=c#d", "http://báo.vn/", "https://example.org:8443/x"])
def test_addresses_that_a_reader_can_follow(url: str) -> None:
    assert check_addresses(sources(url=url)) == []


@pytest.mark.parametrize(
    ("code", "url"),
    [
        ("url-form", "javascript:alert(1)"),
        ("url-form", "data:text/html,x"),
        ("url-form", "//example.org/"),
        ("url-form", "ftp://example.org/"),
        ("url-form", "https://"),
        ("url-form", "https://user:secret@example.org/"),
        ("url-form", "https://exa mple.org/"),
        ("url-number-host", "http://127.0.0.1/"),
        ("url-number-host", "http://[::1]/"),
        ("url-number-host", "http://2130706433/"),
        ("url-number-host", "http://0x7f.1/"),
        ("url-number-host", "http://localhost/"),
    ],
)
def test_addresses_that_are_refused(code: str, url: str) -> None:
    assert told(check_addresses(sources(url=url))) == [(code, 2, "url")]


def test_whole_numbers_in_a_key_are_sorted_as_numbers() -> None:
    rows = [{"headline": "a", "preference": n} for n in ("10", "9", "x", "2")]
    text = canonical_text(sheet(HEADLINES, *rows).frame, HEADLINES)
    assert [line.split(",")[1] for line in text.splitlines()[1:]] == ["2", "9", "10", "x"]
