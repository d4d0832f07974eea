"""The index of indicators, and a page per indicator: definition, comparison, history, figures."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from portal.chart.build import history_figure
from portal.chart.figure import Figure
from portal.derive.facts import Facts
from portal.derive.newest_rows import newest_rows
from portal.derive.records import records_of
from portal.model.vocabulary import NATION, THEMES, Language
from portal.page.cards import indicator_card
from portal.page.catalogue import Catalogue
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.page.shared_title import shared_title
from portal.page.structured import indicator_graph
from portal.page.views import FigureView
from portal.text.collation import vietnamese_key
from portal.text.number import format_number

_HISTORIES: Final = 6
_HISTORY_POINTS: Final = 3


def render_indicators(catalogue: Catalogue) -> RenderedPage:
    """The page that lists every indicator under its theme, with how many figures it has."""
    scene = Scene(catalogue, "indicators")
    indicators = catalogue.facts.indicators
    counts = catalogue.facts.observations["indicator"].value_counts()
    places = catalogue.facts.observations.groupby("indicator")["province_id"].nunique()
    themes = [
        (
            catalogue.label("theme", theme),
            [
                (
                    str(indicator),
                    catalogue.indicator_name(str(indicator)),
                    str(row[f"definition_{catalogue.language}"]),
                    int(counts.get(indicator, 0)),
                    int(places.get(indicator, 0)),
                )
                for indicator, row in indicators[indicators["theme"] == theme].iterrows()
            ],
        )
        for theme in THEMES
    ]
    return scene.render(
        "indicators.html",
        title=scene.t("Chỉ số", "Indicators"),
        description=scene.t(
            "Các chỉ số thu, chậm đóng, bao phủ bảo hiểm xã hội: định nghĩa, mẫu số và số liệu từng tỉnh.",
            "Indicators of collection, late payment and coverage: definitions, bases and figures by province.",
        ),
        themes=themes,
        total=len(indicators),
    )


def render_indicator(catalogue: Catalogue, indicator: str) -> RenderedPage:
    """The page of one indicator: all of its figures, or of very many the newest of every place."""
    scene = Scene(catalogue, f"indicator:{indicator}")
    facts = catalogue.facts
    rows = facts.observations[facts.observations["indicator"] == indicator]
    year_ends = catalogue.year_ends
    name = catalogue.indicator_name(indicator)
    description = str(facts.indicators.at[indicator, f"definition_{catalogue.language}"])
    comparisons = [
        figure for variant in _variants(rows) if (figure := catalogue.comparison(indicator, variant)) is not None
    ]
    # The table beside a chart has what the chart shows.
    told = newest_rows(rows, facts.today, {obs_id for figure in comparisons for obs_id in figure.drawn})
    return scene.render(
        "indicator.html",
        title=name,
        description=description,
        structured=indicator_graph(catalogue, indicator, description),
        card=indicator_card(
            indicator, name, _finding(name, comparisons), _nations_newest(catalogue, rows), catalogue.language
        ),
        shared=shared_title(comparisons[0].title) if comparisons else "",
        figures=[str(obs_id) for obs_id in rows.index],
        indicator=indicator,
        name=name,
        definition=definition_terms(catalogue, indicator),
        comparisons=comparisons,
        history=_histories(year_ends, indicator, catalogue.language),
        by_year=not rows.index[rows["shown"]].isin(year_ends.observations.index).all(),
        groups=grouped_by_boundary(catalogue, told),
        told=len(told),
        total=len(rows),
        places=rows["province_id"].nunique(),
        has_targets=bool(rows.index.isin(facts.targets["obs_id"]).any()),
    )


def _finding(name: str, comparisons: list[Figure]) -> str:
    """What the fullest comparison says, without the name of the indicator that stands above it on a card."""
    if not comparisons:
        return ""
    said = comparisons[0].title.removeprefix(name).lstrip(": ")
    if said.startswith("("):
        said = said[1:].replace("):", ":", 1)
    return said[:1].upper() + said[1:] + "."


def _nations_newest(catalogue: Catalogue, rows: pd.DataFrame) -> FigureView | None:
    """The nation's newest figure of the whole, read in no machine translation; ``None`` when there is none."""
    whole = rows["variant"].isin(["", "total"]) & rows["province_id"].eq(NATION)
    rows = rows[whole & rows["shown"] & ~rows["translated"]]
    return None if rows.empty else catalogue.figure(str(rows.sort_values("day", kind="stable").index[-1]))


