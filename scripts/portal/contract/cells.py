"""Each cell by itself: there when it must be, written as its type wants, one of its choices, in its pattern."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import Final

from portal.contract.field import Field
from portal.contract.judging import Verdict, judge_column
from portal.contract.schema import PARTIAL_DATE
from portal.contract.sheet import Sheet
from portal.contract.sweep import Sweep
from portal.model.issue import Finding
from portal.text.date import parse_date, parse_partial_date

NUMBER: Final = re.compile(r"0|-?[1-9][0-9]*|-?(?:0|[1-9][0-9]*)\.[0-9]*[1-9]")
"""The one way to write a number: no plus, no exponent, no grouping, no nought that could be left out."""
INTEGER: Final = re.compile(r"0|-?[1-9][0-9]*")
MAXIMUM_DIGITS: Final = 24
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PARTIAL: Final = re.compile(PARTIAL_DATE)
_SYNTAX: Final = {
    "number": ("number-syntax", NUMBER),
    "integer": ("integer-syntax", INTEGER),
    "date": ("date-syntax", _DATE),
}


_PORTABLE: Final = re.compile(r"[][0-9A-Za-z(){},*+|-]*")
"""Patterns of these signs mean the same to every engine of regular expressions."""


def check_cells(sheet: Sheet) -> list[Finding]:
    """Faults of form in single cells; each cell is reported once."""
    return [
        finding
        for field in sheet.resource.fields
        for finding in judge_column(sheet, field.name, partial(judge_cell, field=field), sweep_of_form(field))
    ]


def judge_cell(cell: str, field: Field) -> Verdict | None:
    """The first fault of form of one cell."""
    if cell == "":
        return ("required-empty", {}) if field.required else None
    if field.type in _SYNTAX:
        code, syntax = _SYNTAX[field.type]
        if syntax.fullmatch(cell) is None:
            return code, {}
        if field.type == "date" and parse_date(cell) is None:
            return "date-unreal", {}
        if field.type != "date" and len(cell) > MAXIMUM_DIGITS:
            return "number-too-long", {"limit": str(MAXIMUM_DIGITS)}
    if field.choices and cell not in field.choices:
        return "not-in-list", {"expected": ", ".join(field.choices)}
    if field.pattern == PARTIAL_DATE:
        if _PARTIAL.fullmatch(cell) is None:
            return "partial-date-syntax", {}
        if parse_partial_date(cell) is None:
            return "date-unreal", {}
    elif field.pattern and _compiled(field.pattern).fullmatch(cell) is None:
        return "pattern", {"expected": field.pattern}
    return None


def sweep_of_form(field: Field) -> Sweep | None:
    """Tells the cells that ``judge_cell`` may refuse; ``None`` for days and choices, of which a column has few."""
    if field.choices or (field.type in _SYNTAX and field.pattern) or _PORTABLE.fullmatch(field.pattern) is None:
        return None
    if field.type in ("integer", "number"):
        sound = _SYNTAX[field.type][1].pattern
    elif field.type == "string":
        if not field.pattern:
            return Sweep(suspect=(r"\A\z",))
        sound = field.pattern
    else:
        return None
    empty = "" if field.required else "|"
    return Sweep(sound=rf"(?s)\A(?:{sound}{empty})\z", longest=None if field.type == "string" else MAXIMUM_DIGITS)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
