"""The oracle of the look-up: reads every unit for every query, in the simplest way."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from portal.text.search_words import search_words

Unit = Mapping[str, object]


@dataclass(frozen=True)
class Query:
    """What a reader asks; ``months`` and ``amount`` are least values, ``list`` and ``province`` places in the root."""

    text: str = ""
    list: int | None = None
    province: str | None = None
    months: int | None = None
    amount: int | None = None
    sort: str = "name"


def name_answers(text: str, name: str) -> bool:
    """Every word asked for needs a word of its own; an unfinished last one may be the beginning of its word.

    A blank text asks nothing of a name; one without any word ("!!!") asks for what no name has.
    """
    asked, unfinished = _asked(text)
    if text.strip() and not asked and not unfinished:
        return False
    held = list(_words(name))
    for word in asked:
        if word not in held:
            return False
        held.remove(word)
    return not unfinished or any(word.startswith(unfinished) for word in held)


@cache
def _asked(text: str) -> tuple[list[str], str]:
    asked = search_words(text)
    if asked and len(search_words(text + "x")) == len(asked):
        return asked[:-1], asked[-1]
    return asked, ""


def code_of(text: object) -> str:
    return "".join(letter for letter in str(text).upper() if letter in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(search_words(name))


def looks_like_code(text: str) -> bool:
    """One word of letters and digits, or groups of digits: five signs or more, three digits or more among them."""
    one_word = re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z.-]*", text.strip())
    grouped = re.fullmatch(r"[0-9][0-9 .-]*", text.strip())
    code = code_of(text)
    return bool(one_word or grouped) and len(code) >= 5 and len(re.sub("[^0-9]", "", code)) >= 3


def find(units: Sequence[Unit], query: Query, expired: frozenset[object] = frozenset()) -> list[int]:
    """The numbers of all units that answer, in the order asked for. A whole code goes before names."""
    current = [number for number, unit in enumerate(units) if unit["place"] not in expired]
    code = code_of(query.text) if looks_like_code(query.text) else ""
    with_code = [
        number
        for number in current
        if code and code in {code_of(units[number]["unit_code"]), code_of(units[number]["tax_code"])}
    ]
    found = [
        number
        for number in with_code
        or [number for number in current if name_answers(query.text, str(units[number]["unit_name"]))]
        if _fits(units[number], query)
    ]
    if query.sort != "name":
        column = "amount_vnd" if query.sort == "amount" else "months_late"
        found.sort(key=lambda number: -_number(units[number][column]))
    return found


def _fits(unit: Unit, query: Query) -> bool:
    return (
        (query.list is None or unit["place"] == query.list)
        and (query.province is None or unit["province"] == query.province)
        and (query.months is None or _number(unit["months_late"]) >= query.months)
        and (query.amount is None or _number(unit["amount_vnd"]) >= query.amount)
    )


def _number(value: object) -> int:
    return -1 if value is None else int(str(value))
