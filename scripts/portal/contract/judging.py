"""Judging the cells of a column, each different cell once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from portal.contract.sheet import Sheet
from portal.contract.sweep import Sweep, suspected
from portal.model.issue import Finding

Verdict = tuple[str, Mapping[str, str]]
"""The code of a fault and the values of its message."""


def judge_column(
    sheet: Sheet, column: str, judge: Callable[[str], Verdict | None], sweep: Sweep | None = None
) -> list[Finding]:
    """A finding for each cell that ``judge`` refuses and that isn't reported yet; the cell is then marked.

    ``sweep`` tells at least the cells that ``judge`` refuses: in a long column no other is looked at.
    """
    cells = sheet.frame[column]
    verdicts = {cell: verdict for cell in suspected(cells, sweep) if (verdict := judge(cell)) is not None}
    findings: list[Finding] = []
    for code in sorted({code for code, _ in verdicts.values()}):
        refused = [cell for cell, (name, _) in verdicts.items() if name == code]
        new = cells.isin(refused) & sheet.sound(column)
        findings += sheet.findings(new, code, column, **verdicts[refused[0]][1])
        sheet.mark(column, new)
    return findings
