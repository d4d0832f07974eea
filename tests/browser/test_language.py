"""The language link leads to the same page in the other language and back; pages say which language they are in."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import each_page, path_in_site

TEN_PAIRS: Final = (
    ("", "en/"),
    ("tinh/", "en/provinces/"),
    ("tinh/quang-ninh/", "en/provinces/quang-ninh/"),
    ("tinh/bac-kan/", "en/provinces/bac-kan/"),
    ("chi-so/late_payment/", "en/indicators/late_payment/"),
    ("cham-dong/don-vi/", "en/late-payment/units/"),
    ("chat-luong/", "en/quality/"),
    ("thuat-ngu/", "en/glossary/"),
    ("phap-luat/", "en/law/"),
    ("phuong-phap/", "en/methodology/"),
)


@pytest.mark.parametrize("where", ["site_url", "sub_path_url"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_the_language_link_leads_there_and_back(
    request: pytest.FixtureRequest, browser: Browser, where: str, scripts: bool
) -> None:
    root: str = request.getfixturevalue(where)
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    for vietnamese, english in TEN_PAIRS:
        page.goto(root + vietnamese, wait_until="load")
        assert page.locator("html").get_attribute("lang") == "vi"
        page.locator("header a.language-link").click()
        page.wait_for_url(root + english)
        assert page.locator("html").get_attribute("lang") == "en"
        page.locator("header a.language-link").click()
        page.wait_for_url(root + vietnamese)
    context.close()


def test_each_page_is_in_the_language_of_its_address(site_folder: Path) -> None:
    wrong = [
        address
        for address, page in each_page(site_folder)
        if page.get("lang") != ("en" if address.startswith("en/") else "vi")
    ]
    assert wrong == []


def test_paired_pages_name_each_other_for_search_engines(site_folder: Path) -> None:
    pairs = {}
    for address, page in each_page(site_folder):
        if page.xpath("//meta[@name='robots'][contains(@content, 'noindex')]"):
            continue
        links = page.xpath("//link[contains(concat(' ', @rel, ' '), ' alternate ')][@hreflang]")
        named = {link.get("hreflang"): path_in_site(link.get("href"), "http://127.0.0.1:8000/") for link in links}
        assert set(named) == {"vi", "en", "x-default"}, address
        assert named["x-default"] == named["vi"], address
        assert address == named["en" if address.startswith("en/") else "vi"], address
        pairs[address] = named
    assert len(pairs) > 200
    one_sided = [
        address for address, named in pairs.items() if any(pairs.get(other) != named for other in named.values())
    ]
    assert one_sided == []
