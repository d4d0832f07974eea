"""A chart that answers: nothing before the click, then the same drawing with a tooltip for each figure, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import Visit

PLACES = """figure => [...figure.querySelectorAll('svg')].map(svg => svg.getBoundingClientRect())
  .filter(place => place.width > 0).map(place => [place.x, place.y + scrollY, place.width, place.height])"""
COLOURS = """figure => [...figure.querySelectorAll('circle, path')].filter(one => one.matches('.m-met'))
  .filter(one => one.getBoundingClientRect().width > 0).map(one => getComputedStyle(one).fill)"""


def test_a_chart_answers_on_a_click_and_goes_back(page: Page, site_url: str) -> None:
    visit = Visit(page)
    page.goto(f"{site_url}bao-phu/", wait_until="load")
    figure = page.locator("#bieu-do-bhyt")
    button = figure.locator(".chart-ask")
    expect(button).to_be_visible()
    assert not [url for url in visit.requests if "/vega/" in url or "/charts/" in url]
    plain = figure.evaluate(PLACES)

    button.click()
    point = figure.locator(".chart-live:visible .m-hit")
    expect(point).to_have_count(figure.locator(".chart-wide:visible circle, .chart-phone:visible circle").count() // 2)
    assert figure.evaluate(PLACES) == plain
    expect(button).to_have_text("Về hình tĩnh")

    point.nth(1).hover()
    tip = figure.locator(".chart-tip:visible")
    expect(tip.locator("dt")).to_have_text(["Nơi", "Số", "Ngày chốt", "Nguồn"])
    expect(tip).to_contain_text("An Giang (BHYT; so với dân số)")
    expect(tip).to_contain_text("30/9/2025")

    light = figure.evaluate(COLOURS)
    page.emulate_media(color_scheme="dark")
    dark = figure.evaluate(COLOURS)
    assert len(set(light)) == len(set(dark)) == 1
    assert light != dark

    figure.locator(".chart-live:visible svg").focus()
    page.keyboard.press("ArrowRight")
    # Whether the mouse still counts as over its point is the browser's affair: the next one is told, or the first.
    expect(figure.get_by_role("status")).to_have_text(re.compile(r"; 30/(9|11)/2025; "))
    page.keyboard.press("Escape")
    expect(figure.locator(".chart-live")).to_have_count(0)
    expect(button).to_be_focused()
    assert figure.evaluate(PLACES) == plain
    # A violation of the page's content policy is an error in the console.
    assert visit.faults == []


@pytest.fixture
def finger(browser: Browser) -> Iterator[Page]:
    """A phone."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def test_a_tap_asks_the_figure_beside_it_and_leaves_it_in_sight(finger: Page, site_url: str) -> None:
    finger.goto(f"{site_url}bao-phu/", wait_until="load")
    figure = finger.locator("#bieu-do-bhyt")
    figure.locator(".chart-ask").tap()
    points = figure.locator(".chart-live:visible .m-hit")
    tip = figure.locator(".chart-tip")
    for at in (1, 3):
        points.nth(at).tap(force=True)
        expect(tip).to_be_visible()
        expect(points.nth(at)).to_have_class(re.compile("is-told"))
        point, words = points.nth(at).bounding_box(), tip.bounding_box()
        assert point
        assert words
        # The box holds the room for a finger too: the mark itself is 12 pixels around its middle.
        middle = point["y"] + point["height"] / 2
        assert words["y"] + words["height"] <= middle - 12 or words["y"] >= middle + 12
        assert words["x"] >= 0
        assert words["x"] + words["width"] <= 390


def test_the_keyboard_goes_from_the_button_into_the_drawing(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}bao-phu/", wait_until="load")
    figure = page.locator("#bieu-do-bhyt")
    button = figure.locator(".chart-ask")
    button.focus()
    page.keyboard.press("Enter")
    expect(figure.locator(".chart-live:visible svg")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(figure.locator(".chart-tip:visible dt").first).to_be_visible()
    told = figure.get_by_role("status").inner_text()
    button.focus()
    page.keyboard.press("ArrowRight")
    expect(figure.get_by_role("status")).not_to_have_text(told)
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_a_failure_to_load_is_said_and_the_drawing_stays(page: Page, site_url: str) -> None:
    page.route("**/charts/**", lambda route: route.abort())
    page.goto(f"{site_url}en/coverage/", wait_until="load")
    figure = page.locator("#bieu-do-bhyt")
    plain = figure.evaluate(PLACES)
    figure.locator(".chart-ask").click()
    expect(figure.get_by_role("status")).to_contain_text("could not be loaded")
    assert figure.evaluate(PLACES) == plain


@pytest.mark.parametrize("scripts", [True, False])
def test_the_button_keeps_its_room_and_shows_only_with_its_script(
    site_url: str, browser: Browser, *, scripts: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{site_url}bao-phu/", wait_until="load")
    tools = page.locator("#bieu-do-bhyt .chart-tools")
    expect(tools.get_by_role("button")).to_have_count(int(scripts))
    expect(tools.get_by_role("link")).to_have_text(["Bảng số", "Tải PNG", "Tải SVG"])
    context.close()
