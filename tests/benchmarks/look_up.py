"""The look-up at a million units: index, bytes, time and round trips, beside what reads the whole list in the browser.

The alternatives are one JSON file, and one Parquet file read by hyparquet, where that can be had.
"""

from __future__ import annotations

import multiprocessing
import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

from playwright.sync_api import Page, sync_playwright

from tests.benchmarks.look_up_made import WHOLE, Indexed, write_index
from tests.benchmarks.parquet_scan import fetch_hyparquet, scan_parquet
from tests.benchmarks.row import Goal, Row
from tests.browser.find_browser import REMEDY, find_browser
from tests.lookup.in_browser import served_index

_OURS: Final = """async (texts) => {
  const { openIndex } = await import("./look-up/index.js");
  const results = [];
  for (const text of texts) {
    let bytes = 0, rounds = 0, done = 0;
    const get = async (address) => {
      // One more than the latest round that had ended when this was asked for.
      const round = done + 1;
      rounds = Math.max(rounds, round);
      const answer = await fetch(address);
      const content = new Uint8Array(await answer.arrayBuffer());
      bytes += content.length;
      done = Math.max(done, round);
      return content;
    };
    const opened = performance.now();
    const index = await openIndex("./index/", "2026-11-21", get);
    bytes = 0; rounds = 0; done = 0;
    const start = performance.now();
    const found = await index.search({ text: text }, 0, 10);
    const ended = performance.now();
    const times = { first: ended - opened, milliseconds: ended - start };
    results.push({ ...times, bytes: bytes, rounds: rounds, total: found.total });
  }
  return results;
}"""
_SCAN: Final = """async ([file, texts]) => {
  const { find } = await import("./scan.js");
  const start = performance.now();
  const answer = await fetch("./index/" + file);
  return find(JSON.parse(await answer.text()), texts, start);
}"""


@dataclass(frozen=True)
class Asked:
    """What the browser found: ours for each query, the scan of the JSON file, that of Parquet (``None``: not to be
    had)."""

    ours: list[dict[str, Any]]
    scan: dict[str, Any]
    parquet: dict[str, Any] | None


def measure_look_up(work: Path, count: int = 1_000_000) -> Iterator[Row]:
    """Rows of the index and of 200 mixed queries, then ``AssertionError`` when two ways found unlike totals."""
    folder = work / "look-up-served"
    folder.mkdir()
    # A process of its own: what it held is what the units and their index took.
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        indexed = pool.submit(write_index, count, folder).result()
    asked = _ask(folder, [text for _, text in indexed.queries])
    whole = (folder / "index" / WHOLE).stat().st_size
    size = f"{count:,} units, 34 lists"
    yield from _rows_of_index(indexed, size, whole / count)
    yield Row("look-up: first view, as gzip sends it", size, indexed.first_view / 1000, "kB", None, Goal(20))
    yield from _rows_of_queries(asked, size, indexed.root, whole)
    if unlike := unlike_totals(indexed.queries, asked):
        raise AssertionError(f"the look-up and a scan must find the same: {unlike}")


def _rows_of_index(indexed: Indexed, size: str, whole: float) -> Iterator[Row]:
    count = indexed.units
    yield Row("look-up: make the index", size, indexed.seconds, "s", None, Goal(60))
    yield Row("look-up: memory for it, units included", size, indexed.megabytes, "MB", None, Goal(2000))
    yield Row(
        "look-up: bytes a unit, not compressed, beside one JSON file",
        size,
        indexed.bytes / count,
        "B",
        whole,
        Goal(400),
    )
    yield Row("look-up: files", size, indexed.files, "files", 1, Goal(20_000))


def _rows_of_queries(asked: Asked, size: str, root: int, whole: int) -> Iterator[Row]:
    ours, scan, parquet = asked.ours, asked.scan, asked.parquet
    kilobytes = [one["bytes"] / 1000 for one in ours]
    times, scans = [one["milliseconds"] for one in ours], [one["milliseconds"] for one in scan["results"]]
    until = root / 1000 + kilobytes[0]
    first_view = "look-up: first view, not compressed, beside one JSON file"
    yield Row(first_view, size, root / 1000, "kB", whole / 1000)
    yield Row("look-up: bytes of a query, median", size, median(kilobytes), "kB")
    yield Row("look-up: bytes of a query, p95", size, percentile(kilobytes, 95), "kB", None, Goal(60))
    yield Row("look-up: bytes of a query, most", size, max(kilobytes), "kB", None, Goal(200))
    yield Row("look-up: first answer, no network, beside a JSON scan", size, ours[0]["first"], "ms", scan["first"])
    yield Row(
        "look-up: time of a query, no network, median, beside a JSON scan",
        size,
        median(times),
        "ms",
        median(scans),
        Goal(60),
    )
    yield Row(
        "look-up: time of a query, no network, p95, beside a JSON scan",
        size, percentile(times, 95), "ms", percentile(scans, 95), Goal(150),
    )  # fmt: skip
    yield Row(
        "look-up: serial round trips, most, ordered by name",
        size,
        max(one["rounds"] for one in ours),
        "",
        None,
        Goal(2),
    )
    name = "a hyparquet scan" if parquet else "hyparquet (not to be had here)"
    first, fetched, later = None, None, None
    if parquet:
        first, fetched = parquet["first"], parquet["bytes"] / 1000
        later = median(one["milliseconds"] for one in parquet["results"])
    yield Row(f"look-up: first answer, no network, beside {name}", size, ours[0]["first"], "ms", first)
    yield Row(f"look-up: bytes until it, beside {name}", size, until, "kB", fetched)
    yield Row(f"look-up: time of a query, no network, median, beside {name}", size, median(times), "ms", later)


def percentile(values: list[float], share: int) -> float:
    """The value below which ``share`` percent lie."""
    return quantiles(values, n=100, method="inclusive")[share - 1]


def _ask(folder: Path, texts: list[str]) -> Asked:
    program = find_browser()
    if program is None:
        raise RuntimeError(REMEDY)
    shutil.copy2(Path(__file__).with_name("scan.js"), folder)
    has_parquet = fetch_hyparquet(folder)
    with served_index(folder, {}) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        # A page of its own for each: what one held is not in the way of the other.
        ours = _page(chromium.new_page(), address).evaluate(_OURS, texts)
        scan = _page(chromium.new_page(), address).evaluate(_SCAN, [WHOLE, texts])
        parquet = scan_parquet(_page(chromium.new_page(), address), texts) if has_parquet else None
        chromium.close()
    return Asked(ours, scan, parquet)


def _page(page: Page, address: str) -> Page:
    page.goto(address)
    return page


def unlike_totals(queries: list[tuple[str, str]], asked: Asked) -> list[str]:
    """Texts of the queries whose totals are not the same for all."""
    others = [asked.scan["results"], *([asked.parquet["results"]] if asked.parquet else [])]
    return [
        text
        for (_, text), one, *rest in zip(queries, asked.ours, *others, strict=True)
        if any(other["total"] != one["total"] for other in rest)
    ]
