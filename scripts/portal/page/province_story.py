"""Heading and lede of a place, from its headlines, its pace and what it holds besides."""

from __future__ import annotations

import math

from portal.derive.records import records_of
from portal.page.catalogue import Catalogue
from portal.page.heading import place_heading
from portal.page.lede import place_lede
from portal.page.place_figures import ONE_STORY, PlaceFigures, day_number
from portal.page.province_block import Block, headline_labels
from portal.page.provinces import predecessors_held
from portal.page.views import FigureView
from portal.text.number import format_percent

_YEAR_DONE = 100.0
_UNLIKE = frozenset({"definition_change", "invalid_date_printed"})
"""Flags of a figure that is no continuation of what its place reported before."""


def story_of(
    catalogue: Catalogue, province_id: str, lead: Block | None, older: Block | None, *, only_older: bool
) -> tuple[str, str, str]:
    """Heading, lede and a note on them.

    From the headlines of the page's territory (``lead``) and of a former one (``older``). ``only_older`` says that
    the territory of the page has no figure at all, only the former one has.
    """
    place = _place_figures(catalogue, province_id, lead, older, only_older=only_older)
    heading, headed = place_heading(place)
    return (heading, *place_lede(place, headed))


def _place_figures(
    catalogue: Catalogue, province_id: str, lead: Block | None, older: Block | None, *, only_older: bool
) -> PlaceFigures:
    held = {headline.headline: headline for headline in lead.held} if lead else {}
    rows = catalogue.rows_of(province_id)
    share = held.get("collection_plan")
    return PlaceFigures(
        name=catalogue.place(province_id),
        language=catalogue.language,
        figures={name: headline.figure for name, headline in held.items()},
        beside={name: headline.beside for name, headline in held.items() if headline.beside},
        labels=headline_labels(catalogue),
        share=catalogue.value(share.figure.obs_id) if share else "",
        pace=_pace(catalogue, share.figure.obs_id) if share else "",
        count=len(rows),
        results=int((rows["kind"] != "target").sum()),
        latest=_latest(catalogue, province_id, older),
        older=only_older,
        predecessors=predecessors_held(catalogue, province_id),
    )


def _latest(catalogue: Catalogue, province_id: str, older: Block | None) -> FigureView | None:
    """The newest figure free of doubt, of today's boundary where that has any; of one date a headline comes first.

    A figure under a changed definition or an impossible date waits while the same indicator has a plain one that is
    not a year older.
    """
    rows = catalogue.rows_of(province_id)
    rows = rows[(rows["kind"] != "target") & rows["shown"]]
    boundary = "34" if (rows["boundary"] == "34").any() else "63"
    headlines = [headline.figure.obs_id for headline in older.held] if older else []
    rank = {obs_id: len(headlines) - place for place, obs_id in enumerate(headlines)}
    clear = [view for view in catalogue.of(rows[rows["boundary"] == boundary]) if not view.doubts]
    plain = [view for view in clear if not _is_unlike(view)]
    clear = [view for view in clear if not (_is_unlike(view) and any(_stands_for(view, other) for other in plain))]
    return max(clear, key=lambda view: (view.as_of, rank.get(view.obs_id, 0)), default=None)


def _is_unlike(view: FigureView) -> bool:
    return any(flag.flag in _UNLIKE for flag in view.flags)


def _stands_for(view: FigureView, other: FigureView) -> bool:
    return other.indicator == view.indicator and day_number(other) >= day_number(view) - ONE_STORY


def _pace(catalogue: Catalogue, obs_id: str) -> str:
    """The part of the year that had gone by; "" at the end of the year, when the plan itself is the measure."""
    pace = catalogue.facts.pace
    (row,) = records_of(pace[pace["obs_id"] == obs_id])
    elapsed = float(row["elapsed_pct"])
    if elapsed >= _YEAR_DONE or math.isclose(elapsed, _YEAR_DONE):
        return ""
    text = f"{elapsed:.1f}"
    return format_percent(text.removesuffix(".0"), catalogue.language)
