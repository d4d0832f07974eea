"""A table in the middle of its mending: what stands in it, what is settled, and what can't be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import pandas as pd

from portal.contract.field import Resource
from portal.intake.excel.alignment import Previous
from portal.intake.excel.letters import clean
from portal.intake.excel.reading import Settled, Verdict, Waiting

Place = tuple[int, str]
"""The line of a row and the name of a column."""


@dataclass(frozen=True)
class Mend:
    """A cell that was written anew; ``why`` is a key of ``WHYS``."""

    row: int
    column: str
    old: str
    new: str
    why: str


@dataclass(frozen=True)
class Differences:
    """What the table, once mended, says otherwise than the previous version: the person's own changes.

    ``edits`` are cells of rows that stood there before, ``added`` and ``gone`` count rows.
    """

    edits: tuple[Mend, ...] = ()
    added: int = 0
    gone: int = 0


NO_DIFFERENCES: Final = Differences()


@dataclass(frozen=True)
class Doubt:
    """A cell that can't be told; ``readings`` are the values that it may have.

    ``printed`` is what ``as_printed`` says against it, and ``says`` what the message tells in place of the readings.
    Line 0 is the column as a whole.
    """

    code: str
    row: int
    column: str
    found: str
    readings: tuple[str, ...] = ()
    says: str = ""
    printed: str = ""


@dataclass
class Work:
    """A table being mended: its cells as found, as far as they are settled, and as they were before."""

    frame: pd.DataFrame
    resource: Resource
    previous: Previous | None
    places: Mapping[int, int]
    traces: bool
    languages: Mapping[str, str]
    answers: Mapping[Place, str]
    western: bool
    marks: frozenset[str]
    columns: Mapping[str, list[str]]
    positions: Mapping[int, int]
    settled: dict[Place, Settled] = field(default_factory=dict)
    waiting: dict[Place, Waiting] = field(default_factory=dict)
    doubts: dict[Place, Doubt] = field(default_factory=dict)

    def before(self, line: int, column: str) -> str | None:
        """The cell of the previous version; ``None`` for a row that is new."""
        place = self.places.get(line)
        return None if place is None or self.previous is None else self.previous.columns[column][place]

    def found(self, place: Place) -> str:
        """The cell as it stands in the file."""
        return self.columns[place[1]][self.positions[place[0]]]

    def cell(self, line: int, column: str) -> str:
        """The cell as far as it is settled."""
        done = self.settled.get((line, column))
        return done.value if done else clean(self.found((line, column)))

    def row(self, line: int) -> dict[str, str]:
        """The row as far as it is settled."""
        return {column: self.cell(line, column) for column in self.resource.columns}

    def keep(self, place: Place, verdict: Verdict) -> None:
        """Note what a cell is, or why that can't be told; a person's answer goes first."""
        cell = self.found(place)
        if place in self.answers:
            verdict = Settled(self.answers[place], "asked")
        if isinstance(verdict, Settled):
            if verdict.value != cell:
                self.settled[place] = verdict
        elif isinstance(verdict, Waiting):
            self.waiting[place] = verdict
        else:
            self.doubts[place] = Doubt(verdict.code, *place, cell, verdict.readings)
