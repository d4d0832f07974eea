"""Charts in other people's pages: the code that a page offers shows the whole chart at any width, without scripts."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Final, Literal

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.pages import Visit, each_page

Scheme = Literal["light", "dark"]
WIDTHS: Final = (320, 390, 500, 700, 1000)
USUAL: Final = 700
"""Width of a column of text in a newspaper, in which most frames stand."""
LOCAL: Final = "http://127.0.0.1:8000/"
OURS: Final = "http://bhxh-mo.example/"
THEIRS: Final = "http://bao.example/"
HOST: Final = "<!doctype html><title>Báo</title><style>body{{margin:0;{}}}</style><p>Tin.</p>{}"
PARTS: Final = "#title, .measure, .key li, svg text, figcaption, footer p"
CUT: Final = """parts => parts.filter(one => {
  const box = one.getBoundingClientRect();
  return box.width && (box.left < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.top < -1);
}).map(one => one.textContent)"""


def offered(site_folder: Path) -> dict[str, str]:
    """The code of every frame that the pages offer, by the address of what it shows."""
    found = {}
    for _, page in each_page(site_folder):
        for area in page.xpath("//details[contains(@class, 'chart-embed')]//textarea"):
            frame = html.fragment_fromstring(area.text)
            found[str(frame.get("src")).removeprefix(LOCAL)] = area.text
    return found


@pytest.fixture(scope="module")
def codes(site_folder: Path) -> dict[str, str]:
    return offered(site_folder)


def height_of(code: str) -> int:
    return int(re.findall(r'height="(\d+)"', code)[0])


def test_every_chart_is_offered_in_its_language_and_every_page_of_a_chart_is_offered(
    site_folder: Path, codes: dict[str, str]
) -> None:
    made = {file.parent.relative_to(site_folder).as_posix() + "/" for file in (site_folder / "embed").rglob("*.html")}
    assert codes.keys() == made
    assert len(made) > 300
    live = {path for path in made if path.split("/")[1] in ("vi", "en")}
    charts = {file.relative_to(site_folder).as_posix() for file in (site_folder / "charts").rglob("*.svg")}
    assert {f"charts/{path.removeprefix('embed/').rstrip('/')}.svg" for path in live} == charts


def test_a_frozen_page_is_the_file_of_its_release(site_folder: Path, project: Path) -> None:
    for file in (project / "releases").glob("*/embed/**/index.html"):
        version, _, *rest = file.relative_to(project / "releases").parts
        assert site_folder.joinpath("embed", version, *rest).read_bytes() == file.read_bytes()


def test_no_frame_cuts_its_chart_and_none_is_much_too_high(
    site_folder: Path, browser: Browser, codes: dict[str, str]
) -> None:
    page = browser.new_page()
    left = []
    for path, code in codes.items():
        height = height_of(code)
        page.goto((site_folder / path / "index.html").as_uri())
        for width in WIDTHS:
            # Lower than any frame: how high and wide the content is, not the frame.
            page.set_viewport_size({"width": width, "height": 60})
            high, broad = page.evaluate("[document.documentElement.scrollHeight, document.documentElement.scrollWidth]")
            assert high <= height, (path, width)
            assert broad == width, (path, width)
            if width == USUAL:
                left.append((height - high) / height)
    assert max(left) < 0.4
    assert sum(left) / len(left) < 0.2
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_frame_in_a_page_of_others_shows_the_chart_in_the_colours_of_that_page(
    site_folder: Path, browser: Browser, codes: dict[str, str], scheme: Scheme
) -> None:
    starts = ("embed/vi/ha-noi/", "embed/en/late_", "embed/vi/coverage_hi", "embed/1.0.0/en/viet-nam/")
    chosen = [next(path for path in codes if path.startswith(start)) for start in starts]
    frames = "".join(codes[path] for path in chosen).replace(LOCAL, OURS).replace("<iframe", "<iframe sandbox")
    paper = HOST.format(f"color-scheme:{scheme}", frames)

    def answer(route: Route) -> None:
        # Both sites are made up: a browser lets no page from elsewhere ask a server of this computer.
        path = route.request.url.removeprefix(OURS)
        body = paper if path == THEIRS else (site_folder / path / "index.html").read_text(encoding="utf-8")
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    context = browser.new_context(java_script_enabled=False, color_scheme=scheme)
    page = context.new_page()
    page.route("**/*", answer)
    visit = Visit(page)
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 4000})
        page.goto(THEIRS, wait_until="load")
        for number in range(len(chosen)):
            frame = page.locator("iframe").nth(number).content_frame
            expect(frame.locator("h1")).to_be_visible()
            assert frame.locator(PARTS).evaluate_all(CUT) == []
            expect(frame.locator("svg:visible")).to_have_count(1)
            expect(frame.locator("svg:visible")).to_have_class("chart-phone" if width == 390 else "chart-wide")
            ground = {"light": "rgb(255, 255, 255)", "dark": "rgb(16, 24, 30)"}[scheme]
            expect(frame.locator("body")).to_have_css("background-color", ground)
    assert sorted(set(visit.requests)) == sorted([THEIRS, *(OURS + path for path in chosen)])
    assert visit.faults == []
    context.close()


def test_a_page_says_how_a_chart_is_embedded_and_copies_the_code(page: Page, site_url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit = Visit(page)
    page.goto(f"{site_url}bao-phu/", wait_until="load")
    tools = page.locator("#bieu-do-bhyt .chart-embed")
    button = tools.get_by_role("button", name="Chép").first
    expect(button).to_be_hidden()
    word = tools.get_by_text("Nhúng", exact=True)
    word.scroll_into_view_if_needed()
    before = word.bounding_box()
    word.click()
    assert word.bounding_box() == before
    button.click()
    expect(tools.get_by_role("status").first).to_have_text("Đã chép")
    code = str(page.evaluate("navigator.clipboard.readText()"))
    assert code == tools.get_by_label("Luôn theo số mới nhất").input_value()
    assert unescape(code).startswith(
        f'<iframe src="{LOCAL}embed/vi/coverage_hi_population_pct/comparison/" title="Tỷ lệ'
    )
    kept = tools.get_by_label(re.compile(r"Giữ nguyên theo bản dữ liệu \d+\.\d+\.\d+")).input_value()
    assert re.search(r'src="[^"]*/embed/\d+\.\d+\.\d+/vi/coverage_hi_population_pct/comparison/"', kept)
    tools.get_by_role("link", name="Xem trước").first.click()
    expect(page).to_have_url(f"{site_url}embed/vi/coverage_hi_population_pct/comparison/")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="BHXH Mở").click()
    opened.value.wait_for_load_state("load")
    assert opened.value.url == f"{site_url}chi-so/coverage_hi_population_pct/"
    assert visit.faults == []


def test_without_scripts_the_code_is_there_and_no_button(site_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{site_url}en/coverage/", wait_until="load")
    tools = page.locator("#bieu-do-bhyt .chart-embed")
    tools.get_by_text("Embed", exact=True).click()
    expect(tools.get_by_label("Follows the newest data")).to_be_visible()
    expect(tools.locator(".copy:visible")).to_have_count(0)
    context.close()
