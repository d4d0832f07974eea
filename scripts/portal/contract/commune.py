"""Whether a text is the name of a place: a column of places must not carry names of persons or anything else."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from portal.text.search_words import search_words

_PLACES: Final = (
    "xã",
    "phường",
    "thị trấn",
    "đặc khu",
    "quận",
    "huyện",
    "thành phố",
    "thị xã",
    "tỉnh",
    "tp",
    "tx",
    "tt",
)
_WRITTEN: Final = sorted({*_PLACES, *(" ".join(search_words(place)) for place in _PLACES)}, key=len, reverse=True)
_PLACE: Final = re.compile(rf"(?:{'|'.join(place.replace(' ', ' +') for place in _WRITTEN)})(?:\.\s*|\s+)\w")
"""A word with other marks is another word: “Huyền Trang” is a person, not a district."""


def is_commune(text: str) -> bool:
    """True for text that begins with a word for a kind of place and goes on, and for an empty text."""
    return not text or _PLACE.match(unicodedata.normalize("NFC", text).lower()) is not None