def definition_terms(catalogue: Catalogue, indicator: str) -> list[tuple[str, str]]:
    """(term, text) pairs: what is measured, how it is computed, base, time, direction, plausible range."""
    facts, vietnamese = catalogue.facts, catalogue.language == "vi"
    row = facts.indicators.loc[indicator]
    terms = [
        ("Đo cái gì" if vietnamese else "What it measures", str(row[f"definition_{catalogue.language}"])),
        ("Đơn vị" if vietnamese else "Unit", catalogue.label("unit", str(row["unit"]))),
        ("Thời gian" if vietnamese else "Time", catalogue.label("time_basis", str(row["time_basis"]))),
    ]
    links = facts.indicator_links[facts.indicator_links["indicator"] == indicator]
    formulas = sorted({text for link in records_of(links) if (text := _formula(catalogue, link))})
    if formulas:
        terms.append(("Cách tính" if vietnamese else "How it is computed", "; ".join(formulas)))
    if row["denominators"]:
        bases = [catalogue.label("denominator", code) for code in str(row["denominators"]).split("|")]
        terms.append(("Mẫu số gặp trong nguồn" if vietnamese else "Bases met in sources", ", ".join(bases)))
    if row["variants"]:
        variants = [catalogue.label("variant", f"{indicator}.{code}") for code in str(row["variants"]).split("|")]
        terms.append(
            ("Các nhóm, không thay thế cho nhau" if vietnamese else "Groups, never mixed", ", ".join(variants))
        )
    terms.append(("Hướng tốt" if vietnamese else "Direction", catalogue.label("direction", str(row["direction"]))))
    low = format_number(str(row["plausible_min"]), catalogue.language)
    high = format_number(str(row["plausible_max"]), catalogue.language)
    terms.append(
        (
            "Khoảng hợp lý cho một tỉnh" if vietnamese else "Plausible range for one province",
            f"{low} – {high}",
        )
    )
    return terms


def _formula(catalogue: Catalogue, link: dict[str, Any]) -> str:
    numerator = str(link["numerator_indicator"])
    if not numerator or link["denominator"] == "not_stated":
        return ""
    above = catalogue.indicator_name(numerator)
    variant = str(link["numerator_variant"])
    if variant:
        above += f" ({catalogue.label('variant', f'{numerator}.{variant}')})"
    if link["method"] == "growth":
        below = "số của cùng kỳ năm trước" if catalogue.language == "vi" else "the same period of the year before"
    elif link["denominator_indicator"]:
        below = catalogue.indicator_name(str(link["denominator_indicator"]))
    else:
        below = catalogue.label("denominator", str(link["denominator"]))
    return f"{above} ÷ {below} × 100"


def _variants(rows: pd.DataFrame) -> list[str]:
    """Variants worth a comparison of their own: those with three places or more, the fullest first."""
    places = rows[rows["province_id"] != NATION].groupby("variant")["province_id"].nunique()
    wide = places[places >= 3].sort_values(ascending=False, kind="stable")
    return [str(variant) for variant in wide.index[:2]]


def _histories(facts: Facts, indicator: str, language: Language) -> list[Figure]:
    series = facts.series
    long = series[(series["indicator"] == indicator) & (series["points"] >= _HISTORY_POINTS)]
    long = long.sort_values(["points", "last"], ascending=False, kind="stable").head(_HISTORIES)
    drawn = (history_figure(facts, [str(series_id)], language) for series_id in long.index)
    return [figure for figure in drawn if figure is not None]


def grouped_by_boundary(catalogue: Catalogue, rows: pd.DataFrame) -> list[tuple[str, list[FigureView]]]:
    """Views under the name of their boundary: by place in Vietnamese order, newest first; the nation leads."""
    groups = []
    for boundary in ("34", "63"):
        views = sorted(
            catalogue.of(rows[rows["boundary"] == boundary]),
            key=lambda view: (
                view.province_id != NATION,
                vietnamese_key(view.place),
                [-ord(letter) for letter in view.as_of],
                view.detail,
            ),
        )
        if views:
            groups.append((boundary_name(catalogue, boundary), views))
    return groups


def boundary_name(catalogue: Catalogue, boundary: str) -> str:
    """``Địa giới từ 1/7/2025`` or ``Địa giới cũ``."""
    if catalogue.language == "vi":
        return "Địa giới từ 1/7/2025 (34 tỉnh, thành)" if boundary == "34" else "Địa giới cũ (63 tỉnh, thành)"
    return "Boundary since 1 July 2025 (34 provinces)" if boundary == "34" else "Former boundary (63 provinces)"
