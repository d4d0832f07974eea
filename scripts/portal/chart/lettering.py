"""How wide text will be, roughly: enough to keep labels apart, and the same on every machine.

Readers see their own system's font, so an exact measure would be exact for nobody.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from portal.chart.theme import FONT_SIZE

_NARROW: Final = frozenset("iljtfrI.,:;'’‘|!()[]/ \u00a0")
_BROAD: Final = frozenset("w%@—→")
_BROADEST: Final = frozenset("mMW")
_ELLIPSIS: Final = "…"
_BOLD: Final = 1.06
_NO_BREAK: Final = "\u00a0"


@lru_cache(maxsize=100_000)
def text_width(text: str, size: int = FONT_SIZE, strong: bool = False) -> float:
    """Estimated width in pixels, a little on the wide side."""
    width = sum(_letter_width(character) for character in unicodedata.normalize("NFC", text))
    return width * size * (_BOLD if strong else 1)


@lru_cache(maxsize=10_000)
def _letter_width(character: str) -> float:
    base = unicodedata.normalize("NFD", character)[0]
    if unicodedata.combining(character):
        return 0
    if base in _NARROW:
        return 0.32
    if base in _BROAD:
        return 0.86
    if base in _BROADEST:
        return 0.9
    if unicodedata.east_asian_width(base) in "WF":
        return 1
    return 0.7 if base.isupper() or base == "Đ" else 0.57


def fit_text(text: str, room: float, size: int = FONT_SIZE, strong: bool = False) -> str:
    """The text on one line, its end cut off with an ellipsis where it would need more than ``room`` pixels."""
    line = one_line(text)
    if text_width(line, size, strong) <= room:
        return line
    while line and text_width(line + _ELLIPSIS, size, strong) > room:
        line = line[:-1]
    return line.rstrip() + _ELLIPSIS if line else ""


def one_line(text: str) -> str:
    """The text without line breaks, control and direction characters, which would break a label or the XML."""
    return "".join(character if character.isprintable() or character == _NO_BREAK else " " for character in text)


def wrapped(text: str, room: float, size: int = FONT_SIZE, strong: bool = False) -> list[str]:
    """The text in lines of at most ``room`` pixels, broken at spaces; a longer word is broken where it must be.

    A no-break space keeps its neighbours together unless they alone fill more than a line.
    """
    lines: list[str] = []
    for word in filter(None, one_line(text).split(" ")):
        if lines and text_width(f"{lines[-1]} {word}", size, strong) <= room:
            lines[-1] += f" {word}"
        else:
            lines += _broken(word, room, size, strong)
    return lines


def _broken(word: str, room: float, size: int, strong: bool) -> list[str]:
    parts = [""]
    for letter in word:
        if parts[-1] and text_width(parts[-1] + letter, size, strong) > room:
            parts.append("")
        parts[-1] += letter
    return parts
