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
    """``title`` says what the chart shows, ``subtitle`` its unit, dates and sources, ``alternative`` both in a sentence
    for those who hear it; ``caption`` is what a reader must know to read it right, or "". ``drawn`` are the ``obs_id``
    of the readings drawn (not of targets), in the order of the drawing."""

    title: str
    subtitle: str
    alternative: str
    wide: ChartInput
    phone: ChartInput
    key: tuple[KeyItem, ...] = ()
    caption: str = ""
    drawn: tuple[str, ...] = ()
