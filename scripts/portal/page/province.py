"""The page of a province, one for each of the 63 former names and so for all 34 of today, and of the nation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from portal.chart.build import history_figure, progress_figure
from portal.chart.card import Card
from portal.chart.figure import Figure
from portal.derive.territory import predecessors_of, successor_of, unbroken_provinces
from portal.model.vocabulary import NATION, THEMES
from portal.page.cards import province_card
from portal.page.catalogue import Catalogue
from portal.page.headline import Headline
from portal.page.inferred import implied_bases, yearly_changes
from portal.page.register import can_be_looked_up, list_views
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.page.sentence import (
    former_sentence,
    late_payment_sentence,
    province_heading,
    territory_sentence,
)
from portal.page.status import progress_tone
from portal.page.structured import province_graph
from portal.page.views import FigureView, FlagView

QUESTIONS: Final = ("collection_plan", "late_payment_rate", "coverage_hi")
_CARDS: Final = (
    "collected",
    "late_payment",
    "debtor_units",
    "participants_si",
    "coverage_si",
    "participants_hi",
    "participants_ui",
    "pensioners",
)
_HISTORY: Final = (
    "collections_total",
    "collections_plan_pct",
    "late_payment",
    "late_payment_pct",
    "coverage_hi_population_pct",
    "coverage_si_labour_pct",
    "participants_si",
    "participants_hi",
)
_LINES: Final = 3


@dataclass(frozen=True)
class Block:
    """The headlines that speak of one territory."""

    questions: tuple[Headline | None, ...]
    cards: tuple[Headline, ...]


def render_province(catalogue: Catalogue, province_id: str) -> RenderedPage:
    """The page of ``province_id`` (also ``viet-nam``); a place without data gets an invitation instead of figures."""
    facts = catalogue.facts
    scene = Scene(catalogue, f"province:{province_id}")
    name = catalogue.place(province_id)
    rows = catalogue.rows_of(province_id)
    views = catalogue.of(rows.sort_values(["boundary", "day"], kind="stable"))
    registry = facts.provinces[facts.provinces["province_id"] == province_id].set_index("boundary")
    is_current = "34" in registry.index
    former = not is_current
    # Where the territory stayed the same, an older figure speaks of the same place; elsewhere it never leads the page.
    same_place = former or province_id in unbroken_provinces(facts.provinces)
    lead = _block(catalogue, province_id, ("34", "63") if same_place else ("34",))
    older = None if same_place else _block(catalogue, province_id, ("63",))
    heading = _heading(name, lead, catalogue) if views else name
    sources = {view.source.source_id: view.source for view in views}
    description = _description(name, len(views), len(sources), catalogue)
    return scene.render(
        "province.html",
        title=name,
        description=description,
        structured=province_graph(catalogue, province_id, description),
        card=_card(catalogue, province_id, name, lead, older),
        name=name,
        province_id=province_id,
        is_nation=province_id == NATION,
        heading=heading,
        lede=_lede(lead, catalogue),
        territory=_territory(catalogue, province_id, former=former),
        successor=successor_of(facts.provinces, province_id) if former else "",
        predecessors=_predecessor_links(catalogue, province_id),
        lead=lead,
        older=[*(question for question in older.questions if question), *older.cards] if older else [],
        history=_history(catalogue, province_id),
        implied=implied_bases(catalogue, province_id),
        changes=yearly_changes(catalogue, province_id),
        views=views,
        themes=_themes(catalogue, views),
        flags=_flags(views),
        sources=sorted(sources.values(), key=lambda source: source.published, reverse=True),
        policies=_policies(catalogue, province_id),
        lists=[row for row in list_views(catalogue) if row.province_id == province_id],
        can_be_looked_up=can_be_looked_up(catalogue, province_id),
        has_package=not rows.empty,
    )


def _block(catalogue: Catalogue, province_id: str, boundaries: tuple[str, ...]) -> Block | None:
    here = [row for row in catalogue.headlines_of(province_id) if row["boundary"] in boundaries]
    chosen = {str(row["headline"]): row for row in here}
    if not chosen:
        return None
    questions = tuple(
        headline_of(catalogue, chosen[name], progress=True) if name in chosen else None for name in QUESTIONS
    )
    cards = tuple(headline_of(catalogue, chosen[name], progress=False) for name in _CARDS if name in chosen)
    return Block(questions, cards)


def _card(catalogue: Catalogue, province_id: str, name: str, lead: Block | None, older: Block | None) -> Card:
    block = lead or older
    headlines = (*block.questions, *block.cards) if block else ()
    former = bool(block) and all(one.figure.boundary == "63" for one in headlines if one)
    return province_card(province_id, name, headlines, catalogue.language, former=former)


def headline_of(catalogue: Catalogue, row: Mapping[str, Any], *, progress: bool) -> Headline:
    """The view of one row of ``facts.headline_figures``; ``progress`` asks for the chart against the target."""
    headline, obs_id, beside = str(row["headline"]), str(row["obs_id"]), str(row["beside_obs_id"])
    terms = catalogue.facts.headlines
    label = str(terms.loc[terms["headline"] == headline, f"label_{catalogue.language}"].iloc[0])
    tone = progress_tone(catalogue.figure(obs_id).statuses)
    chart = progress_figure(catalogue.facts, obs_id, catalogue.language, tone) if progress else None
    newer = catalogue.figure(beside) if beside else None
    disputed = bool(beside) and catalogue.in_dispute(obs_id, beside)
    return Headline(headline, label, catalogue.figure(obs_id), newer, disputed, chart)


def _heading(name: str, block: Block | None, catalogue: Catalogue) -> str:
    collection, _, coverage = block.questions if block else (None, None, None)
    return province_heading(
        name,
        collection.figure if collection else None,
        coverage.figure if coverage else None,
        catalogue.language,
    )


def _lede(block: Block | None, catalogue: Catalogue) -> str:
    if block is None:
        return ""
    amount = next((card.figure for card in block.cards if card.headline == "late_payment"), None)
    rate = block.questions[1].figure if block.questions[1] else None
    return late_payment_sentence(amount, rate, catalogue.language)


def _territory(catalogue: Catalogue, province_id: str, *, former: bool) -> str:
    provinces = catalogue.facts.provinces
    name = catalogue.place(province_id)
    if province_id == NATION:
        return ""
    if former:
        successor = successor_of(provinces, province_id)
        partners = [place for place in predecessors_of(provinces, successor) if place not in {province_id, successor}]
        names = [catalogue.place(place) for place in partners]
        held = not catalogue.rows_of(province_id).empty
        return former_sentence(name, catalogue.place(successor), names, held=held, language=catalogue.language)
    predecessors = catalogue.by_place(predecessors_of(provinces, province_id))
    names = [catalogue.place(place) for place in predecessors]
    return territory_sentence(name, names, breaks=len(names) > 1, language=catalogue.language)


def _predecessor_links(catalogue: Catalogue, province_id: str) -> list[tuple[str, str, int]]:
    """Former provinces inside a province of today, with how many figures each has."""
    counts = catalogue.facts.observations["province_id"].value_counts()
    places = [place for place in predecessors_of(catalogue.facts.provinces, province_id) if place != province_id]
    return [(place, catalogue.place(place), int(counts.get(place, 0))) for place in catalogue.by_place(places)]


def _history(catalogue: Catalogue, province_id: str) -> list[Figure]:
    """One chart for each main indicator that has two dates or more, of its longest series."""
    figures = []
    for indicator in _HISTORY:
        lines = [row for row in catalogue.series_of(province_id) if row["indicator"] == indicator]
        long = [row for row in lines if row["points"] > 1 or row["continues"]]
        long.sort(key=lambda row: (row["points"], row["last"]), reverse=True)
        if sum(row["points"] for row in long[:_LINES]) < 2:
            continue
        series_ids = [row["series_id"] for row in long[:_LINES]]
        figure = history_figure(catalogue.facts, series_ids, catalogue.language)
        if figure is not None:
            figures.append(figure)
    return figures


def _themes(
    catalogue: Catalogue, views: list[FigureView]
) -> list[tuple[str, str, int, list[tuple[str, list[FigureView]]]]]:
    """(theme, label, count, groups by boundary) in the order of the vocabulary, newest figures first."""
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
        result.append((theme, catalogue.label("theme", theme), len(inside), groups))
    return result


def _boundary_label(boundary: str, catalogue: Catalogue) -> str:
    vietnamese = catalogue.language == "vi"
    if boundary == "34":
        return "Từ 1/7/2025 (34 tỉnh, thành)" if vietnamese else "Since 1 July 2025 (34 provinces)"
    return "Đến 30/6/2025 (63 tỉnh, thành)" if vietnamese else "To 30 June 2025 (63 provinces)"


def _flags(views: list[FigureView]) -> list[FlagView]:
    found = {flag.flag: flag for view in views for flag in view.flags}
    return sorted(found.values(), key=lambda flag: (not flag.doubt, flag.flag))


def _policies(catalogue: Catalogue, province_id: str) -> list[object]:
    sources = catalogue.facts.sources
    here = sources[(sources["role"] == "policy") & sources["packages"].map(lambda names: province_id in names)]
    return [catalogue.sources[source_id] for source_id in here.index]


def _description(name: str, figures: int, sources: int, catalogue: Catalogue) -> str:
    if catalogue.language == "vi":
        if not figures:
            return f"{name}: chưa có số liệu thu, chậm đóng, bao phủ bảo hiểm xã hội; mời bạn góp."
        return f"{name}: {figures} số liệu thu, chậm đóng, bao phủ bảo hiểm xã hội từ {sources} nguồn, kèm ngày chốt."
    if not figures:
        return f"{name}: no figures on social insurance yet; you can contribute."
    told = f"{figures} {'figure' if figures == 1 else 'figures'}"
    origin = f"{sources} {'source' if sources == 1 else 'sources'}"
    return f"{name}: {told} on collections, late payment and coverage from {origin}, with dates."
