"""The home page: what this is, find your province, three national questions, the map, news, completeness."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from portal.model.vocabulary import NATION
from portal.page.cards import site_card
from portal.page.catalogue import Catalogue
from portal.page.province_block import QUESTIONS, Headline, headline_of, marks_of
from portal.page.provinces import place_views, places_by_region
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.page.shared_title import shared_title
from portal.page.structured import website
from portal.page.tiles import tile_maps
from portal.page.views import FigureView
from portal.text.collation import vietnamese_key
from portal.text.date import parse_partial_date

_NEWS: Final = 5
_TO_THE_MONTH: Final = "[0-9]{4}-[0-9]{2}(-[0-9]{2})?"


@dataclass(frozen=True)
class News:
    """One source that was published lately: its place and its leading figure."""

    province_id: str
    place: str
    published: str
    published_text: str
    count: int
    figure: FigureView


def render_home(catalogue: Catalogue) -> RenderedPage:
    """``/``."""
    scene = Scene(catalogue, "home")
    facts = catalogue.facts
    # The present boundary comes last, so that it wins where both have a figure.
    national = sorted(catalogue.headlines_of(NATION), key=lambda row: row["boundary"], reverse=True)
    chosen = {str(row["headline"]): row for row in national}
    questions: list[Headline | None] = [
        headline_of(catalogue, chosen[name], progress=True) if name in chosen else None for name in QUESTIONS
    ]
    heading = scene.t(
        "Thu, chậm đóng, bao phủ bảo hiểm xã hội ở 34 tỉnh, thành",
        "Collection, late payment and coverage of social insurance in 34 provinces",
    )
    maps = tile_maps(catalogue)
    shown = [question.figure.obs_id for question in questions if question]
    shown += [question.beside.obs_id for question in questions if question and question.beside]
    shown += [view.obs_id for each in maps for view in each.figures]
    return scene.render(
        "home.html",
        title=scene.t("BHXH Mở", "BHXH Mở (Open Social Insurance)"),
        description=scene.t(
            "Thu, chậm đóng, bao phủ bảo hiểm xã hội, y tế ở 34 tỉnh, thành: mỗi con số kèm ngày chốt và nguồn.",
            "Collection, late payment and coverage of social and health insurance in 34 provinces, all sourced.",
        ),
        structured=[website(catalogue)],
        card=site_card(questions, catalogue.language),
        shared=shared_title(heading),
        heading=heading,
        nation_id=NATION,
        questions=questions,
        marks=marks_of(questions),
        figures=shown,
        maps=maps,
        regions=places_by_region(catalogue),
        finder=_finder(catalogue),
        news=_news(catalogue),
        observations=len(facts.observations),
        places=facts.observations["province_id"].nunique(),
        sources=facts.observations["source_id"].nunique(),
    )


def _finder(catalogue: Catalogue) -> list[tuple[str, str, str]]:
    """(province id, name, what a former name became) for the 34 provinces and the names that are gone."""
    present = place_views(catalogue, "34")
    here = {view.province_id for view in present}
    former = [view for view in place_views(catalogue, "63") if view.province_id not in here]
    entries = [(view.province_id, view.name, "") for view in present]
    entries += [(view.province_id, view.name, view.successor) for view in former]
    return sorted(entries, key=lambda entry: vietnamese_key(entry[1]))


def _news(catalogue: Catalogue) -> list[News]:
    """The newest sources dated to the month or better, one line each with its leading figure.

    A source leads with its newest figures, of these with collection, late payment and coverage, of these with totals.
    A date known only to the month stands where its last day would.
    """
    rows = catalogue.facts.observations
    dated = rows["source_published"].str.fullmatch(_TO_THE_MONTH)
    fresh = rows[dated & rows["shown"] & (rows["time_basis"] != "deadline")]
    fresh = fresh.assign(
        aside=~fresh["theme"].isin(["collection", "debt", "coverage"]),
        part=~fresh["variant"].isin(["", "total"]),
        change=fresh["kind"] == "change",
    )
    ordered = fresh.sort_values(
        ["day", "change", "aside", "part", "kind"], ascending=[False, True, True, True, True], kind="stable"
    )
    lines = []
    for (source_id, province_id), inside in ordered.groupby(["source_id", "province_id"], sort=True):
        source = catalogue.sources[str(source_id)]
        figure = catalogue.figure(str(inside.index[0]))
        place = catalogue.place(str(province_id))
        lines.append(News(str(province_id), place, source.published, source.published_text, len(inside), figure))
    lines.sort(key=lambda line: vietnamese_key(line.place))
    lines.sort(key=lambda line: _last_day(line.published), reverse=True)
    return lines[:_NEWS]


def _last_day(published: str) -> date:
    span = parse_partial_date(published)
    return span[1] if span else date.min
