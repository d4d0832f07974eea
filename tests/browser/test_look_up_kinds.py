"""Real beside illustrative lists, older lists, events and expiry, on a small site made for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.look_up_site import ADDRESSES
from tests.browser.pages import Visit
from tests.invented_lists import DECIDED, LEAVES, STAYS, VALID_UNTIL

BEFORE = "2027-01-31T23:30:00+07:00"
AFTER = "2027-01-31T17:30:00Z"
"""Half an hour into the next day in Viet Nam, where the reader's own clock may still show the day before."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    # A reader in America: only the day in Viet Nam counts.
    context = browser.new_context(viewport={"width": 390, "height": 844}, timezone_id="America/Los_Angeles")
    opened = context.new_page()
    opened.clock.set_fixed_time(BEFORE)
    yield opened
    context.close()


def heading(page: Page) -> Locator:
    return page.locator(".look-up-heading")


def names(page: Page) -> list[str]:
    return page.locator(".unit-name").all_inner_texts()


def search(page: Page, text: str) -> None:
    page.locator("#look-up-text").fill(text)
    page.keyboard.press("Enter")


def test_real_lists_come_first_and_are_never_mixed_with_invented_ones(look_up_url: str, page: Page) -> None:
    visit = Visit(page)
    page.goto(look_up_url + ADDRESSES["vi"])
    banner = page.locator(".look-up-invented")
    expect(banner).to_be_hidden()
    search(page, "thu")
    expect(heading(page)).to_have_text("3 đơn vị khớp “thu”")
    assert names(page) == [DECIDED["unit_name"], STAYS["unit_name"], LEAVES["unit_name"]]
    page.get_by_label("Dữ liệu minh họa").check()
    expect(heading(page)).to_have_text("1 đơn vị khớp “thu”")
    assert names(page) == ["Công ty TNHH Thử Sao Biển Minh Họa"]
    expect(banner).to_be_visible()
    assert "data=illustrative" in page.url
    offered = page.locator("#look-up-province option").evaluate_all("all => all.map(one => one.value)")
    assert offered == ["", "minh-hoa"]
    page.reload()
    expect(heading(page)).to_have_text("1 đơn vị khớp “thu”")
    page.get_by_label("Danh sách thật").check()
    expect(heading(page)).to_have_text("3 đơn vị khớp “thu”")
    expect(banner).to_be_hidden()
    assert visit.faults == []
    assert visit.outside(look_up_url) == []


def test_a_link_to_an_invented_list_needs_no_word_on_its_kind(look_up_url: str, page: Page) -> None:
    page.goto(f"{look_up_url}{ADDRESSES['vi']}?list=minh-hoa-2026-10-31")
    expect(heading(page)).to_have_text("1 đơn vị trong phần đã lọc")
    expect(page.locator(".look-up-invented")).to_be_visible()
    page.goto(f"{look_up_url}{ADDRESSES['vi']}?province=quang-ninh")
    expect(heading(page)).to_have_text("3 đơn vị trong phần đã lọc")


def test_an_older_list_is_searched_as_it_was(look_up_url: str, page: Page) -> None:
    page.goto(f"{look_up_url}{ADDRESSES['vi']}?list=quang-ninh-2026-08-31")
    expect(heading(page)).to_have_text("2 đơn vị trong phần đã lọc")
    expect(page.locator(".look-up-scope")).to_have_text(
        "Đây là danh sách cũ của Quảng Ninh, nợ đến 31/8/2026. Cơ quan này đã có danh sách mới hơn, nợ đến 31/10/2026."
    )
    stays = page.locator("article.unit", has_text=STAYS["unit_name"])
    expect(stays).to_contain_text("2 tháng")
    expect(stays.locator(".unit-dates")).to_contain_text("Danh sách không nêu ngày ghi nhận tiền nộp")
    expect(stays.locator(".unit-gone")).to_be_hidden()
    stays.locator(".unit-toggle").click()
    expect(stays.locator(".unit-history tbody tr")).to_have_count(3)
    expect(stays.locator(".unit-gone")).to_be_hidden()
    left = page.locator("article.unit", has_text=LEAVES["unit_name"])
    left.locator(".unit-toggle").click()
    expect(left.locator(".unit-gone")).to_contain_text("không có nghĩa là đã nộp")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_history_tells_first_last_how_many_in_a_row_and_events(look_up_url: str, page: Page, language: str) -> None:
    page.goto(f"{look_up_url}{ADDRESSES[language]}?q=roi+danh+sach")
    unit = page.locator("article.unit")
    expect(unit).to_have_count(1)
    gone = "Không có trong danh sách mới nhất" if language == "vi" else "Not on the newest list of this office"
    expect(unit.locator(".unit-gone")).to_contain_text(gone)
    expect(unit.locator(".is-absent").first).to_have_text("không nêu" if language == "vi" else "not stated")
    unit.locator(".unit-toggle").click()
    told = unit.locator(".unit-history")
    values = told.locator("dd")
    days = ["31/8/2026", "30/9/2026"] if language == "vi" else ["31 August 2026", "30 September 2026"]
    expect(values).to_have_text([*days, "2"])
    expect(told.locator("tbody th")).to_have_text([days[1], days[0]])
    expect(told.locator("tbody a")).to_have_count(2)
    event = told.locator(".unit-events li")
    expect(event).to_contain_text("20/10/2026" if language == "vi" else "20 October 2026")
    expect(event).to_contain_text("Thông báo 12/TB-BHXH")
    expect(event).to_contain_text("Theo đơn vị báo" if language == "vi" else "As the unit says")
    expect(unit.locator(".flag")).to_have_count(1)


