"""The search of the site: dialog, keyboard, phone, both languages, its page, without JavaScript, under a folder."""

from __future__ import annotations

import csv
import gzip
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.look_up_page import Row
from tests.browser.pages import Visit, path_in_site
from tests.browser.test_accessibility import SCHEMES

HOSTILE = '<img src=x onerror="window.hacked=1">'


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()


def open_search(page: Page, address: str) -> Locator:
    """Opens the dialog by its key and returns it."""
    page.goto(address)
    expect(page.locator("button.search-open")).to_be_visible()
    page.keyboard.press("/")
    dialog = page.locator("dialog.search-dialog")
    expect(dialog).to_be_visible()
    return dialog


def ask(dialog: Locator, query: str) -> None:
    """Types a query and waits until the status says how it ended."""
    dialog.locator("input").fill(query)
    shown = re.escape(" ".join(unicodedata.normalize("NFC", query).split()))
    ended = re.compile(rf"(kết quả cho|Không tìm thấy|results? for|Nothing found for) “{shown}”")
    expect(dialog.get_by_role("status")).to_have_text(ended)


def titles(place: Locator, group: str = "") -> list[str]:
    inside = place.locator(f".search-group-{group}") if group else place
    return inside.locator(".search-result__link").all_inner_texts()


BEST: Final = {
    "quang ninh": "tinh/quang-ninh/",
    "dak lak": "tinh/dak-lak/",
    unicodedata.normalize("NFD", "Đắk Lắk"): "tinh/dak-lak/",
    "hà nội": "tinh/ha-noi/",
    "bac kan": "tinh/bac-kan/",
    "BR-VT": "tinh/ba-ria-vung-tau/",
    "TP. HCM": "tinh/ho-chi-minh/",
    "sai gon": "tinh/ho-chi-minh/",
    "bhyt": "thuat-ngu/#bao-hiem-y-te",
    "cham dong": "thuat-ngu/#cham-dong",
}


def test_the_best_match_comes_first(site_url: str, page: Page) -> None:
    visit = Visit(page)
    dialog = open_search(page, site_url)
    for query, address in BEST.items():
        ask(dialog, query)
        link = dialog.locator(".search-group-best a")
        expect(link).to_have_js_property("href", site_url + address)
        assert titles(dialog)[0] == link.inner_text()
    assert visit.outside(site_url) == []
    assert visit.faults == []


def test_axe_finds_nothing_in_the_dialog(site_url: str, page: Page) -> None:
    # Links change colour over some time; measured is what they come to.
    page.emulate_media(reduced_motion="reduce")
    dialog = open_search(page, site_url)
    page.evaluate(AXE_SCRIPT)
    for query in ("bhyt", "qung ninh"):
        ask(dialog, query)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                found = page.evaluate("axe.run('dialog').then(found => found.violations.map(fault => fault.id))")
                assert found == [], (query, width, scheme)


def test_results_are_grouped_by_type_with_counts(site_url: str, page: Page) -> None:
    dialog = open_search(page, site_url)
    ask(dialog, "bhyt")
    groups = dialog.locator(".search-group__heading").all_inner_texts()
    names = [re.sub(r" \(\d+\)$", "", group) for group in groups]
    assert names == ["Khớp nhất", "Chỉ số", "Thuật ngữ", "Trang", "Nhắc đến trong trang tỉnh, thành"]
    assert "Tỷ lệ bao phủ BHYT" in titles(dialog, "indicator")
    counts = [int(found.group(1)) for group in groups if (found := re.search(r"\((\d+)\)$", group))]
    assert f"{sum(counts) + 1} kết quả" in dialog.get_by_role("status").inner_text()
    # Each line shows where the word stands.
    assert set(dialog.locator(".search-group-indicator mark").all_inner_texts()) == {"BHYT"}


def test_a_former_province_says_what_it_became_and_its_successor_is_found_too(site_url: str, page: Page) -> None:
    dialog = open_search(page, site_url)
    ask(dialog, "bac kan")
    expect(dialog.locator(".search-group-best .search-result__note")).to_have_text("tỉnh cũ, nay thuộc Thái Nguyên")
    assert titles(dialog, "province") == ["Thái Nguyên"]


def test_accents_that_are_typed_count(site_url: str, page: Page) -> None:
    dialog = open_search(page, site_url)
    ask(dialog, "nợ")
    assert "Nợ đọng" in titles(dialog, "term")
    # Hà Nội has "nội", which only begins alike without its accents.
    assert dialog.locator(".search-group-province").count() == 0


def test_a_typing_error_is_named_and_a_name_offered(site_url: str, page: Page) -> None:
    dialog = open_search(page, site_url)
    ask(dialog, "qung ninh")
    expect(dialog.get_by_role("status")).to_have_text("Không tìm thấy “qung ninh”.")
    dialog.get_by_role("button", name="Quảng Ninh").click()
    expect(dialog.locator(".search-group-best a")).to_have_text("Quảng Ninh")
    expect(dialog.locator("input")).to_be_focused()


