"""Tables sort as a Vietnamese reader expects, by mouse, keyboard and on a phone, and never mix unlike units."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser, Locator, Page

from portal.text.collation import vietnamese_key

FORMER: Final = "table:has(#bang-63-ten)"


@pytest.fixture
def desk(browser: Browser) -> Page:
    return browser.new_page(viewport={"width": 1280, "height": 900})


def column(table: Locator, number: int) -> list[str]:
    return [" ".join(text.split()) for text in table.locator(f"tbody tr > :nth-child({number})").all_inner_texts()]


def press(table: Locator, name: str) -> None:
    table.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize(("address", "name"), [("tinh/", "Tên"), ("en/provinces/", "Name")])
def test_names_sort_in_vietnamese_order(desk: Page, site_url: str, address: str, name: str) -> None:
    desk.goto(site_url + address, wait_until="load")
    table = desk.locator(FORMER)
    start = column(table, 1)
    press(table, name)
    names = column(table, 1)
    assert names == sorted(start, key=vietnamese_key)
    if address == "tinh/":
        assert names.index("Cần Thơ") < names.index("Đà Nẵng") < names.index("Đắk Lắk") < names.index("Gia Lai")
    assert table.locator("th[aria-sort=ascending]").count() == 1
    press(table, name)
    assert column(table, 1) == names[::-1]
    assert table.locator("th[aria-sort=descending]").count() == 1
    press(table, name)
    assert column(table, 1) == start
    assert table.locator("th[aria-sort]").count() == 0
    desk.close()


@pytest.mark.parametrize(
    ("address", "number", "date", "separators"),
    [
        ("tinh/", "Số liệu", "Ngày chốt mới nhất", "/"),
        ("en/provinces/", "Figures", "Newest as-of date", " "),
    ],
)
def test_numbers_and_dates_sort_by_what_they_mean(
    desk: Page, site_url: str, address: str, number: str, date: str, separators: str
) -> None:
    desk.goto(site_url + address, wait_until="load")
    table = desk.locator(FORMER)
    press(table, number)
    counts = [int(text) for text in column(table, 2)]
    assert counts == sorted(counts)
    press(table, date)
    press(table, date)
    # Newest first; places without figures have no date and stay last.
    days = [text.rpartition(separators)[2] for text in column(table, 4)]
    years = [int(text) for text in days if text.isdigit()]
    assert years == sorted(years, reverse=True)
    assert [text.isdigit() for text in days] == sorted((text.isdigit() for text in days), reverse=True)
    desk.close()


def test_rows_stay_under_their_boundary_and_unlike_units_have_no_order(desk: Page, site_url: str) -> None:
    desk.goto(f"{site_url}tinh/quang-ninh/", wait_until="load")
    desk.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    tables = desk.locator("#tat-ca").locator("xpath=ancestor::section").locator("table.data-table")
    grouped = tables.filter(has=desk.locator("tr.group")).filter(has=desk.locator(".sort")).first
    before = grouped.locator("tbody tr").evaluate_all("rows => rows.map(row => row.id || row.innerText)")
    heads = [text for text in before if not text.startswith("quang-ninh-")]
    press(grouped, "Ngày chốt")
    after = grouped.locator("tbody tr").evaluate_all("rows => rows.map(row => row.id || row.innerText)")
    assert [text for text in after if not text.startswith("quang-ninh-")] == heads
    for start, end in zip(heads, [*heads[1:], None], strict=True):
        inside = slice(before.index(start) + 1, before.index(end) if end else None)
        assert sorted(before[inside]) == sorted(after[inside])
    for table in tables.all():
        units = {text.split("\n")[-1] for text in table.locator("tbody .c-value").all_inner_texts() if "\n" in text}
        if len(units) > 1:
            assert table.locator("th.c-value button").count() == 0
    desk.close()


def test_a_narrow_table_offers_a_list_instead_of_its_hidden_heads(browser: Browser, site_url: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{site_url}tinh/", wait_until="load")
    table = page.locator(FORMER)
    choice = page.locator(".sort-choice:visible").last
    choice.locator("select").select_option(label="Số liệu, giảm dần")
    counts = [int(text) for text in column(table, 2)]
    assert counts == sorted(counts, reverse=True)
    assert {button.get_attribute("tabindex") for button in table.locator(".sort").all()} == {"-1"}
    page.close()


def test_heads_stay_in_sight_on_a_desk(desk: Page, site_url: str) -> None:
    desk.goto(f"{site_url}tinh/", wait_until="load")
    desk.locator(f"{FORMER} tbody tr").nth(40).scroll_into_view_if_needed()
    head = desk.locator(f"{FORMER} thead th").first.bounding_box()
    assert head is not None
    # A pixel above the edge: no sliver of the row behind shows over it.
    assert -1 <= head["y"] < 10
    desk.close()


def test_sorting_works_by_keyboard(desk: Page, site_url: str) -> None:
    desk.goto(f"{site_url}tinh/", wait_until="load")
    button = desk.locator(f"{FORMER} .sort").nth(1)
    button.focus()
    desk.keyboard.press("Enter")
    assert desk.locator(f"{FORMER} th").nth(1).get_attribute("aria-sort") == "ascending"
    desk.keyboard.press("Space")
    assert desk.locator(f"{FORMER} th").nth(1).get_attribute("aria-sort") == "descending"
    desk.close()


def test_every_table_has_a_caption_and_heads_with_a_scope(site_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for address in ("", "tinh/ha-noi/", "chi-so/late_payment/", "du-lieu/", "nguon/", "cham-dong/don-vi/"):
        page.goto(site_url + address, wait_until="load")
        assert page.locator("table").count() > 0, address
        assert page.locator("table:not(:has(caption))").count() == 0, address
        assert page.locator("th:not([scope])").count() == 0, address
        assert page.locator(".sort, .sort-choice").count() == 0, address
    context.close()


AMOUNTS: Final = (
    ("vi", "hơn 1.234,5 tỷ đồng", 1234.5e9, "đồng"),
    ("vi", "332.600 người", 332600, "người"),
    ("vi", "gần 2 nghìn tỷ đồng", 2e12, "đồng"),
    ("vi", "−3,5%", -3.5, "%"),
    ("en", "more than 1,234.5 billion dong", 1234.5e9, "dong"),
    ("en", "95.76%", 95.76, "%"),
)
DAYS: Final = (
    ("vi", "30/9/2025", 20250930),
    ("vi", "hạn 9/2025", 20250900),
    ("vi", "2024", 20240000),
    ("en", "30 September 2025", 20250930),
    ("en", "by December 2025", 20251200),
    ("en", "2024", 20240000),
)


def test_cells_are_read_as_their_language_writes_them(desk: Page, site_url: str) -> None:
    desk.goto(f"{site_url}tinh/", wait_until="load")
    module = desk.locator("script[src$='/site.js']").evaluate("one => new URL('tables/order.js', one.src).href")
    for language, text, value, unit in AMOUNTS:
        told = desk.evaluate(
            "async ([module, text, language]) => (await import(module)).amountOf(text, language)",
            [module, text, language],
        )
        assert (round(told["value"], 6), told["unit"]) == (value, unit), text
    for language, text, day in DAYS:
        told = desk.evaluate(
            "async ([module, text, language]) => (await import(module)).dayOf(text, language)",
            [module, text, language],
        )
        assert told == day, text
    desk.close()
