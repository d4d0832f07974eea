"""What the look-up shows of a unit, as bytes.

A card is: how many words of the name it shares with the card before it in the same file, how many follow, those words,
a byte of marks, the numbers that the marks announce, amount, list, kind, commune. A word is its place in the dictionary
(from 1), or 0 and its letters. A unit code of digits and capital letters, ten at most, is how many there are and the
number that they are to the base 36, in as few bytes as hold any such code, the highest first; another one is 0 and its
text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Any, Final

import pandas as pd

from portal.lookup.varint import text_bytes, varint
from portal.model.vocabulary import ENTITY_TYPES, UNIT_EVENTS

TEN_DIGITS: Final = 1
THIRTEEN_DIGITS: Final = 2
OWN_CODE: Final = 4
MONTHS: Final = 8
INTEREST: Final = 16
EMPLOYEES: Final = 32
EVADING: Final = 64
HISTORY: Final = 128


def frequent_words(texts: Sequence[str], size: int) -> list[str]:
    """The ``size`` words that save most when they are written as a number, the most frequent first."""
    counts = Counter(chain.from_iterable(text.split(" ") for text in texts))
    saved = sorted(
        ((word, count) for word, count in counts.items() if count > 2 and len(word) > 1),
        key=lambda pair: (-pair[1] * len(pair[0].encode()), pair[0]),
    )[:size]
    return [word for word, _ in sorted(saved, key=lambda pair: (-pair[1], pair[0]))]


class CardWriter:
    """Writes the cards of numbered units; ``shared`` words need the card that stands before in the file."""

    def __init__(
        self, frame: pd.DataFrame, dictionary: Sequence[str], told: frozenset[int], last_event: dict[int, str]
    ):
        """``told``: units with more history than their card; ``last_event``: the newest event of each that has one."""
        places = {word: varint(place) for place, word in enumerate(dictionary, start=1)}

        def coded(text: str) -> list[bytes]:
            words = []
            for word in text.split(" "):
                written = places.get(word)
                if written is None:
                    written = places[word] = b"\0" + text_bytes(word)
                words.append(written)
            return words

        self._names = [coded(name) for name in frame["unit_name"].tolist()]
        communes = [coded(text) if text else [] for text in frame["commune"].tolist()]
        self._tails = [
            _tail(row, number in told, last_event.get(number, ""), commune)
            for number, (row, commune) in enumerate(
                zip(frame[list(_COLUMNS)].itertuples(index=False, name=None), communes, strict=True)
            )
        ]

    def card(self, number: int, before: int | None) -> bytes:
        """The card of a unit after the card of the unit ``before``; ``None`` at the start of a file."""
        words = self._names[number]
        shared = 0
        if before is not None:
            for one, other in zip(words, self._names[before], strict=False):
                if one != other:
                    break
                shared += 1
        rest = words[shared:]
        return varint(shared) + varint(len(rest)) + b"".join(rest) + self._tails[number]


_SHORT_CODE: Final = re.compile(r"[0-9A-Z]{1,10}", re.ASCII)
_COLUMNS: Final = (
    "unit_code",
    "tax_code",
    "entity_type",
    "months_late",
    "amount_vnd",
    "interest_vnd",
    "employees",
    "legal_status",
    "place",
)


def _tail(row: tuple[Any, ...], told: bool, last_event: str, commune: list[bytes]) -> bytes:
    unit_code, tax_code, entity_type, months, amount, interest, employees, legal_status, place = row
    digits = str(tax_code).replace("-", "")
    marks = {10: TEN_DIGITS, 13: THIRTEEN_DIGITS}.get(len(digits), 0)
    marks |= OWN_CODE if unit_code != tax_code else 0
    marks |= EVADING if legal_status == "evading" else 0
    marks |= HISTORY if told else 0
    written = [varint(int(digits))] if digits else []
    if unit_code != tax_code:
        written.append(_code_bytes(str(unit_code)))
    for mark, value in ((MONTHS, months), (INTEREST, interest), (EMPLOYEES, employees)):
        if not pd.isna(value):
            marks |= mark
            written.append(varint(int(str(value))))
    kind = ENTITY_TYPES.index(str(entity_type)) << 3 | (UNIT_EVENTS.index(last_event) + 1 if last_event else 0)
    numbers = varint(int(str(amount))) + varint(int(str(place))) + bytes((kind,))
    return bytes((marks,)) + b"".join(written) + numbers + varint(len(commune)) + b"".join(commune)


def _code_bytes(code: str) -> bytes:
    if not _SHORT_CODE.fullmatch(code):
        return b"\0" + text_bytes(code)
    # A sign takes 5.17 bits; 65 hundredths of a byte are the same number of bytes up to ten signs.
    return varint(len(code)) + int(code, 36).to_bytes(-(-len(code) * 65 // 100), "big")
