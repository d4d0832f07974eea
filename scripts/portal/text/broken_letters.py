"""Letters that a wrong encoding broke: UTF-8, TCVN3, VNI or Windows-1258 read as something else."""

from __future__ import annotations

import re
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
_TCVN3: Final = "[A-Za-z](?:[¶¸¨¬µ]|[¹©ª«](?=[a-z]))|(?<![A-Za-z])®[a-z¬«ªÀ-ÿ]"
"""The old fonts of the north, “B¶o hiÓm x· héi”: signs inside a word that Vietnamese never puts there."""
_CP1258: Final = (
    "[a-zâêôãăơưýõ]Þ|[AEIOUYÂÊÔ]Þ|[0-9]þ|ýõ|[aeiouyâêôã][ÌÒ]|[AEÂÊÔ][ÌÒ]|[âêôõăơư][ìò]|[aeo]ì[a-z]|[ae]ò[a-z]"
)
"""Windows-1258 keeps tones apart from vowels: “BaÒo hiêÒm xaÞ hôòi”, “ðýõòc”. A tone on the last letter of a word,
“Hoaì Đức”, is only a slip; Þór, Guðmundsson and other Icelandic names stay."""
_VNI: Final = r"[aeo][âäåø][a-z]{1,2}(?![^\W\d_])|[AEO][ÂÄÅØ]|[aeo][âäåø].*[aeo][âäåø]"
"""The old fonts of the south, “Baûo hieåm xaõ hoäi”. Noël, août, Lempeä and Laâyoune stay."""
_PILED: Final = "[\u0300-\u036f]{3}"
"""No letter of any alphabet here carries three loose marks."""
BROKEN: Final = re.compile("|".join((MOJIBAKE.pattern, _TCVN3, _CP1258, _VNI, _PILED)))
BROKEN_SIGNS: Final = frozenset("\ufffdÂÃÄÅÆáâ¶¸¨¬µ¹©ª«®ýÞþÌÒìòäåøØ") | frozenset(map(chr, range(0x300, 0x370)))
"""A text without any of these, and without a question mark, isn't broken."""
_LOST_LETTER: Final = r"(?:[A-Za-z]\?[a-z]|[A-Z]\?[A-Z])"
_LOST: Final = re.compile(f"{_LOST_LETTER}.*{_LOST_LETTER}")
"""Letters that an encoding could not hold: “B?o hi?m”. A question without a space after it (“Sao?Thế”) has a capital;
addresses have question marks of their own."""


def has_broken_letters(text: str) -> bool:
    """True for a text that was read in the wrong encoding: UTF-8, TCVN3, Windows-1258 or VNI as something else."""
    return BROKEN.search(text) is not None or ("?" in text and "://" not in text and _LOST.search(text) is not None)
