"""No page is wider than its window, from a small phone to a desk, light or dark, everything unfolded."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import PAIRS

WIDTHS: Final = (320, 390, 768, 1280)

UNFOLD: Final = "() => document.querySelectorAll('main details').forEach(fold => { fold.open = true; })"

WIDER: Final = """() => {
  const window_width = document.documentElement.clientWidth;
  const reach = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
  if (reach <= window_width) { return []; }
  const names = [...document.querySelectorAll('main *, header *, footer *')]
    .filter(one => one.getBoundingClientRect().right > window_width + 0.5)
    .map(one => `${one.tagName.toLowerCase()}.${one.getAttribute('class')}`);
  return [`${reach} px`, ...names.slice(-5)];
}"""

CUT_LABELS: Final = """() => {
  const window_width = document.documentElement.clientWidth;
  return [...document.querySelectorAll('main svg text')].filter(text => text.checkVisibility()).filter(text => {
    const place = text.getBoundingClientRect();
    return place.width > 0 && (place.left < -0.5 || place.right > window_width + 0.5);
  }).map(text => text.textContent);
}"""


def _faults(page: Page) -> list[str]:
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
            found += [f"{width} {scheme}: {name}" for name in page.evaluate(WIDER)]
        found += [f"{width} label outside: {text}" for text in page.evaluate(CUT_LABELS)]
    return found


@pytest.mark.parametrize(("vietnamese", "english"), PAIRS, ids=[pair[0] or "home" for pair in PAIRS])
def test_a_page_never_scrolls_sideways(site_url: str, browser: Browser, vietnamese: str, english: str) -> None:
    page = browser.new_page()
    for address in (vietnamese, english):
        page.goto(site_url + address, wait_until="load")
        page.evaluate(UNFOLD)
        assert _faults(page) == [], address
        switches = page.locator(".switch > label")
        for label in switches.all()[1:]:
            page.set_viewport_size({"width": 320, "height": 900})
            label.click()
            assert _faults(page) == [], f"{address} with {label.inner_text()}"
    page.close()


def test_the_measure_sees_a_page_that_is_too_wide(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content('<main><div style="width: 3000px">x</div><svg width="9"><text x="-500">left</text></svg></main>')
    assert page.evaluate(WIDER)[0] >= "3000"
    assert page.evaluate(CUT_LABELS) == ["left"]
    page.close()
