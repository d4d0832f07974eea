"""Pages of the real packages in both languages, pages of a few rows, and one figure as a page sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import pytest
from lxml import html
from lxml.html import HtmlElement

from portal.derive.facts import Facts, derive_facts
from portal.lookup.held import HeldList
from portal.model.vocabulary import Language
from portal.page.catalogue import Catalogue
from portal.page.rendered import RenderedPage
from portal.page.site import render_pages
from portal.page.views import FigureView, FlagView, SourceView
from portal.review.review import Review, review_facts
from portal.store.tree import Tree
from tests.conftest import TODAY
from tests.page.monthly import YEARS, monthly
from tests.small_tree import Row, small_tree


@dataclass(eq=False)
class Edition:
    """What the page layer is given, and what it makes of it in a language when first asked."""

    facts: Facts
    review: Review
    held: tuple[HeldList, ...] = ()
    _catalogues: dict[Language, Catalogue] = field(default_factory=dict)
    _pages: dict[Language, dict[str, RenderedPage]] = field(default_factory=dict)

    def catalogue(self, language: Language) -> Catalogue:
        if language not in self._catalogues:
            self._catalogues[language] = Catalogue(self.facts, self.review, language, self.held)
        return self._catalogues[language]

    def pages(self, language: Language) -> dict[str, RenderedPage]:
        """Every page by its ``page_id``."""
        if language not in self._pages:
            made = render_pages(self.facts, self.review, language, self.held)
            self._pages[language] = {page.page_id: page for page in made}
        return self._pages[language]


Small = Callable[..., Edition]
Parse = Callable[[RenderedPage], HtmlElement]
Words = Callable[[HtmlElement], str]
View = Callable[..., FigureView]


def edition_of(tree: Tree) -> Edition:
    facts = derive_facts(tree, TODAY)
    review = review_facts(facts)
    return Edition(facts, review)


@pytest.fixture(scope="session")
def real(real_tree: Tree) -> Edition:
    return edition_of(real_tree)


@pytest.fixture(scope="session")
def small(real_tree: Tree) -> Small:
    """``small(rows, sources, unpublished, place)``: an edition with these rows only; lacking fields are filled."""

    def make(
        rows: Sequence[Row],
        sources: Sequence[Row] = ({},),
        unpublished: Sequence[Row] = (),
        place: str = "quang-ninh",
    ) -> Edition:
        key = repr((rows, sources, unpublished, place))
        if key not in made:
            made[key] = edition_of(small_tree(real_tree, rows, sources, unpublished, place))
        return made[key]

    made: dict[str, Edition] = {}
    return make


@pytest.fixture(scope="session")
def parse() -> Parse:
    """The body of a page as a tree of elements."""
    return lambda page: html.fragment_fromstring(page.body, create_parent="main")


@pytest.fixture(scope="session")
def words() -> Words:
    """The text of an element with single spaces."""
    return lambda element: " ".join(str(element.text_content()).split())


@pytest.fixture(scope="session")
def doubt() -> FlagView:
    return FlagView("implausible", "Số khó tin", "Không thể đúng.", True)


@pytest.fixture(scope="session")
def view() -> View:
    """``view(value="74,43%")``: a figure on 30 September 2025 with these parts changed."""
    source = SourceView(
        "T1", "", "Báo A", "Tin A", "2025-10-01", "1/10/2025", "báo", "tiếng Việt", False, "", "figures"
    )
    plain = FigureView(
        obs_id="o0",
        province_id="quang-ninh",
        place="Quảng Ninh",
        boundary="34",
        indicator="late_payment",
        indicator_name="Số tiền chậm đóng",
        variant="",
        base="",
        funds="",
        detail="",
        unit_code="VND",
        qualifier="",
        value="227,4",
        unit="tỷ đồng",
        as_of="2025-09-30",
        as_of_text="30/9/2025",
        date_word="đến",
        printed="227,4 tỷ đồng",
        locator="tiêu đề",
        confidence="high",
        note="",
        theme="debt",
        series_id="s",
        shown=True,
        translated=False,
        source=source,
        flags=(),
    )
    return lambda **changes: replace(plain, **changes)


@pytest.fixture(scope="session")
def monthly_reports(real_tree: Tree) -> Edition:
    sources = [
        {
            "source_id": f"T{year}{month:02}",
            "url": f"https://example.org/{year}/{month:02}/bao-cao-{year * month}.html",
            "title": f"Báo cáo tháng {month} năm {year}",
            "published": f"{year + month // 12}-{month % 12 + 1:02}-10",
        }
        for year in YEARS
        for month in range(1, 13)
    ]
    return edition_of(small_tree(real_tree, list(monthly()), sources))
