"""A page as the layers right of this one receive it."""

from __future__ import annotations

from dataclasses import dataclass

from portal.chart.inputs import ChartInput


@dataclass(frozen=True)
class RenderedPage:
    """``path`` is relative to the tree of the page's language (``tinh/quang-ninh/index.md``).

    ``body`` is HTML in a Markdown file, with ``<!-- drawing KEY -->`` where a chart of ``drawings`` goes.
    ``structured`` is its JSON-LD (``portal.page.structured``) or "".
    """

    path: str
    page_id: str
    title: str
    description: str
    body: str
    drawings: tuple[ChartInput, ...] = ()
    noindex: bool = False
    structured: str = ""
