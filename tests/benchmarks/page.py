"""The page of a province on a slow phone, beside the same page with charts drawn by a script, and stock Material's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks.page_load import Load, awaited_script, is_complete_without_script, load_page, scripts_of
from tests.benchmarks.page_variants import Variant, make_variants
from tests.benchmarks.row import Goal, Row
from tests.benchmarks.zipped_server import served_zipped
from tests.browser.find_browser import REMEDY, find_browser

_SIZE: Final = "Quảng Ninh, 400 ms, 400 kbit/s, processor / 4"
_LOADS: Final = 3


def measure_page(copy: Path, work: Path) -> Iterator[Row]:
    """Rows of the page; raises ``AssertionError`` when its chart needs a script."""
    program = find_browser()
    if program is None:
        raise RuntimeError(REMEDY)
    variants = make_variants(copy, work)
    with (
        served_zipped(variants.ours.folder) as site,
        served_zipped(variants.stock.folder) as stock_site,
        sync_playwright() as playwright,
    ):
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        ours, by_script = (_usual(chromium, site, one) for one in (variants.ours, variants.by_script))
        stock = _usual(chromium, stock_site, variants.stock)
        awaited = awaited_script(chromium, site, variants.ours)
        _, of_every_page = scripts_of(variants.ours.folder / variants.ours.address / "index.html")
        awaited_by_script = awaited_script(chromium, site, variants.by_script, of_every_page)
        complete = is_complete_without_script(chromium, site, variants.ours)
        chromium.close()
    goal = Goal(0.15, "ratio")
    yield Row("page: bytes, beside charts by script", _SIZE, ours.kilobytes, "kB", by_script.kilobytes, goal)
    yield Row("page: bytes, beside stock Material", _SIZE, ours.kilobytes, "kB", stock.kilobytes)
    yield Row(
        "page: first chart painted, beside charts by script", _SIZE, ours.milliseconds, "ms", by_script.milliseconds
    )
    yield Row("page: first chart painted, beside stock Material", _SIZE, ours.milliseconds, "ms", stock.milliseconds)
    yield Row(
        "page: script that the first chart awaits, beside charts by script", _SIZE, awaited, "kB", awaited_by_script
    )
    if not complete:
        raise AssertionError("the first chart of the page is not there without scripts")


def _usual(chromium: Browser, site: str, variant: Variant) -> Load:
    """The load of the median time."""
    loads = [load_page(chromium, site, variant) for _ in range(_LOADS)]
    return sorted(loads, key=lambda load: load.milliseconds)[_LOADS // 2]
