"""The table of a place's figures: which rows a page holds, in folds by theme, and the pages by year beside it."""

from __future__ import annotations

from dataclasses import dataclass

from portal.model.vocabulary import THEMES
from portal.page.catalogue import Catalogue
from portal.page.views import FigureView, FlagView, SourceView


@dataclass(frozen=True)
class Theme:
    """A fold of the table: its rows in groups by boundary, the group's words "" where there is only one boundary."""

    theme: str
    label: str
    count: int
    groups: tuple[tuple[str, list[FigureView]], ...]


@dataclass(frozen=True)
class YearLink:
    """A page of a place with the figures of one year, and how many it has."""

    year: int
    page_id: str
    count: int


def rows_of_page(catalogue: Catalogue, province_id: str, page_id: str) -> list[FigureView]:
    """The figures whose row stands on the page of the place, oldest boundary and date first."""
    rows = catalogue.rows_of(province_id).sort_values(["boundary", "day"], kind="stable")
    return [view for view in catalogue.of(rows) if catalogue.row_page(view.obs_id) == page_id]


def rows_of_year(catalogue: Catalogue, province_id: str, year: int) -> list[FigureView]:
    """Every figure of a place with an as-of date in that year, also one that the place's own page holds."""
    rows = catalogue.rows_of(province_id)
    return catalogue.of(rows[rows["year"] == year].sort_values(["boundary", "day"], kind="stable"))


def year_links(catalogue: Catalogue, province_id: str) -> list[YearLink]:
    """The pages by year of a place, newest first: one for each year of which a row has left the place's own page."""
    rows = catalogue.rows_of(province_id)
    moved = [catalogue.row_page(str(obs_id)).startswith("province-year:") for obs_id in rows.index]
    counts = rows["year"].value_counts()
    years = sorted({int(year) for year in rows.loc[moved, "year"]}, reverse=True)
    return [YearLink(year, f"province-year:{province_id}:{year}", int(counts[year])) for year in years]


def themes_of(catalogue: Catalogue, views: list[FigureView]) -> list[Theme]:
    """The folds in the order of the vocabulary, within a fold by indicator and newest first."""
    result = []
    both = len({view.boundary for view in views}) > 1
    for theme in THEMES:
        inside = sorted(
            (view for view in views if view.theme == theme),
            key=lambda view: (view.indicator, view.detail, [-ord(letter) for letter in view.as_of]),
        )
        if not inside:
            continue
        groups = []
        for boundary in ("34", "63"):
            rows = [view for view in inside if view.boundary == boundary]
            if rows:
                groups.append((_boundary_label(boundary, catalogue) if both else "", rows))
        result.append(Theme(theme, catalogue.label("theme", theme), len(inside), tuple(groups)))
    return result


def flags_of(views: list[FigureView]) -> list[FlagView]:
    """The flags of these figures, each once, doubts first."""
    found = {flag.flag: flag for view in views for flag in view.flags}
    return sorted(found.values(), key=lambda flag: (not flag.doubt, flag.flag))


def sources_of(views: list[FigureView]) -> list[SourceView]:
    """The sources of these figures, each once, the latest published first."""
    sources = {view.source.source_id: view.source for view in views}
    return sorted(sources.values(), key=lambda source: source.published, reverse=True)


def _boundary_label(boundary: str, catalogue: Catalogue) -> str:
    vietnamese = catalogue.language == "vi"
    if boundary == "34":
        return "Từ 1/7/2025 (34 tỉnh, thành)" if vietnamese else "Since 1 July 2025 (34 provinces)"
    return "Đến 30/6/2025 (63 tỉnh, thành)" if vietnamese else "To 30 June 2025 (63 provinces)"
