"""Drawing: one input, one inline SVG, and the key under which it can be kept."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Final

import altair as alt
import vl_convert
from altair.utils.schemapi import debug_mode

from portal.chart.comparison import chart_comparison
from portal.chart.history import chart_history
from portal.chart.inputs import ChartInput, ComparisonChart, HistoryChart, ProgressChart
from portal.chart.progress import chart_progress
from portal.chart.svg import inline_svg

_LIBRARIES: Final = ("altair", "vl-convert-python")


def chart_key(chart_input: ChartInput) -> str:
    """SHA-256 of everything that a drawing depends on: its input, the code of this package and the two libraries."""
    record = {"kind": type(chart_input).__name__, "input": dataclasses.asdict(chart_input)}
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(f"{_code_hash()}\n{text}".encode()).hexdigest()


def draw_svg(chart_input: ChartInput) -> str:
    """Inline SVG of the chart: classes for colours, no style, no id, ``role="img"`` with the description."""
    # Altair checks every piece against its schema otherwise, which takes four times as long as drawing; tests check.
    with debug_mode(False):
        specification = altair_chart(chart_input).to_dict(validate=False)
    drawn = vl_convert.vegalite_to_svg(specification, vl_version=_vega_lite_version())
    return inline_svg(drawn, chart_input.description, f"chart-{chart_input.width}")


def altair_chart(chart_input: ChartInput) -> alt.LayerChart:
    """The Altair chart of any input."""
    match chart_input:
        case ProgressChart():
            return chart_progress(chart_input)
        case HistoryChart():
            return chart_history(chart_input)
        case ComparisonChart():
            return chart_comparison(chart_input)


def _vega_lite_version() -> str:
    # The version that this Altair writes for, not the newest one that the renderer happens to hold.
    return ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])


@cache
def _code_hash() -> str:
    # The package reads its own source here, not data: a drawing kept from before a change of code must not be used.
    digest = hashlib.sha256()
    for module in sorted(files("portal.chart").iterdir(), key=lambda entry: entry.name):
        if module.name.endswith(".py"):
            digest.update(module.name.encode() + b"\0" + module.read_bytes() + b"\0")
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    return digest.hexdigest()
