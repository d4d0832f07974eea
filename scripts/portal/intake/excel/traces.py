"""Cells by which a file shows that a spreadsheet wrote it, where its bytes alone do not."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from portal.contract.field import Resource
from portal.intake.excel.alignment import Previous
from portal.intake.excel.dates import date_readings
from portal.intake.excel.letters import clean
from portal.intake.excel.numbers import decimal_mark, is_scientific, lost_its_mark
from portal.intake.excel.origin import CellKind, could_come_from, kind_of_cell
from portal.intake.excel.typed_cell import is_canonical


def shows_spreadsheet(
    frame: pd.DataFrame, resource: Resource, previous: Previous | None, places: Mapping[int, int]
) -> bool:
    """True where a cell has a form that a spreadsheet gives: ``31/10/2025``, a decimal comma, ``E+``.

    Also where a cell differs from the previous version only in such a form; ``places`` says which row is which.
    """
    for one in resource.fields:
        kind = kind_of_cell(one)
        if kind != "text" and any(
            _is_spreadsheet_form(clean(cell), kind) and not is_canonical(clean(cell), one, kind)
            for cell in frame[one.name].unique()
        ):
            return True
        if previous is None:
            continue
        old = previous.columns[one.name]
        for line, cell in zip(frame.index.tolist(), frame[one.name].tolist(), strict=True):
            before = old[places[line]] if line in places else cell
            if before != cell and _differs_in_form(before, clean(cell), kind):
                return True
    return False


def _is_spreadsheet_form(cell: str, kind: CellKind) -> bool:
    if kind in ("date", "partial"):
        return bool(date_readings(cell, partial=kind == "partial"))
    return is_scientific(cell) or decimal_mark(cell) == ","


def _differs_in_form(before: str, now: str, kind: CellKind) -> bool:
    if before == now:
        return False
    return could_come_from(before, now, "text") if kind == "text" else lost_its_mark(before, now)
