"""What the list says of itself: its number of units and its total, held against its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from portal.intake.list_import.refusal import Fault
from portal.intake.list_import.rows import Places, TableRow, stated_count

Origin = Literal["option", "total_row", "rows", "none"]


@dataclass(frozen=True)
class Statement:
    """``units`` and ``total`` (VND, ``None`` when the list states none) and where each comes from.

    ``difference`` is what a total that was rounded by itself differs from the sum of the rows (VND); such a total is
    told in words, and not kept as a figure that the rows would contradict.
    """

    units: int
    units_origin: Origin
    total: int | None
    total_origin: Origin
    total_rows: tuple[int, ...] = ()
    difference: int = 0


def grand_totals(rows: Sequence[TableRow]) -> list[TableRow]:
    """The rows that total the whole table: above its first unit, and the last one below its last unit."""
    units = [place for place, row in enumerate(rows) if row.kind == "unit"]
    if not units:
        return []
    leading = [row for row in rows[: units[0]] if row.kind == "total"][:1]
    trailing = [row for row in rows[units[-1] + 1 :] if row.kind == "total"][-1:]
    return [*leading, *trailing]


def read_statement(
    totals: Sequence[tuple[TableRow, int | None]],
    places: Places,
    *,
    amounts: Sequence[int],
    option_units: int | None,
    option_total: int | None,
    tolerance: int,
) -> tuple[Statement, list[Fault]]:
    """The statement, and what contradicts the rows.

    ``totals`` are the grand totals with their amounts in VND; ``amounts`` those of all rows of units, held back or not;
    an option replaces what the file says. ``tolerance`` (VND) is how far a total may lie from the sum of rounded rows.
    """
    faults: list[Fault] = []
    numbers = tuple(row.row.number for row, _ in totals)
    counts = {count for row, _ in totals if (count := stated_count(row.row, places)) is not None}
    sums = {amount for _, amount in totals if amount is not None}
    if (len(counts) > 1 and option_units is None) or (len(sums) > 1 and option_total is None):
        return Statement(len(amounts), "rows", None, "none", numbers), [Fault("import-totals-contradict", numbers)]
    units, units_origin = _chosen(option_units, counts)
    total, total_origin = _chosen(option_total, sums)
    if units is not None and units != len(amounts):
        values = {"stated": str(units), "counted": str(len(amounts)), "difference": str(len(amounts) - units)}
        faults.append(Fault("import-units-differ", numbers, "", values))
    difference = total - sum(amounts) if total is not None else 0
    if abs(difference) > tolerance:
        values = {"stated": str(total), "counted": str(sum(amounts)), "difference": str(-difference)}
        faults.append(Fault("import-total-differs", numbers, "amount_vnd", values))
    kept = total if difference == 0 else None
    if units is None:
        units, units_origin = len(amounts), "rows"
    return Statement(units, units_origin, kept, total_origin, numbers, difference), faults


def _chosen(option: int | None, found: set[int]) -> tuple[int | None, Origin]:
    if option is not None:
        return option, "option"
    return (next(iter(found)), "total_row") if found else (None, "none")


def rounding_tolerance(values: Sequence[Decimal], scale: int) -> int:
    """How far (VND) a total of so many rounded figures may lie from their sum.

    Each is off by half of its last place at the most; of many figures the errors cancel out, so not more than five
    times what chance alone makes of them. The last place is that of the figure with the most decimals; whole đồng
    can't be rounded.
    """
    decimals = max((-int(value.as_tuple().exponent) for value in values), default=0)
    step = Decimal(scale) / (Decimal(10) ** max(decimals, 0))
    if step <= 1 and all((value * scale) % 1 == 0 for value in values):
        return 0
    step, count = max(step, Decimal(1)), len(values) + 1
    by_chance = 5 * (Decimal(count) / 12).sqrt() * step
    return int(min(count * step / 2, by_chance)) + 1
