"""Who asks their system for a dark screen gets one, with and without scripts, charts too; a choice made is kept."""

from __future__ import annotations

import re
from typing import Final, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

Scheme = Literal["light", "dark"]

CHARTED: Final = "tinh/quang-ninh/"
PARTS: Final = (
    "main svg .m-met",
    "main svg .t-ink",
    "main svg .m-track",
    "main h1",
    "main .provenance",
    "main a[href]",
)


def _luminance(colour: str) -> float:
    """Relative luminance (0 black to 1 white) of a computed ``rgb(...)``."""
    red, green, blue = (float(part) / 255 for part in re.findall(r"[\d.]+", colour)[:3])
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _colour(page: Page, part: str) -> str:
    found: str = page.locator(part).first.evaluate(
        "one => { const look = getComputedStyle(one); return one.ownerSVGElement ? look.fill : look.color; }"
    )
    return found


def _ground(page: Page) -> float:
    return _luminance(page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor"))


def _open(context: BrowserContext, site_url: str, address: str = CHARTED) -> Page:
    page = context.new_page()
    page.goto(site_url + address, wait_until="load")
    return page


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_the_page_and_its_charts_follow_the_system(site_url: str, browser: Browser, scripts: bool) -> None:
    colours: dict[Scheme, dict[str, str]] = {}
    schemes: tuple[Scheme, ...] = ("light", "dark")
    for scheme in schemes:
        context = browser.new_context(color_scheme=scheme, java_script_enabled=scripts)
        page = _open(context, site_url)
        assert _ground(page) < 0.05 if scheme == "dark" else _ground(page) > 0.9
        colours[scheme] = {part: _colour(page, part) for part in PARTS}
        context.close()
    assert [part for part in PARTS if colours["light"][part] == colours["dark"][part]] == []
    for part in ("main svg .t-ink", "main h1"):
        assert _luminance(colours["light"][part]) < 0.2
        assert _luminance(colours["dark"][part]) > 0.6


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_same_colours_with_and_without_scripts(site_url: str, browser: Browser, scheme: Scheme) -> None:
    # Without scripts the dark colours come from a copy of the tokens: the two must not drift apart.
    found = []
    for scripts in (True, False):
        context = browser.new_context(color_scheme=scheme, java_script_enabled=scripts)
        page = _open(context, site_url)
        found.append({part: _colour(page, part) for part in (*PARTS, "main .flag", ".site-footer", "main .status")})
        context.close()
    assert found[0] == found[1]


def test_the_reader_can_choose_and_keeps_the_choice_on_other_pages_and_in_the_other_language(
    site_url: str, browser: Browser
) -> None:
    context = browser.new_context(color_scheme="light")
    page = _open(context, site_url)
    page.get_by_role("button", name="Nền tối").click()
    assert _ground(page) < 0.05
    for address in ("", "en/quality/"):
        page.goto(site_url + address, wait_until="load")
        assert _ground(page) < 0.05, address
    context.close()
