"""Marks as small records, and the Altair layers that draw them. Records carry values in the units of the plane."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any, Literal

import altair as alt

from portal.chart.lettering import one_line
from portal.chart.plane import Plane
from portal.chart.theme import FONT_SIZE, paint

Align = Literal["left", "center", "right"]
Shape = Literal["circle", "square", "triangle-up"]


@dataclass(frozen=True)
class Label:
    """Text at a place; ``dx`` and ``dy`` move it by pixels."""

    x: float
    y: float
    text: str
    classes: str = "t-ink2"
    align: Align = "left"
    dx: float = 0
    dy: float = 0
    size: int = FONT_SIZE


@dataclass(frozen=True)
class Rule:
    """A straight line between two places."""

    x: float
    y: float
    x2: float
    y2: float
    classes: str
    thickness: float = 1


@dataclass(frozen=True)
class Box:
    """A filled rectangle; with ``x`` at zero it is a bar."""

    x: float
    x2: float
    y: float
    y2: float
    classes: str


@dataclass(frozen=True)
class Dot:
    """A symbol; a hollow one has paper inside and a ring around, "" is neither. ``size`` is its diameter in pixels."""

    x: float
    y: float
    fill: str
    ring: str
    shape: Shape = "circle"
    size: float = 9
    thickness: float = 2


@dataclass(frozen=True)
class Path:
    """A line through two or more places."""

    places: tuple[tuple[float, float], ...]
    classes: str
    thickness: float = 2


Mark = Label | Rule | Box | Dot | Path


def layered(plane: Plane, marks: Iterable[Mark], **options: Any) -> alt.LayerChart:
    """The marks on their plane, in their order; ``options`` are properties of the chart (``width``, ``height``).

    Neighbours that share a form become one layer, and all layers share the two channels of the plane.
    """
    drawn = [_layer(list(group)) for _, group in groupby(marks, key=_form)]
    # All in one call: every further one would copy all layers anew, which takes longer than drawing them.
    encoding = alt.FacetedEncoding(x=plane.x_channel(), y=plane.y_channel())
    return alt.LayerChart(layer=drawn, encoding=encoding, **options)


def _form(mark: Mark) -> tuple[Any, ...]:
    match mark:
        case Label():
            return ("label", mark.align, mark.dx, mark.dy, mark.size)
        case Rule():
            return ("rule", mark.thickness)
        case Box():
            return ("box",)
        case Dot():
            return ("dot", mark.shape, mark.size, mark.thickness)
        case Path():
            return ("path", mark)


def _layer(group: Sequence[Mark]) -> alt.Chart:
    first = group[0]
    match first:
        case Label():
            return _labels(first, group)
        case Rule():
            chart = _chart(group, ("x", "y", "x2", "y2"), stroke="classes").mark_rule(strokeWidth=first.thickness)
            return _encoded(chart, x2="x2", y2="y2", stroke=_stroke())
        case Box():
            chart = _chart(group, ("x", "x2", "y", "y2"), fill="classes").mark_bar()
            return _encoded(chart, x2="x2", y2="y2", fill=_fill())
        case Dot():
            return _dots(first, group)
        case Path():
            rows = [{"x": x, "y": y} for x, y in first.places]
            chart = alt.Chart(alt.InlineData(rows)).mark_line(strokeWidth=first.thickness, strokeJoin="round")
            return _encoded(chart, stroke=alt.value(paint(first.classes)))


def _labels(first: Label, group: Sequence[Mark]) -> alt.Chart:
    chart = _chart(group, ("x", "y", "text"), fill="classes")
    chart = chart.mark_text(align=first.align, baseline="middle", dx=first.dx, dy=first.dy, fontSize=first.size)
    return _encoded(chart, text=alt.Text("text", type="nominal"), fill=_fill())


def _dots(first: Dot, group: Sequence[Mark]) -> alt.Chart:
    chart = _chart(group, ("x", "y"), fill="fill", stroke="ring")
    # Vega sizes a symbol by the area of the square around it.
    chart = chart.mark_point(shape=first.shape, size=first.size**2, opacity=1, strokeWidth=first.thickness)
    return _encoded(chart, fill=_fill(), stroke=_stroke())


def _encoded(chart: alt.Chart, **channels: Any) -> alt.Chart:
    encoded: alt.Chart = chart.encode(**channels)
    return encoded


def _chart(group: Sequence[Mark], fields: Sequence[str], **paints: str) -> alt.Chart:
    rows = []
    for mark in group:
        row = {field: attrgetter(field)(mark) for field in fields}
        if isinstance(mark, Label):
            row["text"] = one_line(mark.text)
        row |= {channel: paint(getattr(mark, attribute)) for channel, attribute in paints.items()}
        rows.append(row)
    return alt.Chart(alt.InlineData(rows))


def _fill() -> alt.Fill:
    return alt.Fill("fill", type="nominal", scale=None)


def _stroke() -> alt.Stroke:
    return alt.Stroke("stroke", type="nominal", scale=None)
