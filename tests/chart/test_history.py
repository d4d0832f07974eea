"""Histories: what is joined, what is hollow, square or doubtful, and where the line must stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

from portal.chart.draw import draw_svg
from portal.chart.history import joined_runs
from portal.chart.inputs import HistoryChart, HistoryLine, HistoryPoint

Elements = Callable[[str, str], list[ElementTree.Element]]


def points(*days: str) -> tuple[HistoryPoint, ...]:
    return tuple(HistoryPoint(day, 90 + n, "34" if day >= "2025-07-01" else "63") for n, day in enumerate(days))


def test_three_points_of_one_boundary_are_joined_and_two_are_not() -> None:
    three = points("2022-01-01", "2023-01-01", "2024-01-01")
    assert joined_runs(HistoryLine("", "met", three)) == [three]
    assert joined_runs(HistoryLine("", "met", three[:2])) == []


def test_no_line_crosses_the_merger_where_the_territory_changed() -> None:
    six = points("2022-01-01", "2023-01-01", "2024-01-01", "2025-07-31", "2025-08-31", "2025-09-30")
    assert joined_runs(HistoryLine("", "met", six)) == [six[:3], six[3:]]
    assert joined_runs(HistoryLine("", "met", six[1:5])) == []


def test_a_series_that_continues_runs_on() -> None:
    four = points("2022-01-01", "2024-01-01", "2025-07-31", "2025-09-30")
    assert joined_runs(HistoryLine("", "met", four, continues=True)) == [four]


def test_points_that_count_something_else_or_are_doubtful_are_passed_by() -> None:
    four = points("2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01")
    for passed in (replace(four[1], other_funds=True), replace(four[1], doubtful=True)):
        line = HistoryLine("", "met", (four[0], passed, *four[2:]))
        assert joined_runs(line) == [(four[0], four[2], four[3])]


def test_readings_that_cannot_be_compared_are_never_joined() -> None:
    line = HistoryLine("", "met", points("2021-12-31", "2022-03-31", "2023-09-30"), continues=True, joined=False)
    assert joined_runs(line) == []


def test_hollow_solid_and_square(history: HistoryChart, elements: Elements) -> None:
    svg = draw_svg(history)
    rings = elements(svg, "s-met-ring")
    assert len(rings) == 5
    assert [ring.tag for ring in rings].count("circle") == 4
    assert len([ring for ring in rings if "m-paper" in ring.get("class", "")]) == 1
    assert [ring.tag for ring in rings if ring.tag != "circle"] == ["path"]


def test_the_joined_line_ends_before_the_break(history: HistoryChart, elements: Elements) -> None:
    svg = draw_svg(history)
    line = elements(svg, "s-met")[0]
    ends = [float(pair.split(",")[0]) for pair in line.get("d", "")[1:].split("L")]
    stop = next(mark for mark in elements(svg, "d-dash") if mark.tag == "line")
    assert len(ends) == 3
    assert max(ends) < float(stop.get("x1", ""))
    assert len(elements(svg, "m-grey-zone")) == 1


def test_without_a_break_there_is_no_zone(history: HistoryChart, elements: Elements) -> None:
    svg = draw_svg(replace(history, break_label=""))
    assert not elements(svg, "m-grey-zone")
    assert not elements(svg, "d-dash")


def test_a_break_outside_the_axis_is_not_drawn(history: HistoryChart, elements: Elements) -> None:
    early = replace(history.lines[0], points=history.lines[0].points[:3])
    assert not elements(draw_svg(replace(history, lines=(early,), last_day="2024-01-01")), "m-grey-zone")


def test_two_points_are_dots(history: HistoryChart, elements: Elements) -> None:
    few = replace(history, lines=(HistoryLine("", "met", points("2022-01-01", "2023-01-01")),))
    assert not elements(draw_svg(few), "s-met")


def test_a_doubtful_point_is_marked(history: HistoryChart, elements: Elements) -> None:
    doubtful = HistoryPoint("2023-01-01", 88, "63", doubtful=True)
    svg = draw_svg(replace(history, lines=(HistoryLine("", "met", (doubtful, *points("2024-01-01"))),)))
    assert [mark.tag for mark in elements(svg, "s-doubt")] == ["circle"]


def test_names_are_told_only_to_tell_lines_apart(history: HistoryChart) -> None:
    assert "BHYT" not in draw_svg(history)
    second = HistoryLine("BHTN", "unknown", points("2022-06-30"))
    both = draw_svg(replace(history, lines=(*history.lines, second)))
    assert "BHYT" in both
    assert "BHTN" in both


def test_labels_of_two_lines_do_not_cover_each_other(history: HistoryChart) -> None:
    near = HistoryLine("", "unknown", (HistoryPoint("2021-10-30", 90.3, "63", "90,3%"),))
    root = ElementTree.fromstring(draw_svg(replace(history, lines=(*history.lines, near))))
    places = {
        text.text: (float(text.get("x", "")), float(text.get("y", "")))
        for text in root.iter("text")
        if text.text in {"90,2%", "90,3%"}
    }
    (x, y), (x2, y2) = places.values()
    assert abs(y - y2) >= 12 or abs(x - x2) >= 30
