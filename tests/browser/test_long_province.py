"""A row that has left the page of its province is still found: by the links by year, and at its old address."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

MOVED = "ha-noi-2019-05-31-late_payment_pct-total-si.hi.ui-p024"
KEPT = "ha-noi-2025-03-31-coverage_hi_population_pct-hi-p026"


def test_the_old_address_of_a_moved_row_leads_to_its_year(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}tinh/ha-noi/#{MOVED}")
    page.wait_for_url(f"{site_url}tinh/ha-noi/so-lieu/2019/#{MOVED}")
    expect(page.locator(f"[id='{MOVED}']")).to_be_visible()
    page.goto(f"{site_url}en/provinces/ha-noi/#{MOVED}")
    page.wait_for_url(f"{site_url}en/provinces/ha-noi/figures/2019/#{MOVED}")


def test_a_row_that_stayed_is_shown_where_it_is(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}tinh/ha-noi/#{KEPT}")
    expect(page.locator(f"[id='{KEPT}']")).to_be_visible()
    assert page.url == f"{site_url}tinh/ha-noi/#{KEPT}"


def test_without_javascript_the_years_are_links(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}tinh/ha-noi/#{MOVED}")
    page.get_by_role("navigation", name="Số liệu theo năm").get_by_role("link", name="2019").click()
    page.wait_for_url(f"{site_url}tinh/ha-noi/so-lieu/2019/")
    assert page.locator(f"[id='{MOVED}']").count() == 1
    page.get_by_role("link", name="Số mới của Hà Nội").click()
    page.wait_for_url(f"{site_url}tinh/ha-noi/")
    context.close()
