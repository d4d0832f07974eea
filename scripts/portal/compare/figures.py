"""The figures that were added, changed or withdrawn between two trees, one record for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

import pandas as pd

from portal.compare.changes import ADDED, CHANGED, WITHDRAWN, compare_tables
from portal.compare.side import Side
from portal.contract.cells import MAXIMUM_DIGITS, NUMBER
from portal.contract.schema import CORRECTIONS, OBSERVATIONS
from portal.model.vocabulary import CORRECTED

REMARKS: Final = ("locator", "flags", "note", "note_en", "confidence")
"""The columns beside a figure; all others make it what it is."""
Moved = Literal["", "published", "held_back"]
"""``published``: was among the figures held back; ``held_back``: is among them now."""
_KEY: Final = "obs_id"

Row = dict[str, str]


@dataclass(frozen=True)
class Reason:
    """Why a figure changed or went, as the log of corrections tells it; "" where it does not."""

    vi: str = ""
    en: str = ""


@dataclass(frozen=True)
class FigureChange:
    """One figure: ``old`` and ``new`` are its rows (``None`` where it stands in one tree only).

    ``columns`` are the columns that changed. ``difference`` is new minus old (in the unit; points for a percentage),
    ``percent`` that in percent of the old value; ``None`` where the value is the same, is no number or was nought, or
    where the unit changed.
    """

    obs_id: str
    old: Row | None
    new: Row | None
    columns: tuple[str, ...] = ()
    difference: Decimal | None = None
    percent: Decimal | None = None
    reason: Reason = Reason()
    moved: Moved = ""

    @property
    def row(self) -> Row:
        """The figure as it is now, or as it last was."""
        return self.new or self.old or {}

    @property
    def only_remarks(self) -> bool:
        """True where nothing of the figure itself changed, only what is remarked beside it."""
        return bool(self.columns) and set(self.columns) <= set(REMARKS)


@dataclass(frozen=True)
class FigureChanges:
    """What happened to the published figures, each list by ``obs_id``; ``held_back`` counts changed rows of those that
    are not published, by what happened. ``repeated`` counts rows left out since their id stands twice in one tree."""

    added: tuple[FigureChange, ...]
    changed: tuple[FigureChange, ...]
    withdrawn: tuple[FigureChange, ...]
    remarks: tuple[FigureChange, ...]
    held_back: dict[str, int]
    repeated: int


def compare_figures(base: Side, head: Side) -> FigureChanges:
    """Every figure that differs; figures are told apart by their id alone, in whatever package they stand."""
    old, new = _once(base.figures), _once(head.figures)
    found = compare_tables(old, new, [_KEY])
    reasons = _Reasons(head.table("registry", CORRECTIONS))
    changes: dict[str, list[FigureChange]] = {ADDED: [], CHANGED: [], WITHDRAWN: []}
    before, after = _rows(old, found), _rows(new, found)
    held_before, held_now = set(base.held_back[_KEY]), set(head.held_back[_KEY])
    for change, obs_id, columns in _grouped(found):
        if change == ADDED:
            moved: Moved = "published" if obs_id in held_before else ""
            changes[ADDED].append(FigureChange(obs_id, None, after[obs_id], moved=moved))
        elif change == WITHDRAWN:
            moved = "held_back" if obs_id in held_now else ""
            told = reasons.of_withdrawal(obs_id)
            changes[WITHDRAWN].append(FigureChange(obs_id, before[obs_id], None, reason=told, moved=moved))
        else:
            changes[CHANGED].append(_changed(obs_id, before[obs_id], after[obs_id], columns, reasons))
    told_apart = changes[CHANGED]
    held = compare_tables(_once(base.held_back), _once(head.held_back), [_KEY]).drop_duplicates("key")
    return FigureChanges(
        added=tuple(changes[ADDED]),
        changed=tuple(one for one in told_apart if not one.only_remarks),
        withdrawn=tuple(changes[WITHDRAWN]),
        remarks=tuple(one for one in told_apart if one.only_remarks),
        held_back={name: int((held["change"] == name).sum()) for name in (ADDED, CHANGED, WITHDRAWN)},
        repeated=len(base.figures) - len(old) + len(head.figures) - len(new),
    )


def _once(rows: pd.DataFrame) -> pd.DataFrame:
    """The first row of each id; an id that stands twice is an error of the data, told by their check."""
    return rows.drop_duplicates(_KEY, ignore_index=True)


def _grouped(found: pd.DataFrame) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """What happened, the id, and the columns that changed; ``found`` is sorted by id."""
    columns: list[str] = []
    records = list(zip(found["change"].tolist(), found["key"].tolist(), found["column"].tolist(), strict=True))
    for place, (change, obs_id, column) in enumerate(records):
        columns.append(column)
        if place + 1 == len(records) or records[place + 1][1] != obs_id:
            # In the order of the contract, then the package, which is no column of it.
            order = [*OBSERVATIONS.columns, "package"]
            yield change, obs_id, tuple(sorted(filter(None, columns), key=order.index))
            columns = []


def _rows(figures: pd.DataFrame, found: pd.DataFrame) -> dict[str, Row]:
    held = figures[figures[_KEY].isin(found["key"])]
    columns = [held[column].tolist() for column in held.columns]
    names = [str(column) for column in held.columns]
    return {row[names.index(_KEY)]: dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)}


def _changed(obs_id: str, old: Row, new: Row, columns: tuple[str, ...], reasons: _Reasons) -> FigureChange:
    difference = percent = None
    if "value" in columns and old["unit"] == new["unit"]:
        difference, percent = change_of(old["value"], new["value"])
    return FigureChange(obs_id, old, new, columns, difference, percent, reasons.of_correction(obs_id, columns, new))


def change_of(old: str, new: str) -> tuple[Decimal | None, Decimal | None]:
    """New minus old, and that in percent of the size of the old; ``None`` for what can't be said."""
    if not (is_number(old) and is_number(new)):
        return None, None
    before, after = Decimal(old), Decimal(new)
    difference = after - before
    return difference, difference / abs(before) * 100 if before else None


def is_number(cell: str) -> bool:
    """True for a number as the contract writes it."""
    return len(cell) <= MAXIMUM_DIGITS and NUMBER.fullmatch(cell) is not None


class _Reasons:
    """The reasons in the log of corrections of the newer tree."""

    def __init__(self, log: pd.DataFrame) -> None:
        self._withdrawn: dict[str, Reason] = {}
        self._corrected: dict[tuple[str, str], tuple[str, Reason]] = {}
        columns = ("obs_id", "date", "action", "column", "new", "reason_vi", "reason_en")
        rows = log.sort_values("date", kind="stable")[[*columns]]
        # The newest row stays: it ends at what the figure says now.
        for obs_id, _, action, column, new, vi, en in rows.itertuples(index=False, name=None):
            if action == CORRECTED:
                self._corrected[obs_id, column] = (new, Reason(vi, en))
            else:
                self._withdrawn[obs_id] = Reason(vi, en)

    def of_withdrawal(self, obs_id: str) -> Reason:
        return self._withdrawn.get(obs_id, Reason())

    def of_correction(self, obs_id: str, columns: tuple[str, ...], new: Row) -> Reason:
        """The reason of the first changed column that the log brings to what the figure says now; the value leads."""
        for column in sorted(columns, key=lambda name: name != "value"):
            told, reason = self._corrected.get((obs_id, column), ("", Reason()))
            if told == new.get(column, "") and reason != Reason():
                return reason
        return Reason()
