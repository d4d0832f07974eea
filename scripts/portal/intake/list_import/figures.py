"""The numbers of every row: amounts in VND, interest, months, employees; of totals only the amount."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from portal.intake.list_import.amount_unit import SCALES, UnitFound, find_amount_unit, units_in_heading
from portal.intake.list_import.cells import (
    NumberColumn,
    is_rounded,
    looks_shrunk,
    read_amounts,
    read_counts,
    whole_dong,
)
from portal.intake.list_import.grid import Grid, Row, Value, cell_text
from portal.intake.list_import.header import Header
from portal.intake.list_import.header_words import Meaning
from portal.intake.list_import.numbers import FormVerdict
from portal.intake.list_import.order import Order
from portal.intake.list_import.refusal import Fault
from portal.intake.list_import.rows import TableRow, places_of
from portal.intake.list_import.units import Numbers


@dataclass(frozen=True)
class Figures:
    """The numbers of the units in their order, and of the totals by row (VND).

    ``rows`` are all rows of the table: an unlabelled sum below it that equals the rows has become a total. ``remarks``
    maps what happened to single cells to the rows; with ``faults`` the numbers mean nothing.
    """

    unit: UnitFound
    form: FormVerdict
    rows: tuple[TableRow, ...]
    numbers: tuple[Numbers, ...]
    amounts: tuple[Decimal, ...]
    totals: Mapping[int, int]
    remarks: Mapping[str, list[int]]
    faults: tuple[Fault, ...]


def read_figures(grid: Grid, header: Header, rows: Sequence[TableRow], order: Order) -> Figures:
    """Read the columns of numbers as wholes. Raises ``ImportRefused`` where the unit of money is not stated."""
    places = places_of(header)
    unit = find_amount_unit(grid, header, header.of("amount_vnd")[0], order.amount_unit)
    counted = [one for one in rows if one.kind in ("unit", "total", "unclear")]
    units = [one.row for one in rows if one.kind == "unit"]
    faults = [*_uncalculated(grid, header, counted), *_misplaced(grid, header, units)]
    cells = [places.value(one.row, "amount_vnd") for one in counted]
    read = read_amounts(cells, order.numbers, in_dong=unit.unit == "dong")
    faults += _form_faults("amount_vnd", read, [one.row.number for one in counted], cells)
    scale = SCALES[unit.unit]
    amounts = {one.row.number: value for one, value in zip(counted, read.values, strict=True) if value is not None}
    # A formula without its result is told as such, and isn't a missing amount too.
    faults += _amount_faults(units, read, counted, amounts) if not faults else []
    dong = {number: whole_dong(value, scale) for number, value in amounts.items()}
    large = [number for number, value in dong.items() if abs(value) > LARGEST_VND]
    faults += [Fault("import-amount-too-large", large, "amount_vnd")] if large else []
    if unit.unit == "dong":
        shrunk = [one.row.number for one, cell in zip(counted, cells, strict=True) if looks_shrunk(cell)]
        faults += [Fault("import-amount-shrunk", shrunk, "amount_vnd")] if shrunk else []
    remarks: dict[str, list[int]] = {}
    rounded = [row.number for row in units if is_rounded(amounts.get(row.number, Decimal(0)), scale)]
    if rounded:
        remarks["amount_rounded"] = rounded
    interest = _interest(header, units, order, unit, read.form, faults)
    counts = {field: _counts(units, [places.value(row, field) for row in units], field, remarks) for field in _COUNTED}
    numbers = tuple(
        Numbers(
            whole_dong(amounts.get(row.number, Decimal(0)), scale), interest[at], *(counts[f][at] for f in _COUNTED)
        )
        for at, row in enumerate(units)
    )
    final = _with_unlabelled_total(rows, dong, sum(one.amount for one in numbers))
    unclear = [one.row.number for one in final if one.kind == "unclear"]
    faults += [Fault("import-row-unclear", unclear, "unit_code")] if unclear and not faults else []
    totals = {one.row.number: dong[one.row.number] for one in final if one.kind == "total" and one.row.number in dong}
    own = tuple(amounts[row.number] for row in units if row.number in amounts)
    return Figures(unit, read.form, tuple(final), numbers, own, totals, remarks, tuple(faults))


LARGEST_VND: Final = 10**15
"""No unit and no list owes as much; a larger amount is a slip or a wrong unit of money."""
_COUNTED: tuple[Meaning, ...] = ("months_late", "employees")


def _uncalculated(grid: Grid, header: Header, rows: Sequence[TableRow]) -> list[Fault]:
    faults = []
    used = [column for column in header.columns if column.meaning not in ("ordinal", "forbidden", "unknown")]
    for column in used if grid.uncalculated else ():
        found = [one.row.number for one in rows if (one.row.number, column.place) in grid.uncalculated]
        if found:
            values = {"letter": column.letter}
            faults.append(Fault("import-formula-uncalculated", found, column.meaning, values))
    return faults


def _misplaced(grid: Grid, header: Header, units: Sequence[Row]) -> list[Fault]:
    """Rows of a CSV file with more cells than the header has: something unquoted moved them."""
    if grid.name:
        return []
    widest = max(column.place for column in (*header.columns, *header.hidden))
    found = [row.number for row in units if any(cell_text(cell) for cell in row.cells[widest + 1 :])]
    return [Fault("import-row-too-long", found)] if found else []


def _form_faults(field: str, read: NumberColumn, rows: Sequence[int], cells: Sequence[object]) -> list[Fault]:
    if read.form not in ("unclear", "mixed"):
        return []
    texts = [row for row, cell in zip(rows, cells, strict=True) if isinstance(cell, str)]
    return [Fault(f"import-number-form-{read.form}", texts, field)]


def _amount_faults(
    units: Sequence[Row], read: NumberColumn, counted: Sequence[TableRow], amounts: Mapping[int, Decimal]
) -> list[Fault]:
    if read.form in ("unclear", "mixed"):
        return []
    unreadable = [counted[place].row.number for place in read.unreadable]
    missing = [row.number for row in units if row.number not in amounts and row.number not in set(unreadable)]
    return [
        *([Fault("import-amount-unreadable", unreadable, "amount_vnd")] if unreadable else []),
        *([Fault("import-amount-missing", missing, "amount_vnd")] if missing else []),
    ]


def _interest(
    header: Header, units: Sequence[Row], order: Order, unit: UnitFound, form: FormVerdict, faults: list[Fault]
) -> list[str]:
    """The interest in VND; its column may state a unit of its own, else it has that of the amounts."""
    columns = header.of("interest_vnd")
    if not columns:
        return [""] * len(units)
    column = columns[0]
    stated = {one for text in column.headings for one in units_in_heading(text)}
    if len(stated) > 1:
        faults.append(Fault("import-unit-contradiction", [header.top], column.letter))
    scale = SCALES[next(iter(stated), unit.unit)]
    cells = [row.cell(column.place) for row in units]
    read = read_amounts(cells, order.numbers, in_dong=scale == 1)
    if read.form == "unclear" and form in ("vi", "en"):
        # Interest is a part of the amount: where its own cells tell nothing, those of the amounts do.
        read = read_amounts(cells, form, in_dong=scale == 1)
    faults += _form_faults("interest_vnd", read, [row.number for row in units], cells)
    if read.form not in ("unclear", "mixed") and read.unreadable:
        rows = [units[place].number for place in read.unreadable]
        faults.append(Fault("import-amount-unreadable", rows, "interest_vnd"))
    return ["" if value is None else str(whole_dong(value, scale)) for value in read.values]


def _counts(units: Sequence[Row], cells: Sequence[Value], field: str, remarks: dict[str, list[int]]) -> list[str]:
    read = read_counts(cells)
    if read.unreadable:
        remarks[f"{field}_left_out"] = [units[place].number for place in read.unreadable]
    return ["" if value is None else str(int(value)) for value in read.values]


def _with_unlabelled_total(rows: Sequence[TableRow], dong: Mapping[int, int], total: int) -> list[TableRow]:
    """A row of one sum below the last unit is a total when it equals all rows together, and stays unclear otherwise."""
    last = max((place for place, one in enumerate(rows) if one.kind == "unit"), default=-1)
    return [
        replace(one, kind="total")
        if place > last and one.kind == "unclear" and dong.get(one.row.number) == total
        else one
        for place, one in enumerate(rows)
    ]
