"""axe-core finds nothing on any template: both languages, light and dark, three widths, everything unfolded."""

from __future__ import annotations

from typing import Any, Final, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.browser.pages import PAIRS

WIDTHS: Final = (320, 768, 1280)
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")

UNFOLD: Final = "() => document.querySelectorAll('main details').forEach(fold => { fold.open = true; })"

# Every rule but the experimental ones: WCAG 2.2 A and AA, and what axe calls best practice.
RUN: Final = """async (colours) => {
  // A colour on its way from light to dark is no colour of ours.
  await Promise.all(document.getAnimations().map(motion => motion.finished.catch(() => null)));
  const rules = colours ? {} : { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } };
  const found = await axe.run(document, { resultTypes: ['violations'], rules });
  return found.violations.flatMap(fault => fault.nodes.map(node => ({
    rule: fault.id, target: node.target.join(' '), html: node.html.slice(0, 160), why: node.failureSummary,
  })));
}"""


# A hundred rows of one form tell no more than four, and axe looks at each: after the first look the rest goes.
THIN: Final = """() => {
  const lists = 'tbody, .file-list, .cases, .definition, .source-list, .news, .flag-notes';
  for (const list of document.querySelectorAll(lists)) {
    [...list.children].slice(4).forEach(one => one.remove());
  }
}"""

SPOIL: Final = """() => {
  const picture = document.createElement('img');
  const words = document.createElement('p');
  picture.src = 'assets/images/favicon.svg';
  words.textContent = 'pale words';
  words.style.color = '#ddd';
  document.querySelector('main h1').after(picture, words);
}"""


def faults_of(page: Page, *, colours: bool = True) -> list[str]:
    """What axe says of the page as it is now, one line for each element that is at fault.

    Without ``colours`` the two rules on contrast, which take most of the time, are left out.
    """
    found: list[dict[str, Any]] = page.evaluate(RUN, colours)
    return [f"{fault['rule']}: {fault['target']} {fault['html']} {fault['why'][:300]}" for fault in found]


@pytest.mark.parametrize(("vietnamese", "english"), PAIRS, ids=[pair[0] or "home" for pair in PAIRS])
def test_axe_finds_nothing(site_url: str, browser: Browser, vietnamese: str, english: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    for address in (vietnamese, english):
        # Both languages have one style sheet and the same elements: colours of the translation are looked at twice.
        original = address == vietnamese
        page.goto(site_url + address, wait_until="load")
        page.evaluate(UNFOLD)
        page.evaluate(AXE_SCRIPT)
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        assert faults_of(page, colours=original) == [], f"{address or 'home'}, all of it"
        page.evaluate(THIN)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                colours = original or (width, scheme) in ((WIDTHS[0], "dark"), (WIDTHS[-1], "light"))
                assert faults_of(page, colours=colours) == [], f"{address or 'home'} {width} px {scheme}"
    page.close()


def test_axe_does_find_a_fault(site_url: str, browser: Browser) -> None:
    # Guards the guard: a picture without words and pale text on white are noticed.
    page = browser.new_page()
    page.goto(site_url, wait_until="load")
    page.evaluate(AXE_SCRIPT)
    page.evaluate(SPOIL)
    rules = {fault.split(":")[0] for fault in faults_of(page)}
    assert {"image-alt", "color-contrast"} <= rules
    page.close()