def test_nothing_found_leads_to_the_other_language(site_url: str, page: Page) -> None:
    dialog = open_search(page, site_url)
    ask(dialog, "unemployment benefit xyz")
    dialog.get_by_role("link", name="trong bản tiếng Anh").click()
    page.wait_for_url(f"{site_url}en/search/?q=unemployment%20benefit%20xyz")
    expect(page.locator(".search-status")).to_have_text("Nothing found for “unemployment benefit xyz”.")


def test_a_hostile_query_is_shown_as_text(site_url: str, page: Page) -> None:
    visit = Visit(page)
    dialog = open_search(page, site_url)
    ask(dialog, HOSTILE)
    page.goto(f"{site_url}tim-kiem/?q={quote(HOSTILE)}")
    expect(page.locator(".search-status")).to_contain_text(HOSTILE)
    assert page.locator(".search-page img").count() == 0
    assert page.evaluate("window.hacked") is None
    assert visit.faults == []


def test_an_empty_query_asks_for_one(site_url: str, page: Page) -> None:
    dialog = open_search(page, site_url)
    ask(dialog, "bhyt")
    for empty in ("", "   "):
        dialog.locator("input").fill(empty)
        expect(dialog.get_by_role("status")).to_contain_text("Gõ tên tỉnh")
        expect(dialog.locator(".search-result")).to_have_count(0)


def test_the_keyboard_opens_walks_goes_and_closes(site_url: str, page: Page) -> None:
    dialog = open_search(page, site_url)
    field = dialog.locator("input")
    expect(field).to_be_focused()
    ask(dialog, "cham dong")
    links = dialog.locator(".search-results a")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    # The focus goes back to the control that opened it.
    control = page.locator("button.search-open")
    control.focus()
    page.keyboard.press("Enter")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(control).to_be_focused()
    page.keyboard.press("/")
    field.fill("quang ninh")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site_url}tinh/quang-ninh/")


def test_the_key_is_a_character_where_one_types(site_url: str, page: Page) -> None:
    page.goto(site_url)
    expect(page.locator("button.search-open")).to_be_visible()
    page.locator("#find-province").press_sequentially("a/b")
    assert page.locator("#find-province").input_value() == "a/b"
    assert page.locator("dialog").count() == 0


def test_a_term_of_the_page_that_is_open_closes_the_dialog(site_url: str, page: Page) -> None:
    dialog = open_search(page, f"{site_url}thuat-ngu/")
    ask(dialog, "bhyt")
    dialog.locator(".search-group-best a").click()
    expect(dialog).to_be_hidden()
    assert page.url == f"{site_url}thuat-ngu/#bao-hiem-y-te"
    expect(page.locator("#bao-hiem-y-te")).to_be_in_viewport()


def test_more_results_are_shown_on_demand(site_url: str, page: Page) -> None:
    dialog = open_search(page, site_url)
    ask(dialog, "cham dong")
    group = dialog.locator(".search-group-indicator")
    before = group.locator(".search-result").count()
    group.get_by_role("button").click()
    expect(group.locator(".search-result").nth(before).locator("a")).to_be_focused()
    expect(group.get_by_role("button")).to_have_count(0)


def test_english_pages_find_english_pages(site_url: str, page: Page) -> None:
    dialog = open_search(page, f"{site_url}en/provinces/quang-ninh/")
    for query, first in (("hanoi", "Hanoi"), ("Đà Nẵng", "Da Nang"), ("health insurance", "Health insurance")):
        ask(dialog, query)
        assert titles(dialog)[0] == first
    addresses = dialog.locator(".search-result__link").evaluate_all("links => links.map(link => link.href)")
    assert all(path_in_site(address, site_url).startswith("en/") for address in addresses)


def test_nothing_is_fetched_before_the_first_opening(site_url: str, page: Page) -> None:
    visit = Visit(page)
    page.goto(site_url, wait_until="networkidle")
    early = [url for url in visit.requests if "/pagefind/" in url or "/javascripts/search/" in url]
    assert early == []
    assert any(url.endswith("/site.js") for url in visit.requests)
    page.locator("button.search-open").click()
    ask(page.locator("dialog"), "bhyt")
    assert any(url.endswith("/pagefind/pagefind.js") for url in visit.requests)
    assert not any("worker" in url for url in visit.requests)


def test_names_answer_while_the_index_can_not_be_had(site_url: str, page: Page) -> None:
    page.route("**/pagefind/pagefind.js", lambda route: route.abort())
    dialog = open_search(page, site_url)
    dialog.locator("input").fill("quang ninh")
    expect(dialog.locator(".search-group-best a")).to_have_text("Quảng Ninh")
    expect(dialog.get_by_role("status")).to_contain_text("mới tìm theo tên")
    page.unroute("**/pagefind/pagefind.js")
    page.route("**/names.vi.json", lambda route: route.abort())
    dialog = open_search(page, site_url)
    dialog.locator("input").fill("quang ninh")
    expect(dialog.get_by_role("status")).to_contain_text("Không tải được")


