"""On paper: no controls, everything unfolded, light, and the address of each source in print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Page

CONTROLS: Final = (".md-header", ".md-tabs", ".contents", ".in-page", ".downloads", ".site-footer__links")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 720, "height": 1000})
    yield context.new_page()
    context.close()


def test_controls_are_left_out(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}tinh/quang-ninh/", wait_until="load")
    on_screen = [name for name in CONTROLS if page.locator(name).first.is_visible()]
    assert {".md-header", ".in-page", ".downloads", ".site-footer__links"} <= set(on_screen)
    page.emulate_media(media="print")
    assert [name for name in CONTROLS if page.locator(name).first.is_visible()] == []
    assert page.locator(".independence").is_visible()
    page.goto(site_url, wait_until="load")
    assert not page.locator(".find").is_visible()
    assert not page.locator(".switch > label").first.is_visible()


def test_every_figure_of_a_folded_table_is_printed(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}en/provinces/quang-ninh/", wait_until="load")
    folded = page.locator("details.fold:not([open]) tr[id]")
    assert folded.count() > 20
    # A closed fold keeps its content out of the layout: no height, no text.
    heights = "rows => rows.map(row => row.checkVisibility({ contentVisibilityAuto: true }) ? row.offsetHeight : 0)"
    assert max(folded.evaluate_all(heights)) == 0
    page.emulate_media(media="print")
    assert min(folded.evaluate_all(heights)) > 10
    assert page.locator("main").inner_text().count("·") > 10


def test_only_the_chosen_map_is_printed(site_url: str, page: Page) -> None:
    page.goto(site_url, wait_until="load")
    maps = page.locator(".tile-map")
    assert maps.count() == 4
    assert [found.is_visible() for found in maps.all()] == [True, False, False, False]
    page.locator(".switch > label").nth(1).click()
    page.emulate_media(media="print")
    assert [found.is_visible() for found in maps.all()] == [False, True, False, False]


@pytest.mark.parametrize(("address", "most"), [("tinh/quang-ninh/", 8), ("", 5)])
def test_a_page_is_a_few_sheets_of_paper(site_url: str, page: Page, address: str, most: int) -> None:
    page.goto(site_url + address, wait_until="load")
    sheets = re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4", prefer_css_page_size=True))
    assert 1 < len(sheets) <= most


def test_tables_have_no_arrows_and_no_addresses(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}tinh/quang-ninh/", wait_until="load")
    page.emulate_media(media="print")
    shown = "all => all.map(one => getComputedStyle(one, '::after').display)"
    arrows = page.locator(".data-table .sort").evaluate_all(shown)
    assert set(arrows) == {"none"}
    behind = "all => all.map(one => getComputedStyle(one, '::after').content)"
    assert set(page.locator(".data-table a[href^=http]").evaluate_all(behind)) <= {"none", "normal"}


def test_a_source_is_printed_with_its_address(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}tinh/quang-ninh/", wait_until="load")
    link = page.locator(".source-list a[href^='https://thoibaotaichinhvietnam.vn/']").first
    address = link.get_attribute("href")
    after = "link => getComputedStyle(link, '::after').content"
    assert link.evaluate(after) in ("none", "normal", '""')
    page.emulate_media(media="print")
    assert address
    assert address in link.evaluate(after)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_dark_screen_prints_on_white(site_url: str, browser: Browser, scripts: bool) -> None:
    context = browser.new_context(color_scheme="dark", java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{site_url}tinh/quang-ninh/", wait_until="load")
    page.emulate_media(media="print", color_scheme="dark")
    ground, ink = page.locator("h1").evaluate(
        "one => [getComputedStyle(document.body).backgroundColor, getComputedStyle(one).color]"
    )
    assert ground in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    assert max(int(part) for part in ink.removeprefix("rgb(").removesuffix(")").split(",")) < 90
    context.close()


def test_nothing_is_cut_at_the_edge_of_the_paper(site_url: str, page: Page) -> None:
    # A4 with the margins of the print style: 186 mm, about 703 px.
    page.set_viewport_size({"width": 703, "height": 1000})
    page.emulate_media(media="print")
    for address in (
        "",
        "tinh/quang-ninh/",
        "en/provinces/ha-noi/",
        "chi-so/coverage_hi_population_pct/",
        "en/quality/",
    ):
        page.goto(site_url + address, wait_until="load")
        wide = page.evaluate(
            """() => [...document.querySelectorAll('main *')]
                .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > 705)
                .filter(one => !one.closest('.visually-hidden'))
                .map(one => `${one.tagName}.${one.getAttribute('class')}`).slice(0, 5)"""
        )
        assert wide == [], address
