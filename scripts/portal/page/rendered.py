"""A page as the layers right of this one receive it."""

from __future__ import annotations

from dataclasses import dataclass

from portal.chart.card import Card
from portal.chart.inputs import ChartInput
from portal.chart.sheet import Sheet


@dataclass(frozen=True)
class RenderedPage:
    """``path`` is relative to the tree of the page's language (``tinh/quang-ninh/index.md``).

    ``body`` is HTML in a Markdown file, with ``<!-- drawing KEY -->`` where a chart of ``drawings`` goes. ``sheets``
    are the charts that the page offers to take away, ``card`` is the picture of a shared link, ``None`` for the site's.
    ``shared`` is the title of a shared link and of the browser's tab, "" where ``title`` does for them too.
    ``structured`` is its JSON-LD (``portal.page.structured``) or "". ``figures`` are the figures (``obs_id``) that it
    shows and offers as files, the same in both languages.
    """

    path: str
    page_id: str
    title: str
    description: str
    body: str
    drawings: tuple[ChartInput, ...] = ()
    noindex: bool = False
    structured: str = ""
    sheets: tuple[Sheet, ...] = ()
    card: Card | None = None
    shared: str = ""
    figures: tuple[str, ...] = ()

    @property
    def charts(self) -> tuple[ChartInput, ...]:
        """Every chart to be drawn: those in the body, and those that stand in files only."""
        return (*self.drawings, *(sheet.figure.wide for sheet in self.sheets))
