"""Charts are drawings in the page: one of two sizes shows, each is named, no id stands twice, no script is needed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import each_page

CHARTED: Final = (
    "tinh/quang-ninh/",
    "en/provinces/ha-noi/",
    "chi-so/coverage_hi_population_pct/",
    "en/indicators/collections_plan_pct/",
    "bao-phu/",
    "en/late-payment/",
)

DRAWINGS: Final = """figures => figures.map(figure => [...figure.querySelectorAll('svg')].map(drawing => {
  const place = drawing.getBoundingClientRect();
  return [drawing.checkVisibility() && place.width > 0 ? Math.round(place.width) : 0, drawing.width.baseVal.value];
}))"""


OVERLAPS: Final = """() => [...document.querySelectorAll('main figure.chart svg')]
  .filter(drawing => drawing.checkVisibility() && drawing.getBoundingClientRect().width > 0)
  .flatMap(drawing => {
    const words = [...drawing.querySelectorAll('text')].map(one => [one.textContent, one.getBoundingClientRect()]);
    return words.flatMap(([text, place], position) => words.slice(position + 1).filter(([, other]) =>
      Math.min(place.right, other.right) - Math.max(place.left, other.left) > 1 &&
      Math.min(place.bottom, other.bottom) - Math.max(place.top, other.top) > 4
    ).map(([other_text]) => `${text} | ${other_text}`));
  })"""


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("width", [360, 390, 768, 1024, 1280])
def test_each_chart_shows_one_drawing_at_its_own_size(
    site_url: str, browser: Browser, width: int, scripts: bool
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts)
    page = context.new_page()
    for address in CHARTED:
        page.goto(site_url + address, wait_until="load")
        figures = page.locator("main figure.chart").evaluate_all(DRAWINGS)
        assert figures, address
        for drawings in figures:
            shown = [(on_screen, drawn) for on_screen, drawn in drawings if on_screen]
            assert len(shown) == 1, f"{address} at {width}: {drawings}"
            on_screen, drawn = shown[0]
            # Text of 12 px stays 12 px: a drawing is never enlarged, and only shrinks on the narrowest phones.
            assert drawn * 0.9 <= on_screen <= drawn + 1, f"{address} at {width}: {drawings}"
    context.close()


def test_phone_and_desk_see_different_drawings(site_url: str, browser: Browser) -> None:
    widths = []
    for width in (390, 1280):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(f"{site_url}chi-so/coverage_hi_population_pct/", wait_until="load")
        widths.append(page.locator("main figure.chart svg:visible").first.evaluate("one => one.width.baseVal.value"))
        page.close()
    phone, desk = widths
    assert phone <= 358 < 600 < desk


def test_each_drawing_is_an_image_with_a_name_of_its_own_words(site_folder: Path) -> None:
    drawings = 0
    for address, page in each_page(site_folder):
        for drawing in page.xpath("//main//figure//svg"):
            drawings += 1
            assert drawing.get("role") == "img", address
            name = drawing.get("aria-label") or ""
            assert len(name) > 20, f"{address}: {name!r}"
            assert any(letter.isdigit() for letter in name), f"{address}: {name!r}"
    assert drawings > 300


def test_no_id_stands_twice_on_a_page_and_every_reference_has_its_target(site_folder: Path) -> None:
    faults = []
    for address, page in each_page(site_folder):
        ids = Counter(page.xpath("//@id"))
        faults += [f"{address}: #{name} stands {count} times" for name, count in ids.items() if count > 1]
        for drawing in page.xpath("//svg"):
            used = [link[1:] for link in drawing.xpath(".//@href") if link.startswith("#")]
            used += [
                value.partition("url(#")[2].partition(")")[0] for value in drawing.xpath(".//@*[contains(., 'url(#')]")
            ]
            own = set(drawing.xpath(".//@id"))
            faults += [f"{address}: a drawing refers to #{name}" for name in used if name not in own]
    assert faults == []


@pytest.mark.parametrize("width", [390, 768, 1024, 1280])
def test_words_in_drawings_can_be_read(site_url: str, browser: Browser, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    for address in CHARTED:
        page.goto(site_url + address, wait_until="load")
        # The size on the screen: that of the style times the scale of its drawing.
        sizes = page.locator("main figure.chart svg:visible text").evaluate_all(
            "all => all.map(one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)"
        )
        assert min(sizes) >= 11, address
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_no_words_of_a_drawing_lie_over_each_other(
    site_folder: Path, site_url: str, browser: Browser, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    faults = []
    for address, elements in each_page(site_folder):
        if elements.xpath("//main//figure//svg"):
            page.goto(site_url + address, wait_until="domcontentloaded")
            faults += [f"{address}: {found}" for found in page.evaluate(OVERLAPS)]
    page.close()
    assert faults == []


def test_the_measure_sees_words_over_each_other(browser: Browser) -> None:
    page = browser.new_page()
    one = '<text y="20">January</text><text x="9" y="20">April</text><text y="80">below</text>'
    page.set_content(f'<main><figure class="chart"><svg width="300" height="100">{one}</svg></figure></main>')
    assert page.evaluate(OVERLAPS) == ["January | April"]
    page.close()
