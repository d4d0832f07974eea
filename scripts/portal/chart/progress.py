"""Progress bars: the latest reading and an earlier one against a target, from zero."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import altair as alt

from portal.chart.inputs import PIXELS, Bar, ProgressChart, TargetMark
from portal.chart.lettering import fit_text, text_width
from portal.chart.mark import Align, Box, Dot, Label, Mark, Rule, layered
from portal.chart.plane import Plane, Scale, pixel_scale

LATEST_HEIGHT: Final = 16
EARLIER_HEIGHT: Final = 9
_LINE: Final = 20
_MOST_TARGETS: Final = 3
_FILLS: Final = {"met": "m-met", "behind": "m-behind", "open": "m-ink2", "unknown": "m-hollow"}


def progress_height(chart_input: ProgressChart) -> int:
    """Height of the drawing in pixels."""
    return _levels(chart_input).height


@dataclass(frozen=True)
class _Levels:
    """Top of the latest bar and of the second one, the end of the lower, and the height of the whole."""

    latest: int
    second: int
    bottom: int
    height: int


def _levels(chart_input: ProgressChart) -> _Levels:
    latest = _LINE * min(len(chart_input.targets), _MOST_TARGETS) + _LINE + 2
    bottom = latest + LATEST_HEIGHT
    second = bottom + _LINE + 2
    if chart_input.rival:
        bottom = second + LATEST_HEIGHT
    elif chart_input.earlier:
        bottom = second + EARLIER_HEIGHT
    height = bottom + (_LINE if chart_input.pace or chart_input.ticks else 8) + (8 if chart_input.pace else 0)
    return _Levels(latest, second, bottom, height)


def chart_progress(chart_input: ProgressChart) -> alt.LayerChart:
    """The chart as Altair layers, ``PIXELS[width]`` wide and as high as its rows need."""
    width = PIXELS[chart_input.width]
    targets = sorted(chart_input.targets, key=lambda target: (-target.value, target.label))[:_MOST_TARGETS]
    levels = _levels(chart_input)
    second = chart_input.rival or chart_input.earlier
    second_height = LATEST_HEIGHT if chart_input.rival else EARLIER_HEIGHT
    plane = Plane(Scale(0, chart_input.axis_max, 0, width), pixel_scale(levels.height))
    marks: list[Mark] = [*_bar(plane, chart_input.latest, levels.latest, LATEST_HEIGHT, _FILLS[chart_input.tone])]
    if second is not None:
        fill = _FILLS[chart_input.tone] if chart_input.rival else "m-prev"
        marks += _bar(plane, second, levels.second, second_height, fill)
    for number, target in enumerate(targets):
        marks += _target_rule(plane, target, (_LINE * number + 16, levels.latest, levels.bottom))
    marks += _names(plane, chart_input, levels.latest - 9, levels.second - 9)
    for number, target in enumerate(targets):
        marks.append(_target_label(plane, target, 9 + _LINE * number))
    marks += _foot(plane, chart_input, levels.bottom)
    return layered(plane, marks, width=width, height=levels.height)


def _bar(plane: Plane, bar: Bar, top: float, height: float, fill: str) -> list[Mark]:
    end = min(max(bar.value, 0), plane.x.high)
    return [
        Box(0, plane.x.high, top, top + height, "m-track"),
        Box(0, end, top, top + height, fill),
    ]


def _target_rule(plane: Plane, target: TargetMark, levels: tuple[float, float, float]) -> list[Mark]:
    """The upright line of a target; ``levels`` are its own top and those of the bars' top and bottom."""
    top, bars_top, bars_bottom = levels
    # Paper on both sides keeps the line apart from a bar of any colour.
    beside = 3.25 * plane.x.per_pixel
    return [
        Box(target.value - beside, target.value + beside, bars_top, bars_bottom, "m-paper"),
        Rule(target.value, top, target.value, bars_bottom + 6, "s-ink" if target.firm else "s-ink d-dot", 2.5),
    ]


def _names(plane: Plane, chart_input: ProgressChart, latest_y: float, earlier_y: float) -> list[Mark]:
    room = plane.x.end
    latest = fit_text(chart_input.latest.label, room, strong=True)
    marks: list[Mark] = [Label(0, latest_y, latest, "t-ink t-strong t-halo")]
    if chart_input.rival is not None:
        rival = fit_text(chart_input.rival.label, room, strong=True)
        marks.append(Label(0, earlier_y, rival, "t-ink t-strong t-halo"))
    elif chart_input.earlier is not None:
        marks.append(Label(0, earlier_y, fit_text(chart_input.earlier.label, room), "t-ink2 t-halo"))
    return marks


def _target_label(plane: Plane, target: TargetMark, y: float) -> Label:
    text = fit_text(target.label, plane.x.end, strong=True)
    return _beside(plane, Label(target.value, y, text, "t-ink t-strong t-halo"), -1.5)


def _beside(plane: Plane, label: Label, gap: float) -> Label:
    """The label left of its mark by ``gap`` pixels, else right of it, else against the right edge."""
    pixel = plane.x.pixel(label.x)
    width = text_width(label.text, strong="t-strong" in label.classes)
    if pixel - gap >= width:
        return replace(label, x=plane.x.value(pixel - gap), align="right")
    if pixel + gap + width <= plane.x.end:
        return replace(label, x=plane.x.value(pixel + gap))
    return replace(label, x=plane.x.high, align="right")


def _foot(plane: Plane, chart_input: ProgressChart, bottom: float) -> list[Mark]:
    marks: list[Mark] = []
    if chart_input.pace is not None:
        pace = chart_input.pace
        marks.append(Dot(pace.value, bottom + 7, "m-ink", "", "triangle-up", 11, 0))
        marks.append(_beside(plane, Label(pace.value, bottom + 9, pace.label, "t-ink t-halo"), 9))
    else:
        for tick in chart_input.ticks:
            at_end: Align = "left" if tick.value <= 0 else "right" if tick.value >= plane.x.high else "center"
            marks.append(Label(tick.value, bottom + 14, tick.label, "t-ink2", at_end))
    return marks
