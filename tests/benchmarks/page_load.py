"""How a page loads on a slow phone: bytes, the time until its first chart is painted, and the script that it awaits."""

from __future__ import annotations

import gzip
import re
from collections.abc import Collection
from pathlib import Path
from typing import Final, NamedTuple

from playwright.sync_api import Browser, Page, Route, ViewportSize
from playwright.sync_api import TimeoutError as Late

from tests.benchmarks.page_variants import Variant

_PHONE: Final[ViewportSize] = {"width": 360, "height": 740}
_ROUND_TRIP: Final = 400
_BYTES_A_SECOND: Final = 400_000 / 8
_SLOWER: Final = 4
_PATIENCE: Final = 60_000
_HELD: Final = 3_000
_SCRIPT: Final = re.compile(r"<script\b(?P<marks>[^>]*)\bsrc=\"?(?P<address>[^\s\">]+)(?P<more>[^>]*)>")
_WATCH: Final = """(chart) => {
  const watch = () => {
    const found = document.querySelector(chart);
    const box = found && found.getBoundingClientRect();
    const painted = performance.getEntriesByName("first-contentful-paint")[0];
    // A frame in which the chart has its place is on the screen when the next one starts.
    if (box && box.width && painted) { requestAnimationFrame(() => { window.chartPainted = performance.now(); }); }
    else { requestAnimationFrame(watch); }
  };
  watch();
}"""

# Asked once and answered later: Playwright's own waiting evaluates a text again and again, which the page's policy
# forbids to all but the first time.
_COME: Final = """([asked, patience]) => new Promise((answer) => {
  const end = performance.now() + patience;
  const is = {
    "first paint": () => performance.getEntriesByName("first-contentful-paint").length > 0,
    "chart painted": () => Boolean(window.chartPainted),
  }[asked];
  const look = () => {
    if (is() || performance.now() > end) { answer(is()); } else { setTimeout(look, 20); }
  };
  look();
})"""


class Load(NamedTuple):
    """Kilobytes over the network until all is quiet, and milliseconds until the first chart is painted."""

    kilobytes: float
    milliseconds: float


def load_page(chromium: Browser, site: str, variant: Variant) -> Load:
    """Open a page with nothing cached: 400 ms of round trip, 400 kbit/s, a processor of a quarter of the speed."""
    context = chromium.new_context(viewport=_PHONE, is_mobile=True, device_scale_factor=2)
    page = context.new_page()
    fetched: list[float] = []
    devtools = context.new_cdp_session(page)
    devtools.on("Network.loadingFinished", lambda told: fetched.append(told["encodedDataLength"]))
    devtools.send("Network.enable")
    devtools.send("Network.setCacheDisabled", {"cacheDisabled": True})
    slow = {"latency": _ROUND_TRIP, "downloadThroughput": _BYTES_A_SECOND, "uploadThroughput": _BYTES_A_SECOND}
    devtools.send("Network.emulateNetworkConditions", {"offline": False, **slow})
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    page.add_init_script(f"({_WATCH})({variant.chart!r})")
    page.goto(site + variant.address, timeout=_PATIENCE)
    if not page.evaluate(_COME, ["chart painted", _PATIENCE]):
        raise RuntimeError(f"no chart was painted: {variant.address}")
    page.wait_for_load_state("networkidle", timeout=_PATIENCE)
    milliseconds: float = page.evaluate("window.chartPainted")
    context.close()
    return Load(sum(fetched) / 1000, milliseconds)


def awaited_script(chromium: Browser, site: str, variant: Variant, without: Collection[Path] = ()) -> float:
    """Kilobytes of script, as gzip sends it, without which the first chart is not painted.

    The scripts at which a browser stops reading the page are let through; all others are held back for ever. When no
    chart shows then, they count too, but for those ``without`` which it would show.
    """
    page_file = variant.folder / variant.address / "index.html"
    stops, others = scripts_of(page_file)
    others = [file for file in others if file not in without]
    context = chromium.new_context(viewport=_PHONE)
    page = context.new_page()
    page.route("**/*.js", lambda route: _hold(route, {file.name for file in stops}))
    page.goto(site + variant.address, wait_until="commit")
    awaited = stops if is_shown(page, variant.chart) else [*stops, *others]
    context.close()
    return sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in awaited) / 1000


def is_complete_without_script(chromium: Browser, site: str, variant: Variant) -> bool:
    """Whether the chart is there in a browser that runs no script at all."""
    context = chromium.new_context(viewport=_PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(site + variant.address)
    charts = page.locator(variant.chart)
    is_complete = charts.count() > 0 and charts.first.is_visible()
    context.close()
    return is_complete


def _hold(route: Route, let_through: set[str]) -> None:
    if route.request.url.rpartition("/")[2] in let_through:
        route.continue_()


def is_shown(page: Page, chart: str) -> bool:
    """Whether ``chart`` has its place and the page has been painted, within a few seconds."""
    try:
        page.locator(chart).first.wait_for(state="visible", timeout=_HELD)
    except Late:
        return False
    # In place is not yet painted.
    painted: bool = page.evaluate(_COME, ["first paint", _HELD])
    return painted


def scripts_of(page_file: Path) -> tuple[list[Path], list[Path]]:
    """The files of the scripts at which reading the page stops, and of all others that it names or loads ahead."""
    html = page_file.read_text("utf-8")
    stops: list[Path] = []
    others: list[Path] = []
    for found in _SCRIPT.finditer(html):
        marks = found["marks"] + found["more"]
        waits = not re.search(r"\b(?:async|defer)\b|type=\"?module", marks)
        (stops if waits else others).append((page_file.parent / found["address"]).resolve())
    others += [(page_file.parent / address).resolve() for address in re.findall(r'modulepreload" href="([^"]+)"', html)]
    return stops, others
