"""Drawing: one input, one inline SVG, and the key under which it can be kept."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Final

import altair as alt
import vl_convert
from altair.utils.schemapi import debug_mode

from portal.chart.comparison import chart_comparison, comparison_height
from portal.chart.history import HEIGHTS, chart_history
from portal.chart.inputs import ChartInput, ComparisonChart, HistoryChart, ProgressChart
from portal.chart.interactive import asked_specification, vega_lite_version
from portal.chart.progress import chart_progress, progress_height
from portal.chart.svg import inline_svg

_LIBRARIES: Final = ("altair", "vl-convert-python")


def chart_key(chart_input: ChartInput) -> str:
    """SHA-256 of everything that a drawing depends on: its input, the code of this package and the two libraries."""
    record = {"kind": type(chart_input).__name__, "input": dataclasses.asdict(chart_input)}
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(f"{_code_hash()}\n{text}".encode()).hexdigest()


@dataclass(frozen=True)
class Drawing:
    """``svg`` stands in pages; ``specification`` is the Vega-Lite JSON of the chart that answers, or ""."""

    svg: str
    specification: str = ""

    def text(self) -> str:
        """Both in one text, from which ``drawing_of`` gets them back."""
        return f"{self.svg}\n{self.specification}"


def drawing_of(text: str) -> Drawing:
    """The drawing that ``Drawing.text`` wrote down."""
    svg, _, specification = text.partition("\n")
    return Drawing(svg, specification)


def draw_chart(chart_input: ChartInput) -> Drawing:
    """The chart as inline SVG (classes for colours, no style, no id, ``role="img"`` with the description) and as the
    specification of the interactive one."""
    # Altair checks every piece against its schema otherwise, which takes four times as long as drawing; tests check.
    with debug_mode(False):
        specification = altair_chart(chart_input).to_dict(validate=False)
    drawn = vl_convert.vegalite_to_svg(specification, vl_version=vega_lite_version())
    asked = asked_specification(chart_input, specification)
    return Drawing(
        inline_svg(drawn, chart_input.description, f"chart-{chart_input.width}"),
        "" if asked is None else json.dumps(asked, ensure_ascii=False, separators=(",", ":"), allow_nan=False),
    )


def draw_text(chart_input: ChartInput) -> str:
    """The drawing as one text that can be kept in a file."""
    return draw_chart(chart_input).text()


def draw_svg(chart_input: ChartInput) -> str:
    """The inline SVG alone."""
    return draw_chart(chart_input).svg


def altair_chart(chart_input: ChartInput) -> alt.LayerChart:
    """The Altair chart of any input."""
    match chart_input:
        case ProgressChart():
            return chart_progress(chart_input)
        case HistoryChart():
            return chart_history(chart_input)
        case ComparisonChart():
            return chart_comparison(chart_input)


def drawn_height(chart_input: ChartInput) -> int:
    """Height of the drawing in pixels, without drawing it."""
    match chart_input:
        case ProgressChart():
            return progress_height(chart_input)
        case HistoryChart():
            return HEIGHTS[chart_input.width]
        case ComparisonChart():
            return comparison_height(chart_input)


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
