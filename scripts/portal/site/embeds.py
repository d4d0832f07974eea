"""The pages of charts that stand in other people's pages: live ones, and those that a release froze."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from portal.chart.draw import Drawing, chart_key
from portal.chart.sheet import Sheet
from portal.model.address import EMBEDS
from portal.model.vocabulary import Language
from portal.page.embed import Edition, chart_words_key, embed_page, embed_path, frame_height
from portal.page.rendered import RenderedPage
from portal.release.charts import ChartState
from portal.site.address import language_of
from portal.site.pictures import sheets_of
from portal.store.releases import Release, is_page


def live_embeds(pages: Iterable[RenderedPage], drawings: Mapping[str, Drawing]) -> dict[str, bytes]:
    """The live page of every chart, by its path in the site; ``drawings`` by ``chart_key``."""
    return {
        f"{embed_path(sheet)}index.html": embed_page(sheet, _drawn(sheet, drawings))
        for sheet in sheets_of(pages).values()
    }


def frozen_embeds(releases: Iterable[Release], languages: Collection[Language]) -> dict[str, bytes]:
    """The pages that releases froze, byte for byte, by their path in the site (``embed/1.0.0/vi/…``)."""
    placed = (
        (f"{EMBEDS}/{release.version}{path.removeprefix(EMBEDS)}", content)
        for release in releases
        for path, content in release.files.items()
        if is_page(path)
    )
    return {path: content for path, content in placed if language_of(path) in languages}


def chart_states(pages: Iterable[RenderedPage], drawings: Mapping[str, Drawing], edition: Edition) -> list[ChartState]:
    """Every chart of the pages with its page frozen to a release."""
    return [
        ChartState(
            path,
            chart_words_key(sheet),
            sheet.figure.title,
            frame_height(sheet, edition),
            embed_page(sheet, _drawn(sheet, drawings), edition),
        )
        for path, sheet in sheets_of(pages).items()
    ]


def _drawn(sheet: Sheet, drawings: Mapping[str, Drawing]) -> tuple[str, str]:
    """The wide drawing of a chart and that for phones."""
    figure = sheet.figure
    return drawings[chart_key(figure.wide)].svg, drawings[chart_key(figure.phone)].svg
