"""The pages of charts that stand in other people's pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from portal.chart.draw import Drawing, chart_key
from portal.chart.sheet import Sheet
from portal.page.embed import embed_page, embed_path
from portal.page.rendered import RenderedPage
from portal.site.pictures import sheets_of


def live_embeds(pages: Iterable[RenderedPage], drawings: Mapping[str, Drawing]) -> dict[str, bytes]:
    """The live page of every chart, by its path in the site; ``drawings`` by ``chart_key``."""
    return {
        f"{embed_path(sheet)}index.html": embed_page(sheet, drawn(sheet, drawings))
        for sheet in sheets_of(pages).values()
    }


def drawn(sheet: Sheet, drawings: Mapping[str, Drawing]) -> tuple[str, str]:
    """The wide drawing of a chart and that for phones."""
    figure = sheet.figure
    return drawings[chart_key(figure.wide)].svg, drawings[chart_key(figure.phone)].svg
