"""Whether a spreadsheet could have made a cell out of what stood there before."""

from __future__ import annotations

import re
from typing import Final, Literal

from portal.contract.field import Field
from portal.contract.list_schema import NOT_STATED
from portal.contract.schema import PARTIAL_DATE
from portal.intake.excel.dates import date_readings, day_and_month
from portal.intake.excel.letters import is_same_text, lost_letters, unbroken
from portal.intake.excel.numbers import could_be_written, number_readings
from portal.intake.excel.reading import Reading

CellKind = Literal["number", "integer", "date", "partial", "text"]

_TYPED: Final[dict[str, CellKind]] = {"number": "number", "integer": "integer", "date": "date"}
MARKS: Final = frozenset({",", "."})
_DAY_MONTH: Final = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})")
_SIGNED_PERCENT: Final = re.compile(r"-?[0-9][0-9.,]*%")


def kind_of_cell(field: Field) -> CellKind:
    """How the cells of a field are read."""
    if field.type in _TYPED:
        return _TYPED[field.type]
    if field.pattern == PARTIAL_DATE:
        return "partial"
    return "date" if field.name == "payments_through" else "text"


def readings_of(text: str, kind: CellKind, *, percent: bool = False) -> tuple[Reading, ...]:
    """Every value that the text may stand for in a column of this kind; none for text columns."""
    if kind in ("number", "integer"):
        found = number_readings(text, percent=percent)
        return tuple(one for one in found if "." not in one.value) if kind == "integer" else found
    if kind == "text" or text == NOT_STATED:
        return ()
    return date_readings(text, partial=kind == "partial")


def could_come_from(
    before: str, now: str, kind: CellKind, *, percent: bool = False, marks: frozenset[str] = MARKS
) -> bool:
    """True where opening and saving ``before`` can give ``now``: then the cell says nothing new.

    ``marks`` are the decimal marks that the spreadsheet may have written.
    """
    if not before or not now:
        return False
    if before == now:
        return True
    if kind != "text":
        return any(one.value == before for one in readings_of(now, kind, percent=percent))
    return (
        is_same_text(before, now)
        or before in unbroken(now)
        or lost_letters(before, now)
        or _lost_zeros(before, now)
        or _same_percent(before, now, marks)
        or _became_date(before, now)
        or could_be_written(before, now, marks)
    )


def _lost_zeros(before: str, now: str) -> bool:
    return before.isdigit() and before.startswith("0") and now == before.lstrip("0")


def _same_percent(before: str, now: str, marks: frozenset[str]) -> bool:
    """``2.7%`` comes back as ``2.70%``; English settings take the comma of ``74,43%`` for grouping."""
    if _SIGNED_PERCENT.fullmatch(before) is None or _SIGNED_PERCENT.fullmatch(now) is None:
        return False
    was, shown = before.removesuffix("%"), _padding_gone(now.removesuffix("%"))
    ungrouped = was.replace(",", "")
    return could_be_written(was, shown, marks) or ("." in marks and could_be_written(ungrouped, shown, "."))


def _padding_gone(number: str) -> str:
    """The number without the two decimals that a format for percentages adds."""
    return re.sub(r"([.,][0-9]*?)0+$", r"\1", number).rstrip(".,")


def _became_date(before: str, now: str) -> bool:
    if any(one.value == before for one in date_readings(now, partial=True)):
        return True
    match = _DAY_MONTH.fullmatch(before)
    if match is None:
        return False
    first, second = int(match[1]), int(match[2])
    return bool({(first, second), (second, first)} & day_and_month(now))
