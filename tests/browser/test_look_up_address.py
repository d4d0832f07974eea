"""The look-up's addresses, filters and files that are taken away, and what it does without a connection."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from portal.text.search_words import search_words
from tests.browser.look_up_page import ENGLISH, VIETNAMESE, Row, answering, heading, names, search, status
from tests.browser.pages import Visit, table


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
          const { csvOf } = await import(new URL('csv.js', document.querySelector('[src*=look-up]').src));
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
        "001099012345 / 9900109101-001": True,
        "9900109101": False,
        "cong ty 3 9900109101-001": False,
        "9900109101-001": False,
        "9900109101001": False,
        "9900109101-00": False,
        "cong ty 12": False,
        "": False,
    }
    found = page.evaluate(
        """async texts => {
          const { isPersonal } = await import(new URL('asked.js', document.querySelector('[src*=look-up]').src));
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
