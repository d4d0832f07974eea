"""What the heading and the lede of a place may draw on: its headline figures, free of doubt and not too old."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from portal.model.vocabulary import Language
from portal.page.views import FigureView
from portal.text.date import parse_date

ONE_STORY: Final = 366
"""Days: figures further apart are not told in one breath."""
STILL_NEWS: Final = 3 * ONE_STORY
"""Days after which a figure, however well founded, is left to the table beside newer ones."""
_DISPUTING: Final = frozenset({"contradicts", "sources_disagree"})


@dataclass(frozen=True)
class PlaceFigures:
    """The headline figures of one place and territory, by headline.

    ``beside``: newer figures of the same series, read in a machine translation. ``labels``: the words of every
    headline. ``share``: the plan share in canonical digits, or "". ``pace``: the part of the year that had gone by on
    its date as words (``75%``), "" where the year had ended. ``count``: all published figures of the place, ``results``
    those that are no targets. ``latest``: the figure to tell where no headline can be told. ``older``: all there
    is belongs to a former territory. ``predecessors``: the former provinces inside this one that have figures.
    """

    name: str
    language: Language
    figures: Mapping[str, FigureView] = field(default_factory=dict)
    beside: Mapping[str, FigureView] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    share: str = ""
    pace: str = ""
    count: int = 0
    results: int = 0
    latest: FigureView | None = None
    older: bool = False
    predecessors: tuple[str, ...] = ()

    def words(self, vietnamese: str, english: str) -> str:
        """The words of this place's language."""
        return vietnamese if self.language == "vi" else english

    def clear(self, within: int) -> dict[str, FigureView]:
        """The figures without a doubt that are at most ``within`` days older than the newest of them."""
        clear = {headline: view for headline, view in self.figures.items() if not view.doubts}
        days = {headline: day_number(view) for headline, view in clear.items()}
        newest = max(days.values(), default=0)
        return {headline: view for headline, view in clear.items() if days[headline] >= newest - within}

    def disputed(self) -> list[str]:
        """The headlines on which sources contradict one another, in the order of ``labels``."""
        return [
            headline
            for headline in self.labels
            if headline in self.figures and any(flag.flag in _DISPUTING for flag in self.figures[headline].flags)
        ]


def day_number(view: FigureView) -> int:
    """The as-of date as a number of days; 0 for one that is known to the month or year only."""
    day = parse_date(view.as_of)
    return day.toordinal() if day else 0
