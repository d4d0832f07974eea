"""Comparisons: one dot a place on a common axis, and beside it the day that each figure stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import altair as alt

from portal.chart.inputs import PIXELS, ComparisonChart, ComparisonGroup, ComparisonRow, Told
from portal.chart.lettering import fit_text, text_width
from portal.chart.mark import Dot, Label, Mark, Rule, layered
from portal.chart.plane import Plane, Scale, day_number, pixel_scale
from portal.chart.theme import NAME_SIZE
from portal.model.vocabulary import MERGER_DATE

_HEAD: Final = 44
_ROW: Final = {"wide": 25, "phone": 24}
_GROUP_HEAD: Final = 28
_NAMES: Final = {"wide": 180.0, "phone": 130.0}
_STRIP: Final = {"wide": 160.0, "phone": 52.0}
_SMALLEST_AXIS: Final = 64.0
_SMALLEST_NAMES: Final = 48.0
_GAP: Final = 12.0


@dataclass(frozen=True)
class _Columns:
    names_end: float
    axis_start: float
    axis_end: float
    labels_end: float
    strip_start: float
    strip_end: float


def comparison_height(chart_input: ComparisonChart) -> int:
    """Height of the drawing in pixels."""
    return _HEAD + sum(_GROUP_HEAD + _ROW[chart_input.width] * len(group.rows) for group in chart_input.groups)


def chart_comparison(chart_input: ComparisonChart) -> alt.LayerChart:
    """The chart as Altair layers: names, value axis, values and date strip from left to right."""
    width = PIXELS[chart_input.width]
    columns = _columns(chart_input, width)
    height = comparison_height(chart_input)
    upright = pixel_scale(height)
    values = Plane(Scale(chart_input.axis_min, chart_input.axis_max, columns.axis_start, columns.axis_end), upright)
    days = Plane(
        Scale(
            day_number(chart_input.first_day), day_number(chart_input.last_day), columns.strip_start, columns.strip_end
        ),
        upright,
    )
    value_marks = [*_value_axis(values, chart_input, columns, height), *_value_rows(values, chart_input, columns)]
    day_marks = [*_day_axis(days, chart_input, height), *_day_rows(days, chart_input)]
    return alt.LayerChart(
        layer=[layered(values, value_marks), layered(days, day_marks)],
        resolve=alt.Resolve(scale=alt.ScaleResolveMap(x="independent")),
        width=width,
        height=height,
    )


def told_rows(chart_input: ComparisonChart) -> list[tuple[float, float, Told]]:
    """The places of the dots that can say more of themselves, in the values of the two scales, from top to bottom."""
    return [
        (min(max(row.value, chart_input.axis_min), chart_input.axis_max), level, row.told)
        for _, row, level in _levels(chart_input)
        if row is not None and row.told is not None
    ]


def _columns(chart_input: ComparisonChart, width: float) -> _Columns:
    """Names and labels get the room that the longest needs; the value axis takes what is left."""
    rows = [row for group in chart_input.groups for row in group.rows]
    longest_name = max(
        (text_width(row.name, NAME_SIZE, not group.former) for group in chart_input.groups for row in group.rows),
        default=0,
    )
    # A figure is never cut short; where room is scarce the axis shrinks first, then the names.
    labels = max((text_width(row.label, strong=True) for row in rows), default=0) + _GAP
    strip_start = width - _STRIP[chart_input.width]
    left_over = max(strip_start - _GAP - labels - _SMALLEST_AXIS, _SMALLEST_NAMES)
    names = min(longest_name + _GAP, _NAMES[chart_input.width], left_over)
    labels_end = strip_start - _GAP
    return _Columns(names - _GAP / 2, names, labels_end - labels, labels_end, strip_start, width - 6)


def _levels(chart_input: ComparisonChart) -> Iterator[tuple[ComparisonGroup, ComparisonRow | None, float]]:
    """Every heading (row ``None``) and row with the pixel of its middle."""
    top = float(_HEAD)
    for group in chart_input.groups:
        yield group, None, top + _GROUP_HEAD / 2
        top += _GROUP_HEAD
        for row in group.rows:
            yield group, row, top + _ROW[chart_input.width] / 2
            top += _ROW[chart_input.width]


def _value_axis(plane: Plane, chart_input: ComparisonChart, columns: _Columns, height: float) -> list[Mark]:
    marks: list[Mark] = [Rule(tick.value, _HEAD - 4, tick.value, height, "s-rule") for tick in chart_input.ticks]
    left = plane.x.value(0)
    heading = fit_text(chart_input.heading, columns.strip_start - _GAP, strong=True)
    marks.append(Label(left, 10, heading, "t-ink t-strong"))
    return [*marks, *_tick_labels(plane, chart_input)]


def _tick_labels(plane: Plane, chart_input: ComparisonChart) -> list[Mark]:
    """Numbers above the grid lines, without those that would touch the one before."""
    marks: list[Mark] = []
    taken = 0.0
    for tick in chart_input.ticks:
        half = text_width(tick.label) / 2
        middle = plane.x.pixel(tick.value)
        if not marks or middle - half > taken:
            marks.append(Label(tick.value, 30, tick.label, "t-ink2", "center"))
            taken = middle + half + _GAP / 2
    return marks


def _value_rows(plane: Plane, chart_input: ComparisonChart, columns: _Columns) -> list[Mark]:
    left, labels_end = plane.x.value(0), plane.x.value(columns.labels_end)
    lines: list[Mark] = []
    targets: list[Mark] = []
    dots: list[Mark] = []
    names: list[Mark] = []
    labels: list[Mark] = []
    headings: list[Mark] = []
    for group, row, level in _levels(chart_input):
        if row is None:
            # No colour of the series: orange words over a group would read as a verdict on it.
            classes = "t-ink2 t-strong t-halo" if group.former else "t-ink t-strong t-halo"
            text = fit_text(group.heading, columns.strip_start - _GAP, strong=True)
            headings.append(Label(left, level, text, classes))
            continue
        lines.append(Rule(plane.x.low, level, plane.x.high, level, "s-rule"))
        if row.target is not None and plane.x.low <= row.target <= plane.x.high:
            mark = "s-ink" if row.target_firm else "s-ink d-dot"
            targets.append(Rule(row.target, level - 7, row.target, level + 7, mark, 2.5))
        fill, ring = _dot_paints(chart_input, group, row)
        dots.append(Dot(min(max(row.value, plane.x.low), plane.x.high), level, fill, ring, size=10))
        strong = not group.former
        name = fit_text(row.name, columns.names_end, NAME_SIZE, strong)
        names.append(Label(left, level, name, "t-ink t-strong" if strong else "t-ink", size=NAME_SIZE))
        labels.append(Label(labels_end, level, row.label, "t-ink t-strong", "right"))
    return [*lines, *dots, *targets, *names, *labels, *headings]


def _dot_paints(chart_input: ComparisonChart, group: ComparisonGroup, row: ComparisonRow) -> tuple[str, str]:
    """Fill and ring: hollow for an old boundary or a figure hedged or of no stated class, grey for the nation; a figure
    in doubt is hollow in the colour of doubt."""
    if row.doubtful:
        return "m-paper", "s-doubt"
    tone = chart_input.tone if row.emphasis and not group.former else "unknown"
    hollow = row.hedged or row.class_unstated or group.former
    return "m-paper" if hollow else f"m-{tone}", f"s-{tone}-ring"


def _day_axis(plane: Plane, chart_input: ComparisonChart, height: float) -> list[Mark]:
    marks: list[Mark] = []
    for tick in chart_input.day_ticks:
        place = day_number(tick.day)
        if tick.label or chart_input.width == "wide":
            marks.append(Rule(place, _HEAD - 4, place, height, "s-rule"))
    marks.append(Label(plane.x.value(plane.x.start - 4), 10, chart_input.date_heading, "t-ink t-strong"))
    marks += [
        Label(day_number(tick.day), 30, tick.label, "t-ink2", "center") for tick in chart_input.day_ticks if tick.label
    ]
    merger = MERGER_DATE.toordinal()
    if plane.x.low < merger < plane.x.high:
        marks.append(Rule(merger, _HEAD - 4, merger, height, "s-ink d-dash", 1.5))
    return marks


def _day_rows(plane: Plane, chart_input: ComparisonChart) -> list[Mark]:
    marks: list[Mark] = []
    for group, row, level in _levels(chart_input):
        if row is not None:
            fill, ring = _dot_paints(chart_input, group, row)
            marks.append(Dot(day_number(row.day), level, fill, ring, size=6, thickness=1.5))
    return marks
