"""Pages of data that attacks: as MkDocs' Markdown leaves them, every text is shown and none is acted on."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
import yaml
from lxml import html
from lxml.html import HtmlElement
from markdown import Markdown

from portal.chart.draw import chart_key
from portal.contract.schema import OBSERVATIONS
from portal.lookup.held import HeldList
from portal.model.vocabulary import LANGUAGES, Language
from portal.page.rendered import RenderedPage
from portal.page.structured import SITE
from portal.site.front_matter import split_front_matter
from portal.site.source_page import generated_page
from portal.store.table import Table
from portal.store.tree import Package, Tree
from tests.invented_lists import about
from tests.page.conftest import Edition, edition_of
from tests.page.test_status import COLLECTION, COVERAGE, LATE, TARGET
from tests.small_tree import Row, small_tree

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }}",
    "{% raw %}",
    "[x](javascript:alert(1))",
    "**b** _i_ `c` ~~s~~",
    "---\ntitle: x\n---",
    "</section></div></main><h1>taken</h1>",
    "&amp;lt;b&amp;gt; &#60;i&#62;",
    "x\n\n    <b>code block</b>\n\n# heading\n\n- item",
    "x {: .x onclick=alert(1) }",
    "<javascript:alert(1)> <https://example.org>",
    "<!-- drawing abc --> <!-- open",
    '<div markdown="1">**b**</div>',
    "[TOC] ![i](x.png) [ref]: javascript:alert(1)",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0001\x03",
    "]]> <![CDATA[ <?php ?> <!DOCTYPE x>",
    "a\u2028b\u202ec\r\rd | e | f\r\n--|--",
    "```\n<b>fence</b>\n```",
)
ADDRESSES = (
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    'https://example.org/"><img src=x onerror=alert(1)>',
    "https://example.org/'onclick='alert(1)",
    "https://user@example.org/",
    "//example.org/",
    "\\\\example.org\\x",
    'https://example.org/"onclick="alert(1)',
)
WORD = "word"
ROWS: tuple[Row, ...] = (COVERAGE, TARGET, LATE, COLLECTION, {**COVERAGE, "value": "140", "flags": "rounded"}, {})
TEXT_COLUMNS = {
    "observations": ("as_printed", "locator", "note", "note_en"),
    "unpublished": ("as_printed", "locator", "note", "note_en"),
    "sources": ("publisher", "publisher_en", "title", "note", "note_en", "language", "published"),
    "provinces": ("name_vi", "name_en"),
    "indicators": ("name_vi", "name_en", "definition_vi", "definition_en"),
    "headlines": ("label_vi", "label_en"),
    "flags": ("label_vi", "label_en", "explanation_vi", "explanation_en"),
    "labels": ("label_vi", "label_en"),
    "glossary": ("term_vi", "term_en", "abbreviation", "definition_vi", "definition_en"),
    "laws": ("name_vi", "name_en", "number", "relevance_vi", "relevance_en"),
    "lists": ("issuing_office", "note", "note_en"),
}


def poisoned(package: Package, texts: Callable[[], str], addresses: Callable[[], str]) -> Package:
    """The package with every free text and every address replaced."""
    tables = {}
    for name, table in package.tables.items():
        frame = table.frame.copy()
        for column in TEXT_COLUMNS.get(name, ()):
            frame[column] = pd.Series([texts() for _ in frame.index], index=frame.index, dtype="str")
        if name == "sources":
            frame["url"] = pd.Series([addresses() for _ in frame.index], index=frame.index, dtype="str")
        tables[name] = replace(table, frame=frame)
    return replace(package, tables=tables)


def edition_with(real_tree: Tree, texts: Iterable[str], addresses: Iterable[str]) -> Edition:
    """Pages of a few rows, repeated until each attack has stood in each place of a row."""
    rows: list[Row] = [
        {**row, "as_of": f"20{number + 10}{str(row.get('as_of', '2025-09-30'))[4:]}", "source_id": f"T{number}"}
        for number in range(len(ATTACKS))
        for row in ROWS
    ]
    sources = [{"source_id": f"T{number}", "translated": "machine" * (number % 2)} for number in range(len(ATTACKS))]
    held_back: list[Row] = [{"value": str(number), "as_of": "2024-05-31"} for number in range(1, len(ATTACKS))]
    tree = small_tree(real_tree, rows, sources, [{**row, "source_id": "T0"} for row in held_back])
    text, address = itertools.cycle(texts), itertools.cycle(addresses)
    assert tree.register is not None
    edition = edition_of(
        replace(
            tree,
            registry=poisoned(tree.registry, lambda: next(text), lambda: next(address)),
            provinces=tuple(poisoned(package, lambda: next(text), lambda: next(address)) for package in tree.provinces),
            register=poisoned(tree.register, lambda: next(text), lambda: next(address)),
        )
    )
    return replace(edition, held=tuple(poisoned_lists(text, address)))


def poisoned_lists(texts: Iterator[str], addresses: Iterator[str]) -> Iterator[HeldList]:
    """A real list held here for each attack, every other one expired."""
    for number in range(len(ATTACKS)):
        yield about(
            f"quang-ninh-20{number + 10}-10-31",
            f"20{number + 10}-10-31",
            issuing_office=(office := next(texts)),
            issuing_office_en=office,
            note=(note := next(texts)),
            note_en=note,
            source_url=next(addresses),
            expired=number % 2 == 1,
        )


@pytest.fixture(scope="session")
def hostile(real_tree: Tree) -> Edition:
    return edition_with(real_tree, ATTACKS, ADDRESSES)


@pytest.fixture(scope="session")
def tame(real_tree: Tree) -> Edition:
    """The same rows with a word wherever the hostile edition has an attack."""
    return edition_with(real_tree, (WORD,), ("",))


@pytest.fixture(scope="session")
def built(project: Path) -> Callable[[RenderedPage, Language], HtmlElement]:
    """A page as MkDocs would make it: front matter off, body through Markdown with the project's extensions."""
    names, settings = markdown_settings(project / "mkdocs.yml")

    def make(page: RenderedPage, language: Language) -> HtmlElement:
        drawings = {chart_key(drawing): '<svg role="img"></svg>' for drawing in page.drawings}
        front, body = split_front_matter(generated_page(page, language, drawings, "https://example.org/").text(None))
        assert front["title"] == page.title
        assert front["description"] == page.description
        assert set(front) == {"page_id", "title", "description", "hide"} | {
            name
            for name, told in (
                ("shared_title", page.shared),
                ("noindex", page.noindex),
                ("structured", page.structured),
                ("card", page.card),
                ("card_alt", page.card),
            )
            if told
        }
        # It stands in a script element as it is.
        assert front.get("structured", "") == page.structured
        assert not set("<>&") & set(page.structured.replace(SITE, ""))
        made = Markdown(extensions=names, extension_configs=settings).convert(body)
        return html.document_fromstring(f"<html><body><main>{made}</main></body></html>").find(".//main")

    return make


