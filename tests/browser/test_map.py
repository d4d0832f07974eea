"""The tile map by keyboard: arrows go to the neighbour, enter opens the province, tab leaves for the table."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

# Where each step must lead from Hà Nội, by the map of design: Bắc Ninh lies east of it, Phú Thọ north, and so on.
WALK = (
    ("ArrowRight", "Bắc Ninh"),
    ("ArrowRight", "Quảng Ninh"),
    ("ArrowUp", "Lạng Sơn"),
    ("ArrowLeft", "Thái Nguyên"),
    ("ArrowDown", "Bắc Ninh"),
    ("ArrowLeft", "Hà Nội"),
)


@pytest.fixture
def home(page: Page, site_url: str) -> Page:
    page.goto(site_url, wait_until="load")
    return page


def focused(page: Page) -> str:
    name: str = page.evaluate("document.activeElement.querySelector('.tile-name')?.textContent ?? ''")
    return name


def tile(page: Page, name: str) -> str:
    return f".switch-panel:visible a.tile:has(.tile-name:text-is('{name}'))"


def test_arrows_walk_over_the_map(home: Page) -> None:
    home.locator(tile(home, "Hà Nội")).focus()
    for key, name in WALK:
        home.keyboard.press(key)
        assert focused(home) == name


def test_every_tile_can_be_reached_by_arrows(home: Page) -> None:
    tiles = home.locator(".switch-panel:visible a.tile")
    names = tiles.locator(".tile-name").all_inner_texts()
    assert len(names) == 34
    reached, waiting = {names[0]}, [names[0]]
    while waiting:
        start = waiting.pop()
        for key in ("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"):
            home.locator(tile(home, start)).focus()
            home.keyboard.press(key)
            if (name := focused(home)) not in reached:
                reached.add(name)
                waiting.append(name)
    assert reached == set(names)


def test_an_arrow_at_the_edge_stays(home: Page) -> None:
    home.locator(tile(home, "Cà Mau")).focus()
    home.keyboard.press("ArrowDown")
    assert focused(home) == "Cà Mau"


def test_enter_opens_the_province(home: Page, site_url: str) -> None:
    home.locator(tile(home, "Quảng Ninh")).focus()
    home.keyboard.press("Enter")
    home.wait_for_url(f"{site_url}tinh/quang-ninh/")


def test_one_tab_stop_leads_past_the_map_to_its_table(home: Page) -> None:
    home.locator("#map-coverage_hi").focus()
    home.keyboard.press("Tab")
    skip = home.locator(".switch-panel:visible .skip-map")
    assert skip.evaluate("one => one === document.activeElement")
    box = skip.bounding_box()
    assert box is not None
    assert box["height"] > 20
    home.keyboard.press("Enter")
    assert home.url.endswith("#bang-coverage_hi")


def test_each_theme_of_the_map_can_be_chosen_by_keyboard(home: Page) -> None:
    home.locator("#map-coverage_hi").focus()
    shown = []
    for _ in range(4):
        shown.append(home.locator(".switch-panel:visible").get_attribute("aria-label"))
        home.keyboard.press("ArrowRight")
    assert len(set(shown)) == 4


def test_without_scripts_tiles_are_links_and_themes_can_be_chosen(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url, wait_until="load")
    for label in page.locator(".switch > label").all():
        label.click()
        links = page.locator(".switch-panel:visible a.tile")
        assert links.count() == 34
        assert all(link.get_attribute("href") for link in links.all())
    context.close()
