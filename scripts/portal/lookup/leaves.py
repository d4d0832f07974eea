"""The leaves: for every rare word the cards of its units, in alphabetical order of the words.

A leaf is a row of groups: the letters that a term shares with the term before it, how many follow, those letters, the
number of its units, and for each unit its distance to the number before it (the first from 0) and its card. A term
whose units don't fit goes on in the next leaf.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from portal.lookup.card import CardWriter
from portal.lookup.varint import varint
from portal.lookup.words import Common, Words

Term = tuple[str, list[int]]
"""A term with the numbers of its units, ascending."""


def rare_terms(words: Words, common: Iterable[Common]) -> Iterator[Term]:
    """Every word that is not common by itself, in order."""
    frequent = {one.word for one in common if one.word is not None}
    bounds = words.word.searchsorted(range(len(words.spelled) + 1))
    for number, (start, end) in enumerate(pairwise(bounds)):
        if number not in frequent:
            yield words.spelled[number], sorted(set(words.unit[start:end].tolist()))


def write_leaves(terms: Iterable[Term], writer: CardWriter, size: int) -> tuple[list[bytes], list[str]]:
    """The leaves, each of about ``size`` bytes, and the first term of each."""
    leaves: list[bytes] = []
    fences: list[str] = []
    part = _Part()
    for term, numbers in terms:
        left = numbers
        while left:
            left = part.add(term, left, writer, size)
            if part.length >= size:
                leaves.append(part.bytes())
                fences.append(part.first)
                part = _Part()
    if part.length:
        leaves.append(part.bytes())
        fences.append(part.first)
    return leaves, fences


class _Part:
    """One leaf while it is written."""

    def __init__(self) -> None:
        self.first = ""
        self.length = 0
        self._written: list[bytes] = []
        self._term = ""
        self._unit: int | None = None

    def add(self, term: str, numbers: list[int], writer: CardWriter, size: int) -> list[int]:
        """Add the units of a term until the leaf is full; returns those that are left."""
        shared = 0
        for one, other in zip(term, self._term, strict=False):
            if one != other:
                break
            shared += 1
        rest = term[shared:].encode()
        group: list[bytes] = []
        taken = length = 0
        last = 0
        for number in numbers:
            card = varint(number - last) + writer.card(number, self._unit)
            group.append(card)
            length += len(card)
            last = self._unit = number
            taken += 1
            if self.length + length >= size:
                break
        head = varint(shared) + varint(len(rest)) + rest + varint(taken)
        self._written += [head, *group]
        self.length += len(head) + length
        self.first = self.first or term
        self._term = term
        return numbers[taken:]

    def bytes(self) -> bytes:
        return b"".join(self._written)