def test_on_a_phone_the_search_fills_the_screen_with_targets_for_a_finger(site_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site_url)
    control = page.get_by_role("button", name="Tìm kiếm")
    expect(control).to_be_visible()
    sizes = [control.bounding_box()]
    control.click()
    dialog = page.locator("dialog")
    ask(dialog, "cham dong")
    box = dialog.bounding_box()
    assert box is not None
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 390, 844)
    targets = [*dialog.get_by_role("button").all(), *dialog.locator(".search-result").all(), dialog.locator("input")]
    sizes += [target.bounding_box() for target in targets]
    assert all(size is not None and size["height"] >= 44 and size["width"] >= 44 for size in sizes)
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_the_search_page_reads_and_writes_its_address(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}tim-kiem/?q=dak%20lak")
    expect(page.locator("#search-words")).to_have_value("dak lak")
    expect(page.locator(".search-group-best a")).to_have_text("Đắk Lắk")
    expect(page.locator(".search-browse")).to_be_hidden()
    page.locator("#search-words").fill("bhyt")
    page.wait_for_url(f"{site_url}tim-kiem/?q=bhyt")
    page.locator("header a.language-link").click()
    page.wait_for_url(f"{site_url}en/search/?q=bhyt")
    expect(page.locator(".search-group-best a")).to_have_text("Health insurance")
    page.locator("#search-words").fill("")
    expect(page.locator(".search-browse")).to_be_visible()


def test_the_dialog_hands_its_query_to_the_page(site_url: str, page: Page) -> None:
    dialog = open_search(page, f"{site_url}tinh/")
    ask(dialog, "lương hưu")
    dialog.get_by_role("link", name="Mở thành trang").click()
    expect(page.locator("#search-words")).to_have_value("lương hưu")
    expect(page.locator(".search-status")).to_contain_text("kết quả cho “lương hưu”")


def test_without_javascript_the_control_leads_to_lists_of_all(site_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{site_url}tinh/quang-ninh/")
    page.get_by_role("link", name="Tìm kiếm").click()
    assert page.url == f"{site_url}tim-kiem/"
    expect(page.locator("#search-words")).to_be_hidden()
    page.locator(".search-browse").get_by_role("link", name="Bắc Kạn").click()
    assert page.url == f"{site_url}tinh/bac-kan/"
    context.close()


def test_the_search_works_in_a_folder_of_a_host(sub_path_url: str, page: Page) -> None:
    visit = Visit(page)
    dialog = open_search(page, f"{sub_path_url}en/indicators/late_payment/")
    ask(dialog, "quang ninh")
    dialog.locator(".search-group-best a").click()
    page.wait_for_url(f"{sub_path_url}en/provinces/quang-ninh/")
    dialog = open_search(page, f"{sub_path_url}khong-co/trang-nay/")
    ask(dialog, "bhyt")
    assert visit.outside(sub_path_url) == []
    assert [fault for fault in visit.faults if "khong-co" not in fault and "404" not in fault] == []


def test_no_unit_of_a_list_is_in_the_index(site_folder: Path, units: dict[str, Row]) -> None:
    index = b"\n".join(_decoded(file) for file in sorted((site_folder / "pagefind").rglob("*")) if file.is_file())
    words = index.decode("utf-8", "replace").casefold()
    named = {row["unit_name"].casefold() for row in units.values()}
    assert len(named) > 1000
    assert "quảng ninh" in words  # what is indexed can be read here
    assert [name for name in named if name in words] == []
    assert [code for code in units if code.casefold() in words] == []
    addresses = [row[2] for row in json.loads((site_folder / "pagefind" / "names.vi.json").read_text("utf-8"))]
    assert "cham-dong/" in addresses
    assert "cham-dong/don-vi/" not in addresses


def test_every_name_in_the_index_leads_to_a_page(site_folder: Path, project: Path) -> None:
    with (project / "datapackages/registry/provinces.csv").open(encoding="utf-8", newline="") as opened:
        provinces = {row["province_id"] for row in csv.DictReader(opened)}
    for language, folder in (("vi", "tinh/"), ("en", "en/provinces/")):
        rows = json.loads((site_folder / "pagefind" / f"names.{language}.json").read_text("utf-8"))
        files = [site_folder / row[2].partition("#")[0] / "index.html" for row in rows]
        assert [file for file in files if not file.is_file()] == []
        assert {row[2].removeprefix(folder).strip("/") for row in rows if row[1] == "province"} == provinces


def _decoded(file: Path) -> bytes:
    content = file.read_bytes()
    return gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content
