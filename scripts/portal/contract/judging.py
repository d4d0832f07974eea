"""Judging the cells of a column one by one, each different cell once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from portal.contract.sheet import Sheet
from portal.model.issue import Finding

Verdict = tuple[str, Mapping[str, str]]
"""The code of a fault and the values of its message."""


def judge_column(sheet: Sheet, column: str, judge: Callable[[str], Verdict | None]) -> list[Finding]:
    """A finding for each cell that ``judge`` refuses and that isn't reported yet; the cell is then marked."""
    cells = sheet.frame[column].tolist()
    verdicts = {cell: verdict for cell in set(cells) if (verdict := judge(cell)) is not None}
    if not verdicts:
        return []
    findings: list[Finding] = []
    rows: dict[str, list[bool]] = {
        code: [cell in verdicts and verdicts[cell][0] == code for cell in cells]
        for code in sorted({code for code, _ in verdicts.values()})
    }
    for code, wrong in rows.items():
        new = pd.Series(wrong, index=sheet.frame.index, dtype=bool) & sheet.sound(column)
        values = next(values for name, values in verdicts.values() if name == code)
        findings += sheet.findings(new, code, column, **values)
        sheet.mark(column, new)
    return findings
