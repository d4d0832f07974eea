"""Each cell by itself: there when it must be, written as its type wants, one of its choices, in its pattern."""

from __future__ import annotations

import re
from typing import Final

import pandas as pd

from portal.contract.schema import PARTIAL_DATE, Field
from portal.contract.sheet import Sheet
from portal.model.issue import Finding
from portal.text.date import parse_date, parse_partial_date

NUMBER: Final = r"0|-?[1-9][0-9]*|-?(?:0|[1-9][0-9]*)\.[0-9]*[1-9]"
INTEGER: Final = r"0|-?[1-9][0-9]*"
MAXIMUM_DIGITS: Final = 24
_DATE: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_SYNTAX: Final = {
    "number": ("number-syntax", NUMBER),
    "integer": ("integer-syntax", INTEGER),
    "date": ("date-syntax", _DATE),
}


def check_cells(sheet: Sheet) -> list[Finding]:
    """Faults of form in single cells; each cell is reported once."""
    findings: list[Finding] = []
    for field in sheet.resource.fields:
        for code, rows, values in _faults(sheet.frame[field.name], field):
            new = rows & sheet.sound(field.name)
            if bool(new.any()):
                findings += sheet.findings(new, code, field.name, **values)
                sheet.mark(field.name, new)
    return findings


def _faults(cells: pd.Series[str], field: Field) -> list[tuple[str, pd.Series[bool], dict[str, str]]]:
    empty = cells == ""
    faults: list[tuple[str, pd.Series[bool], dict[str, str]]] = []
    if field.required:
        faults.append(("required-empty", empty, {}))
    if field.type in _SYNTAX:
        code, pattern = _SYNTAX[field.type]
        faults.append((code, ~empty & ~_fits(cells, pattern), {}))
    if field.type in {"number", "integer"}:
        faults.append(("number-too-long", cells.str.len() > MAXIMUM_DIGITS, {"limit": str(MAXIMUM_DIGITS)}))
    if field.type == "date":
        faults.append(("date-unreal", ~empty & _unreal(cells, partial=False), {}))
    if field.choices:
        faults.append(("not-in-list", ~empty & ~cells.isin(field.choices), {"expected": ", ".join(field.choices)}))
    if field.pattern:
        code = "partial-date-syntax" if field.pattern == PARTIAL_DATE else "pattern"
        faults.append((code, ~empty & ~_fits(cells, field.pattern), {"expected": field.pattern}))
    if field.pattern == PARTIAL_DATE:
        faults.append(("date-unreal", ~empty & _unreal(cells, partial=True), {}))
    return faults


def _fits(cells: pd.Series[str], pattern: str) -> pd.Series[bool]:
    """Whole-cell matches, tried once per different cell."""
    compiled = re.compile(pattern)
    return cells.map({cell: compiled.fullmatch(cell) is not None for cell in cells.unique()}).astype(bool)


def _unreal(cells: pd.Series[str], *, partial: bool) -> pd.Series[bool]:
    read = parse_partial_date if partial else parse_date
    return cells.map({cell: read(cell) is None for cell in cells.unique()}).astype(bool)
