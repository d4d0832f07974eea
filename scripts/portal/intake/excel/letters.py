"""Letters and spaces: what may be put right in any cell, and letters that a wrong encoding broke or lost."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from portal.text.collation import fold_accents

_SPACES: Final = re.compile("[\u00a0\u2007\u202f]")
_QUOTES: Final = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."})
_LOST: Final = re.compile(r"(?<=\w)\?(?=\w)|\?(?=[^\W\d_])")
_ADDRESS: Final = re.compile(r"https?://", re.IGNORECASE)
ERROR_VALUES: Final = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}
)
_TOO_NARROW: Final = re.compile("#{2,}")


def clean(cell: str) -> str:
    """The cell in NFC, no-break spaces as plain ones, no space at either end."""
    return unicodedata.normalize("NFC", _SPACES.sub(" ", cell)).strip(" ")


def is_error_value(cell: str) -> bool:
    """True for what a spreadsheet writes in place of a value: ``#REF!``, ``#####``."""
    return cell.upper() in ERROR_VALUES or _TOO_NARROW.fullmatch(cell) is not None


def has_lost_letters(cell: str, *, elsewhere: bool = False) -> bool:
    """True for a question mark where a letter must have stood: ``g?n 1.000 t? d?ng``. Addresses may hold one.

    ``elsewhere``: no letter that a western code page lacks is left in the whole file, so that any mark may be one.
    """
    if "?" not in cell or _ADDRESS.search(cell) is not None:
        return False
    return elsewhere or _LOST.search(cell) is not None


def is_western(cells: Iterable[str]) -> bool:
    """True where a western code page could have held every letter: Vietnamese ones may have been lost."""
    try:
        "".join(set().union(*map(set, cells))).encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def is_same_text(before: str, now: str) -> bool:
    """True where only quotes, dashes and dots were made typographic."""
    return before.translate(_QUOTES) == now.translate(_QUOTES)


def unbroken(cell: str) -> tuple[str, ...]:
    """The texts that the cell may have been before its UTF-8 bytes were read in a code page of Windows."""
    found = []
    for code_page in ("cp1252", "cp1258"):
        try:
            content = b"".join(_byte_of(character, code_page) for character in cell)
            found.append(unicodedata.normalize("NFC", content.decode("utf-8")))
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return tuple(dict.fromkeys(found))


def lost_letters(before: str, now: str) -> bool:
    """True where ``now`` is ``before`` after a code page without some of its letters: they are ``?`` or lost marks."""
    if before.isascii() or len(before) != len(now):
        return False
    return all(
        here == there or (not there.isascii() and (here == "?" or here.lower() == fold_accents(there)))
        for there, here in zip(before, now, strict=True)
    )


def _byte_of(character: str, code_page: str) -> bytes:
    try:
        return character.encode(code_page)
    except UnicodeEncodeError:
        # The five bytes that the code page leaves out go through Windows as they are.
        return character.encode("latin-1")