def test_evasion_is_only_told_with_its_decision(look_up_url: str, page: Page) -> None:
    page.goto(f"{look_up_url}{ADDRESSES['vi']}?q=cong+ty")
    expect(page.locator("article.unit")).to_have_count(2)
    plain = page.locator("article.unit", has_text=STAYS["unit_name"])
    assert "trốn đóng" not in plain.inner_text()
    decided = page.locator("article.unit", has_text=DECIDED["unit_name"])
    expect(decided.locator(".flag")).to_have_count(1)
    expect(decided.locator(".flags")).to_contain_text("Có quyết định về trốn đóng")
    decided.locator(".unit-toggle").click()
    expect(decided.locator(".unit-events")).to_contain_text("Quyết định 34/QĐ-XPHC")


def test_a_list_ends_at_the_end_of_its_day_in_viet_nam(look_up_url: str, page: Page) -> None:
    assert BEFORE.startswith(VALID_UNTIL)
    page.goto(f"{look_up_url}{ADDRESSES['vi']}?q=thu")
    expect(heading(page)).to_have_text("3 đơn vị khớp “thu”")
    expect(page.locator(".unit-dates").first).to_contain_text("Hiện trên trang này đến 31/1/2027")
    row = page.locator("#quang-ninh-2026-10-31")
    expect(row.locator(".held-expired")).to_be_hidden()
    # The page stays open over midnight.
    page.clock.set_fixed_time(AFTER)
    search(page, "thu mot")
    expect(heading(page)).to_have_text("Mọi danh sách giữ ở đây đã hết hạn hiển thị")
    assert names(page) == []
    expect(row.locator(".held-expired")).to_be_visible()
    page.reload()
    expect(heading(page)).to_have_text("Mọi danh sách giữ ở đây đã hết hạn hiển thị")
    expect(row).to_contain_text("đã hết hạn hiển thị")
    expect(row).to_contain_text("1,5 tỷ đồng")
    expect(row.locator("a[href$='.csv']")).to_have_count(0)
    assert page.locator("#look-up-list option").count() == 1
    # What never expires stays.
    page.get_by_label("Dữ liệu minh họa").check()
    search(page, "thu")
    expect(heading(page)).to_have_text("1 đơn vị khớp “thu”")
    expect(page.locator("#minh-hoa-2026-10-31 .held-expired")).to_be_hidden()


def test_one_of_several_lists_that_ends_takes_only_its_own_units(look_up_url: str, page: Page) -> None:
    def sooner(address: str) -> None:
        page.route(
            "**/real/root.json",
            lambda route: route.fulfill(
                response=(answer := route.fetch()),
                json={
                    **answer.json(),
                    "lists": [
                        {**one, "valid_until": address} if one["as_of"] == "2026-09-30" else one
                        for one in answer.json()["lists"]
                    ],
                },
            ),
        )

    sooner("2026-12-31")
    page.goto(f"{look_up_url}{ADDRESSES['vi']}?q=thu")
    expect(heading(page)).to_have_text("2 đơn vị khớp “thu”")
    page.locator("article.unit", has_text=STAYS["unit_name"]).locator(".unit-toggle").click()
    rows = page.locator(".unit-history tbody th")
    expect(rows).to_have_text(["31/10/2026", "31/8/2026"])


def test_the_office_s_own_list_is_linked_and_an_invented_one_is_not(look_up_url: str, page: Page) -> None:
    page.goto(f"{look_up_url}{ADDRESSES['en']}?q=thu")
    link = page.locator(".unit-source a").first
    expect(link).to_have_attribute("href", re.compile("^https://quangninh[.]"))
    expect(link).to_have_text("The office’s own list")
    page.get_by_label("Illustrative data").check()
    expect(page.locator(".unit-source")).to_have_text("Invented source")
    expect(page.locator(".unit-source a")).to_have_count(0)
