"""The chart that a reader can ask: the drawing's own Vega-Lite specification with a layer of points that answer.

Nothing of it is on a page: a script fetches it, and the runtime, when a reader presses the chart's button.
"""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from typing import Any, Final

import altair as alt
import vl_convert

from portal.chart.comparison import told_rows
from portal.chart.history import told_points
from portal.chart.inputs import ChartInput, ComparisonChart, HistoryChart, Told
from portal.chart.lettering import one_line
from portal.chart.theme import CLASSES, paint
from portal.chart.words import pick
from portal.model.vocabulary import Language

_REACH: Final = 24
"""Diameter in pixels of what answers to a finger or a pointer, the least that WCAG 2.2 asks for."""
_CODE: Final = re.compile(r"#[0-9a-f]{6}")
_ASK: Final = "export { vegaEmbed };"
_NUMBERS: Final = {"vi": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", "\u00a0đồng"]}}


def vega_lite_version() -> str:
    """The version that this Altair writes for, not the newest one that the renderer happens to hold."""
    return ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])


@cache
def runtime_script() -> str:
    """The Vega runtime as one JavaScript module that exports ``vegaEmbed``; takes seconds, so keep it."""
    return vl_convert.javascript_bundle(snippet=_ASK, vl_version=vega_lite_version())


def runtime_path(script: str) -> str:
    """Where the runtime stands in the site: its name changes with its content, so that it can be cached for ever."""
    return f"assets/vega/vega.{hashlib.sha256(script.encode()).hexdigest()[:12]}.js"


def asked_specification(chart_input: ChartInput, specification: dict[str, Any]) -> dict[str, Any] | None:
    """``specification`` of a drawing with a layer of invisible points, each with what it says as a tooltip.

    ``None`` for a chart without such points. The list of tooltip fields is explicit, so that no other field of the
    data, and none that Vega would take for an image, is ever shown.
    """
    match chart_input:
        case HistoryChart():
            answers, layers = told_points(chart_input), specification["layer"]
        case ComparisonChart():
            answers, layers = told_rows(chart_input), specification["layer"][0]["layer"]
        case _:
            return None
    if not answers:
        return None
    return _with_layer(specification, layers, _points(answers, chart_input.language))


def _with_layer(specification: dict[str, Any], layers: list[Any], layer: dict[str, Any]) -> dict[str, Any]:
    if layers is specification["layer"]:
        return {**specification, "layer": [*layers, layer]}
    first, *others = specification["layer"]
    return {**specification, "layer": [{**first, "layer": [*layers, layer]}, *others]}


def _points(answers: list[tuple[float, float, Told]], language: Language) -> dict[str, Any]:
    titles = {
        "place": pick(language, "Nơi", "Place"),
        "figure": pick(language, "Số", "Figure"),
        "as_of": pick(language, "Ngày chốt", "As of"),
        "source": pick(language, "Nguồn", "Source"),
    }
    rows = [{"x": x, "y": y} | {name: one_line(getattr(told, name)) for name in titles} for x, y, told in answers]
    return {
        "data": {"values": rows},
        "mark": {"type": "point", "shape": "circle", "size": _REACH**2, "opacity": 1, "strokeWidth": 2},
        "encoding": {
            "fill": {"value": paint("m-hit")},
            "stroke": {"value": paint("m-hit")},
            "tooltip": [{"field": name, "type": "nominal", "title": title} for name, title in titles.items()],
        },
    }


def answer_file(wide: str, phone: str, language: Language, runtime: str) -> str:
    """The JSON that the script fetches: both specifications (JSON text), where the runtime is (relative to this file),
    CSS classes by the colour codes of the marks, and how numbers are written where Vega would write one."""
    codes = sorted(set(_CODE.findall(wide + phone)) & CLASSES.keys())
    settings = {
        "runtime": runtime,
        "classes": {code: CLASSES[code] for code in codes},
        "numbers": _NUMBERS.get(language),
    }
    text = json.dumps(settings, ensure_ascii=False, separators=(",", ":"))
    return f'{text[:-1]},"wide":{wide},"phone":{phone}}}\n'
