"""The index of one set of units: static files from which a browser answers every query exactly.

Units are numbered in the order of their names. Files, all beside ``root.json``:

* ``root.json``: what is loaded first: the lists, the dictionary, the common beginnings, the first term of each leaf;
* ``leaves/``: the cards of the units of every rare word: one fetch answers a query with a rare word;
* ``codes/``: the numbers of the units that have a code;
* ``sets/``: the numbers of the units for every frequent word, common beginning and filter: a query of frequent words
  only is an intersection of these;
* ``blocks/``: all cards in order, for the units that a code or an intersection finds;
* ``orders/``: all numbers by amount and by months;
* ``history/``: on which lists the units stand and what happened since, read when a reader opens one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np

from portal.lookup.card import CardWriter, frequent_words
from portal.lookup.codes import code_files
from portal.lookup.entries import Entries
from portal.lookup.filters import filter_sets, orders
from portal.lookup.layout import AMOUNT_FROM, MONTHS_FROM, Layout
from portal.lookup.leaves import rare_terms, write_leaves
from portal.lookup.number_set import set_bytes
from portal.lookup.words import Common, Words, common_beginnings, words_of
from portal.model.vocabulary import ENTITY_TYPES, UNIT_EVENTS

ROOT: Final = "root.json"
_EDITION_LETTERS: Final = 12
_BYTES_OF_NUMBER: Final = 3


def index_files(entries: Entries, lists: Sequence[dict[str, Any]], layout: Layout | None = None) -> dict[str, bytes]:
    """Every file of the index of ``entries`` by its path below the index's folder.

    ``lists`` are the lists by place, as ``root.json`` tells them; each needs ``province``. The files beside the root
    stand in a folder named after their content, so that a page that was opened before a new build never reads half of
    each. Raises ``ValueError`` for more units than three bytes number.
    """
    layout = layout or Layout()
    frame = entries.frame
    if len(frame) >= 1 << 8 * _BYTES_OF_NUMBER:
        raise ValueError(f"an index holds fewer than {1 << 8 * _BYTES_OF_NUMBER} units")
    words = words_of(frame["unit_name"].tolist())
    common = common_beginnings(words, layout.common_from)
    dictionary = frequent_words([*frame["unit_name"], *frame["commune"]], layout.dictionary_words)
    # What was told of a unit on an earlier list may have been true then only: its card tells events of its own list.
    places = frame["place"].tolist()
    last_event = {
        number: told[-1].event
        for number, all_told in entries.events.items()
        if (told := [one for one in all_told if one.place == places[number]])
    }
    writer = CardWriter(frame, dictionary, frozenset(entries.history) | frozenset(entries.events), last_event)

    leaves, fences = write_leaves(rare_terms(words, common), writer, layout.leaf_bytes)
    files = {f"leaves/{number}.bin": leaf for number, leaf in enumerate(leaves)}
    codes = code_files(frame, layout.codes_in_file)
    files.update({f"codes/{number}.bin": content for number, content in enumerate(codes)})
    table: list[list[Any]] = []
    for number, one in enumerate(common):
        sets = list(_common_sets(words, one, number))
        table.append([one.beginning, *_most(sets)])
        files.update({f"sets/{name}.bin": set_bytes(units, words.units) for name, units in sets})
    provinces = [str(one["province"]) for one in lists]
    for name, units in filter_sets(frame, provinces):
        files[f"sets/{name}.bin"] = set_bytes(units, words.units)
    for name, order in orders(frame).items():
        for number, start in enumerate(range(0, words.units, layout.order_units)):
            files[f"orders/{name}-{number}.bin"] = _three_bytes(order[start : start + layout.order_units])
    for number, start in enumerate(range(0, words.units, layout.block_units)):
        block = range(start, min(start + layout.block_units, words.units))
        files[f"blocks/{number}.bin"] = b"".join(
            writer.card(unit, unit - 1 if unit > start else None) for unit in block
        )
    for number, start in enumerate(range(0, words.units, layout.history_units)):
        part = range(start, min(start + layout.history_units, words.units))
        files[f"history/{number}.json"] = _json([_told(entries, unit) for unit in part])
    edition = _edition(files)
    root = {
        "edition": edition,
        "units": words.units,
        "lists": list(lists),
        "provinces": sorted(set(provinces)),
        "months": list(MONTHS_FROM),
        "amounts": list(AMOUNT_FROM),
        "kinds": list(ENTITY_TYPES),
        "events": list(UNIT_EVENTS),
        "codes": len(codes),
        "block": layout.block_units,
        "order": layout.order_units,
        "history": layout.history_units,
        "dictionary": " ".join(dictionary),
        "common": " ".join(_front_coded(table)),
        "fences": " ".join(_fences(fences)),
    }
    return {ROOT: _json(root), **{f"{edition}/{name}": content for name, content in sorted(files.items())}}


def _common_sets(words: Words, one: Common, number: int) -> Iterator[tuple[str, np.ndarray[Any, np.dtype[np.int64]]]]:
    """``<n>b<m>``: units with at least m words that begin so; ``<n>w<m>``: with the word itself at least m times."""
    ranges = [("b", one.first, one.last)]
    if one.word is not None:
        ranges.append(("w", one.word, one.word + 1))
    for mark, first, last in ranges:
        units, counts = words.pairs(first, last)
        for least in range(1, int(counts.max()) + 1):
            yield f"{number}{mark}{least}", units[counts >= least]


def _most(sets: list[tuple[str, Any]]) -> tuple[int, int]:
    """How many sets a beginning has, and how many its word (0 when that is rare by itself)."""
    beginnings = sum(1 for name, _ in sets if "b" in name)
    return beginnings, len(sets) - beginnings


def _front_coded(table: list[list[Any]]) -> Iterator[str]:
    """``<letters shared with the one before><the rest>``, then ``*`` and most repetitions, ``!`` and those of the word.

    A single one isn't written out: ``3ng*!2`` has one set of beginnings and two of the word.
    """
    before = ""
    for beginning, most, most_word in table:
        shared = _shared(before, beginning)
        repeated = ("*" + str(most) if most > 1 else "") + (
            "!" + (str(most_word) if most_word > 1 else "") if most_word else ""
        )
        yield f"{_digit(shared)}{beginning[shared:]}{repeated}"
        before = beginning


def _fences(terms: list[str]) -> Iterator[str]:
    """The first term of each leaf, front coded."""
    before = ""
    for term in terms:
        shared = _shared(before, term)
        yield f"{_digit(shared)}{term[shared:]}"
        before = term


def _shared(one: str, other: str) -> int:
    """How many letters both begin with, 35 at most."""
    size = 0
    for left, right in zip(one[:35], other[:35], strict=False):
        if left != right:
            break
        size += 1
    return size


def _digit(number: int) -> str:
    return "0123456789abcdefghijklmnopqrstuvwxyz"[number]


def _told(entries: Entries, unit: int) -> list[Any]:
    """The history and the events of a unit; both empty where its card tells everything."""
    return [
        [[one.place, one.amount, one.months, one.interest, one.employees] for one in entries.history.get(unit, ())],
        [[one.place, one.event, one.date, one.evidence, one.note, one.note_en] for one in entries.events.get(unit, ())],
    ]


def _three_bytes(numbers: np.ndarray[Any, np.dtype[np.int64]]) -> bytes:
    return numbers.astype("<u4").view(np.uint8).reshape(-1, 4)[:, :_BYTES_OF_NUMBER].tobytes()


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _edition(files: dict[str, bytes]) -> str:
    whole = hashlib.sha256()
    for name, content in sorted(files.items()):
        whole.update(f"{name} {len(content)} ".encode())
        whole.update(content)
    return whole.hexdigest()[:_EDITION_LETTERS]
