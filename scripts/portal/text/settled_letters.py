"""Letters and signs about which nothing is open: one sweep over a column may take them as they stand.

A settled character has one Unicode form and one small letter, is seen by the reader, passes for no other, and is
searched by the one Latin letter under its marks. Text of settled characters alone can be judged by patterns in any
engine of regular expressions; text with any other character is left to the exact rules.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final

_SIGNS: Final = frozenset("–—“”‘’")
_STROKED: Final = "đĐ"
_LATIN: Final = ((0xC0, 0x24F), (0x1E00, 0x1EFF))


def _is_settled_letter(letter: str) -> bool:
    base, *marks = list(unicodedata.normalize("NFD", letter))
    small = letter.lower()
    return (
        base.isascii()
        and base.isalpha()
        and bool(marks)
        and all(map(unicodedata.combining, marks))
        and unicodedata.normalize("NFC", letter) == letter
        and small.isalpha()
        and len(small) == 1
        and letter.casefold() == small
    )


_MARKED: Final = frozenset(
    letter for first, last in _LATIN for letter in map(chr, range(first, last + 1)) if _is_settled_letter(letter)
)
_WORDS: Final = frozenset(filter(str.isalnum, map(chr, range(0x80))))
WORD_CHARACTERS: Final = _WORDS | _MARKED | frozenset(_STROKED)
"""Settled letters and digits: what a word is made of."""
SETTLED: Final = WORD_CHARACTERS | _SIGNS | frozenset(map(chr, range(0x20, 0x7F)))


def character_class(characters: Iterable[str], negated: bool = False) -> str:
    """A class of RE2 that holds these characters, or all others."""
    points = sorted(map(ord, characters))
    breaks = [0, *(place for place, (one, after) in enumerate(pairwise(points), 1) if after != one + 1), len(points)]
    ranges = "".join(rf"\x{{{points[one]:x}}}-\x{{{points[after - 1]:x}}}" for one, after in pairwise(breaks))
    return f"[{'^' if negated else ''}{ranges}]"


UNSETTLED: Final = character_class(SETTLED, negated=True)
"""Found in every cell that has a character that is not settled."""
BETWEEN: Final = character_class(WORD_CHARACTERS, negated=True)
"""What stands between two words of settled characters."""


def marks_of(letter: str) -> tuple[str, ...]:
    """The signs that a settled letter carries, in order; the stroke of đ counts as one."""
    small = letter.lower()
    return ("đ",) if small in _STROKED else tuple(sorted(unicodedata.normalize("NFD", small)[1:]))


def _like() -> Mapping[str, frozenset[str]]:
    like: dict[str, set[str]] = {}
    for letter in WORD_CHARACTERS:
        small = letter.lower()
        base = "d" if small in _STROKED else unicodedata.normalize("NFD", small)[0]
        like.setdefault(base, set()).add(letter)
    return {base: frozenset(letters) for base, letters in like.items()}


LETTERS_LIKE: Final = _like()
"""By a small letter without marks, or a digit: the settled characters that are searched by it."""


def searched_by(word: str) -> str:
    """A pattern of RE2 for what is searched by this word of plain small letters and digits, with marks or without."""
    return "".join(character_class(LETTERS_LIKE[letter]) for letter in word)
