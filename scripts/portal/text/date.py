"""Dates as readers write them; a date known only to the month or year stays so."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

from portal.model.vocabulary import Language

_DATE: Final = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_MONTHS_EN: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def parse_date(text: str) -> date | None:
    """The day that ``YYYY-MM-DD`` names, or ``None`` when the text is no real day in exactly that form."""
    match = _DATE.fullmatch(text)
    if match is None or match["day"] is None:
        return None
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def parse_partial_date(text: str) -> tuple[date, date] | None:
    """First and last day that ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` can mean; ``None`` when it is none of them."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    if match["day"] is not None:
        day = parse_date(text)
        return None if day is None else (day, day)
    year = int(match["year"])
    month = int(match["month"]) if match["month"] else 0
    if year == 0 or month > 12 or (match["month"] and month == 0):
        return None
    first = date(year, month or 1, 1)
    last_month = month or 12
    return first, date(year, last_month, monthrange(year, last_month)[1])


def format_date(text: str, language: Language) -> str:
    """``2025-09-30`` as ``30/9/2025`` or ``30 September 2025``; ``2025-10`` as ``10/2025`` or ``October 2025``.

    Text that is no date is returned as it is, so that a page never hides what the data says.
    """
    match = _DATE.fullmatch(text)
    if match is None:
        return text
    year, month, day = match["year"], match["month"], match["day"]
    if month is None:
        return year
    if not 1 <= int(month) <= 12:
        return text
    if language == "vi":
        return f"{int(day)}/{int(month)}/{year}" if day else f"{int(month)}/{year}"
    name = _MONTHS_EN[int(month) - 1]
    return f"{int(day)} {name} {year}" if day else f"{name} {year}"
