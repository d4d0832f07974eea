"""The typeface of pictures: letters from the repository's own files, never from the machine that makes the picture."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import vl_convert

from portal.chart.lettering import one_line

FAMILY: Final = "Bhxh Mo Roboto"
FONTS: Final = Path(str(files("portal.chart"))) / "fonts"
COVERED: Final = (
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x1A0, 0x1A1),
    (0x1AF, 0x1B0),
    (0x1EA0, 0x1EF9),
    (0x2010, 0x2015),
    (0x2018, 0x201E),
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x2030, 0x2030),
    (0x20AB, 0x20AB),
    (0x2212, 0x2212),
    (0x2248, 0x2248),
    (0x2260, 0x2260),
    (0x2264, 0x2265),
)
"""The code points that the files have, as ranges."""
_UNKNOWN: Final = "?"


def lettered(text: str) -> str:
    """The text on one line, composed, with letters of the files only.

    A letter that they lack becomes its base letter or ``?``: the renderer would take it from any font of the machine,
    or leave it out without a word.
    """
    composed = unicodedata.normalize("NFC", one_line(text))
    return "".join(letter if _covered(letter) else _plain(letter) for letter in composed)


def _covered(letter: str) -> bool:
    return any(first <= ord(letter) <= last for first, last in COVERED)


def _plain(letter: str) -> str:
    if unicodedata.combining(letter):
        return ""
    base = unicodedata.normalize("NFKD", letter)[0]
    return base if _covered(base) else _UNKNOWN


@cache
def register_typeface() -> None:
    """Make the files known to the renderer of this process."""
    vl_convert.register_font_directory(str(FONTS))
