"""Which row of the previous version each row is, also where a spreadsheet changed its key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Final

import pandas as pd

from portal.contract.field import Resource
from portal.intake.excel.letters import clean
from portal.intake.excel.origin import kind_of_cell, readings_of

Key = tuple[str, ...]
_MOST: Final = 16


class Previous:
    """The rows of the previous version of one table, by key; a key that stands twice names none."""

    def __init__(self, frame: pd.DataFrame, resource: Resource) -> None:
        self.resource = resource
        self.columns: dict[str, list[str]] = {str(column): frame[column].tolist() for column in frame.columns}
        keys = list(zip(*(self.columns[column] for column in resource.key), strict=True))
        self.rows = len(keys)
        self.places: dict[Key, int] = {}
        doubled = set()
        for place, key in enumerate(keys):
            if key in self.places:
                doubled.add(key)
            self.places[key] = place
        for key in doubled:
            del self.places[key]
        self._by_digits: dict[Key, list[Key]] = {}
        for key in self.places:
            bare = tuple(map(_without_zeros, key))
            if bare != key:
                self._by_digits.setdefault(bare, []).append(key)

    def cells(self) -> frozenset[str]:
        """Every cell that holds a letter beyond ASCII."""
        return frozenset(cell for cells in self.columns.values() for cell in cells if not cell.isascii())

    def has_lost_zeros(self) -> bool:
        """True when a key of digits begins with a nought, which a spreadsheet would take away."""
        return bool(self._by_digits)

    def place_of(self, key: Key) -> int | None:
        """The row whose key ``key`` is, or that a spreadsheet may have turned into it; ``None`` for none or several."""
        if key in self.places:
            return self.places[key]
        found = {candidate for candidate in self._candidates(key) if candidate in self.places}
        return self.places[found.pop()] if len(found) == 1 else None

    def _candidates(self, key: Key) -> list[Key]:
        fields = {field.name: field for field in self.resource.fields}
        choices: list[Sequence[str]] = []
        for column, cell in zip(self.resource.key, map(clean, key), strict=True):
            readings = readings_of(cell, kind_of_cell(fields[column]))
            choices.append(list(dict.fromkeys([cell, *(one.value for one in readings)])))
        count = 1
        for one in choices:
            count *= len(one)
        if count > _MOST:
            return []
        found = list(product(*choices))
        return [*found, *(key for one in found for key in self._by_digits.get(one, ()))]


def align(frame: pd.DataFrame, previous: Previous | None) -> Mapping[int, int]:
    """The place in the previous version for the line of each row that stood there already.

    Two rows that may be one and the same of before are neither.
    """
    if previous is None:
        return {}
    keys = zip(*(frame[column].tolist() for column in previous.resource.key), strict=True)
    exact: dict[int, int] = {}
    others: dict[int, list[int]] = {}
    taken: set[int] = set()
    repeated: set[int] = set()
    for line, key in zip(frame.index.tolist(), keys, strict=True):
        place = previous.places.get(key)
        if place is not None:
            (repeated if place in taken else taken).add(place)
            exact[line] = place
            continue
        place = previous.place_of(key)
        if place is not None:
            others.setdefault(place, []).append(line)
    for place, lines in others.items():
        if place not in taken and len(lines) == 1:
            exact[lines[0]] = place
    return {line: place for line, place in exact.items() if place not in repeated}


def _without_zeros(cell: str) -> str:
    return (cell.lstrip("0") or "0") if cell.isdigit() else cell
