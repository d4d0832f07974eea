"""What a drawing is made of: plain values with every text already written, so that a drawing can be hashed and sent
to another process. Days are ISO text (``2025-09-30``); values are numbers in the unit of the axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from portal.model.vocabulary import Language

Width = Literal["wide", "phone"]
Tone = Literal["met", "behind", "open", "unknown"]
"""``open`` is before the deadline, when nothing is decided: neutral. ``unknown`` is for figures that cannot be
compared: their bars are hollow."""
LineTone = Literal["met", "behind", "unknown", "ink"]

PIXELS: Final[dict[Width, int]] = {"wide": 848, "phone": 358}
"""A drawing is made for each of the two widths; it is never scaled, so its text keeps its size."""


@dataclass(frozen=True)
class Tick:
    """A place on an axis and the words at it."""

    value: float
    label: str


@dataclass(frozen=True)
class DayTick:
    """A day on an axis of dates and the words at it."""

    day: str
    label: str


@dataclass(frozen=True)
class Bar:
    """One reading, as a bar from zero with a label above it."""

    value: float
    label: str


@dataclass(frozen=True)
class TargetMark:
    """A target as an upright line; ``firm`` is false for a borrowed or unclear one, which is dotted."""

    value: float
    label: str
    firm: bool = True


@dataclass(frozen=True)
class ProgressChart:
    """The latest reading, the one before it, the targets, and how much of the year had passed.

    ``rival`` is a reading that can't be right together with the latest: it takes the place of the one before.
    """

    language: Language
    width: Width
    description: str
    latest: Bar
    tone: Tone
    axis_max: float
    earlier: Bar | None = None
    targets: tuple[TargetMark, ...] = ()
    pace: Tick | None = None
    ticks: tuple[Tick, ...] = ()
    rival: Bar | None = None


@dataclass(frozen=True)
class Told:
    """What the interactive chart says of one figure: where and of what class, the figure as the page writes it, its
    as-of date, who published it."""

    place: str
    figure: str
    as_of: str
    source: str


@dataclass(frozen=True)
class HistoryPoint:
    """One reading of a series. ``hedged``: the source wrote "more than", "nearly"... ``other_funds``: it counts other
    funds than the line. ``doubtful``: the figure is not to be believed as printed. ``class_unstated``: the source does
    not say which class the figure counts. ``boundary`` is ``63`` or ``34``."""

    day: str
    value: float
    boundary: str
    label: str = ""
    hedged: bool = False
    other_funds: bool = False
    doubtful: bool = False
    class_unstated: bool = False
    told: Told | None = None


@dataclass(frozen=True)
class HistoryLine:
    """The readings of one series, oldest first. ``continues``: the merger left the territory as it was. ``joined``:
    the readings may be compared with one another (sums since 1 January, read in other months, may not)."""

    name: str
    tone: LineTone
    points: tuple[HistoryPoint, ...]
    continues: bool = False
    joined: bool = True


@dataclass(frozen=True)
class HistoryChart:
    """Readings of one unit over time. ``break_label`` names the break of 1 July 2025 and is empty where the territory
    stayed the same; ``zone_label`` says what the time after that day lacks, if it lacks anything."""

    language: Language
    width: Width
    description: str
    lines: tuple[HistoryLine, ...]
    first_day: str
    last_day: str
    day_ticks: tuple[DayTick, ...]
    axis_min: float
    axis_max: float
    ticks: tuple[Tick, ...]
    break_label: str = ""
    zone_label: str = ""


@dataclass(frozen=True)
class ComparisonRow:
    """A place's newest figure. ``label`` is the figure as written; ``emphasis`` is false for the nation's row.
    ``class_unstated``: the source does not say which class the figure counts. ``doubtful``: the figure is in doubt."""

    name: str
    value: float
    label: str
    day: str
    hedged: bool = False
    doubtful: bool = False
    emphasis: bool = True
    target: float | None = None
    target_firm: bool = True
    class_unstated: bool = False
    told: Told | None = None


@dataclass(frozen=True)
class ComparisonGroup:
    """Places of one boundary."""

    heading: str
    rows: tuple[ComparisonRow, ...]
    former: bool = False


@dataclass(frozen=True)
class ComparisonChart:
    """One dot a place on a common axis, with the as-of date of every dot in a strip at the right."""

    language: Language
    width: Width
    description: str
    heading: str
    date_heading: str
    groups: tuple[ComparisonGroup, ...]
    tone: Tone
    axis_min: float
    axis_max: float
    ticks: tuple[Tick, ...]
    first_day: str
    last_day: str
    day_ticks: tuple[DayTick, ...]


ChartInput = ProgressChart | HistoryChart | ComparisonChart
