"""Building the site: cold, warm and after one changed row, beside stock Material and Zensical over the same Markdown.

Warm: every cache is filled, nothing has changed. No part of the build is left out for it.
"""

from __future__ import annotations

import compileall
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import fmean
from typing import Final

from tests.benchmarks.command import Run, median_run, run_command
from tests.benchmarks.nation import write_nation
from tests.benchmarks.row import Goal, Row
from tests.benchmarks.serving import figure_of_bac_kan, measure_serving, newest_count
from tests.benchmarks.stock_material import build_stock

_DATE: Final = "2060-01-31"
"""After every report of the nation."""
_RUNS: Final = 3


@dataclass(frozen=True)
class Size:
    """A tree to build: ``years`` of reports of the made-up nation, three a year, or with 0 the real data.

    What starts with nothing kept is run ``cold_runs`` times: many minutes for the largest tree, which has it once.
    """

    years: int
    languages: str = "all"
    cold_runs: int = _RUNS


@dataclass(frozen=True)
class Growing:
    """Seconds a page, cold and warm, and kilobytes of HTML by the path of the page."""

    cold: float
    warm: float
    kilobytes: dict[str, float]


SIZES: Final = (Size(1, "vi"), Size(0), Size(30, cold_runs=1))


def measure_builds(copy: Path, work: Path, sizes: tuple[Size, ...] = SIZES) -> Iterator[Row]:
    """Rows of every size."""
    # So that the first build is not the one that compiles the code for all.
    compileall.compile_dir(copy / "scripts", quiet=1)
    for size in sizes:
        data = copy / "datapackages"
        if size.years:
            data = _write_nation(copy, work, size)
        cold = median_run(partial(_build_cold, copy, data, size, work), size.cold_runs)
        warm = median_run(partial(_build, copy, data, size, work), _RUNS)
        pages = work / "pages"
        shutil.rmtree(pages, ignore_errors=True)
        render = [sys.executable, str(copy / "scripts" / "render.py"), "--data", str(data), "--date", _DATE]
        run_command([*render, "--out", str(pages)], work / "log").checked()
        # One who edits is served both languages.
        served = _count(pages)
        if size.languages != "all":
            shutil.rmtree(pages / "en")
        stock = median_run(partial(build_stock, pages, work), size.cold_runs).checked()
        zensical, zensical_again = (build_stock(pages, work, "zensical", clean=clean) for clean in (True, False))
        count = _count(pages)
        told = f"{count:,} pages"
        at_a_thousand = size.years == 0
        goals = (Goal(2, "ratio"), Goal(0.5, "ratio")) if at_a_thousand else (None, None)
        for state, ours, goal in zip(("cold", "warm"), (cold, warm), goals, strict=True):
            yield Row(f"build, {state}, beside Material", told, ours.seconds, "s", stock.seconds, goal)
        for state, ours, other in (("cold", cold, zensical), ("warm", warm, zensical_again)):
            # At thousands of pages its search index ends with an error.
            name = "Zensical" if other.code == 0 else "Zensical, which stops with an error"
            seconds = other.seconds if other.code == 0 else None
            yield Row(f"build, {state}, beside {name}", told, ours.seconds, "s", seconds)
        yield Row("build, memory of the largest process", told, cold.megabytes, "MB", stock.megabytes)
        figure = figure_of_bac_kan(data) if at_a_thousand else newest_count(data)
        waited = measure_serving(copy, data, figure, work, _DATE)
        beside = ", beside a whole build of Material" if served == count else ""
        its = stock.seconds if served == count else None
        limit = Goal(5) if at_a_thousand else None
        whole = f"{served:,} pages"
        yield Row(f"one changed row, until its page is served{beside}", whole, waited.page, "s", its, limit)
        yield Row(f"one changed row, until the whole site is{beside}", whole, waited.site, "s", its)


def measure_growth(copy: Path, work: Path, small: int = 1, large: int = 30) -> Iterator[Row]:
    """How time and HTML of a page grow from ``small`` to ``large`` years of reports, both languages built."""
    compileall.compile_dir(copy / "scripts", quiet=1)
    growing: list[Growing] = []
    told: list[str] = []
    for size in (Size(small), Size(large)):
        data = _write_nation(copy, work, size)
        cold = _build_cold(copy, data, size, work)
        warm = median_run(partial(_build, copy, data, size, work), _RUNS)
        kilobytes = weights_of(work / "site")
        count = sum(not page.startswith("embed/") for page in kilobytes)
        growing.append(Growing(cold.seconds / count, warm.seconds / count, kilobytes))
        told.append(f"{count:,} pages")
    yield from rows_of_growth(growing[0], growing[1], f"{told[1]} by {told[0]}")


def _write_nation(copy: Path, work: Path, size: Size) -> Path:
    data = work / "nation"
    shutil.rmtree(data, ignore_errors=True)
    months = [(2025 + year, month) for year in range(size.years) for month in (8, 10, 12)]
    write_nation(data, copy / "datapackages", months)
    return data


_SAME: Final = re.compile(r"embed/|(?:en/)?(?:dong-gop|contribute|quyet-dinh|decisions|software)/")
"""Files that are the same whatever the data say: embeds of a release, explanations of errors, pages written by hand."""


def weights_of(site: Path) -> dict[str, float]:
    """Kilobytes of HTML by the path of the page."""
    return {file.relative_to(site).as_posix(): file.stat().st_size / 1000 for file in site.rglob("*.html")}


def rows_of_growth(small: Growing, large: Growing, span: str) -> Iterator[Row]:
    """Time and HTML of a page in the largest tree beside the smallest.

    The mean of all pages follows the mix of kinds: a small tree has more of the short pages that explain errors, a
    large one more of the years of provinces. So the goal is held by the pages that both have and that data change, and
    by the heaviest one.
    """
    limit = Goal(1.2, "ratio")
    yield Row("cost per page, cold", span, large.cold * 1000, "ms", small.cold * 1000, limit)
    yield Row("cost per page, warm", span, large.warm * 1000, "ms", small.warm * 1000, limit)
    both = {page for page in small.kilobytes.keys() & large.kilobytes.keys() if not _SAME.match(page)}
    means = [fmean(tree.kilobytes[page] for page in both) for tree in (large, small)]
    yield Row("HTML per page, of data pages in both trees", span, means[0], "kB", means[1], limit)
    heaviest = [max(tree.kilobytes.values()) for tree in (large, small)]
    yield Row("HTML of the heaviest page", span, heaviest[0], "kB", heaviest[1], limit)
    every = [fmean(tree.kilobytes.values()) for tree in (large, small)]
    yield Row("HTML per page, mean of every kind", span, every[0], "kB", every[1])


def _count(pages: Path) -> int:
    return sum(1 for _ in pages.rglob("*.md"))


def _build_cold(copy: Path, data: Path, size: Size, work: Path) -> Run:
    shutil.rmtree(copy / "build", ignore_errors=True)
    return _build(copy, data, size, work)


def _build(copy: Path, data: Path, size: Size, work: Path) -> Run:
    command = [sys.executable, str(copy / "scripts" / "build.py"), "--data", str(data), "--date", _DATE]
    command += ["--out", str(work / "site"), "--language", size.languages, "--releases", str(copy / "releases")]
    return run_command(command, work / "build.log").checked()
