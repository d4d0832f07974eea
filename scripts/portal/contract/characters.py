"""Characters that don't belong in a cell: hidden ones, line breaks, spaces at the ends, letters broken by encoding."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from portal.contract.judging import Verdict, judge_column
from portal.contract.quoting import is_hidden
from portal.contract.sheet import Sheet
from portal.contract.sweep import Sweep, loosened
from portal.model.issue import Finding
from portal.text.alike_letters import has_suspect_letters
from portal.text.broken_letters import BROKEN, has_broken_letters
from portal.text.settled_letters import UNSETTLED

MAXIMUM_LENGTH: Final = 500
MAXIMUM_PRINTED: Final = 60
_BREAKS: Final = re.compile("[\r\n]")
_SUSPECT: Final = (rf"{UNSETTLED}|\A | \z|\?|{loosened(BROKEN.pattern)}",)
"""Settled characters are neither hidden nor suspect; a question mark may stand for a lost letter."""


def check_characters(sheet: Sheet) -> list[Finding]:
    """Faults of writing in every cell."""
    findings: list[Finding] = []
    for column in sheet.resource.columns:
        printed = column == "as_printed"
        limit, code = (MAXIMUM_PRINTED, "printed-too-long") if printed else (MAXIMUM_LENGTH, "text-too-long")
        judge = partial(judge_writing, limit=limit, code=code)
        findings += judge_column(sheet, column, judge, sweep_of_writing(limit))
    return findings


def judge_writing(cell: str, limit: int, code: str) -> Verdict | None:
    """The first fault of writing of one cell; ``code`` is that of a cell of more than ``limit`` characters."""
    if _BREAKS.search(cell):
        return "line-break", {}
    if any(map(is_hidden, cell)):
        return "character-hidden", {}
    if has_broken_letters(cell):
        return "mojibake", {}
    if has_suspect_letters(cell):
        return "letters-alike", {}
    if cell.startswith(" ") or cell.endswith(" "):
        return "outer-space", {}
    return (code, {"limit": str(limit)}) if len(cell) > limit else None


def sweep_of_writing(limit: int) -> Sweep:
    """Tells the cells that ``judge_writing`` may refuse."""
    return Sweep(suspect=_SUSPECT, longest=limit)


def is_plain_text(text: str, limit: int = MAXIMUM_LENGTH, *, lines: bool = False) -> bool:
    """True for text that a reader sees as it is written; on one line unless ``lines``."""
    looked_at = text.replace("\n", " ") if lines else text
    return (
        len(text) <= limit
        and not any(map(is_hidden, looked_at))
        and not has_broken_letters(text)
        and not has_suspect_letters(text)
    )
