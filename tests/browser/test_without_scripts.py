"""Every template without scripts: all that it says is there, and nothing is offered that would not work."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import ADDRESSES

ASKED: Final = ("cham-dong/don-vi/", "en/late-payment/units/", "tim-kiem/", "en/search/")
"""Pages whose script is what they are for: they say other things without it."""

SAID: Final = "main h1, main h2, main h3, main caption, main tbody th, main .figure .value, main .tile-name"

IDLE: Final = """() => [...document.querySelectorAll('button, input, select, dialog')]
  .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.switch'))
  .map(one => one.outerHTML.slice(0, 120))"""


def said(page: Page) -> list[str]:
    texts: list[str] = page.evaluate(
        "which => [...document.querySelectorAll(which)].map(one => {"
        "  const own = one.cloneNode(true);"
        # What a script adds is not what the page says: the hint on sorting, the wrapping of a term.
        "  own.querySelectorAll('.visually-hidden').forEach(part => part.remove());"
        "  return own.textContent.replace(/\\s+/g, ' ').trim();"
        "})",
        SAID,
    )
    return texts


@pytest.mark.parametrize("part", range(4))
def test_a_page_says_the_same_and_offers_only_what_works(site_url: str, browser: Browser, part: int) -> None:
    plain = browser.new_context(java_script_enabled=False)
    quick = browser.new_context()
    for address in ADDRESSES[part::4]:
        pages = [context.new_page() for context in (plain, quick)]
        for page in pages:
            page.goto(site_url + address, wait_until="load")
        without, with_scripts = pages
        assert without.locator("main h1").is_visible(), address
        assert without.locator("header a[href], nav a[href]").count() > 5, address
        # A script sorts and looks up only when it is asked to: nothing more is said, in the same order.
        if (
            "don-vi" not in address
            and "/units" not in address
            and "tim-kiem" not in address
            and "search" not in address
        ):
            assert said(without) == said(with_scripts), address
        assert without.evaluate(IDLE) == [], address
        for page in pages:
            page.close()
    plain.close()
    quick.close()
