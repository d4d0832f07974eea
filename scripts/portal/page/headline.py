"""A headline of a place as pages and cards show it."""

from __future__ import annotations

from dataclasses import dataclass

from portal.chart.figure import Figure
from portal.page.views import FigureView


@dataclass(frozen=True)
class Headline:
    """A headline of a place: its label, the figure, a newer translated one beside it, and its progress chart.

    ``disputed`` says that the two can't both be right, so that neither is told without the other.
    """

    headline: str
    label: str
    figure: FigureView
    beside: FigureView | None
    disputed: bool
    progress: Figure | None
