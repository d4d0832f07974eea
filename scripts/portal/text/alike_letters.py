"""Letters in the guise of Latin ones: other alphabets, bold and circled letters, letters struck through."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_EAST_ASIAN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_EUROPEAN: Final = frozenset("ªºµ\u2126ÆæØøßẞÞþĐđĦħŁłŒœŊŋŦŧ")
"""Letters without a Latin letter underneath that names in Europe are written with, and signs beside numbers."""
_ICELANDIC: Final = "Ðð"
_DOTLESS: Final = "ı"
_ROMAN_NUMBERS: Final = ("\u2160", "\u2188")

_UNLIKE_LATIN: Final = (
    "CJK", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA", "HALFWIDTH KATAKANA", "BOPOMOFO", "HANGUL",
    "MODIFIER LETTER APOSTROPHE", "MODIFIER LETTER TURNED COMMA",
)  # fmt: skip
_OTHER_ALPHABETS: Final = (
    "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "THAI", "LAO", "KHMER", "MYANMAR", "CHAM", "TAI VIET",
    "DEVANAGARI", "BENGALI", "TAMIL", "TELUGU", "SINHALA",
)  # fmt: skip
"""Alphabets of names beside Vietnamese ones. All others (Cherokee, Lisu, ...) can only be there to deceive."""
_ALIKE: Final = frozenset(
    "АВЕЅІЈКМНОРСТУХҮҺԌԚԜаеѕіјорсухүһԁԛԝѵӏ"
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳοναιρυϲ"
)  # fmt: skip
"""Letters of other alphabets, Cyrillic and Greek, that look like Latin ones."""
_IN_A_FRAME: Final = re.compile(
    r"(?:NEGATIVE )?(?:CIRCLED|PARENTHESIZED|SQUARED) LATIN|REGIONAL INDICATOR|COMBINING (?:ENCLOSING|.*OVERLAY)"
)

_SYLLABLE: Final = re.compile(
    r"(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|nh?|ngh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?"
)


@lru_cache(maxsize=4096)
def is_suspect(character: str) -> bool:
    """True for a character that can pass for a Latin letter, always or in some words."""
    return _is_disguised(character) or _is_ambiguous(character)


def has_suspect_letters(text: str) -> bool:
    """True for a text in which a letter passes for another: bold, wide or circled Latin letters, alphabets that no
    name here is written in, a word of mixed alphabets, a whole word of Cyrillic or Greek letters that look Latin, Ð
    for Đ, a Vietnamese word with the dotless ı.

    Words of another alphabet that look like it, a Greek letter by itself, wide letters in Japanese text, Icelandic
    and Turkish names are fine.
    """
    suspects = {character for character in text if not character.isascii() and is_suspect(character)}
    if not suspects:
        return False
    ambiguous = {character for character in suspects if _is_ambiguous(character)}
    disguised = suspects - ambiguous
    if disguised and not (_EAST_ASIAN.search(text) and all("\uff21" <= one <= "\uff5a" for one in disguised)):
        return True
    return any(_is_false(word) for word in _WORD.findall(text) if not ambiguous.isdisjoint(word))


@lru_cache(maxsize=4096)
def _is_disguised(character: str) -> bool:
    """True for what is never written but to pass for something else."""
    if character.isascii() or character in _EUROPEAN:
        return False
    name = unicodedata.name(character, "")
    if not character.isalpha():
        return _IN_A_FRAME.match(name) is not None
    plain = unicodedata.normalize("NFKC", character)
    if plain != character and plain.isascii():
        return True
    if unicodedata.normalize("NFD", character)[0].isascii() or name.startswith(_UNLIKE_LATIN):
        return False
    return not _is_ambiguous(character)


@lru_cache(maxsize=4096)
def _is_ambiguous(character: str) -> bool:
    """True for what some words are rightly written with and others are not."""
    first, last = _ROMAN_NUMBERS
    return (
        character in _ICELANDIC
        or character == _DOTLESS
        or first <= character <= last
        or (character.isalpha() and unicodedata.name(character, "").startswith(_OTHER_ALPHABETS))
    )


def _is_false(word: str) -> bool:
    if word[0] in _ICELANDIC:
        return True  # no word of Icelandic begins with it
    if _DOTLESS in word and _SYLLABLE.fullmatch(_without_marks(word.replace(_DOTLESS, "i"))):
        return True
    foreign = "".join(one for one in word if one not in _ICELANDIC and one != _DOTLESS and _is_ambiguous(one))
    if foreign and _LATIN.search(word):
        return True
    return _ALIKE.issuperset(word) and (len(word) > 1 or not unicodedata.name(word).startswith("GREEK SMALL"))


def _without_marks(word: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(one))
