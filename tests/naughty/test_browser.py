"""The whole corpus through the whole chain into a real browser: nothing runs, nothing asks, nothing is reported."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from lxml.html import HtmlElement
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.browser.look_up_page import ENGLISH, VIETNAMESE, search
from tests.browser.pages import Visit, each_page, parsed
from tests.browser.test_requests import DATA_SCRIPTS
from tests.naughty.corpus import CORPUS
from tests.naughty.tree import Place

WATCH: Final = """() => {
  window.ran = [];
  window.naughty = mark => { window.ran.push(String(mark)); };
  for (const said of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    window[said] = () => { window.ran.push(said); };
  }
  window.reports = [];
  document.addEventListener('securitypolicyviolation',
    found => window.reports.push(`${found.violatedDirective} ${found.blockedURI}`));
}"""
# What a reader may do with a page without aim: all that opens is opened, all that can be is focused and pointed at.
TOUCH: Final = """() => {
  for (const one of document.querySelectorAll('details')) { one.open = true; }
  for (const one of document.querySelectorAll('a, button, input, select, summary, [tabindex]')) { one.focus(); }
  for (const one of document.querySelectorAll('article *')) {
    one.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
  }
}"""
UNTOUCHED: Final = ("dong-gop/loi/", "en/contribute/issues/")
"""Pages of the issue codes, which are made of the code alone."""
CRAWLERS: Final = 2


class Watched:
    """A page of a reader, and all that ran, asked or was reported while it was open."""

    def __init__(self, browser: Browser, root: str) -> None:
        self.root = root
        self.context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
        self.context.add_init_script(f"({WATCH})()")
        self.page = self.context.new_page()
        self.visit = Visit(self.page)
        self.dialogs: list[str] = []
        self.page.on("dialog", self._note)

    def _note(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def open(self, address: str) -> Page:
        self.page.goto(self.root + address, wait_until="load")
        return self.page

    def is_quiet(self) -> None:
        """Fails where anything of the corpus acted on the page that is open."""
        assert self.page.evaluate("[window.ran, window.reports]") == [[], []], self.page.url
        assert self.dialogs == [], self.page.url
        assert self.visit.outside(self.root) == [], self.page.url
        assert self.visit.faults == [], self.page.url
        assert self.page.url.startswith(self.root)


@pytest.fixture
def watched(browser: Browser, naughty_url: str) -> Iterator[Watched]:
    one = Watched(browser, naughty_url)
    yield one
    one.context.close()


def addresses(site: Path) -> list[str]:
    """Every page that the tree changes, the pages of charts for other sites too."""
    pages = [address for address, _ in each_page(site) if not address.startswith(UNTOUCHED)]
    embeds = [
        file.relative_to(site).as_posix() for one in ("vi", "en") for file in (site / "embed" / one).rglob("*.html")
    ]
    return [*pages, *sorted(embeds)]


def test_the_texts_are_on_the_pages(naughty_site: Path) -> None:
    # Guards the guard: a site without the texts would pass every other test.
    shown = "".join(
        "".join(parsed(file).itertext()) for file in naughty_site.rglob("index.html") if "embed" not in file.parts
    )
    seen = [one.mark for one in CORPUS if one.text in shown]
    assert len(seen) > 0.9 * len(CORPUS)


@pytest.mark.parametrize("part", range(CRAWLERS))
def test_nothing_runs_on_any_page(watched: Watched, naughty_site: Path, part: int) -> None:
    visited = addresses(naughty_site)[part::CRAWLERS]
    assert len(visited) > 100
    for address in visited:
        page = watched.open(address)
        if not address.startswith("embed/"):
            page.evaluate(TOUCH)
        watched.is_quiet()


def test_no_text_makes_a_page_wider_than_a_phone(browser: Browser, naughty_site: Path, naughty_url: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    wide = []
    for address, _ in each_page(naughty_site):
        if not address.startswith(UNTOUCHED):
            page.goto(naughty_url + address, wait_until="load")
            wide += [address] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else []
    page.close()
    assert wide == []


def test_a_script_that_runs_would_be_seen(watched: Watched) -> None:
    # Guards the guard: each of the four ways in which a text can act is noticed.
    page = watched.open("")
    page.evaluate("naughty('x')")
    with pytest.raises(AssertionError):
        watched.is_quiet()
    page = watched.open("")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p onclick=naughty(1) style=color:red>')")
    page.wait_for_function("window.reports.length > 0")
    with pytest.raises(AssertionError):
        watched.is_quiet()


def test_no_text_of_the_corpus_became_an_element(naughty_site: Path) -> None:
    marks = tuple(one.mark for one in CORPUS)
    found = [
        f"{address}: {element.tag} {name}={value[:80]}"
        for address, page in each_page(naughty_site)
        for element in page.iter("*")
        for name, value in element.attrib.items()
        if (name.startswith("on") or name in ("style", "srcdoc", "http-equiv", "id", "class", "src", "action"))
        and any(mark in value for mark in marks)
    ]
    assert found == []
    assert [address for address, page in each_page(naughty_site) if _has_own_script(page)] == []


def _has_own_script(page: HtmlElement) -> bool:
    return any(script.get("type") not in DATA_SCRIPTS for script in page.xpath("//script[not(@src)] | //style"))


def test_no_link_leads_where_a_text_of_the_corpus_wanted(naughty_site: Path) -> None:
    for address, page in each_page(naughty_site):
        for link in page.xpath("//a/@href | //area/@href | //form/@action"):
            assert "naughty-zq" not in str(link).split("?")[0], address
            assert str(link).split(":")[0].strip().lower() not in ("javascript", "data", "vbscript"), address


def test_the_look_up_shows_the_texts_as_texts(watched: Watched, naughty_places: list[Place]) -> None:
    # A unit is shown as the newest list that names it has it.
    newest = max(place.cell[0] for place in naughty_places if place.cell[2] == "unit_name")
    named = [place for place in naughty_places if place.cell[::2] == (newest, "unit_name")]
    assert len(named) > 100
    for address, places in ((VIETNAMESE, named[::20]), (ENGLISH, named[10::20])):
        page = watched.open(address)
        for place in places:
            search(page, place.naughty.mark)
            unit = page.locator(".unit-name", has_text=place.naughty.mark).first
            expect(unit).to_be_visible()
            assert place.naughty.text in unit.inner_text()
            watched.is_quiet()


def test_the_search_of_the_site_shows_the_texts_as_texts(watched: Watched, naughty_site: Path) -> None:
    glossary = "".join(parsed(naughty_site / "thuat-ngu/index.html").itertext())
    # Inside a longer word, as in naughty('zq...'), a mark is no word of its own for the search.
    marks = [one.mark for one in CORPUS if f" {one.mark} " in f" {one.text} " and one.text in glossary]
    assert len(marks) > 5
    page = watched.open("")
    page.keyboard.press("/")
    dialog = page.locator("dialog.search-dialog")
    expect(dialog).to_be_visible()
    for mark in marks:
        dialog.locator("input").fill(mark)
        expect(dialog.locator(".search-result__link").first).to_be_visible()
        expect(dialog.get_by_role("status")).to_contain_text(mark)
        watched.is_quiet()


@pytest.mark.parametrize("address", ["bao-phu/", "en/coverage/", "tinh/viet-nam/"])
def test_a_chart_that_answers_runs_no_text(watched: Watched, address: str) -> None:
    page = watched.open(address)
    buttons = page.locator(".chart-ask:visible")
    assert buttons.count() > 0
    for number in range(buttons.count()):
        figure = page.locator("figure", has=page.locator(".chart-ask:visible")).nth(number)
        figure.locator(".chart-ask").click()
        point = figure.locator(".chart-live:visible .m-hit").first
        expect(point).to_be_attached()
        figure.locator(".chart-live:visible svg").focus()
        page.keyboard.press("ArrowRight")
        expect(figure.locator(".chart-tip")).to_be_visible()
        watched.is_quiet()


@pytest.mark.parametrize("address", ["du-lieu/tu-chon/", "en/data/build/"])
def test_the_table_builder_shows_the_texts_as_texts(watched: Watched, address: str) -> None:
    page = watched.open(address)
    page.locator(".build-pick[data-kind=place] input[value=quang-ninh]").check()
    rows = page.locator(".build-table tbody tr")
    expect(rows.first).to_be_visible()
    assert any(one.mark in rows.first.locator("xpath=..").inner_text() for one in CORPUS)
    watched.is_quiet()
