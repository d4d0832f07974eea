"""A site built for a folder of a host works there whole: styles, navigation, map, downloads, languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import ADDRESSES, Visit, path_in_site


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def visit(page: Page, sub_path_url: str) -> Iterator[Visit]:
    """Watches the page; nothing that it asks for may lie outside the folder or fail."""
    watched = Visit(page)
    yield watched
    assert watched.outside(sub_path_url) == []
    assert watched.faults == []


def test_the_styles_are_there(sub_path_url: str, page: Page, visit: Visit) -> None:
    page.goto(f"{sub_path_url}tinh/quang-ninh/", wait_until="load")
    # Without our style sheets a list keeps its bullets and the section its thin air.
    assert page.locator(".flags").first.evaluate("list => getComputedStyle(list).listStyleType") == "none"
    assert page.locator(".section").first.evaluate("one => getComputedStyle(one).borderTopWidth") == "2px"
    assert page.locator("link[rel=stylesheet]").evaluate_all("all => all.every(one => one.sheet.cssRules.length > 0)")


def test_the_navigation_leads_to_each_of_its_pages(sub_path_url: str, page: Page, visit: Visit) -> None:
    page.goto(sub_path_url, wait_until="load")
    links = page.locator("nav.md-tabs a")
    assert links.count() == 8
    reached = []
    for position in range(links.count()):
        links.nth(position).click()
        page.wait_for_load_state("load")
        assert page.locator("h1").count() == 1
        reached.append(path_in_site(page.url, sub_path_url))
    assert reached == ["", "tinh/", "chi-so/", "bao-phu/", "cham-dong/", "du-lieu/", "chat-luong/", "gioi-thieu/"]


def test_the_navigation_of_a_phone_leads_on(sub_path_url: str, page: Page, visit: Visit) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{sub_path_url}en/provinces/quang-ninh/", wait_until="load")
    page.locator("header .menu > summary").click()
    page.locator(".menu-panel").get_by_role("link", name="Quality").click()
    page.wait_for_url(f"{sub_path_url}en/quality/")


def test_a_province_opens_from_the_map(sub_path_url: str, page: Page, visit: Visit) -> None:
    page.goto(sub_path_url, wait_until="load")
    page.locator(".tile-map a.tile:visible", has_text="Quảng Ninh").click()
    page.wait_for_url(f"{sub_path_url}tinh/quang-ninh/")
    expect(page.locator("h1")).to_contain_text("Quảng Ninh")


def test_a_file_downloads(sub_path_url: str, page: Page, visit: Visit) -> None:
    page.goto(f"{sub_path_url}tinh/quang-ninh/", wait_until="load")
    link = page.locator(".downloads a[href$='places/quang-ninh.csv']")
    address = link.evaluate("link => link.href")
    assert address == f"{sub_path_url}data/places/quang-ninh.csv"
    with page.expect_download() as waiting:
        link.click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert text.startswith("obs_id,")
    assert "7.091 tỷ đồng" in text


def test_the_language_switches_and_keeps_the_page(sub_path_url: str, page: Page, visit: Visit) -> None:
    page.goto(f"{sub_path_url}chi-so/late_payment/", wait_until="load")
    page.locator("header a.language-link").click()
    page.wait_for_url(f"{sub_path_url}en/indicators/late_payment/")
    page.locator("header a.site-name").click()
    page.wait_for_url(f"{sub_path_url}en/")


def test_every_template_loads_from_the_folder_alone(sub_path_url: str, page: Page, visit: Visit) -> None:
    for address in ADDRESSES:
        page.goto(sub_path_url + address, wait_until="load")
        assert visit.outside(sub_path_url) == [], address
        assert visit.faults == [], address


def test_the_public_address_stands_where_machines_read_it(sub_path_url: str, page: Page, visit: Visit) -> None:
    page.goto(f"{sub_path_url}en/provinces/quang-ninh/", wait_until="load")
    root = "http://127.0.0.1:8000/bhxh-mo/"
    assert page.locator("link[rel=canonical]").get_attribute("href") == f"{root}en/provinces/quang-ninh/"
    assert page.locator("link[hreflang=vi]").get_attribute("href") == f"{root}tinh/quang-ninh/"
