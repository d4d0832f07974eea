"""Letters in the guise of Latin ones: other alphabets, bold and circled letters, letters struck through."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
_EAST_ASIAN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_EUROPEAN: Final = frozenset("µ\u2126ÆæØøßẞÞþĐđĦħŁłŒœŊŋŦŧƏə")
"""Letters without a Latin letter underneath that names in Europe are written with, and signs beside numbers."""
_ICELANDIC: Final = "Ðð"
_DOTLESS: Final = "ı"
_ORDINALS: Final = "ªº"
_ROMAN_NUMBERS: Final = ("\u2160", "\u2188")

_UNLIKE_LATIN: Final = (
    "CJK", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA", "HALFWIDTH KATAKANA", "BOPOMOFO", "HANGUL SYLLABLE",
    "MODIFIER LETTER APOSTROPHE", "MODIFIER LETTER TURNED COMMA",
)  # fmt: skip
_OTHER_ALPHABETS: Final = (
    "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "THAI", "LAO", "KHMER", "MYANMAR", "CHAM", "TAI VIET",
    "DEVANAGARI", "BENGALI", "TAMIL", "TELUGU", "SINHALA", "GUJARATI", "MALAYALAM", "KANNADA",
)  # fmt: skip
"""Alphabets of names beside Vietnamese ones. All others (Cherokee, Lisu, ...) can only be there to deceive."""
_ALIKE: Final = frozenset(
    "АВЕЅІЈКМНОРСТУХҮҺԌԚԜЬӀаеѕіјорсухүһԁԛԝѵӏ"
    "ՏՍԼՕՈօսոհցզյ"
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳοναιρυϲ"
)  # fmt: skip
"""Letters of other alphabets, Cyrillic, Armenian and Greek, that look like Latin ones."""
_UPRIGHT: Final = "丨"
"""The one Chinese character that is nothing but the stroke of a Latin letter."""
_INSIDE: Final = re.compile(r"[^\W\d_][ªº](?=[^\W\d_])")
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
    if character == _UPRIGHT:
        return True
    name = unicodedata.name(character, "")
    plain = unicodedata.normalize("NFKC", character)
    if not character.isalpha():
        return _IN_A_FRAME.match(name) is not None or (character.isdecimal() and not plain.isascii())
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
        or character in _ORDINALS
        or first <= character <= last
        or (character.isalpha() and unicodedata.name(character, "").startswith(_OTHER_ALPHABETS))
    )


def _is_false(word: str) -> bool:
    # No word of Icelandic begins with Ð, and its capital stands inside words of capitals alone; Vietnamese: HĐQT, Đức.
    if word[0] in _ICELANDIC or _ICELANDIC[0] in word or _INSIDE.search(word):
        return True
    if _DOTLESS in word and _SYLLABLE.fullmatch(_without_marks(word.replace(_DOTLESS, "i"))):
        return True
    letters = [one for one in unicodedata.normalize("NFD", word) if one.isalpha() or _is_ambiguous(one)]
    alphabets = {_alphabet_of(one) for one in letters}
    if len(alphabets) > 1:
        return True
    bare = "".join(letters)
    return _ALIKE.issuperset(bare) and (len(bare) > 1 or not unicodedata.name(bare).startswith("GREEK SMALL"))


def _alphabet_of(letter: str) -> str:
    """The alphabet of a letter that has one of its own, or of a Roman number; "" for those of Latin names."""
    if letter in (*_ICELANDIC, _DOTLESS, *_ORDINALS) or not _is_ambiguous(letter):
        return ""
    return unicodedata.name(letter).partition(" ")[0]


def _without_marks(word: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(one))