def markdown_settings(file: Path) -> tuple[list[str], dict[str, dict[str, object]]]:
    """The extensions of mkdocs.yml, with those that MkDocs itself adds."""
    block = re.search(r"(?m)^markdown_extensions:\n((?: .*\n|\n)+)", file.read_text(encoding="utf-8"))
    assert block is not None
    names, settings = ["toc", "tables", "fenced_code"], {}
    for entry in yaml.safe_load(block.group(1)):
        name, configured = next(iter(entry.items())) if isinstance(entry, dict) else (entry, {})
        names += [name] if name not in names else []
        settings[name] = configured
    return names, settings


def shape(body: HtmlElement) -> Counter[tuple[str, ...]]:
    """Every element with the names of its attributes and its classes."""
    return Counter(
        (str(element.tag), *sorted(element.attrib), *element.get("class", "").split())
        for element in body.iter()
        if isinstance(element.tag, str)
    )


def visible(text: str) -> str:
    """A text as a reader sees it on one line; control characters of the text may be gone."""
    return " ".join(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text).split())


def every_page(edition: Edition) -> Iterator[tuple[Language, str, RenderedPage]]:
    for language in LANGUAGES:
        for page_id, page in edition.pages(language).items():
            yield language, page_id, page


def test_no_element_no_handler_and_no_address_of_the_data_s_own(
    hostile: Edition, built: Callable[[RenderedPage, Language], HtmlElement]
) -> None:
    seen = 0
    for language, page_id, page in every_page(hostile):
        body = built(page, language)
        assert body.getnext() is None, page_id
        for element in body.iter():
            assert isinstance(element.tag, str), (page_id, element)  # no comment, no processing instruction
            assert element.tag not in {"script", "img", "iframe", "object", "embed", "style", "link", "meta", "base"}
            for name, value in element.attrib.items():
                assert not name.startswith("on"), (page_id, name)
                assert name != "style"
                if name in {"href", "src", "action"}:
                    assert re.match(r"(https?://|[./#]|[a-z0-9_-]+/|feed\.xml$)", value), (page_id, value)
                    assert "@" not in value.split("/")[2] if value.startswith("http") else True
                    seen += 1
    assert seen > 1000


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_data_adds_and_takes_no_element(
    hostile: Edition,
    tame: Edition,
    built: Callable[[RenderedPage, Language], HtmlElement],
    language: Language,
) -> None:
    """Of each page as many elements with the same attributes and classes as with plain words; but for web links."""
    outside = {("a", "href"), ("a", "href", "rel"), ("a", "class", "href", "source-no-link")}
    for page_id, page in hostile.pages(language).items():
        attacked = shape(built(page, language))
        plain = shape(built(tame.pages(language)[page_id], language))
        if page_id == "search":
            # Places stand under the first letter of their names, so other names make other groups.
            outside = outside | {("div",), ("dt",), ("dd",), ("ul",)}
        for kind in outside:
            attacked.pop(kind, None)
            plain.pop(kind, None)
        assert attacked == plain, (page_id, attacked - plain, plain - attacked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_shown_as_it_is(
    hostile: Edition, built: Callable[[RenderedPage, Language], HtmlElement], language: Language
) -> None:
    place = hostile.pages(language)["province:quang-ninh"]
    text = visible(str(built(place, language).text_content()))
    for attack in ATTACKS:
        assert visible(attack) in text, attack
    catalogue = hostile.catalogue(language)
    for view in catalogue.figures.values():
        for part in (view.printed, view.note, view.source.publisher, view.indicator_name, view.locator):
            assert visible(part) in text
    for page_id, fields in (("glossary", "glossary"), ("law", "laws"), ("units", "lists")):
        shown = visible(str(built(hostile.pages(language)[page_id], language).text_content()))
        frame: pd.DataFrame = getattr(hostile.facts, fields)
        for column in TEXT_COLUMNS[fields]:
            if column.endswith({"vi": "_en", "en": "_vi"}[language]) and fields != "glossary":
                continue
            if column.startswith("definition") and not column.endswith(language):
                continue
            if column == "note" and language == "en":
                continue
            for cell in frame[column]:
                assert visible(cell) in shown, (page_id, column, cell)


def test_a_name_is_shown_as_it_is_in_a_heading(
    hostile: Edition, built: Callable[[RenderedPage, Language], HtmlElement]
) -> None:
    for province_id in set(hostile.facts.provinces["province_id"]):
        heading = built(hostile.pages("vi")[f"province:{province_id}"], "vi").findall(".//h1")
        assert len(heading) == 1
        assert visible(str(heading[0].text_content())).startswith(visible(hostile.catalogue("vi").place(province_id)))


def test_ids_that_break_out_of_an_attribute_stay_inside(
    real_tree: Tree, built: Callable[[RenderedPage, Language], HtmlElement]
) -> None:
    """The contract forbids such ids; a page must not depend on it."""
    obs_id = '"><script>alert(1)</script> onclick="alert(1)'
    source_id = "'><img src=x onerror=alert(1)>"
    tree = small_tree(real_tree, [{**COVERAGE, "obs_id": obs_id, "source_id": source_id}], [{"source_id": source_id}])
    edition = edition_of(tree)
    for page_id in ("home", "quality", "sources", "province:quang-ninh", "indicator:coverage_hi_population_pct"):
        body = built(edition.pages("vi")[page_id], "vi")
        assert not body.xpath("//script | //img")
        assert not body.xpath("//@onclick | //@onerror")
    assert obs_id in built(edition.pages("vi")["province:quang-ninh"], "vi").xpath("//@id")


def test_the_columns_named_here_are_those_of_the_contract(real_tree: Tree) -> None:
    """A new free text of an observation must be attacked too."""
    free = {
        field.name
        for field in OBSERVATIONS.fields
        if field.type == "string" and not field.choices and not field.pattern
    }
    assert free - {"flags", "unit"} <= set(TEXT_COLUMNS["observations"])
    packages = [real_tree.registry, *real_tree.provinces, *((real_tree.register,) if real_tree.register else ())]
    tables: dict[str, Table] = {name: table for package in packages for name, table in package.tables.items()}
    for name, columns in TEXT_COLUMNS.items():
        assert set(columns) <= set(tables[name].frame.columns), name
