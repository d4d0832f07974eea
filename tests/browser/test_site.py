"""The built site as a reader's browser meets it: at the root of a host and under a folder of one."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

ADDRESSES = (
    ("", "en/"),
    ("tinh/", "en/provinces/"),
    ("tinh/quang-ninh/", "en/provinces/quang-ninh/"),
    ("tinh/bac-kan/", "en/provinces/bac-kan/"),
    ("chi-so/", "en/indicators/"),
    ("chi-so/late_payment/", "en/indicators/late_payment/"),
    ("bao-phu/", "en/coverage/"),
    ("cham-dong/", "en/late-payment/"),
    ("cham-dong/don-vi/", "en/late-payment/units/"),
    ("du-lieu/", "en/data/"),
    ("chat-luong/", "en/quality/"),
    ("gioi-thieu/", "en/about/"),
)
"""Addresses that stay: Vietnamese and English of the same page."""

FILES = (
    "404.html",
    "sitemap.xml",
    "feed.xml",
    "en/feed.xml",
    "data/catalog.json",
    "data/packages/quang-ninh/datapackage.json",
    "data/observations.csv",
    "data/observations.xlsx",
    "data/observations.parquet",
    "data/observations.json",
    "data/SHA256SUMS",
)


class Visit:
    """A page with what it asked for and what went wrong."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.faults: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" else None)
        page.on("response", lambda found: self.faults.append(found.url) if found.status >= 400 else None)


def test_every_address_and_file_is_there(site_folder: Path) -> None:
    pages = [f"{address}index.html" for pair in ADDRESSES for address in pair]
    assert [name for name in (*pages, *FILES) if not (site_folder / name).is_file()] == []


@pytest.mark.parametrize("where", ["site_url", "sub_path_url"])
def test_pages_load_whole_ask_nobody_else_and_name_each_other(
    browser: Browser, request: pytest.FixtureRequest, where: str
) -> None:
    root: str = request.getfixturevalue(where)
    visit = Visit(browser.new_page())
    for vietnamese, english in ADDRESSES:
        for address, other in ((vietnamese, english), (english, vietnamese)):
            visit.page.goto(root + address, wait_until="load")
            assert visit.page.locator("h1").count() == 1, address
            link = visit.page.locator("a.language-link")
            assert link.evaluate("link => link.href") == root + other
    outside = [url for url in visit.requests if not url.startswith((root, "data:"))]
    assert outside == []
    assert visit.faults == []
    visit.page.close()


@pytest.mark.parametrize("where", ["site_url", "sub_path_url"])
def test_a_missing_page_leads_home_from_any_depth(browser: Browser, request: pytest.FixtureRequest, where: str) -> None:
    root: str = request.getfixturevalue(where)
    page = browser.new_page()
    response = page.goto(f"{root}tinh/khong/co/")
    assert response is not None
    assert response.status == 404
    # Addresses there are made from SITE_URL, so only their path counts on this host.
    style = page.locator("link[rel=stylesheet]").first.evaluate("link => link.href")
    assert urlsplit(style).path.startswith(f"{urlsplit(root).path}assets/")
    page.locator("article a").first.click()
    page.wait_for_load_state()
    assert urlsplit(page.url).path == urlsplit(root).path
    page.close()


def test_without_scripts_a_page_says_the_same(browser: Browser, site_url: str) -> None:
    texts = []
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{site_url}tinh/quang-ninh/")
        texts.append(page.locator("main h1, main h2, main table, main figure svg").all_text_contents())
        context.close()
    assert texts[1]
    assert texts[0] == texts[1]
