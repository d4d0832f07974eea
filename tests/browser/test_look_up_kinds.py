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
    gone = (
        "Không có trong danh sách mới nhất"
        if language == "vi"
        else "Not on the newest list of this kind by this office"
    )
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
    expect(event).to_contain_text(f"theo danh sách nợ đến {days[1]}" if language == "vi" else f"owed as of {days[1]}")
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


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_result_says_what_it_does_not_mean(look_up_url: str, page: Page, language: str) -> None:
    page.goto(f"{look_up_url}{ADDRESSES[language]}?q=thu")
    said = "Chậm đóng không phải trốn đóng." if language == "vi" else "Late is not evading."
    caveat = page.locator(".look-up-caveat")
    expect(caveat).to_be_visible()
    expect(caveat).to_contain_text(said)
    links = caveat.locator("a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert links[0] == "#y-nghia"
    assert links[1].endswith("#bao-so-sai" if language == "vi" else "#report-a-figure")
    page.locator(".unit-toggle").first.click()
    expect(page.locator(".unit-history").first).to_contain_text(said)
    search(page, "khongco")
    expect(heading(page)).to_contain_text("khongco")
    expect(caveat).to_be_hidden()


def test_lists_follow_one_another_within_a_series_only(look_up_url: str, page: Page) -> None:
    def parted(one: dict[str, object]) -> dict[str, object]:
        return {**one, "series": "another"} if one["as_of"] == "2026-10-31" else one

    page.route(
        "**/real/root.json",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            json={**answer.json(), "lists": [parted(one) for one in answer.json()["lists"]]},
        ),
    )
    page.goto(f"{look_up_url}{ADDRESSES['vi']}?q=thu")
    expect(page.locator("article.unit")).to_have_count(3)
    # The newest list of the series names the unit: one of another series says nothing of it.
    left = page.locator("article.unit", has_text=LEAVES["unit_name"])
    expect(left.locator(".unit-gone")).to_be_hidden()
    left.locator(".unit-toggle").click()
    expect(left.locator(".unit-history tbody tr")).to_have_count(2)
    expect(left.locator(".unit-gone")).to_be_hidden()
    stays = page.locator("article.unit", has_text=STAYS["unit_name"])
    stays.locator(".unit-toggle").click()
    expect(stays.locator(".unit-history dd").nth(2)).to_have_text("1")


@pytest.mark.parametrize("text", ["!!!", "株"])
def test_a_text_without_any_word_is_asked_for_one(look_up_url: str, page: Page, text: str) -> None:
    page.goto(f"{look_up_url}{ADDRESSES['vi']}?months=3")
    expect(page.locator("article.unit")).not_to_have_count(0)
    search(page, text)
    expect(heading(page)).to_have_text("Hãy gõ ít nhất một chữ cái hoặc chữ số")
    assert names(page) == []
    expect(page.locator("#look-up-sort")).to_be_disabled()


def test_an_order_is_kept_while_it_may_not_be_used_and_the_page_says_so(look_up_url: str, page: Page) -> None:
    page.goto(f"{look_up_url}{ADDRESSES['vi']}?months=3&sort=amount")
    expect(page.locator(".look-up-scope")).to_contain_text("Xếp theo tên, không theo số tiền")
    sort = page.locator("#look-up-sort")
    expect(sort).to_be_disabled()
    search(page, "thu")
    expect(heading(page)).to_contain_text("“thu”")
    expect(page.locator(".look-up-scope")).not_to_contain_text("Xếp theo tên")
    expect(sort).to_be_enabled()
    expect(sort).to_have_value("amount")
    assert "sort=amount" in page.url
    search(page, "")
    expect(sort).to_be_disabled()
    assert "sort" not in page.url
    search(page, "thu")
    expect(sort).to_have_value("amount")
    assert "sort=amount" in page.url


def test_a_list_that_is_no_longer_here_is_told(look_up_url: str, page: Page) -> None:
    page.goto(f"{look_up_url}{ADDRESSES['vi']}?q=thu&list=quang-ninh-2020-01-31")
    expect(heading(page)).to_have_text("Danh sách này không còn ở đây")
    assert names(page) == []
    page.locator(".find-button").click()
    expect(heading(page)).to_have_text("3 đơn vị khớp “thu”")
    assert "list=" not in page.url


def test_a_code_that_is_too_short_is_to_be_typed_whole(look_up_url: str, page: Page) -> None:
    page.goto(look_up_url + ADDRESSES["vi"])
    state = page.locator(".look-up-state-words")
    search(page, "00730")
    expect(state).to_contain_text("Mã số phải gõ đủ")
    expect(state).to_contain_text("Đây không phải giấy xác nhận")
    search(page, "9999999999")
    expect(heading(page)).to_contain_text("9999999999")
    expect(state).not_to_contain_text("Mã số phải gõ đủ")


def test_a_phone_s_keyboard_leaves_when_the_question_is_sent(look_up_url: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.clock.set_fixed_time(BEFORE)
    page.goto(look_up_url + ADDRESSES["vi"])
    search(page, "thu")
    expect(heading(page)).to_have_text("3 đơn vị khớp “thu”")
    expect(page.locator("#look-up-text")).not_to_be_focused()
    context.close()


@pytest.mark.parametrize("turn", ["history", "seen again"])
def test_a_page_left_open_past_midnight_shows_nothing_that_has_ended(look_up_url: str, page: Page, turn: str) -> None:
    page.goto(f"{look_up_url}{ADDRESSES['vi']}?q=thu")
    expect(page.locator("article.unit")).to_have_count(3)
    page.clock.set_fixed_time(AFTER)
    if turn == "history":
        page.locator(".unit-toggle").first.click()
    else:
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(heading(page)).to_have_text("Mọi danh sách giữ ở đây đã hết hạn hiển thị")
    assert names(page) == []


def test_a_list_ends_at_the_end_of_its_day_in_viet_nam(look_up_url: str, page: Page) -> None:
    assert BEFORE.startswith(VALID_UNTIL)
    page.goto(f"{look_up_url}{ADDRESSES['vi']}?q=thu")
    expect(heading(page)).to_have_text("3 đơn vị khớp “thu”")
    expect(page.locator(".unit-dates").first).to_contain_text("Hiện trên trang này đến 31/1/2027")
    row = page.locator("#quang-ninh-2026-10-31")
    expect(row.locator(".held-expired")).to_be_hidden()
    expect(row).to_contain_text("Một ghi chú thử.")
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
    expect(row).not_to_contain_text("Một ghi chú thử.")
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
    # Until the new answer is there the three real units still stand, which a locator of one element refuses at once.
    expect(page.locator(".unit-source")).to_have_count(1)
    expect(page.locator(".unit-source")).to_have_text("Made-up source, for illustration")
    expect(page.locator(".unit-source a")).to_have_count(0)
