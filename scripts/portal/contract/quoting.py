"""Quoting what a file says inside a message, so that hostile text can't act on the reader's screen."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from portal.text.alike_letters import is_suspect

LIMIT: Final = 60
_LONG: Final = 600
_LINE: Final = 4000
_SPACES: Final = frozenset({"Zs"})
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_BLANK_LETTERS: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_FROM_RIGHT: Final = frozenset({"R", "AL", "AN"})
_VARIATION_SELECTORS: Final = ((0xFE00, 0xFE0F), (0xE0100, 0xE01EF))


@lru_cache(maxsize=4096)
def is_hidden(character: str) -> bool:
    """True for a character that a reader can't see or that turns the direction of writing.

    Control, format, private-use and unassigned characters, every space but the plain one, blank letters, and letters
    of alphabets that are written from right to left: they reorder the figures beside them.
    """
    if character == " ":
        return False
    category = unicodedata.category(character)
    return (
        category in _HIDDEN
        or category in _SPACES
        or character in _BLANK_LETTERS
        or unicodedata.bidirectional(character) in _FROM_RIGHT
        or any(first <= ord(character) <= last for first, last in _VARIATION_SELECTORS)
    )


def show_cell(text: object, limit: int = LIMIT) -> str:
    """Text on one printable line: hidden characters by their code points (``U+200B``), cut to ``limit`` characters."""
    whole = str(text)
    cut = whole if len(whole) <= limit else whole[:limit] + "…"
    return "".join(f"[U+{ord(character):04X}]" if is_hidden(character) else character for character in cut)


def show_alike(text: str) -> str:
    """The same with the letters that pass for Latin ones by their code points: nobody could see which they are."""
    return "".join(f"[U+{ord(one):04X}]" if is_suspect(one) else one for one in show_cell(text))


def show_place(text: str) -> str:
    """A file name or field name on one printable line."""
    return show_cell(text, _LONG)


def show_line(text: str) -> str:
    """A whole line of a file on one printable line, to be copied from the message."""
    return show_cell(text, _LINE)
