"""Comparisons: a dot a place, hollow where it must be, every figure whole, every date in the strip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from portal.chart.draw import draw_svg
from portal.chart.inputs import ComparisonChart, Tick, Width

Elements = Callable[[str, str], list[ElementTree.Element]]


def test_each_row_has_a_dot_for_its_value_and_one_for_its_date(comparison: ComparisonChart) -> None:
    circles = list(ElementTree.fromstring(draw_svg(comparison)).iter("circle"))
    assert [circle.get("r") for circle in circles].count("5") == 4
    assert [circle.get("r") for circle in circles].count("3") == 4
    rows = {circle.get("cy") for circle in circles}
    assert len(rows) == 4


def test_hollow_is_for_hedged_figures_and_old_boundaries(comparison: ComparisonChart, elements: Elements) -> None:
    svg = draw_svg(comparison)
    large = [circle for circle in ElementTree.fromstring(svg).iter("circle") if circle.get("r") == "5"]
    assert [circle.get("class") for circle in large] == [
        "m-unknown s-unknown-ring",
        "m-met s-met-ring",
        "m-paper s-met-ring",
        "m-paper s-unknown-ring",
    ]


def test_dots_lie_on_the_axis_and_the_strip(comparison: ComparisonChart) -> None:
    root = ElementTree.fromstring(draw_svg(replace(comparison, width="wide")))
    large = [float(circle.get("cx", "")) for circle in root.iter("circle") if circle.get("r") == "5"]
    small = [float(circle.get("cx", "")) for circle in root.iter("circle") if circle.get("r") == "3"]
    # 95.76 is right of 91.4, 88 and 86 in this order; the last figure is the oldest.
    assert large[1] > large[0] > large[2] > large[3]
    assert min(small) == small[3]
    assert min(small) > max(large)


def test_a_target_is_a_tick_dotted_when_it_cannot_be_compared(comparison: ComparisonChart, elements: Elements) -> None:
    ticks = [line for line in elements(draw_svg(comparison), "s-ink") if line.get("stroke-width") == "2.5"]
    assert sorted("d-dot" in line.get("class", "") for line in ticks) == [False, True]


@pytest.mark.parametrize("width", ["wide", "phone"])
def test_figures_are_never_cut_short(comparison: ComparisonChart, width: Width) -> None:
    label = "more than 1,234,567.89"
    long = replace(comparison.groups[0].rows[0], label=label, name="Tên một tỉnh rất dài không thể có thật ở đâu cả")
    group = replace(comparison.groups[0], rows=(long,))
    svg = draw_svg(replace(comparison, groups=(group,), width=width))
    told = [text.text or "" for text in ElementTree.fromstring(svg).iter("text")]
    assert label in told
    assert any(text.startswith("Tên") and text.endswith("…") for text in told)


def test_the_merger_is_dashed_in_the_strip_only_when_it_is_on_its_axis(
    comparison: ComparisonChart, elements: Elements
) -> None:
    assert len(elements(draw_svg(comparison), "d-dash")) == 1
    old = replace(comparison, groups=comparison.groups[1:], last_day="2024-01-01")
    assert not elements(draw_svg(old), "d-dash")


def test_no_rank_number_is_drawn(comparison: ComparisonChart) -> None:
    told = [text.text or "" for text in ElementTree.fromstring(draw_svg(comparison)).iter("text")]
    assert not any(text.rstrip(".").isdigit() for text in told)


def test_numbers_of_the_axis_do_not_run_into_each_other(comparison: ComparisonChart) -> None:
    ticks = tuple(Tick(value, f"{value}.000.000") for value in (75, 80, 85, 90, 95, 100))
    root = ElementTree.fromstring(draw_svg(replace(comparison, ticks=ticks)))
    places = [float(text.get("x", "")) for text in root.iter("text") if (text.text or "").endswith(".000.000")]
    assert 2 <= len(places) < 6
    assert min(later - earlier for earlier, later in pairwise(places)) >= 60
