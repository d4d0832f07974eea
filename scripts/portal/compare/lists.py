"""What happened to the lists of late units that are held: counts and sums, never a name or a code."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from portal.store.unit_lists import ListFolder, count_events, read_unit_numbers


@dataclass(frozen=True)
class ListTotals:
    """A list as a whole: its rows, the sum of their amounts in VND, the months late on average (``None`` where no row
    says it), and the acts told of its units (``None`` for a table that can't be read)."""

    units: int
    amount_vnd: int
    months_mean: Decimal | None
    events: int | None


@dataclass(frozen=True)
class ListChange:
    """A list that came, went or changed; ``old`` or ``new`` is ``None`` where it was not held, or can't be read
    (``unreadable``).

    For a list that stands on both sides ``came`` and ``gone`` count the units that are in only one of them,
    ``amounts`` and ``months`` those whose amount or months changed. ``files`` counts the files that differ.
    """

    list_id: str
    held_before: bool
    held_now: bool
    old: ListTotals | None
    new: ListTotals | None
    came: int = 0
    gone: int = 0
    amounts: int = 0
    months: int = 0
    files: int = 0
    unreadable: bool = False


def compare_lists(base: dict[str, ListFolder], head: dict[str, ListFolder]) -> tuple[ListChange, ...]:
    """Every list whose files are not the same bytes, by its folder's name; what is the same is not even read."""
    names = sorted({*base, *head})
    return tuple(
        _compare(name, base.get(name), head.get(name))
        for name in names
        if name not in base or name not in head or base[name].sums != head[name].sums
    )


def totals_of(units: pa.Table, events: int | None) -> ListTotals:
    """The totals of the rows of a list; ``units`` are those of ``read_unit_numbers``."""
    months = units["months_late"].drop_null()
    mean = (Decimal(_sum(months)) / len(months)).quantize(Decimal("0.1")) if len(months) else None
    return ListTotals(units.num_rows, _sum(units["amount_vnd"].drop_null()), mean, events)


def _sum(numbers: pa.ChunkedArray) -> int:
    """Exact, since a sum of numbers of eighteen digits does not fit where they do."""
    return int(pc.sum(pc.cast(numbers, pa.decimal128(38))).as_py() or 0)


def _compare(name: str, base: ListFolder | None, head: ListFolder | None) -> ListChange:
    before, after = (None if one is None else read_unit_numbers(one.folder) for one in (base, head))
    unreadable = (base is not None and before is None) or (head is not None and after is None)
    old, new = (
        None if rows is None or one is None else totals_of(rows, count_events(one.folder))
        for rows, one in ((before, base), (after, head))
    )
    change = ListChange(name, base is not None, head is not None, old, new, unreadable=unreadable)
    if base is None or head is None:
        return change
    files = sum(base.sums.get(file) != head.sums.get(file) for file in {*base.sums, *head.sums})
    if before is None or after is None:
        return ListChange(name, True, True, old, new, files=files, unreadable=True)
    came, gone, amounts, months = _moves(before, after)
    return ListChange(name, True, True, old, new, came, gone, amounts, months, files)


def _moves(before: pa.Table, after: pa.Table) -> tuple[int, int, int, int]:
    """Units that came, went, changed their amount, changed their months; the first row of a repeated code counts."""
    old, new = _once(before), _once(after)
    place = pc.index_in(old["unit_code"], value_set=new["unit_code"])
    stays = pc.is_valid(place)
    kept, now = old.filter(stays), new.take(place.drop_null())
    amounts, months = (_differing(kept[column], now[column]) for column in ("amount_vnd", "months_late"))
    return new.num_rows - kept.num_rows, old.num_rows - kept.num_rows, amounts, months


def _once(units: pa.Table) -> pa.Table:
    """The first row of each code; rows without one are nobody's."""
    codes = units["unit_code"].combine_chunks()
    first = pc.equal(pc.index_in(codes, value_set=codes), pa.array(range(len(codes)), pa.int32()))
    return units.filter(pc.and_(first, pc.not_equal(codes, "")))


def _differing(old: pa.ChunkedArray, new: pa.ChunkedArray) -> int:
    """How many numbers differ; one that is missing on one side only does too."""
    nothing = pa.scalar(-(2**63), pa.int64())
    differs = pc.not_equal(pc.fill_null(old, nothing), pc.fill_null(new, nothing))
    return int(pc.sum(differs).as_py() or 0)
