"""The frame of every page: skip link, menu of small screens, tabs, choice of light or dark, language link."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

ADDRESS: Final = "tinh/quang-ninh/"
FOCUSED: Final = """() => {
  const one = document.activeElement;
  return one.innerText.trim() || one.getAttribute('aria-label');
}"""
VIOLATIONS: Final = "async () => (await axe.run('body > :not(.md-container)')).violations.map(found => found.id)"
NO_STORAGE: Final = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme="light")
    yield context.new_page()
    context.close()


def _dark(page: Page) -> bool:
    ground: str = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    return ground != "rgb(255, 255, 255)"


def test_the_keyboard_meets_skip_link_banner_menu_and_tools_in_the_order_of_the_page(site_url: str, page: Page) -> None:
    page.goto(site_url + ADDRESS, wait_until="load")
    met = []
    for _ in range(7):
        page.keyboard.press("Tab")
        met.append(" ".join(page.evaluate(FOCUSED).split()))
    assert met == [
        "Bỏ qua, tới nội dung",
        "Vì sao?",
        "Danh mục",
        "BHXH Mở",
        "Tìm kiếm",
        "Nền tối",
        "EN English version of this page",
    ]


def test_the_skip_link_shows_when_it_is_reached_and_leads_past_the_header(site_url: str, page: Page) -> None:
    page.goto(site_url + ADDRESS, wait_until="load")
    skip = page.locator(".md-skip")
    top = "one => one.getBoundingClientRect().top"
    assert skip.evaluate(top) < 0
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    assert skip.evaluate(top) >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_the_menu_opens_by_keyboard_and_its_links_come_next(site_url: str, browser: Browser, scripts: bool) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 256}, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(site_url + ADDRESS, wait_until="load")
    panel = page.locator(".menu-panel")
    expect(panel).to_be_hidden()
    page.locator(".menu > summary").focus()
    page.keyboard.press("Enter")
    expect(panel).to_be_visible()
    assert panel.locator("a").count() == page.locator(".md-tabs a").count() == 8
    # The last link is below a window this small: reaching it scrolls it into sight.
    for _ in range(8):
        page.keyboard.press("Tab")
    expect(panel.locator("a").last).to_be_focused()
    expect(panel.locator("a").last).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site_url}gioi-thieu/")
    context.close()


def test_the_menu_closes_by_escape_by_a_click_elsewhere_and_when_the_keyboard_leaves_it(
    site_url: str, page: Page
) -> None:
    page.goto(site_url + ADDRESS, wait_until="load")
    control, panel = page.locator(".menu > summary"), page.locator(".menu-panel")
    control.click()
    panel.locator("a").nth(2).focus()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(control).to_be_focused()
    control.click()
    expect(panel).to_be_visible()
    page.mouse.click(200, 800)
    expect(panel).to_be_hidden()
    control.click()
    panel.locator("a").last.focus()
    page.keyboard.press("Tab")
    expect(panel).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_menu_and_the_header_have_no_fault_that_axe_knows(site_url: str, page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.goto(site_url + ADDRESS, wait_until="load")
    page.locator(".menu > summary").click()
    page.evaluate(AXE_SCRIPT)
    assert page.evaluate(VIOLATIONS) == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_every_control_of_the_frame_is_large_enough(site_url: str, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site_url}en/", wait_until="load")
    if width < 768:
        page.locator(".menu > summary").click()
    controls = page.locator("header a, header summary, header button, .md-tabs a, .site-footer a").filter(visible=True)
    assert controls.count() > 10
    small = [
        (control.inner_text(), box)
        for control in controls.all()
        if (box := control.bounding_box()) is None or min(box["width"], box["height"]) < 24
    ]
    assert small == []


def test_tabs_where_there_is_room_and_the_menu_where_there_is_none(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}en/", wait_until="load")
    for width, tabs in ((320, False), (767, False), (768, True), (1280, True)):
        page.set_viewport_size({"width": width, "height": 800})
        expect(page.locator(".md-tabs")).to_be_visible(visible=tabs)
        expect(page.locator(".menu > summary")).to_be_visible(visible=not tabs)
    # All in one row at the least width that shows them.
    page.set_viewport_size({"width": 768, "height": 800})
    tops = page.locator(".md-tabs a").evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    assert len(set(tops)) == 1


def test_the_choice_of_light_or_dark_is_told_and_a_choice_like_the_system_s_follows_it_again(
    site_url: str, page: Page
) -> None:
    page.goto(site_url + ADDRESS, wait_until="load")
    toggle = page.get_by_role("button", name="Nền tối")
    expect(toggle).to_have_attribute("aria-pressed", "false")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "true")
    assert _dark(page)
    assert page.locator("meta[name=theme-color]").evaluate_all("all => all.map(one => one.content)") == ["#10181e"] * 2
    page.reload(wait_until="load")
    assert _dark(page)
    expect(toggle).to_have_attribute("aria-pressed", "true")
    toggle.click()
    assert not _dark(page)
    page.emulate_media(color_scheme="dark")
    expect(toggle).to_have_attribute("aria-pressed", "true")
    assert _dark(page)


def test_a_browser_that_remembers_nothing_still_lets_a_reader_choose(site_url: str, page: Page) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(error.message))
    page.add_init_script(NO_STORAGE)
    page.goto(site_url + ADDRESS, wait_until="load")
    page.get_by_role("button", name="Nền tối").click()
    assert _dark(page)
    assert faults == []


def test_without_scripts_there_is_no_button_that_does_nothing(site_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(site_url + ADDRESS, wait_until="load")
    expect(page.locator(".scheme-toggle")).to_be_hidden()
    assert _dark(page)
    context.close()


def test_the_language_link_keeps_the_question_and_the_place_in_the_page(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}cham-dong/don-vi/?q=minh+hoa#so", wait_until="load")
    page.locator("header a.language-link").click()
    page.wait_for_url(f"{site_url}en/late-payment/units/?*q=minh+hoa*#so")
    assert page.locator("#so").is_visible()
