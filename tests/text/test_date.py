"""Dates, whole and partial."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from portal.text.date import format_date, parse_date, parse_partial_date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("2025-09-30", "30/9/2025", "30 September 2025"),
        ("2025-10", "10/2025", "October 2025"),
        ("2025-01", "1/2025", "January 2025"),
        ("2025-12", "12/2025", "December 2025"),
        ("2025-12-31", "31/12/2025", "31 December 2025"),
        ("2025", "2025", "2025"),
        ("", "", ""),
        ("30/9/2025", "30/9/2025", "30/9/2025"),
        ("2025-13", "2025-13", "2025-13"),
        ("2025-00-05", "2025-00-05", "2025-00-05"),
    ],
)
def test_dates_as_readers_write_them(text: str, vi: str, en: str) -> None:
    assert format_date(text, "vi") == vi
    assert format_date(text, "en") == en


@given(some.dates())
def test_every_day_reads_back(day: date) -> None:
    assert parse_date(day.isoformat()) == day
    assert parse_partial_date(day.isoformat()) == (day, day)


@given(some.dates(max_value=date(9998, 12, 31)))
def test_a_month_ends_the_day_before_the_next(day: date) -> None:
    span = parse_partial_date(f"{day:%Y-%m}" if day.year > 999 else day.isoformat()[:7])
    assert span is not None
    first, last = span
    assert first.day == 1
    assert (last + timedelta(days=1)).day == 1
    assert first <= day <= last


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2025-2-3",
        "2025-02-29",
        "20250203",
        "2025-02-03 ",
        "2025-02-03\n",
        "２025-02-03",
        "2025-02-03T00:00",
        "0000-01-01",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize("text", ["", "25", "2025-", "2025-00", "2025-13", "0000", "2025-02-30", "2025\n"])
def test_what_is_no_partial_date(text: str) -> None:
    assert parse_partial_date(text) is None


def test_the_span_of_a_year() -> None:
    assert parse_partial_date("2024") == (date(2024, 1, 1), date(2024, 12, 31))
    assert parse_partial_date("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))


def test_the_last_year_has_an_end() -> None:
    assert parse_partial_date("9999") == (date(9999, 1, 1), date(9999, 12, 31))
    assert parse_partial_date("9999-12") == (date(9999, 12, 1), date(9999, 12, 31))


@given(some.dates())
def test_a_day_as_readers_write_it_is_that_day_alone(day: date) -> None:
    """Read back by hand: no two days look alike, in either language."""
    written = day.isoformat()
    number, month, year = format_date(written, "vi").split("/")
    assert date(int(year), int(month), int(number)) == day
    number, name, year = format_date(written, "en").split(" ")
    assert date(int(year), MONTHS.index(name) + 1, int(number)) == day


@given(some.text(alphabet="0123456789-/ ٣", max_size=12))
def test_what_is_no_date_is_shown_as_it_is(text: str) -> None:
    is_date = parse_partial_date(text) is not None
    assert is_date or parse_date(text) is None
    assert is_date or format_date(text, "vi") == format_date(text, "en") == text
