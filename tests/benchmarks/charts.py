"""Drawing all charts of the real data, anew and from the cache, beside Altair's own way of saving one after another."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

from portal.chart.draw import altair_chart, chart_key, draw_text
from portal.chart.inputs import ChartInput
from portal.lookup.held import hold_lists
from portal.release.history import history_of
from portal.site.drawing import draw_charts
from portal.site.kept import Kept
from portal.site.preparing import read_released, read_reviewed
from portal.site.progress import Progress
from portal.site.rendering import render_languages
from portal.site.toolchain import STARTED
from tests.benchmarks.row import Row

_DATE: Final = date(2026, 11, 21)
_SAMPLE: Final = 100


def measure_charts(copy: Path, work: Path, sample: int = _SAMPLE) -> Iterator[Row]:
    """All charts as a build draws them, then ``sample`` of them, evenly taken, both ways one after another."""
    wanted = _charts(copy)
    anew, cached = (_drawn(wanted, work / "charts") for _ in range(2))
    keys = sorted(wanted)[:: max(1, len(wanted) // sample)]
    ours, plain = (_each([wanted[key] for key in keys], draw) for draw in (draw_text, _saved))
    size, told = f"{len(wanted)} charts", f"{len(keys)} of {len(wanted)} charts"
    yield Row("charts: all drawn, nothing cached", size, anew, "s")
    yield Row("charts: all taken from the cache", size, cached, "s")
    yield Row("charts: each, one process, beside Altair's chart.save", told, ours, "ms", plain)


def _charts(copy: Path) -> dict[str, ChartInput]:
    """Every chart of the site of the real data, by its key."""
    tree, facts, review = read_reviewed(copy / "datapackages", None, _DATE, Progress(io.StringIO()))
    held = tuple(one.about for one in hold_lists(tree.lists, _DATE))
    history = history_of(read_released(copy / "releases"), tree)
    return {
        chart_key(chart): chart for _, page in render_languages(facts, review, held, history) for chart in page.charts
    }


def _drawn(wanted: dict[str, ChartInput], cache: Path) -> float:
    start = time.perf_counter()
    draw_charts(wanted, draw_text, Kept(cache, STARTED), os.cpu_count() or 1, lambda done, total: None)
    return time.perf_counter() - start


def _each(charts: list[ChartInput], draw: Callable[[ChartInput], object]) -> float:
    """Milliseconds a chart; the first one starts the renderer, for which all others need not wait."""
    draw(charts[0])
    start = time.perf_counter()
    for chart in charts:
        draw(chart)
    return (time.perf_counter() - start) / len(charts) * 1000


def _saved(chart: ChartInput) -> None:
    altair_chart(chart).save(io.StringIO(), format="svg")
