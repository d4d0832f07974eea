"""Letters that are not what they seem: broken by a wrong encoding, or other letters in the guise of Latin ones."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Bytes of UTF-8 letters that were read as Windows-1252: đ turns into Ä‘, ế into áº¿. A capital Ã before a closing
# quotation mark is good Vietnamese (THỊ XÃ”), so only marks that no sentence puts there count after Ã and Â.
_CONTINUATION: Final = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a"
    "\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
MOJIBAKE: Final = re.compile(
    f"\ufffd|[ÂÃ][\u0080-\u00ba\u00bc-\u00bf]|[ÄÅÆ][{_CONTINUATION}]|á[º»][{_CONTINUATION}]|â€"
)
_TCVN3: Final = "[A-Za-z](?:[¶¸¨¬µ]|[¹©ª«®](?=[a-z]))|®[a-z¬«ªà-ÿ]"
"""The old fonts of the north, “B¶o hiÓm x· héi”: signs inside a word that Vietnamese never puts there."""
_CP1258: Final = "[ÐðÞþ]|[aeiouyâêôã][ÌÒ]|[AEÂÊÔ][ÌÒ]|[âêôăơư][ìò]|[aeo]ì|[ae]ò"
"""Windows-1258 keeps tones apart from vowels: “BaÒo hiêÒm xaÞ hôòi”, “ðýõòc”."""
_VNI: Final = "[aeo][âäåø]|[AEO][ÂÄÅØ]"
"""The old fonts of the south, “Baûo hieåm xaõ hoäi”. French words such as Noël and août stay."""
_PILED: Final = "[\u0300-\u036f]{3}"
"""No letter of any alphabet here carries three loose marks."""
BROKEN: Final = re.compile("|".join((MOJIBAKE.pattern, _TCVN3, _CP1258, _VNI, _PILED)))
BROKEN_SIGNS: Final = frozenset("\ufffdÂÃÄÅÆáâ¶¸¨¬µ¹©ª«®ÐðÞþÌÒìòäåøØ") | frozenset(map(chr, range(0x300, 0x370)))
"""A text without any of these, and without a question mark, isn't broken."""
_LOST: Final = re.compile(r"[A-Za-z]\?[A-Za-z].*[A-Za-z]\?[A-Za-z]")
"""Letters that an encoding could not hold: “B?o hi?m”. Addresses have question marks of their own."""

_OWN: Final = frozenset("ªº")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_ALIKE: Final = frozenset(
    "АВЕЅІЈКМНОРСТУХҮҺԌԚԜаеѕіјорсухүһԁԛԝѵӏ"
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳοναιρυϲ"
)  # fmt: skip
"""Letters of other alphabets, Cyrillic and Greek, that look like Latin ones."""
_SCRIPTS: Final = ("CYRILLIC", "GREEK", "COPTIC", "ARMENIAN", "CHEROKEE", "LISU", "GEORGIAN")
_EAST_ASIAN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def has_broken_letters(text: str) -> bool:
    """True for a text that was read in the wrong encoding: UTF-8, TCVN3, Windows-1258 or VNI as something else."""
    return BROKEN.search(text) is not None or ("?" in text and "://" not in text and _LOST.search(text) is not None)


@lru_cache(maxsize=4096)
def is_suspect(character: str) -> bool:
    """True for a letter of another alphabet that can pass for a Latin one, or for a Latin one in disguise."""
    if character.isascii() or not character.isalpha() or character in _OWN:
        return False
    plain = unicodedata.normalize("NFKC", character)
    return (
        (plain != character and plain.isascii())
        or "\u0250" <= character <= "\u02af"
        or character in "\u0131\u0189"
        or unicodedata.name(character, "").startswith(_SCRIPTS)
    )


def has_suspect_letters(text: str) -> bool:
    """True for a text in which a letter passes for another: bold or wide Latin letters, a word of mixed alphabets,
    a whole word of Cyrillic or Greek letters that look Latin.

    Words of another alphabet that look like it, a Greek letter by itself, and wide letters in Japanese text are fine.
    """
    suspects = {character for character in text if is_suspect(character)}
    if not suspects:
        return False
    foreign = {one for one in suspects if unicodedata.name(one, "").startswith(_SCRIPTS)}
    disguised = suspects - foreign
    if disguised and not (_EAST_ASIAN.search(text) and all("\uff21" <= one <= "\uff5a" for one in disguised)):
        return True
    return any(_is_false(word) for word in _WORD.findall(text) if not foreign.isdisjoint(word))


def _is_false(word: str) -> bool:
    if _LATIN.search(word):
        return True
    return _ALIKE.issuperset(word) and (len(word) > 1 or not unicodedata.name(word).startswith("GREEK SMALL"))
