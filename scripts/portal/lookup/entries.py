"""The units that one index finds: each unit once, as the last list that names it shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd


@dataclass(frozen=True)
class Sighting:
    """A unit on one list: the place of the list among those of the index, and what stands there.

    Amounts are in VND; ``None`` where the list does not say.
    """

    place: int
    amount: int
    months: int | None
    interest: int | None
    employees: int | None


@dataclass(frozen=True)
class Happening:
    """An event of a unit, told after the list at ``place`` was published."""

    place: int
    event: str
    date: str
    evidence: str
    note: str
    note_en: str


@dataclass(frozen=True)
class Entries:
    """``frame``: one row per unit, in the order of their names, numbered from 0.

    Columns: those of ``units.csv`` (whole numbers as nullable integers) and ``place``, the list that the row comes
    from. ``history`` and ``events`` say for a row's number on which lists the unit stands (the newest first), and
    what happened. Units with one sighting only and without events are left out of both.
    """

    frame: pd.DataFrame
    history: Mapping[int, Sequence[Sighting]] = field(default_factory=dict)
    events: Mapping[int, Sequence[Happening]] = field(default_factory=dict)
