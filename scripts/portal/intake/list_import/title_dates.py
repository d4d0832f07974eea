"""The days that the titles of a list name, to be held against the day that the reader gives."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from portal.intake.list_import.grid import Grid, cell_text
from portal.intake.list_import.header import Header
from portal.text.date import parse_date

_WRITTEN: Final = re.compile(
    r"(?<![0-9])([0-9]{1,2})\s*(?:[/.-]|tháng)\s*([0-9]{1,2})\s*(?:[/.-]|năm)\s*((?:19|20)[0-9]{2})(?![0-9])"
)


def title_dates(grid: Grid, header: Header) -> tuple[date, ...]:
    """The days above the header in their order; a day that the calendar doesn't have is left out."""
    found: dict[date, None] = {}
    for row in grid.rows:
        if row.number >= header.top:
            break
        for value in row.cells:
            for day, month, year in _WRITTEN.findall(cell_text(value).lower()):
                known = parse_date(f"{year}-{int(month):02}-{int(day):02}")
                if known is not None:
                    found[known] = None
    return tuple(found)
