"""How wide text will be, roughly: enough to keep labels apart, and the same on every machine.

Readers see their own system's font, so an exact measure would be exact for nobody.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from portal.chart.theme import FONT_SIZE

_NARROW: Final = frozenset("iljtfrI.,:;'’‘|!()[]/ \u00a0")
_BROAD: Final = frozenset("mwMW%@—→")
_ELLIPSIS: Final = "…"
_BOLD: Final = 1.06


def text_width(text: str, size: int = FONT_SIZE, strong: bool = False) -> float:
    """Estimated width in pixels, a little on the wide side."""
    width = sum(_letter_width(character) for character in unicodedata.normalize("NFC", text))
    return width * size * (_BOLD if strong else 1)


def _letter_width(character: str) -> float:
    base = unicodedata.normalize("NFD", character)[0]
    if unicodedata.combining(character):
        return 0
    if base in _NARROW:
        return 0.32
    if base in _BROAD:
        return 0.86
    if unicodedata.east_asian_width(base) in "WF":
        return 1
    return 0.68 if base.isupper() or base == "Đ" else 0.57


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
    return "".join(character if character.isprintable() else " " for character in text)
