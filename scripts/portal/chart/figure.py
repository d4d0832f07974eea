"""A chart as a page shows it: its words, and what is drawn for either width."""

from __future__ import annotations

from dataclasses import dataclass

from portal.chart.inputs import ChartInput


@dataclass(frozen=True)
class KeyItem:
    """One entry of the key above a chart: ``mark`` is the CSS class of its sample (``key-hollow``)."""

    mark: str
    text: str


@dataclass(frozen=True)
class Figure:
    """``title`` says what the chart shows, ``measure`` its unit and dates, ``source`` who published the figures,
    ``alternative`` all in a sentence for those who hear it; ``caption`` is what a reader must know to read it right,
    or "". ``drawn`` are the ``obs_id`` of the readings drawn (not of targets), in the order of the drawing.

    ``indicator`` is what it shows; ``part`` tells it from other charts of the same indicator, in letters that an
    address can hold. ``compares``: it sets places beside each other, and so belongs to no one place.
    """

    title: str
    measure: str
    source: str
    alternative: str
    wide: ChartInput
    phone: ChartInput
    key: tuple[KeyItem, ...] = ()
    caption: str = ""
    drawn: tuple[str, ...] = ()
    indicator: str = ""
    part: str = ""
    compares: bool = False

    @property
    def subtitle(self) -> str:
        """Unit, dates and sources."""
        return f"{self.measure} {self.source}"
