"""Histories: readings of one unit over time, joined only where they may be joined."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import altair as alt

from portal.chart.inputs import PIXELS, HistoryChart, HistoryLine, HistoryPoint, Told
from portal.chart.lettering import fit_text, text_width
from portal.chart.mark import Align, Box, Dot, Label, Mark, Path, Rule, layered
from portal.chart.placing import Area, Room
from portal.chart.plane import Plane, Scale, day_number
from portal.model.vocabulary import MERGER_DATE

FEWEST_FOR_A_LINE: Final = 3
HEIGHTS: Final = {"wide": 300, "phone": 270}
_TOP: Final = 32
_BOTTOM: Final = 24
_RIGHT: Final = 10
_LINE_HEIGHT: Final = 15
_STEPS_ALONG_A_LINE: Final = 12


def chart_history(chart_input: HistoryChart) -> alt.LayerChart:
    """The chart as Altair layers, ``PIXELS[width]`` wide and ``HEIGHTS[width]`` high."""
    width, height = PIXELS[chart_input.width], HEIGHTS[chart_input.width]
    left = max((text_width(tick.label) for tick in chart_input.ticks), default=0) + 10
    plane = Plane(
        Scale(
            day_number(chart_input.first_day), day_number(chart_input.last_day), min(left, width / 3), width - _RIGHT
        ),
        Scale(chart_input.axis_min, chart_input.axis_max, height - _BOTTOM, _TOP),
    )
    marks = [
        *_grid(plane, chart_input, width),
        *_zone(plane, chart_input, width),
        *_axes(plane, chart_input, width),
        *_break(plane, chart_input),
        *(mark for line in chart_input.lines for mark in _paths(line)),
        *(mark for line in chart_input.lines for mark in _dots(line)),
        *_labels(plane, chart_input),
    ]
    return layered(plane, marks, width=width, height=height)


def told_points(chart_input: HistoryChart) -> list[tuple[float, float, Told]]:
    """The places of the points that can say more of themselves, in the values of the two scales, by day."""
    points = sorted((point for line in chart_input.lines for point in line.points), key=lambda point: point.day)
    return [(*_place(point), point.told) for point in points if point.told is not None]


def joined_runs(line: HistoryLine) -> list[tuple[HistoryPoint, ...]]:
    """The runs of points that a line may go through.

    A run holds three points or more of the same funds, none of them doubtful, and does not cross 1 July 2025 unless
    the series continues on an unchanged territory. Readings that can't be compared are never joined.
    """
    if not line.joined:
        return []
    joinable = [point for point in line.points if not point.other_funds and not point.doubtful]
    if line.continues:
        runs = [tuple(joinable)]
    else:
        boundaries = dict.fromkeys(point.boundary for point in joinable)
        runs = [tuple(point for point in joinable if point.boundary == boundary) for boundary in boundaries]
    return [run for run in runs if len(run) >= FEWEST_FOR_A_LINE]


def _zone(plane: Plane, chart_input: HistoryChart, width: float) -> list[Mark]:
    start = MERGER_DATE.toordinal()
    if not chart_input.break_label or not plane.x.low <= start < plane.x.high:
        return []
    end = plane.x.value(width)
    marks: list[Mark] = [Box(start, end, plane.y.low, plane.y.high, "m-grey-zone")]
    room = width - plane.x.pixel(start) - 4
    lines = _wrapped(chart_input.zone_label, room)
    middle = (start + end) / 2
    level = (plane.y.low + plane.y.high) / 2
    for number, words in enumerate(lines):
        marks.append(Label(middle, level, words, "t-ink2", "center", dy=number * _LINE_HEIGHT))
    return marks


def _wrapped(text: str, room: float) -> list[str]:
    """The text in lines that fit, or nothing when a word alone is too wide."""
    lines: list[str] = []
    for word in text.split():
        if text_width(word) > room:
            return []
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _break(plane: Plane, chart_input: HistoryChart) -> list[Mark]:
    start = MERGER_DATE.toordinal()
    if not chart_input.break_label or not plane.x.low <= start < plane.x.high:
        return []
    top = plane.y.value(_TOP - 8)
    pixel = plane.x.pixel(start)
    align: Align = "right" if pixel > plane.x.end / 2 else "left"
    room = pixel if align == "right" else plane.x.end - pixel
    text = fit_text(chart_input.break_label, room, strong=True)
    return [
        Rule(start, plane.y.low, start, top, "s-ink d-dash", 1.5),
        Label(start, plane.y.value(12), text, "t-ink t-strong", align),
    ]


def _grid(plane: Plane, chart_input: HistoryChart, width: float) -> list[Mark]:
    left, right = plane.x.value(0), plane.x.value(width)
    levels = [tick.value for tick in chart_input.ticks if tick.value > plane.y.low]
    return [Rule(left, level, right, level, "s-rule") for level in levels]


def _axes(plane: Plane, chart_input: HistoryChart, width: float) -> list[Mark]:
    left, right = plane.x.value(0), plane.x.value(width)
    marks: list[Mark] = [Rule(left, plane.y.low, right, plane.y.low, "s-ink2")]
    for day in chart_input.day_ticks:
        place = day_number(day.day)
        marks.append(Rule(place, plane.y.low, place, plane.y.value(plane.y.start + 4), "s-ink2"))
    marks += [Label(left, tick.value, tick.label, "t-ink2 t-halo", dy=-8) for tick in chart_input.ticks]
    for day in chart_input.day_ticks:
        half = text_width(day.label) / 2
        # A label at either end slides inwards instead of leaving the drawing.
        middle = min(max(plane.x.pixel(day_number(day.day)), half), width - half)
        marks.append(Label(plane.x.value(middle), plane.y.low, day.label, "t-ink2", "center", dy=14))
    return marks


def _paths(line: HistoryLine) -> list[Mark]:
    return [Path(tuple(_place(point) for point in run), f"s-{line.tone}") for run in joined_runs(line)]


def _dots(line: HistoryLine) -> list[Mark]:
    marks: list[Mark] = []
    for point in line.points:
        x, y = _place(point)
        ring = "s-doubt" if point.doubtful else f"s-{line.tone}-ring"
        fill = "" if point.doubtful else "m-paper" if point.hedged or point.class_unstated else f"m-{line.tone}"
        marks.append(Dot(x, y, fill, ring, "square" if point.other_funds else "circle", 8))
    return sorted(marks, key=lambda dot: dot.shape if isinstance(dot, Dot) else "")


def _place(point: HistoryPoint) -> tuple[float, float]:
    return day_number(point.day), point.value


def _labels(plane: Plane, chart_input: HistoryChart) -> list[Mark]:
    bounds = Area(0, 16, PIXELS[chart_input.width], plane.y.start - 2)
    room = Room(bounds)
    for line in chart_input.lines:
        _take_line(plane, room, line)
    start = plane.x.pixel(MERGER_DATE.toordinal())
    if chart_input.break_label and plane.x.start <= start < plane.x.end:
        room.taken.append(Area(start - 2, _TOP - 8, start + 2, plane.y.start))
    for tick in chart_input.ticks:
        level = plane.y.pixel(tick.value) - 8
        room.taken.append(Area(0, level - 7, text_width(tick.label), level + 7))
    marks: list[Mark] = []
    for line in chart_input.lines:
        labelled = [point for point in line.points if point.label]
        marks += [_placed(plane, room, point, point.label, "t-ink t-strong t-halo") for point in labelled]
    if len(chart_input.lines) > 1:
        for line in chart_input.lines:
            if line.points:
                name = fit_text(line.name, plane.x.end * 0.6, strong=True)
                middle = line.points[len(line.points) // 2]
                marks.append(_placed(plane, room, middle, name, f"t-{line.tone} t-strong t-halo"))
    return marks


def _take_line(plane: Plane, room: Room, line: HistoryLine) -> None:
    places = [(plane.x.pixel(x), plane.y.pixel(y)) for x, y in map(_place, line.points)]
    for x, y in places:
        room.take(x, y, 6)
    for run in joined_runs(line):
        ends = [(plane.x.pixel(x), plane.y.pixel(y)) for x, y in map(_place, run)]
        for (x, y), (x2, y2) in pairwise(ends):
            for step in range(1, _STEPS_ALONG_A_LINE):
                part = step / _STEPS_ALONG_A_LINE
                room.take(x + (x2 - x) * part, y + (y2 - y) * part, 3)


def _placed(plane: Plane, room: Room, point: HistoryPoint, text: str, classes: str) -> Label:
    x, y = _place(point)
    across, down = room.place(plane.x.pixel(x), plane.y.pixel(y), text, strong=True)
    return Label(plane.x.value(across), plane.y.value(down), text, classes, "center")
