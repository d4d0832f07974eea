"""Which names of units certainly may be shown, told in one sweep over all of them; the others are judged one by one.

A name needs no judging by ``portal.contract.organisation`` when all its characters are settled, it begins with an
organisation's words, and none of the words is in it that any rule for holding back asks for: those of a household
business, of a representative, of a private enterprise or a practice, a title before a surname, “văn” or “thị”.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from portal.contract import organisation_words as words
from portal.contract.sweep import Sweep
from portal.text.search_words import search_words
from portal.text.settled_letters import (
    BETWEEN,
    LETTERS_LIKE,
    UNSETTLED,
    character_class,
    marks_of,
    searched_by,
)

_BEFORE: Final = rf"(?:\A|{BETWEEN})"
_AFTER: Final = rf"(?:\z|{BETWEEN})"


def _like(word: str) -> str:
    """The word with all, some or none of its marks, wherever they stand: more than the rules take for the word."""
    marks = {mark for letter in word for mark in marks_of(letter)}
    (plain,) = search_words(word)
    letters = [[one for one in LETTERS_LIKE[base] if marks.issuperset(marks_of(one))] for base in plain]
    return "".join(map(character_class, letters))


def _any_of(phrases: Iterable[str]) -> str:
    """Any of the phrases, whatever parts their words."""
    return f"(?:{'|'.join(f'{BETWEEN}+'.join(map(_like, phrase.split())) for phrase in sorted(phrases))})"


_ORGANISATION: Final = (
    *words.COMPANY,
    *words.LEGAL_FORM,
    *words.COOPERATIVE,
    *words.BRANCH,
    *words.ENTERPRISE_PART,
    *words.SCHOOL,
    *words.HEALTH,
    *words.PUBLIC,
    *words.CENTRE,
    *words.ASSOCIATION,
)
_OWNED: Final = (*words.PRACTICE, *words.PRIVATE)
_HOLDING: Final = _any_of((*words.HOUSEHOLD, *words.REPRESENTATIVE, *_OWNED))
_SURNAME: Final = f"(?:{'|'.join(map(searched_by, sorted(words.SURNAMES)))})"
# The legal form is taken out before titles are looked for, so a surname may stand behind it.
_TITLE: Final = f"{_any_of(words.ADDRESSED)}{BETWEEN}+(?:{_SURNAME}|{_any_of(words.LEGAL_FORM)})"
_MIDDLE_NAME: Final = _any_of(("văn", "thị"))
# An organisation's words are taken out even where they end a longer word, and what is left then joins the next one:
# “Vcông ty An” becomes “van”.
_BEGINS_MIDDLE_NAME: Final = f"(?:{searched_by('v')}{searched_by('a')}?|{searched_by('t')}{searched_by('h')}?)"
_TAKEN_OUT: Final = _any_of({" ".join(phrase.split()[:2]) for phrase in (*_ORGANISATION, *_OWNED)})
_WRITTEN: Final = {*_ORGANISATION, *(" ".join(search_words(phrase)) for phrase in _ORGANISATION)}
_FIRST: Final = rf"\A(?i:{'|'.join(sorted(_WRITTEN))})(?: |\z)"

HELD_NAMES: Final = Sweep(
    suspect=(
        rf"{UNSETTLED}|\A{BETWEEN}*{_any_of(words.STALL)}{_AFTER}|{BETWEEN}{_MIDDLE_NAME}{BETWEEN}",
        rf"{_BEFORE}{_HOLDING}{_AFTER}",
        rf"{_BEFORE}{_TITLE}{_AFTER}",
        rf"{_BEFORE}{_BEGINS_MIDDLE_NAME}{_TAKEN_OUT}{_AFTER}",
    ),
    sound=_FIRST,
)
"""Tells the names that ``holding_reason`` may hold back. One pattern for each family of words: all of them in one are
too many for the engine to remember."""
