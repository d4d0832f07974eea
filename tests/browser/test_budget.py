"""How much a page weighs, how often it asks, and whether it stands still: from its files, then in a browser."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

import pytest
from lxml.html import HtmlElement
from playwright.sync_api import Browser

from tests.browser.pages import PAIRS, Visit, each_page

PAGE_BYTES: Final = 25_000
VIEW_BYTES: Final = 100_000
VIEW_REQUESTS: Final = 12
STILL: Final = 0.01

LOADED: Final = (
    "//script/@src | //img/@src | //source/@src | //iframe/@src"
    " | //link[@rel = 'stylesheet' or @rel = 'icon' or @rel = 'preload' or @rel = 'modulepreload'"
    " or @rel = 'manifest']/@href"
)
SHIFTS: Final = """() => new Promise(done => {
  let sum = 0;
  const add = list => { for (const one of list) { sum += one.value; } };
  const watch = new PerformanceObserver(found => add(found.getEntries()));
  watch.observe({ type: 'layout-shift', buffered: true });
  // Two frames: what a script changed on load has been laid out, and the observer was told.
  requestAnimationFrame(() => requestAnimationFrame(() => { add(watch.takeRecords()); done(sum); }));
})"""


@cache
def _weight(file: Path) -> int:
    """Bytes as a host sends them."""
    return len(gzip.compress(file.read_bytes(), 6))


def _loaded(site_folder: Path, address: str, page: HtmlElement) -> list[Path]:
    """The files that a page asks for as it opens, itself not among them."""
    found = {urljoin(f"/{address}", name) for name in page.xpath(LOADED) if not name.startswith("data:")}
    return [site_folder / name.removeprefix("/") for name in sorted(found)]


def test_no_page_is_too_heavy(site_folder: Path) -> None:
    weights = {address: _weight(site_folder / address / "index.html") for address, _ in each_page(site_folder)}
    assert len(weights) > 200
    assert {address: weight for address, weight in weights.items() if weight > PAGE_BYTES} == {}


def test_the_first_view_of_every_page_is_light_and_asks_seldom(site_folder: Path) -> None:
    heavy, asking = {}, {}
    for address, page in each_page(site_folder):
        files = [site_folder / address / "index.html", *_loaded(site_folder, address, page)]
        if (weight := sum(map(_weight, files))) > VIEW_BYTES:
            heavy[address] = weight
        if len(files) > VIEW_REQUESTS:
            asking[address] = len(files)
    assert heavy == {}
    assert asking == {}


def test_a_page_names_one_style_sheet_and_no_script_of_the_theme(site_folder: Path) -> None:
    for address, page in each_page(site_folder):
        assert len(page.xpath("//link[@rel='stylesheet']")) == 1, address
    names = {file.name for file in (site_folder / "assets").rglob("*") if file.is_file()}
    assert not [name for name in names if name.startswith(("bundle.", "main.", "palette.", "lunr", "search.a"))]
    assert not [name for name in names if name.endswith(".map")]
    assert not (site_folder / "en" / "assets").exists()


@pytest.mark.parametrize(("width", "language"), [(390, 0), (1280, 1)], ids=["phone", "desktop"])
def test_a_page_opens_with_few_requests_and_stands_still(
    site_url: str, browser: Browser, width: int, language: int
) -> None:
    # The frame and the templates are the same in both languages: each is read at one width, all pages are crawled.
    page = browser.new_page(viewport={"width": width, "height": 844})
    visit = Visit(page)
    for pair in PAIRS:
        visit.requests.clear()
        page.goto(site_url + pair[language], wait_until="load")
        assert page.evaluate(SHIFTS) < STILL, pair
        assert 3 < len(visit.requests) <= VIEW_REQUESTS, (pair, visit.requests)
    assert visit.faults == []
    page.close()


def test_the_measure_of_movement_sees_a_page_that_moves(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto("data:text/html,<div id=a></div><p style='height:400px;background:red'>x</p>")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.evaluate("() => { document.getElementById('a').style.height = '300px'; }")
    assert page.evaluate(SHIFTS) > STILL
    page.close()


def test_what_the_files_say_is_what_the_browser_asks_for(site_url: str, browser: Browser, site_folder: Path) -> None:
    # The count from files holds for every page only if it sees what a browser sees.
    pages = dict(each_page(site_folder))
    for address in ("", PAIRS[2][0], "cham-dong/don-vi/", "en/about/"):
        context = browser.new_context()
        page = context.new_page()
        visit = Visit(page)
        # First "load", which waits for the modules: on a busy machine the network may rest before they are asked for.
        page.goto(site_url + address, wait_until="load")
        page.wait_for_load_state("networkidle")
        files = [file.relative_to(site_folder).as_posix() for file in _loaded(site_folder, address, pages[address])]
        # A browser remembers icons beyond its other memories, so that it may ask for one or not.
        asked = {url for url in visit.requests if "favicon" not in url} - {site_url + address}
        assert asked == {site_url + name for name in files if "favicon" not in name}, address
        context.close()
