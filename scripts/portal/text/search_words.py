"""What a name is searched by: words of plain letters and digits. The script of the look-up page does the same."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_PLAIN: Final = str.maketrans({"đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ı": "i"})
_WORD: Final = re.compile("[a-z0-9]+")


def search_words(text: str) -> list[str]:
    """The words of ``text`` in their order, lower case, without marks: ``CÔNG TY Đắk-Lắk 3`` -> cong, ty, dak, lak, 3.

    Ð (a letter of Icelandic that looks like Đ) counts as đ, the dotless ı of Turkish as i; letters that no Latin letter
    underlies part words.
    """
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    letters = "".join(character for character in decomposed if unicodedata.category(character) not in ("Mn", "Me"))
    return _WORD.findall(letters.lower())
