"""What a place's page shows over time: charts of three readings or more, pairs of readings as lines of a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from portal.chart.build import history_figure
from portal.chart.figure import Figure
from portal.page.catalogue import Catalogue
from portal.page.views import FigureView

_INDICATORS: Final = (
    "collections_total",
    "collections_plan_pct",
    "late_payment",
    "late_payment_pct",
    "debtor_units",
    "coverage_hi_population_pct",
    "coverage_si_labour_pct",
    "participants_si",
    "participants_hi",
    "participants_ui",
    "pensioners_monthly",
)
_LINES: Final = 3
MOST_POINTS: Final = 100
"""A point weighs some 35 bytes compressed in the two drawings of a chart; a page may weigh 25 kB with all it holds."""
_MOST_PAIRS: Final = 12
_FEWEST: Final = 3
"""Fewer readings than this draw two dots in an empty field: a line of a table says the same in a tenth of the room."""


@dataclass(frozen=True)
class Pair:
    """The two readings that a series has, the earlier one first."""

    before: FigureView
    after: FigureView


@dataclass(frozen=True)
class History:
    """Charts and pairs of one place; either may be empty. ``by_year`` says that a chart shows year ends only."""

    charts: tuple[Figure, ...]
    pairs: tuple[Pair, ...]
    by_year: bool


def history_of(catalogue: Catalogue, province_id: str) -> History:
    """One chart for each main indicator of which a series has three readings, of its longest series; pairs of the rest.

    A series of today that continues one of the former boundary counts with it. Series of many readings are drawn by
    their year ends; a chart with which they would hold more than ``MOST_POINTS`` together is left out, and its series
    count with the rest.
    """
    charts: list[Figure] = []
    pairs: list[Pair] = []
    drawn = 0
    rows = catalogue.series_of(province_id)
    by_id = {str(row["series_id"]): row for row in rows}
    continued = {str(row["continues"]) for row in rows if row["continues"]}
    readings = _readings(catalogue, province_id)
    here = catalogue.rows_of(province_id)
    for indicator in _INDICATORS:
        lines = [row for row in rows if row["indicator"] == indicator and row["series_id"] not in continued]
        lines.sort(key=lambda row: (_points(row, by_id), row["last"]), reverse=True)
        several = [row for row in lines if _points(row, by_id) > 1]
        if several and _points(several[0], by_id) >= _FEWEST:
            figure = history_figure(
                catalogue.year_ends, [str(row["series_id"]) for row in several[:_LINES]], catalogue.language
            )
            fits = figure is None or drawn + len(figure.drawn) <= MOST_POINTS
            if figure is not None and fits:
                charts.append(figure)
                drawn += len(figure.drawn)
            # What has no chart for want of room is told by its last two readings.
            several = several[_LINES:] if fits else several
        for row in several:
            views = sorted(
                [*readings.get(str(row["continues"]), []), *readings.get(str(row["series_id"]), [])],
                key=lambda view: view.as_of,
            )
            before, after = views[-2:]
            time_basis = str(catalogue.facts.indicators.at[indicator, "time_basis"])
            if _of_one_span(before, after, time_basis) and _is_a_change(catalogue, before, after):
                pairs.append(Pair(before, after))
    thinned = not here.index[here["shown"]].isin(catalogue.year_ends.observations.index).all()
    return History(tuple(charts), tuple(pairs[:_MOST_PAIRS]), thinned)


def _of_one_span(before: FigureView, after: FigureView, time_basis: str) -> bool:
    """Sums since 1 January can be set side by side within a year, or for the same day of two years; others always."""
    same_year, same_day = before.as_of[:4] == after.as_of[:4], before.as_of[4:] == after.as_of[4:]
    return time_basis != "year_to_date" or same_year or same_day


def _is_a_change(catalogue: Catalogue, before: FigureView, after: FigureView) -> bool:
    """False for two readings that can't both be right, and where words like "more than" leave open which is larger.

    Such readings stand in the table of all figures; side by side they would tell a rise or a fall that nobody printed.
    """
    if catalogue.in_dispute(before.obs_id, after.obs_id):
        return False
    if before.qualifier == after.qualifier:
        return not before.qualifier or catalogue.value(before.obs_id) != catalogue.value(after.obs_id)
    intervals = catalogue.facts.observations.loc[[before.obs_id, after.obs_id], ["low", "high"]]
    return float(intervals["low"].max()) >= float(intervals["high"].min())


def _points(row: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> int:
    former = by_id.get(str(row["continues"]))
    return int(row["points"]) + (int(former["points"]) if former else 0)


def _readings(catalogue: Catalogue, province_id: str) -> dict[str, list[FigureView]]:
    """The readings that are shown, by series."""
    found: dict[str, list[FigureView]] = {}
    for view in catalogue.of(catalogue.rows_of(province_id)):
        if view.shown:
            found.setdefault(view.series_id, []).append(view)
    return found
