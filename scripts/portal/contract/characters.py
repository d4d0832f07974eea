"""Characters that don't belong in a cell: hidden ones, line breaks, spaces at the ends, letters broken by encoding."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import pandas as pd

from portal.contract.quoting import is_hidden
from portal.contract.sheet import Sheet
from portal.model.issue import Finding

MAXIMUM_LENGTH: Final = 500
MAXIMUM_PRINTED: Final = 60
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


def check_characters(sheet: Sheet, texts: Iterable[str]) -> list[Finding]:
    """Faults of writing in every cell; ``texts`` are the files that the rows come from.

    The alphabet of the files is small, so it decides first which characters have to be looked for at all.
    """
    alphabet: set[str] = set()
    for text in texts:
        alphabet.update(text)
    hidden = sorted(character for character in alphabet if is_hidden(character) and character not in _BREAKS)
    findings: list[Finding] = []
    for column in sheet.resource.columns:
        cells = sheet.frame[column]
        findings += _report(sheet, column, "line-break", _contains_any(cells, sorted(_BREAKS & alphabet)))
        # The cell shows its hidden characters as U+XXXX, so the message needn't name them one by one.
        findings += _report(sheet, column, "character-hidden", _contains_any(cells, hidden))
        if alphabet & _MOJIBAKE_SIGNS:
            findings += _report(sheet, column, "mojibake", _matches(cells, MOJIBAKE))
        findings += _report(sheet, column, "outer-space", cells.str.startswith(" ") | cells.str.endswith(" "))
        limit, code = (
            (MAXIMUM_PRINTED, "printed-too-long") if column == "as_printed" else (MAXIMUM_LENGTH, "text-too-long")
        )
        findings += _report(sheet, column, code, cells.str.len() > limit, limit=str(limit))
    return findings


def _report(sheet: Sheet, column: str, code: str, rows: pd.Series[bool], **values: str) -> list[Finding]:
    new = rows.astype(bool) & sheet.sound(column)
    if not bool(new.any()):
        return []
    sheet.mark(column, new)
    return sheet.findings(new, code, column, **values)


def _contains_any(cells: pd.Series[str], characters: list[str]) -> pd.Series[bool]:
    found = pd.Series(False, index=cells.index)
    for character in characters:
        found = found | cells.str.contains(character, regex=False)
    return found


def _matches(cells: pd.Series[str], pattern: re.Pattern[str]) -> pd.Series[bool]:
    return pd.Series([pattern.search(cell) is not None for cell in cells], index=cells.index, dtype=bool)
