"""Where the files of a chart stand in the site, and which page is named on them."""

from __future__ import annotations

from portal.chart.figure import Figure
from portal.chart.sheet import Sheet
from portal.model.address import address
from portal.model.vocabulary import Language


def chart_sheet(page_id: str, figure: Figure, language: Language) -> Sheet:
    """The figure as the page ``page_id`` offers it to take away.

    A comparison belongs to its indicator on whichever page it stands, so its address is the same everywhere:
    ``charts/vi/late_payment/comparison-total``. A history belongs to the page: one for each indicator of a province
    (``charts/vi/quang-ninh/collections_total``), one for each series of an indicator.
    """
    kind, _, name = page_id.partition(":")
    if figure.compares or kind not in {"province", "indicator"}:
        folder, page = figure.indicator, f"indicator:{figure.indicator}"
        own = "-".join(part for part in ("comparison", figure.part) if part)
    else:
        folder, page = name, page_id
        own = figure.indicator if kind == "province" else figure.part
    return Sheet(language, figure, f"charts/{language}/{folder}/{own}", address(page, language))
