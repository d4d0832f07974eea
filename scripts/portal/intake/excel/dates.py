"""Dates as spreadsheets write them: day first, month first, months by name, without a day, without a century."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from portal.intake.excel.reading import DateOrder, Reading

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME: Final = re.compile(r"[ T]0?0:00(:00(\.0+)?)?$")
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_YEAR_LAST: Final = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_NAMED: Final = r"(?:(?P<en>[a-z]{3,9})|(?:thg|tháng|t)\s?(?P<number>[0-9]{1,2}))"
_DAY_NAMED: Final = re.compile(rf"(?P<day>[0-9]{{1,2}})[-/ ]{_NAMED}[-/ ,]+(?P<year>[0-9]{{4}}|[0-9]{{2}})")
_MONTH_NAMED: Final = re.compile(rf"{_NAMED}[-/ ]+(?P<year>[0-9]{{4}}|[0-9]{{2}})")
_DAY_MONTH_NAMED: Final = re.compile(rf"(?P<day>[0-9]{{1,2}})[-/ ]{_NAMED}")
_MONTH_YEAR: Final = re.compile(r"([0-9]{1,2})[-/]([0-9]{4})")
_SERIAL: Final = re.compile(r"[345][0-9]{4}")
_FIRST_DAY: Final = date(1899, 12, 30)
_CENTURY: Final = 2000


def date_readings(text: str, *, partial: bool) -> tuple[Reading, ...]:
    """Every day that the text may mean; with ``partial`` also every month.

    ``3/4/2025`` has two readings, each with the order that it takes for granted. Where a column may hold a month
    alone, the first of a month may be one that a spreadsheet filled up: both are given, neither is exact.
    """
    plain = _TIME.sub("", text.removeprefix("'").strip().lower())
    found = [*_numbered(plain), *_named(plain)]
    if partial:
        found = [one for reading in found for one in _with_month(reading)] + _month_alone(plain)
    return tuple(dict.fromkeys(found))


def day_and_month(text: str) -> frozenset[tuple[int, int]]:
    """Pairs of day and month that a date without a year, or any date, may hold: ``2-Jan``, ``02/01/2025``."""
    plain = _TIME.sub("", text.strip().lower())
    match = _DAY_MONTH_NAMED.fullmatch(plain)
    month = _month_of(match)
    pairs = {(int(match["day"]), month)} if match and month and 1 <= int(match["day"]) <= 31 else set()
    days = [date.fromisoformat(one.value) for one in date_readings(text, partial=False)]
    return frozenset(pairs | {(day.day, day.month) for day in days})


def looks_like_date(text: str) -> bool:
    """True for text that is a date in a spreadsheet's writing and nothing else."""
    plain = text.strip().lower()
    has_form = any(form.fullmatch(plain) for form in (_YEAR_LAST, _DAY_NAMED, _MONTH_NAMED, _DAY_MONTH_NAMED))
    return has_form and bool(date_readings(text, partial=True) or day_and_month(text))


def shows_month(text: str) -> bool:
    """True for a month without a day: ``10/2025``, ``Oct-25``."""
    plain = text.strip().lower()
    return any(form.fullmatch(plain) for form in (_MONTH_YEAR, _MONTH_NAMED))


def _numbered(plain: str) -> list[Reading]:
    match = _YEAR_FIRST.fullmatch(plain)
    if match is not None:
        return _real(match[1], match[3], match[4])
    match = _YEAR_LAST.fullmatch(plain)
    if match is not None:
        first, second, year = match[1], match[3], match[4]
        if first == second:
            return _real(year, second, first)
        return [*_real(year, second, first, "day-first"), *_real(year, first, second, "month-first")]
    if _SERIAL.fullmatch(plain) is not None:
        return [Reading((_FIRST_DAY + timedelta(days=int(plain))).isoformat(), False)]
    return []


def _named(plain: str) -> list[Reading]:
    match = _DAY_NAMED.fullmatch(plain)
    month = _month_of(match) if match else 0
    return _real(match["year"], str(month), match["day"]) if match and month else []


def _month_alone(plain: str) -> list[Reading]:
    match = _MONTH_YEAR.fullmatch(plain)
    if match is not None:
        return [Reading(f"{match[2]}-{int(match[1]):02}")] if 1 <= int(match[1]) <= 12 else []
    match = _MONTH_NAMED.fullmatch(plain)
    month = _month_of(match) if match else 0
    if match is None or not month:
        return []
    whole = f"{_year_of(match['year'])}-{month:02}"
    # "Oct-25" is also how the 1st of October is shown, and in this year the 25th.
    return [Reading(whole, False), Reading(f"{whole}-01", False)]


def _with_month(reading: Reading) -> list[Reading]:
    if not reading.value.endswith("-01"):
        return [reading]
    return [Reading(reading.value, False, reading.order), Reading(reading.value[:7], False, reading.order)]


def _real(year: str, month: str, day: str, order: DateOrder = "") -> list[Reading]:
    try:
        found = date(_year_of(year), int(month), int(day))
    except ValueError:
        return []
    return [Reading(found.isoformat(), len(year) == 4, order)]


def _year_of(text: str) -> int:
    return int(text) if len(text) == 4 else _CENTURY + int(text)


def _month_of(match: re.Match[str] | None) -> int:
    """The number of a month by name; 0 for a word that names none."""
    if match is None:
        return 0
    if match["number"]:
        number = int(match["number"])
        return number if number <= 12 else 0
    name = match["en"][:3]
    return _MONTHS.index(name) + 1 if name in _MONTHS else 0
