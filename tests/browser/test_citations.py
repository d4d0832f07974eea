"""The permanent address of a figure shows its row with the source; its citation leads back there and can be copied."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

RATE = "bac-kan-2017-07-31-participants_hi-hi-s004"


@pytest.mark.parametrize("scripts", [True, False])
def test_the_row_of_an_address_is_opened_and_marked(browser: Browser, site_url: str, scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{site_url}tinh/bac-kan/#{RATE}")
    row = page.locator(f'[id="{RATE}"]')
    expect(row).to_be_in_viewport()
    expect(row.locator(".c-source")).to_contain_text("Tạp chí Bảo hiểm xã hội")
    expect(row).to_have_css("outline-style", "solid")
    context.close()


def test_a_citation_leads_to_its_row_and_can_be_copied(page: Page, site_url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}tinh/bac-kan/")
    page.get_by_role("link", name="Trích dẫn từng số").click()
    figure = page.locator(f'article[id="{RATE}"]')
    sentence = figure.locator("p[id]").inner_text()
    assert sentence.endswith(f"tinh/bac-kan/#{RATE}")
    figure.get_by_role("button", name="Chép").first.click()
    expect(figure.get_by_role("status").first).to_have_text("Đã chép")
    assert page.evaluate("navigator.clipboard.readText()") == sentence
    figure.get_by_role("heading").get_by_role("link").click()
    expect(page.locator(f'tr[id="{RATE}"]')).to_be_in_viewport()
