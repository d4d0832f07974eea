"""The chart rules, held over every history and comparison of the repository's own figures.

Where a rule is made: no line under three points and none across a break, ``history.joined_runs``; no order of figures
that can't be ranked, ``comparison_figure.may_be_ordered``; bars from zero, ``progress.chart_progress``; titles that say
what was found, ``history_words.history_title`` and ``comparison_words.comparison_title``.
"""

from __future__ import annotations

import gzip
import re
import statistics

import pytest

from portal.chart.comparison_figure import FEWEST_TO_ORDER, comparison_figure
from portal.chart.draw import draw_svg
from portal.chart.figure import Figure
from portal.chart.history import FEWEST_FOR_A_LINE, joined_runs
from portal.chart.history_figure import history_figure
from portal.chart.inputs import ComparisonChart, HistoryChart, ProgressChart
from portal.chart.progress import chart_progress
from portal.chart.progress_figure import progress_figure
from portal.derive.facts import Facts
from portal.model.vocabulary import MERGER_DATE
from portal.text.collation import vietnamese_key

MEDIAN_BYTES = 3000


@pytest.fixture(scope="module")
def histories(facts: Facts) -> list[Figure]:
    made = [history_figure(facts, [str(series)], "vi") for series in facts.series.index]
    return [figure for figure in made if figure]


@pytest.fixture(scope="module")
def comparisons(facts: Facts) -> list[Figure]:
    rows = facts.observations
    kinds = sorted(set(zip(rows["indicator"], rows["variant"], strict=True)))
    made = [comparison_figure(facts, indicator, "en", variant=variant) for indicator, variant in kinds]
    return [figure for figure in made if figure]


@pytest.fixture(scope="module")
def figures(histories: list[Figure], comparisons: list[Figure]) -> list[Figure]:
    assert len(histories) > 40
    assert len(comparisons) > 20
    return [*histories, *comparisons]


def test_a_title_says_what_was_found(figures: list[Figure]) -> None:
    assert [figure.title for figure in figures if not re.search(r": .*\d", figure.title)] == []


def test_only_doubt_keeps_a_finding_out_of_a_title(facts: Facts, histories: list[Figure]) -> None:
    counting = [figure for figure in histories if re.search(r", \d+ số (năm|từ) ", figure.title)]
    assert len(counting) < len(histories) / 4
    terms = facts.flag_terms["severity"]
    for figure in counting:
        newest = facts.observations.loc[[*figure.drawn]].sort_values("day").iloc[-1]
        doubts = [flag for flag in newest["flag_names"] if flag in terms.index and terms[flag] == "doubt"]
        assert doubts or newest["contradicts"] or "class_not_stated" in newest["flag_names"], figure.title


def test_unit_date_and_source_stand_under_it(figures: list[Figure]) -> None:
    for figure in figures:
        assert re.fullmatch(r"[A-ZĐ%].*\d{4}\.", figure.measure), figure.measure
        assert re.fullmatch(r"(Nguồn|Source): .+\.", figure.source), figure.source


def test_figures_are_labelled_at_the_mark(figures: list[Figure]) -> None:
    for figure in figures:
        if isinstance(figure.wide, HistoryChart):
            assert all(line.points[0].label or line.points[-1].label for line in figure.wide.lines)
        if isinstance(figure.wide, ComparisonChart):
            assert all(row.label for group in figure.wide.groups for row in group.rows)


def test_a_cut_axis_is_told(figures: list[Figure]) -> None:
    cut = [figure for figure in figures if getattr(figure.wide, "axis_min", 0) > 0]
    assert cut
    assert all(re.search(r"Trục bắt đầu từ|The axis starts at", figure.caption) for figure in cut)


def test_bars_start_at_zero_and_have_no_other_start(facts: Facts) -> None:
    rates = facts.observations[facts.observations["shown"] & facts.observations["unit"].eq("percent")]
    for obs_id in rates.index[:20]:
        figure = progress_figure(facts, str(obs_id), "vi")
        if figure is not None:
            assert isinstance(figure.wide, ProgressChart)
            scale = chart_progress(figure.wide).to_dict()["encoding"]["x"]["scale"]
            assert scale["domain"][0] == 0


def test_fewer_than_three_points_are_dots_and_no_line_crosses_a_break(histories: list[Figure]) -> None:
    for figure in histories:
        assert isinstance(figure.wide, HistoryChart)
        for line in figure.wide.lines:
            for run in joined_runs(line):
                assert len(run) >= FEWEST_FOR_A_LINE
                sides = {point.day < MERGER_DATE.isoformat() for point in run}
                assert len(sides) == 1 or line.continues


def test_a_break_is_drawn_where_the_territory_changed(histories: list[Figure]) -> None:
    broken = 0
    for figure in histories:
        assert isinstance(figure.wide, HistoryChart)
        days = [point.day for line in figure.wide.lines for point in line.points]
        if not figure.wide.lines[0].continues and max(days) >= MERGER_DATE.isoformat() > min(days):
            broken += 1
            assert figure.wide.break_label
    assert broken == sum(1 for figure in histories if _crosses(figure) and _breaks(figure))


def _crosses(figure: Figure) -> bool:
    assert isinstance(figure.wide, HistoryChart)
    days = [point.day for line in figure.wide.lines for point in line.points]
    return max(days) >= MERGER_DATE.isoformat() > min(days)


def _breaks(figure: Figure) -> bool:
    return bool(getattr(figure.wide, "break_label", ""))


def test_inexact_figures_are_drawn_as_such_and_the_key_says_how(figures: list[Figure]) -> None:
    seen = 0
    for figure in figures:
        if isinstance(figure.wide, HistoryChart):
            marked = any(point.hedged or point.class_unstated for line in figure.wide.lines for point in line.points)
        else:
            assert isinstance(figure.wide, ComparisonChart)
            rows = [row for group in figure.wide.groups if not group.former for row in group.rows]
            marked = any(row.hedged or row.class_unstated for row in rows)
        if marked:
            seen += 1
            assert "key-hollow" in {item.mark for item in figure.key}
    assert seen > 5


def test_figures_that_cannot_be_ranked_stand_in_the_order_of_the_alphabet(comparisons: list[Figure]) -> None:
    for figure in comparisons:
        assert isinstance(figure.wide, ComparisonChart)
        for group in figure.wide.groups:
            rows = [row for row in group.rows if row.emphasis]
            quarters = {(row.day[:4], (int(row.day[5:7]) - 1) // 3) for row in rows}
            if len(rows) < FEWEST_TO_ORDER or len(quarters) > 1:
                names = [row.name for row in rows]
                assert names == sorted(names, key=vietnamese_key)


def test_a_drawing_is_small(histories: list[Figure], comparisons: list[Figure]) -> None:
    sample = [*histories[::6], *comparisons[::6]]
    sizes = [len(gzip.compress(draw_svg(one).encode())) for figure in sample for one in (figure.wide, figure.phone)]
    assert statistics.median(sizes) <= MEDIAN_BYTES
