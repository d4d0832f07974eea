"""The list against its own statement: how many units, how much in all."""

from __future__ import annotations

from typing import Final

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from portal.contract.figures import check_not_negative
from portal.contract.list_schema import LIST, LIST_EVENTS, LIST_UNITS
from portal.contract.list_sheets import ListSheets
from portal.contract.sweep import cells_of
from portal.model.issue import Finding

_FITTING: Final = 18
_HALF: Final = 10**9
_HELD = ("stated_units", "stated_total_vnd", "held_back_units", "held_back_total_vnd")


def check_sums(sheets: ListSheets) -> list[Finding]:
    """Rows and amounts that don't add up to what the list states. Messages tell counts and totals, never a cell."""
    findings = check_not_negative(sheets.about, _HELD)
    if findings or len(sheets.about.frame) != 1 or not sheets.is_whole(LIST, LIST_UNITS, LIST_EVENTS):
        return findings
    held_units, held_total = _whole(sheets, "held_back_units"), _whole(sheets, "held_back_total_vnd")
    if held_units == 0 and held_total:
        findings += sheets.about_finding("list-held-back", "held_back_total_vnd")
    if held_units is None or held_total is None:
        return findings
    withdrawn = int((sheets.events.frame["event"] == "withdrawn").sum())
    return [
        *findings,
        *_check_count(sheets, held_units, withdrawn),
        *_check_total(sheets, held_total, withdrawn),
    ]


def _whole(sheets: ListSheets, column: str) -> int | None:
    cell = sheets.about_cell(column)
    return int(cell) if cell else None


def _check_count(sheets: ListSheets, held_back: int, withdrawn: int) -> list[Finding]:
    rows = len(sheets.units.frame)
    stated = _whole(sheets, "stated_units")
    if stated is None or stated == rows + held_back + withdrawn:
        return []
    return sheets.about_finding(
        "list-count",
        "stated_units",
        count=str(rows),
        withdrawn=str(withdrawn),
        result=str(rows + held_back + withdrawn),
    )


def _check_total(sheets: ListSheets, held_back: int, withdrawn: int) -> list[Finding]:
    stated = _whole(sheets, "stated_total_vnd")
    if stated is None or not bool(sheets.units.sound("amount_vnd").all()):
        return []
    total = _sum_of(sheets.units.frame["amount_vnd"]) + held_back
    # What the withdrawn units owed is no longer held here, so the rest may be less but never more.
    if total == stated or (withdrawn and total < stated):
        return []
    return sheets.about_finding("list-total", "stated_total_vnd", result=str(total))


def _sum_of(amounts: pd.Series[str]) -> int:
    """The sum of whole numbers; where all fit into a machine's number, halves of them are added up, as sums may not."""
    if amounts.str.len().max() > _FITTING:
        return sum(map(int, amounts.tolist()))
    numbers = pc.cast(cells_of(amounts), pa.int64()).to_numpy()
    return int((numbers // _HALF).sum()) * _HALF + int((numbers % _HALF).sum())
