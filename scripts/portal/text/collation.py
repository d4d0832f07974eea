"""Vietnamese alphabetical order: a ă â b c d đ e ê ... with tones after the letters they stand on."""

from __future__ import annotations

import unicodedata
from typing import Final

_LETTERS: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_ORDER: Final = {letter: index for index, letter in enumerate(_LETTERS, start=100)}
_TONES: Final = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_FOLDED: Final = str.maketrans({"đ": "d", "Đ": "D"})


def vietnamese_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """A sort key: letters first (đ after d), then tones in dictionary order (ngang huyền hỏi ngã sắc nặng)."""
    letters: list[int] = []
    tones: list[int] = []
    for character in unicodedata.normalize("NFC", text.lower()):
        base, tone = _split_tone(character)
        letters.append(_ORDER.get(base, ord(base[0]) if ord(base[0]) < 100 else 1000 + ord(base[0])))
        tones.append(tone)
    return tuple(letters), tuple(tones), text


def _split_tone(character: str) -> tuple[str, int]:
    decomposed = unicodedata.normalize("NFD", character)
    tone = next((_TONES[mark] for mark in decomposed if mark in _TONES), 0)
    base = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in _TONES))
    # A mark that stands on no letter is its own character.
    return (base, tone) if base else (character, 0)


def fold_accents(text: str) -> str:
    """Lower-case ASCII form of Vietnamese text for look-ups: ``Đắk Lắk`` -> ``dak lak``."""
    decomposed = unicodedata.normalize("NFD", text.translate(_FOLDED).lower())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
