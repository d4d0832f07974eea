"""Looking up a unit on the site as it is built: search, results, history, keyboard, no script."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from portal.text.search_words import search_words
from tests.browser.look_up_page import ENGLISH, MISS, VIETNAMESE, Row, answering, heading, names, search, status
from tests.browser.pages import Visit, parsed


def test_no_name_stands_in_the_page_and_search_engines_are_asked_to_leave_it_out(
    site_folder: Path, units: dict[str, Row]
) -> None:
    for address in (VIETNAMESE, ENGLISH):
        text = (site_folder / address / "index.html").read_text(encoding="utf-8")
        assert [code for code, row in units.items() if row["unit_name"] in text or code in text] == []
        robots = parsed(site_folder / address / "index.html").xpath("//meta[@name='robots']/@content")
        assert robots == ["noindex"]
    sitemap = (site_folder / "sitemap.xml").read_text(encoding="utf-8")
    assert VIETNAMESE not in sitemap
    assert ENGLISH not in sitemap
    assert "my-employer/" in sitemap


def test_nothing_of_the_index_is_fetched_before_the_reader_turns_to_the_form(site_url: str, page: Page) -> None:
    visit = Visit(page)
    page.goto(site_url + VIETNAMESE, wait_until="networkidle")
    assert not any("/data/" in url for url in visit.requests)
    with page.expect_response("**/root.json") as answer:
        page.locator("#look-up-text").focus()
    # What a first look needs is small.
    assert len(answer.value.body()) <= 20_000
    assert visit.faults == []
    assert visit.outside(site_url) == []


def test_frequent_words_find_more_than_a_thousand(site_url: str, page: Page, units: dict[str, Row]) -> None:
    page.goto(site_url + VIETNAMESE)
    search(page, "cong ty")
    expect(heading(page)).to_have_text("Hơn 1.000 đơn vị khớp “cong ty”")
    wanted = answering(units, "cong", "ty")
    assert len(wanted) > 1000
    assert names(page) == wanted[:10]
    expect(status(page)).to_contain_text("Hơn 1.000 đơn vị khớp")
    expect(page.locator(".look-up-many")).to_be_visible()
    expect(page.locator(".look-up-csv")).to_be_hidden()
    page.locator(".look-up-many a").click()
    expect(page.locator("#dang-giu")).to_be_in_viewport()
    assert names(page) == wanted[:10]


def test_words_in_any_order_with_or_without_accents_are_marked(
    site_url: str, page: Page, units: dict[str, Row]
) -> None:
    page.goto(site_url + VIETNAMESE)
    search(page, "sao bien minh hoa")
    wanted = answering(units, "sao", "bien", "minh", "hoa")
    assert wanted
    expect(heading(page)).to_have_text(f"{len(wanted)} đơn vị khớp “sao bien minh hoa”")
    assert names(page) == wanted[:10]
    assert {"sao", "bien"} <= set(
        search_words(" ".join(page.locator("article.unit").first.locator("mark").all_inner_texts()))
    )
    search(page, "hoạ minh BIẾN sao")
    expect(heading(page)).to_have_text(f"{len(wanted)} đơn vị khớp “hoạ minh BIẾN sao”")
    assert names(page) == wanted[:10]


def test_a_tax_code_finds_its_unit(site_url: str, page: Page, units: dict[str, Row]) -> None:
    row = next(row for row in units.values() if re.fullmatch(r"\d{10}", row["tax_code"]))
    same = [other for other in units.values() if other["tax_code"] == row["tax_code"]]
    page.goto(site_url + VIETNAMESE)
    search(page, row["tax_code"])
    expect(heading(page)).to_contain_text(f"{len(same)} đơn vị khớp")
    unit = page.locator("article.unit").first
    assert row["unit_name"] in names(page)
    expect(unit.locator(".unit-note mark").first).to_have_text(f"MST {row['tax_code']}")
    expect(unit.get_by_text(f"{int(row['amount_vnd']):,}".replace(",", "."))).to_be_visible()
    search(page, row["unit_code"].lower())
    expect(heading(page)).to_contain_text(f"khớp “{row['unit_code'].lower()}”")
    assert row["unit_name"] in names(page)


def test_a_miss_is_no_certificate(site_url: str, page: Page) -> None:
    page.clock.set_fixed_time("2026-11-22T01:00:00+07:00")
    page.goto(site_url + VIETNAMESE)
    search(page, MISS)
    expect(heading(page)).to_have_text(f"Không có đơn vị nào khớp “{MISS}”")
    state = page.locator(".look-up-state")
    expect(state).to_contain_text("Không có trong danh sách nào được giữ ở đây tính đến 22/11/2026")
    expect(state).to_contain_text("Đây không phải giấy xác nhận")
    expect(status(page)).to_contain_text("Đây không phải giấy xác nhận")
    assert names(page) == []


def test_each_result_shows_three_dates_and_its_history(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}{ENGLISH}?q=cong+ty")
    unit = page.locator("article.unit").first
    expect(unit.locator(".unit-dates")).to_contain_text(re.compile(r"Owed as of \d{1,2} \w+ 20\d\d"))
    expect(unit.locator(".unit-dates")).to_contain_text("Never expires, being illustrative")
    button = unit.locator(".unit-toggle")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    told = page.locator(f"#{button.get_attribute('aria-controls')}")
    expect(told.locator("tbody tr").first).to_be_visible()
    assert int(told.locator("dd").nth(2).inner_text()) >= 1
    expect(told).to_contain_text("Not being on a later list does not mean having paid.")
    button.click()
    expect(told).to_be_hidden()


def test_a_unit_gone_from_the_newest_list_is_not_said_to_have_paid(
    site_folder: Path, site_url: str, page: Page, units: dict[str, Row]
) -> None:
    newest = max((site_folder / "data" / "lists").iterdir()).name
    gone = next(row for row in units.values() if row["list_id"] != newest and row["tax_code"])
    page.goto(f"{site_url}{VIETNAMESE}?q={gone['unit_code']}")
    expect(page.locator(".unit-gone").first).to_contain_text(
        "Không có trong danh sách mới nhất cùng loại của cơ quan này"
    )
    expect(page.locator(".unit-gone").first).to_contain_text("không có nghĩa là đã nộp")


def test_keyboard_alone_searches_opens_a_unit_and_turns_the_page(site_url: str, page: Page) -> None:
    page.goto(site_url + VIETNAMESE)
    box = page.locator("#look-up-text")
    tab_to(page, box)
    page.keyboard.type("minh hoa")
    page.keyboard.press("Enter")
    expect(page.locator("article.unit")).to_have_count(10)
    toggle = page.locator(".unit-toggle").first
    tab_to(page, toggle)
    page.keyboard.press("Enter")
    expect(page.locator(".unit-history").first).to_be_visible()
    first = names(page)
    tab_to(page, page.locator(".look-up-next"), 60)
    page.keyboard.press("Space")
    expect(page.locator(".look-up-page")).to_contain_text("11–20")
    expect(heading(page)).to_be_focused()
    assert set(first).isdisjoint(names(page)) or first != names(page)
    expect(status(page)).to_contain_text("11–20")
    tab_to(page, page.locator(".look-up-previous"), 60)
    page.keyboard.press("Enter")
    expect(page.locator(".look-up-page")).to_contain_text("1–10")
    assert names(page) == first


def tab_to(page: Page, wanted: Locator, most: int = 40) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError("not reached with the Tab key")


def test_the_focus_is_seen(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}{VIETNAMESE}?q=minh+hoa")
    expect(page.locator("article.unit")).to_have_count(10)
    for selector in ("#look-up-text", ".look-up-filters > summary", ".unit-toggle", ".look-up-next"):
        wanted = page.locator(selector).first
        tab_to(page, wanted, 80)
        width = wanted.evaluate(
            "one => Math.max(...[one, one.parentElement].map(it => parseFloat(getComputedStyle(it).outlineWidth)))"
        )
        assert width >= 2, selector
        page.locator("h1").evaluate("one => { one.tabIndex = -1; one.focus(); }")


def test_without_scripts_lists_and_register_are_there(site_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + VIETNAMESE)
    expect(page.locator("#look-up-text")).to_be_hidden()
    expect(page.locator(".look-up-plain")).to_be_visible()
    rows = page.locator(".held-lists tbody tr")
    assert rows.count() >= 3
    for link in rows.first.locator("a[href$='.csv']").all():
        answer = page.request.get(f"{site_url}{VIETNAMESE}{link.get_attribute('href')}")
        assert answer.status == 200
    assert page.locator("section[aria-labelledby=so] tbody tr").count() >= 20
    context.close()
