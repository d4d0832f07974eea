"""The numbers of a column: cells of one field read together, since only together they tell how they are written."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from portal.intake.list_import.grid import Value, cell_text, is_error_cell, is_number_cell
from portal.intake.list_import.numbers import FormVerdict, NumberForm, column_form, parse_number

_CURRENCY: Final = re.compile(r"\s*(?:đồng|đ|vnđ|vnd)\.?$", re.IGNORECASE)
_MONTHS: Final = re.compile(r"\s*tháng$", re.IGNORECASE)
_EMPTY: Final = frozenset({"", "-", "–", "—", "..."})
_SHRUNK_BELOW: Final = 1_000
_LARGEST: Final = 10**18
"""No amount is as large; a longer number is a slip and would not fit what follows."""


@dataclass(frozen=True)
class NumberColumn:
    """The cells of a column as numbers.

    ``values`` are in the order of the cells, ``None`` for an empty or unreadable one; ``unreadable`` are places of
    cells that hold something else. ``form`` says how text was read; for ``unclear`` and ``mixed`` nothing is.
    """

    values: tuple[Decimal | None, ...]
    unreadable: tuple[int, ...]
    form: FormVerdict


def read_amounts(cells: Sequence[Value], form: NumberForm | None, *, in_dong: bool) -> NumberColumn:
    """A column of money. A word for the đồng after a number is accepted where the column's unit is the đồng."""
    return _read(cells, form, _CURRENCY if in_dong else None, whole=False)


def read_counts(cells: Sequence[Value]) -> NumberColumn:
    """A column of months or people: whole numbers that aren't negative, others are unreadable."""
    read = _read(cells, None, _MONTHS, whole=True)
    bad = {place for place, value in enumerate(read.values) if value is not None and (value < 0 or value % 1)}
    values = tuple(None if place in bad else value for place, value in enumerate(read.values))
    return NumberColumn(values, tuple(sorted({*read.unreadable, *bad})), read.form)


def _read(
    cells: Sequence[Value], form: NumberForm | None, suffix: re.Pattern[str] | None, *, whole: bool
) -> NumberColumn:
    texts = ["" if is_number_cell(cell) else _number_text(cell, suffix) for cell in cells]
    verdict: FormVerdict = form or column_form((text for text in texts if text), whole=whole)
    values: list[Decimal | None] = []
    unreadable: list[int] = []
    for place, (cell, text) in enumerate(zip(cells, texts, strict=True)):
        value: Decimal | None = None
        if isinstance(cell, int | float) and is_number_cell(cell):
            value = exact_number(cell) if math.isfinite(cell) else None
        elif text and verdict != "unclear" and verdict != "mixed":
            value = parse_number(text, verdict)
        if value is not None and abs(value) >= _LARGEST:
            value = None
        values.append(value)
        if value is None and (text or isinstance(cell, bool) or is_number_cell(cell)):
            unreadable.append(place)
    return NumberColumn(tuple(values), tuple(unreadable), verdict)


def _number_text(cell: Value, suffix: re.Pattern[str] | None) -> str:
    text = cell_text(cell)
    if is_error_cell(text):
        return text
    if suffix is not None:
        text = suffix.sub("", text)
    return "" if text in _EMPTY else text


def exact_number(cell: int | float) -> Decimal:
    """The number of a spreadsheet's cell: of a binary fraction the fifteen digits that a spreadsheet keeps."""
    return Decimal(cell) if isinstance(cell, int) else Decimal(f"{cell:.15g}")


def whole_dong(value: Decimal, scale: int) -> int:
    """The amount in VND, halves of a đồng rounded up."""
    return int((value * scale).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def is_rounded(value: Decimal, scale: int) -> bool:
    """True when the amount holds a fraction of a đồng."""
    return (value * scale) % 1 != 0


def looks_shrunk(cell: Value) -> bool:
    """True for a number cell in đồng that may have lost its thousands: “12.345” typed where a dot begins decimals."""
    if not isinstance(cell, float) or cell.is_integer():
        return False
    return abs(cell) < _SHRUNK_BELOW
