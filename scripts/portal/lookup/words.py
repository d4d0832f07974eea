"""Which words stand in which names, and which of them are common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from portal.lookup.varint import Numbers
from portal.text.search_words import search_words


@dataclass(frozen=True)
class Words:
    """``spelled``: all different words in alphabetical order. ``word`` and ``unit``: one pair for each word of a name,
    by word and unit; a word that a name repeats stands as often as it does there."""

    spelled: list[str]
    word: Numbers
    unit: Numbers
    units: int

    def pairs(self, first: int, last: int) -> tuple[Numbers, Numbers]:
        """Units that hold a word with a number in ``first..last-1``, ascending, and how many such words each holds."""
        start, end = np.searchsorted(self.word, (first, last))
        found, counts = np.unique(self.unit[start:end], return_counts=True)
        return found, counts


def words_of(names: Iterable[str]) -> Words:
    """The words of names that are numbered as they come."""
    seen: dict[str, list[str]] = {}
    numbers: dict[str, int] = {}
    flat: list[int] = []
    lengths: list[int] = []
    for name in names:
        before = len(flat)
        for part in name.split():
            words = seen.get(part)
            if words is None:
                words = seen[part] = search_words(part)
            flat.extend(numbers.setdefault(word, len(numbers)) for word in words)
        lengths.append(len(flat) - before)
    spelled = sorted(numbers)
    place = np.empty(len(spelled), dtype=np.int64)
    place[[numbers[word] for word in spelled]] = np.arange(len(spelled))
    word = place[np.array(flat, dtype=np.int64)] if flat else np.zeros(0, dtype=np.int64)
    unit = np.repeat(np.arange(len(lengths), dtype=np.int64), lengths)
    order = np.lexsort((unit, word))
    return Words(spelled, word[order], unit[order], len(lengths))


@dataclass(frozen=True)
class Common:
    """A beginning that many words share (or one frequent word has), and the range of words that start with it.

    ``word`` is the number of the word that equals the beginning and is frequent by itself, else ``None``.
    """

    beginning: str
    first: int
    last: int
    word: int | None


def common_beginnings(words: Words, common_from: int) -> list[Common]:
    """All beginnings whose words stand in names more than ``common_from`` times in all, in alphabetical order.

    Every beginning of a frequent word is among them. What starts with any other beginning is rare altogether.
    """
    ends = np.searchsorted(words.word, np.arange(len(words.spelled) + 1))
    found: list[Common] = []
    pending = [("", 0, len(words.spelled))]
    while pending:
        beginning, first, last = pending.pop()
        for longer, start, end in _longer(words.spelled, beginning, first, last):
            if ends[end] - ends[start] <= common_from:
                continue
            alone = words.spelled[start] == longer and ends[start + 1] - ends[start] > common_from
            found.append(Common(longer, start, end, start if alone else None))
            pending.append((longer, start, end))
    return sorted(found, key=lambda one: one.beginning)


def _longer(spelled: list[str], beginning: str, first: int, last: int) -> Iterator[tuple[str, int, int]]:
    """The beginnings one letter longer, each with its range of words."""
    size = len(beginning)
    places = (place for place in range(first, last) if len(spelled[place]) > size)
    for letter, group in groupby(places, key=lambda place: spelled[place][size]):
        listed = list(group)
        yield beginning + letter, listed[0], listed[-1] + 1
