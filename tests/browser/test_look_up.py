"""Looking up a unit on the site as it is built: search, filters, addresses, keyboard, no script, no connection."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from portal.text.search_words import search_words
from tests.browser.pages import Visit, parsed, table

VIETNAMESE, ENGLISH = "cham-dong/don-vi/", "en/late-payment/units/"
WIDTHS: Final = (390, 1280)
MISS: Final = "xyzzy khong co"
Row = dict[str, str]


@pytest.fixture(scope="module")
def units(site_folder: Path) -> dict[str, Row]:
    """Every unit of the lists of the site by its code, as the newest list that names it has it."""
    lists = sorted((site_folder / "data" / "lists").glob("*/units.csv"))
    assert len(lists) >= 3
    return {row["unit_code"]: row for file in lists for row in table(file)}


@pytest.fixture(params=WIDTHS, ids=["phone", "desktop"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": request.param, "height": 844})
    yield opened
    opened.close()


def answering(units: dict[str, Row], *words: str) -> list[str]:
    """Names in their order: all words are among those of the name, the last one perhaps only begun."""
    *whole, begun = words
    found = [
        row["unit_name"]
        for row in units.values()
        if set(whole) <= set(search_words(row["unit_name"]))
        and any(word.startswith(begun) for word in search_words(row["unit_name"]))
    ]
    return sorted(found, key=lambda name: (search_words(name), name))


def heading(page: Page) -> Locator:
    return page.locator(".look-up-heading")


def names(page: Page) -> list[str]:
    return page.locator(".unit-name").all_inner_texts()


def search(page: Page, text: str) -> None:
    page.locator("#look-up-text").fill(text)
    page.keyboard.press("Enter")


def status(page: Page) -> Locator:
    return page.get_by_role("status").first


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


def test_an_address_leads_to_the_same_answer(site_url: str, page: Page, units: dict[str, Row]) -> None:
    page.goto(f"{site_url}{VIETNAMESE}?q=cong+ty&months=6&amount=500000000&sort=amount&page=2")
    expect(page.locator(".look-up-page")).to_contain_text("11–20")
    expect(page.locator(".look-up-active")).to_have_text("(2 đang dùng)")
    found = [
        row
        for row in units.values()
        if {"cong", "ty"} <= set(search_words(row["unit_name"]))
        and int(row["months_late"] or 0) >= 6
        and int(row["amount_vnd"]) >= 500_000_000
    ]
    found.sort(key=lambda row: -int(row["amount_vnd"]))
    assert names(page) == [row["unit_name"] for row in found[10:20]]
    assert page.locator("#look-up-text").input_value() == "cong ty"
    assert page.locator("#look-up-sort").input_value() == "amount"
    assert heading(page).inner_text().startswith(str(len(found)) if len(found) <= 1000 else "Hơn 1.000")


def test_what_an_address_can_not_mean_is_left_out(site_url: str, page: Page) -> None:
    visit = Visit(page)
    page.goto(f"{site_url}{VIETNAMESE}?q=minh+hoa&province=x&months=5&amount=-1&sort=size&page=99999")
    expect(page.locator("article.unit")).to_have_count(10)
    expect(page.locator(".look-up-active")).to_have_text("")
    expect(page.locator(".look-up-next")).to_be_disabled()
    assert visit.faults == []


def test_typing_keeps_the_address_and_back_leads_to_what_was_sent_before(site_url: str, page: Page) -> None:
    page.goto(site_url + VIETNAMESE)
    box = page.locator("#look-up-text")
    before = page.evaluate("history.length")
    box.press_sequentially("sao bi", delay=20)
    page.wait_for_url(f"{site_url}{VIETNAMESE}?q=sao+bi")
    assert page.evaluate("history.length") == before
    box.press("Enter")
    expect(heading(page)).to_contain_text("“sao bi”")
    assert page.evaluate("history.length") == before + 1
    search(page, "xay dung")
    expect(heading(page)).to_contain_text("“xay dung”")
    page.go_back()
    expect(heading(page)).to_contain_text("“sao bi”")
    expect(box).to_have_value("sao bi")
    page.go_back()
    expect(page.locator(".look-up-results")).to_be_hidden()
    expect(box).to_have_value("")
    page.go_forward()
    expect(heading(page)).to_contain_text("“sao bi”")


def test_a_slow_answer_never_replaces_a_later_one(site_url: str, page: Page) -> None:
    held: list[Route] = []
    page.goto(site_url + VIETNAMESE)
    search(page, "minh hoa")
    expect(page.locator("article.unit")).to_have_count(10)
    page.route("**/leaves/*.bin", lambda route: held.append(route))
    page.locator("#look-up-text").fill("quytrinhkhongco")
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Đang tìm…")
    assert held
    search(page, "cong ty")
    expect(heading(page)).to_contain_text("“cong ty”")
    for route in held:
        route.continue_()
    page.wait_for_timeout(300)
    expect(heading(page)).to_contain_text("“cong ty”")


def test_filters_narrow_and_are_cleared(site_folder: Path, site_url: str, page: Page, units: dict[str, Row]) -> None:
    page.goto(site_url + VIETNAMESE)
    page.locator(".look-up-filters > summary").click()
    page.locator("#look-up-months").select_option("60")
    wanted = [row for row in units.values() if int(row["months_late"] or 0) >= 60]
    expect(heading(page)).to_have_text(f"{len(wanted)} đơn vị trong phần đã lọc")
    older = min((site_folder / "data" / "lists").iterdir()).name
    page.locator(".look-up-clear").click()
    expect(page.locator(".look-up-results")).to_be_hidden()
    page.locator("#look-up-list").select_option(older)
    rows = table(site_folder / "data" / "lists" / older / "units.csv")
    expect(heading(page)).to_have_text("Hơn 1.000 đơn vị trong phần đã lọc")
    expect(page.locator(".look-up-scope")).to_contain_text("Đây là danh sách cũ")
    assert len(rows) > 1000
    search(page, "sao bien")
    here = [row for row in rows if {"sao", "bien"} <= set(search_words(row["unit_name"]))]
    expect(heading(page)).to_contain_text(f"{len(here)} đơn vị khớp")
    page.locator("#look-up-sort").select_option("months")
    assert f"list={older}" in page.url
    assert "sort=months" in page.url


def test_the_number_of_a_person_is_neither_searched_nor_put_into_the_address(site_url: str, page: Page) -> None:
    number = "001 099 012 345"
    visit = Visit(page)
    page.goto(site_url + VIETNAMESE)
    search(page, number)
    expect(heading(page)).to_have_text("12 chữ số là số định danh cá nhân")
    expect(status(page)).to_contain_text("không gửi và không lưu")
    assert page.url == site_url + VIETNAMESE
    page.goto(f"{site_url}{ENGLISH}?q=001099012345&sort=amount")
    expect(heading(page)).to_have_text("12 digits are a personal number")
    assert page.url == site_url + ENGLISH
    page.locator("#look-up-text").press("Enter")
    assert page.url.startswith(site_url + ENGLISH)
    assert "001099012345" not in page.url
    asked = [url for url in visit.requests if "/data/" in url]
    assert all(url.endswith("root.json") for url in asked)


def test_a_result_is_taken_away_with_its_lists_and_dates(site_url: str, page: Page, units: dict[str, Row]) -> None:
    page.goto(f"{site_url}{VIETNAMESE}?q=sao+bien")
    wanted = answering(units, "sao", "bien")
    expect(page.locator("article.unit")).to_have_count(min(10, len(wanted)))
    with page.expect_download() as download:
        page.locator(".look-up-csv").click()
    assert download.value.suggested_filename == "don-vi-cham-dong.csv"
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [row["unit_name"] for row in rows] == wanted
    for row in rows:
        origin = units[row["unit_code"]]
        for column in ("list_id", "tax_code", "amount_vnd", "months_late", "illustrative", "as_of", "source_url"):
            assert row[column] == origin[column], column
        assert row["payments_through"] == (origin["payments_through"] or "not_stated")
    expect(page.locator(".look-up-csv-state")).to_have_text(f"Đã tải {len(wanted)} đơn vị.")


def test_no_spreadsheet_takes_a_cell_for_a_formula(site_url: str, page: Page) -> None:
    page.goto(site_url + VIETNAMESE)
    written = page.evaluate(
        """async () => {
          const { csvOf } = await import(new URL('../../assets/javascripts/look-up/csv.js', location.href));
          const list = { id: 'l', as_of: '', payments_through: '', valid_until: '', source_url: '' };
          const card = { unitCode: '-1', taxCode: '+2', name: '=1+1', kind: '@x', commune: '\\tx', place: 0 };
          return csvOf([card, { ...card, name: 'a, "b"', commune: 'Bình' }], [list]);
        }"""
    )
    rows = list(csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline="")))
    assert rows[1][:5] == ["'-1", "'+2", "'=1+1", "'@x", "'\tx"]
    assert rows[2][2] == 'a, "b"'
    assert rows[2][4] == "Bình"


def test_a_failed_connection_is_told_and_tried_again(site_url: str, page: Page) -> None:
    page.route("**/root.json", lambda route: route.abort())
    page.goto(f"{site_url}{VIETNAMESE}?q=minh+hoa")
    expect(heading(page)).to_have_text("Chưa tải được dữ liệu")
    expect(status(page)).to_contain_text("chưa nói được là có hay không")
    page.unroute("**/root.json")
    page.locator(".look-up-retry").click()
    expect(page.locator("article.unit")).to_have_count(10)
    expect(heading(page)).to_be_focused()


def test_a_missing_index_is_told(site_url: str, page: Page) -> None:
    page.route("**/root.json", lambda route: route.fulfill(status=404, body=""))
    page.goto(f"{site_url}{VIETNAMESE}?q=minh+hoa")
    expect(heading(page)).to_have_text("Không có dữ liệu tra cứu")


def test_an_index_that_was_replaced_is_opened_anew(site_url: str, page: Page) -> None:
    roots: list[str] = []

    def older(route: Route) -> None:
        answer = route.fetch()
        root = answer.json()
        roots.append(root["edition"])
        route.fulfill(response=answer, json={**root, "edition": "0" * 12} if len(roots) == 1 else root)

    page.route("**/root.json", older)
    page.goto(f"{site_url}{VIETNAMESE}?q=minh+hoa")
    expect(page.locator("article.unit")).to_have_count(10)
    assert len(roots) == 2


def test_pages_never_scroll_sideways_with_results_open(site_url: str, page: Page) -> None:
    for width in (320, 390, 768):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(f"{site_url}{VIETNAMESE}?q=minh+hoa&months=3")
        expect(page.locator("article.unit")).to_have_count(10)
        page.locator(".unit-toggle").first.click()
        page.locator("details.look-up-filters").evaluate("one => { one.open = true; }")
        expect(page.locator(".unit-history tbody tr").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), width


def test_which_texts_are_the_number_of_a_person(site_url: str, page: Page) -> None:
    page.goto(site_url + VIETNAMESE)
    texts = {
        "001099012345": True,
        " 001 099 012 345 ": True,
        "001.099.012.345": True,
        "001099-012345": True,
        "nguyen van a 001099012345": True,
        "001099012345, x": True,
        "\uff10\uff10\uff11\uff10\uff19\uff19\uff10\uff11\uff12\uff13\uff14\uff15": True,
        "012/345/678/901": True,
        "012 - 345 - 678 - 901": True,
        "0 0 1 0 9 9 0 1 2 3 4 5": True,
        "001099012345 / 0100109106-001": True,
        "0100109106": False,
        "cong ty 3 0100109106-001": False,
        "0100109106-001": False,
        "0100109106001": False,
        "0100109106-00": False,
        "cong ty 12": False,
        "": False,
    }
    found = page.evaluate(
        """async texts => {
          const { isPersonal } = await import(new URL('../../assets/javascripts/look-up/asked.js', location.href));
          return texts.map(isPersonal);
        }""",
        list(texts),
    )
    assert dict(zip(texts, found, strict=True)) == texts


@pytest.mark.parametrize(("language", "address"), [("vi", VIETNAMESE), ("en", ENGLISH)], ids=["vi", "en"])
def test_it_works_under_a_folder_of_a_host(sub_path_url: str, browser: Browser, language: str, address: str) -> None:
    page = browser.new_page()
    visit = Visit(page)
    page.goto(sub_path_url + address)
    search(page, "minh hoa")
    expect(page.locator("article.unit")).to_have_count(10)
    mark = r"\d\.\d{3} đồng" if language == "vi" else r"\d,\d{3} VND"
    expect(page.locator("article.unit dd").first).to_have_text(re.compile(mark))
    assert visit.faults == []
    assert visit.outside(sub_path_url) == []
    page.close()
