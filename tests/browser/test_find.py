"""Finding a province on the home page: with or without accents, in any Unicode form, by a former name, by keyboard."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

SEARCHES: Final = {
    "no accents": ("quang ninh", "quang-ninh"),
    "composed": ("Đắk Lắk", "dak-lak"),
    "decomposed": (unicodedata.normalize("NFD", "Đắk Lắk"), "dak-lak"),
    "capitals": ("THANH HÓA", "thanh-hoa"),
    "former name": ("bac kan", "bac-kan"),
    "first letters": ("quang ni", "quang-ninh"),
    "space at the ends": ("  hà nội ", "ha-noi"),
    "tone on the other vowel": ("Khánh Hoà", "khanh-hoa"),
    "no spaces": ("dienbien", "dien-bien"),
}


@pytest.fixture(params=["", "en/"], ids=["vi", "en"])
def home(request: pytest.FixtureRequest, site_url: str, browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(site_url + request.param, wait_until="load")
    yield page
    page.close()


def _address(page: Page, province: str) -> str:
    folder = "en/provinces" if page.locator("html").get_attribute("lang") == "en" else "tinh"
    return f"**/{folder}/{province}/"


@pytest.mark.parametrize(("typed", "province"), SEARCHES.values(), ids=SEARCHES)
def test_a_province_is_found_and_opened_by_keyboard_alone(home: Page, typed: str, province: str) -> None:
    place = _address(home, province)
    box = home.locator(".find-input")
    for _ in range(20):
        home.keyboard.press("Tab")
        if box.evaluate("box => box === document.activeElement"):
            break
    expect(box).to_be_focused()
    home.keyboard.insert_text(typed)
    expect(home.locator(".find-list li:visible").first.locator(f"a[href$='/{province}/']")).to_be_visible()
    home.keyboard.press("Enter")
    home.wait_for_url(place)


def test_a_former_province_says_what_it_belongs_to_now(home: Page) -> None:
    home.locator(".find-input").fill("bac kan")
    row = home.locator(".find-list li:visible")
    expect(row).to_have_count(1)
    text = row.inner_text()
    assert "nay thuộc Thái Nguyên" in text or "now in Thai Nguyen" in text


def test_a_result_can_be_chosen_with_tab(home: Page) -> None:
    place = _address(home, "quang-tri")
    home.locator(".find-input").fill("quang")
    # Five names start with it, Tuyên Quang ends with it.
    expect(home.locator(".find-list li:visible")).to_have_count(6)
    wanted = home.locator(".find-list a[href$='/quang-tri/']")
    home.locator(".find-input").focus()
    for _ in range(8):
        home.keyboard.press("Tab")
        if wanted.evaluate("link => link === document.activeElement"):
            break
    home.keyboard.press("Enter")
    home.wait_for_url(place)


def test_a_name_that_is_none_is_answered_in_words_that_are_read_aloud(home: Page) -> None:
    address = home.url
    home.locator(".find-input").fill("atlantis")
    status = home.locator(".find-status")
    expect(status).to_have_attribute("role", "status")
    expect(status).to_be_visible()
    assert len(status.inner_text()) > 10
    expect(home.locator(".find-list li:visible")).to_have_count(0)
    home.keyboard.press("Enter")
    assert home.url == address
    home.locator(".find-input").fill("")
    expect(status).to_be_empty()


def test_every_name_old_and_new_finds_its_own_page_first(home: Page) -> None:
    links = home.locator(".find-list a").evaluate_all("all => all.map(one => [one.textContent, one.href])")
    assert len(links) == 63
    for name, address in links:
        first = home.evaluate(
            """name => {
              const box = document.querySelector('.find-input');
              box.value = name;
              box.dispatchEvent(new Event('input', { bubbles: true }));
              return document.querySelector('.find-list li:not([hidden]) a').href;
            }""",
            name,
        )
        assert first == address, name


def test_without_scripts_a_list_of_all_names_is_one_link_away(site_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url, wait_until="load")
    assert page.locator(".find-input").is_hidden()
    page.locator(".find-plain a").click()
    page.wait_for_url(f"{site_url}tinh/")
    assert page.locator("main a[href$='bac-kan/']").count() >= 1
    context.close()
