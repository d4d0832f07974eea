"""Characters that don't belong in a cell: hidden ones, line breaks, spaces at the ends, letters broken by encoding."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from portal.contract.judging import Verdict, judge_column
from portal.contract.quoting import is_hidden
from portal.contract.sheet import Sheet
from portal.model.issue import Finding

MAXIMUM_LENGTH: Final = 500
MAXIMUM_PRINTED: Final = 60
_BETWEEN: Final = "\0"
"""Stands between cells that are looked at together; no file with this character is read."""
_EDGES: Final = re.compile("[\r\n]|\0 | \0")
_BREAKS: Final = frozenset("\r\n")
# Bytes of UTF-8 letters that were read as Windows-1252: đ turns into Ä‘, ế into áº¿. A capital Ã before a closing
# quotation mark is good Vietnamese (THỊ XÃ”), so only marks that no sentence puts there count after Ã and Â.
_CONTINUATION: Final = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a"
    "\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
MOJIBAKE: Final = re.compile(
    f"\ufffd|[ÂÃ][\u0080-\u00ba\u00bc-\u00bf]|[ÄÅÆ][{_CONTINUATION}]|á[º»][{_CONTINUATION}]|â€"
)
_MOJIBAKE_SIGNS: Final = frozenset("\ufffdÂÃÄÅÆáâ")


def check_characters(sheet: Sheet, alphabet: frozenset[str]) -> list[Finding]:
    """Faults of writing in every cell; ``alphabet`` holds at least the characters of the files.

    An alphabet is small, so it decides first what has to be looked for at all.
    """
    hidden = frozenset(character for character in alphabet if is_hidden(character)) - _BREAKS
    broken = bool(alphabet & _MOJIBAKE_SIGNS)

    def judge(cell: str, limit: int, code: str) -> Verdict | None:
        if not _BREAKS.isdisjoint(cell):
            return "line-break", {}
        if hidden and not hidden.isdisjoint(cell):
            return "character-hidden", {}
        if broken and MOJIBAKE.search(cell) is not None:
            return "mojibake", {}
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
            and not (broken and MOJIBAKE.search(together))
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
