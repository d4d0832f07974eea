"""Characters that don't belong in a cell: hidden ones, line breaks, spaces at the ends, letters broken by encoding."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from portal.contract.judging import Verdict, judge_column
from portal.contract.quoting import is_hidden
from portal.contract.sheet import Sheet
from portal.model.issue import Finding
from portal.text.alike_letters import has_suspect_letters, is_suspect
from portal.text.broken_letters import BROKEN, BROKEN_SIGNS, has_broken_letters

MAXIMUM_LENGTH: Final = 500
MAXIMUM_PRINTED: Final = 60
_BETWEEN: Final = "\0"
"""Stands between cells that are looked at together; no file with this character is read."""
_EDGES: Final = re.compile("[\r\n]|\0 | \0")
_BREAKS: Final = frozenset("\r\n")


def check_characters(sheet: Sheet, alphabet: frozenset[str]) -> list[Finding]:
    """Faults of writing in every cell; ``alphabet`` holds at least the characters of the files.

    An alphabet is small, so it decides first what has to be looked for at all.
    """
    hidden = frozenset(character for character in alphabet if is_hidden(character)) - _BREAKS
    broken = bool(alphabet & (BROKEN_SIGNS | {"?"}))
    suspect = any(map(is_suspect, alphabet))

    def judge(cell: str, limit: int, code: str) -> Verdict | None:
        if not _BREAKS.isdisjoint(cell):
            return "line-break", {}
        if hidden and not hidden.isdisjoint(cell):
            return "character-hidden", {}
        if broken and has_broken_letters(cell):
            return "mojibake", {}
        if suspect and has_suspect_letters(cell):
            return "letters-alike", {}
        if cell.startswith(" ") or cell.endswith(" "):
            return "outer-space", {}
        return (code, {"limit": str(limit)}) if len(cell) > limit else None

    def in_order(cells: set[str], limit: int) -> bool:
        """True for a column without any fault, told by a few looks at all of its cells at once."""
        together = _BETWEEN.join(cells)
        return (
            max(map(len, cells), default=0) <= limit
            and _EDGES.search(f"{_BETWEEN}{together}{_BETWEEN}") is None
            and not any(character in together for character in hidden)
            and not (broken and BROKEN.search(together))
            and not (broken and "?" in together and any(map(has_broken_letters, cells)))
            and not (suspect and any(map(has_suspect_letters, cells)))
        )

    printed = partial(judge, limit=MAXIMUM_PRINTED, code="printed-too-long")
    other = partial(judge, limit=MAXIMUM_LENGTH, code="text-too-long")
    return [
        finding
        for column in sheet.resource.columns
        if not in_order(
            set(sheet.frame[column].tolist()), MAXIMUM_PRINTED if column == "as_printed" else MAXIMUM_LENGTH
        )
        for finding in judge_column(sheet, column, printed if column == "as_printed" else other)
    ]


def is_plain_text(text: str, limit: int = MAXIMUM_LENGTH, *, lines: bool = False) -> bool:
    """True for text that a reader sees as it is written; on one line unless ``lines``."""
    looked_at = text.replace("\n", " ") if lines else text
    return (
        len(text) <= limit
        and not any(map(is_hidden, looked_at))
        and not has_broken_letters(text)
        and not has_suspect_letters(text)
    )
