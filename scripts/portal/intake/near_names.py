"""Finding what a person means by words typed without marks: a province, an indicator, a choice of a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from portal.text.search_words import search_words

_MOST: Final = 5
_CLOSENESS: Final = 0.7


def matching(typed: str, names: Mapping[str, str]) -> list[str]:
    """The codes whose code or name holds every typed word, in the order of ``names``; whole matches alone if any.

    ``names`` are names by code. Marks, capitals and hyphens don't count: ``quang ninh`` finds ``quang-ninh``.
    """
    wanted = search_words(typed)
    if not wanted:
        return []
    said = {code: (search_words(code.replace("_", " ")), search_words(name)) for code, name in names.items()}
    whole = [code for code, forms in said.items() if wanted in forms]
    if whole:
        return whole
    return [code for code, (own, name) in said.items() if _holds([*own, *name], wanted)]


def near_words(typed: str, names: Mapping[str, str]) -> str:
    """The near codes for a message; says that there are none where there are none."""
    return ", ".join(near_codes(typed, names)) or "không có · none"


def near_codes(typed: str, names: Mapping[str, str]) -> list[str]:
    """The few codes that a mistyped word may have meant, the nearest first."""
    found = matching(typed, names)
    if found:
        return found[:_MOST]
    plain = {code: " ".join(search_words(code.replace("_", " "))) for code in names}
    close = get_close_matches(" ".join(search_words(typed)), list(plain.values()), n=_MOST, cutoff=_CLOSENESS)
    return [code for form in dict.fromkeys(close) for code, own in plain.items() if own == form][:_MOST]


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Every wanted word begins one of the words."""
    return all(any(word.startswith(one) for word in words) for one in wanted)
