"""All pages of both languages together."""

from __future__ import annotations

import ast
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from portal.issues.catalogue import families
from portal.model.address import address
from portal.model.vocabulary import LANGUAGES, Language
from portal.page.rendered import RenderedPage
from tests.page.conftest import Edition, Parse, Small

WRITTEN_BY_HAND = (
    "about",
    "methodology",
    "choosing",
    "decisions",
    "contribute",
    "update-figure",
    "publish-list",
    "another-field",
    "speed",
)
_PAIR = re.compile(
    r"""\bt\(\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*,\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*,?\s*\)"""
)


def expected(edition: Edition) -> int:
    """Seventeen pages of their own, one a place of either boundary (and the nation), one a year of a long one, one an
    indicator, one an issue code; and for each page with rows of figures one of citations."""
    with_rows = set(edition.facts.row_pages)
    years = {page_id for page_id in with_rows if page_id.startswith("province-year:")}
    places = edition.facts.provinces["province_id"].nunique()
    return 17 + places + len(years) + len(with_rows) + len(edition.facts.indicators) + len(list(families()))


def test_both_languages_have_the_same_pages(real: Edition) -> None:
    vietnamese, english = (real.pages(language) for language in LANGUAGES)
    assert len(vietnamese) == len(english) == expected(real) >= 108
    assert set(vietnamese) == set(english)
    for pages in (vietnamese, english):
        assert len({page.path for page in pages.values()}) == len(pages)
        assert [page.path for page in pages.values()] == sorted(page.path for page in pages.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_stands_at_its_address_with_title_and_description(real: Edition, language: Language) -> None:
    for page_id, page in real.pages(language).items():
        assert f"{'' if language == 'vi' else 'en/'}{page.path}" == f"{address(page_id, language)}index.md"
        assert page.title.strip()
        assert page.description.strip()
        # Code keeps its indentation.
        for text in (page.title, page.description, re.sub(r"<pre .*?</pre>", "", page.body)):
            assert "  " not in text.replace("\n", ""), page_id
        assert "\n\n" not in page.body


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_hole_in_any_text(real: Edition, parse: Parse, language: Language) -> None:
    for page_id, page in real.pages(language).items():
        for text in texts_of(parse(page)):
            assert not re.search(r"\b(None|nan|NaN|Undefined|inf)\b", text), (page_id, text)
            assert "{{" not in text
            assert "{%" not in text
            assert "()" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_to_pages_and_rows_that_exist(real: Edition, parse: Parse, language: Language) -> None:
    pages = {address(page.page_id, language): page for page in real.pages(language).values()}
    by_hand = {address(page_id, language) for page_id in WRITTEN_BY_HAND}
    bodies = {folder: parse(page) for folder, page in pages.items()}
    ids = {folder: set(body.xpath("//@id")) for folder, body in bodies.items()}
    for folder, body in bodies.items():
        for href in body.xpath("//a/@href | //form/@action"):
            if href.startswith(("https://", "http://")):
                continue
            assert not href.startswith("/"), (folder, href)
            whole, _, anchor = href.partition("#")
            path = whole.partition("?")[0]
            target = posixpath.normpath(posixpath.join("/", folder, path)).removeprefix("/")
            if "." in target.rpartition("/")[2] or target.endswith("SHA256SUMS"):
                files = {f"{sheet.path}.{end}" for sheet in pages[folder].sheets for end in ("png", "svg")}
                files |= {"feed.xml", "en/feed.xml"}
                assert target.startswith(("data/", "software/")) or target in files, (folder, href)
                continue
            target = f"{target}/" if target else ""
            if target.startswith("embed/"):
                # Made by the site layer, whose check follows the link.
                continue
            if target in by_hand:
                continue
            assert target in pages, (folder, href)
            if anchor:
                assert anchor in ids[target], (folder, href)


def test_pages_written_by_hand_are_those_that_the_project_holds(project: Path) -> None:
    for language in LANGUAGES:
        for page_id in WRITTEN_BY_HAND:
            folder = project / "docs" / language / address(page_id, language).removeprefix("en/")
            assert f"page_id: {page_id}\n" in (folder / "index.md").read_text(encoding="utf-8")


def test_every_chart_of_a_page_has_its_place(real: Edition) -> None:
    for page in real.pages("vi").values():
        assert page.body.count("<!-- drawing ") == len(page.drawings)


def test_words_of_one_language_stay_out_of_the_other(real: Edition, parse: Parse, project: Path) -> None:
    pairs = interface_words(project)
    assert len(pairs) > 200
    for language in LANGUAGES:
        wrong, right = (1, 0) if language == "vi" else (0, 1)
        foreign = {pair[wrong] for pair in pairs} - {pair[right] for pair in pairs} - {"BHXH Mở"}
        long = [word for word in foreign if len(word) > 24]
        for page_id, page in real.pages(language).items():
            if page_id.startswith("issue:"):
                # Its example quotes a file and names a column; tests/issues holds the words of each language.
                continue
            texts = texts_of(parse(page), lang="vi" if language == "en" else "en")
            assert not foreign & set(texts), (page_id, foreign & set(texts))
            together = "\n".join(texts)
            assert not [word for word in long if word in together], page_id


def test_english_pages_hold_vietnamese_only_where_the_data_does(real: Edition, parse: Parse) -> None:
    """Whatever has Vietnamese letters on an English page is text of the data: a print, a title, a name, a note."""
    facts = real.facts
    held = [
        facts.observations,
        facts.unpublished,
        facts.sources,
        facts.lists,
        facts.provinces,
        facts.laws,
        facts.glossary,
    ]
    cells = {" ".join(str(cell).split()) for frame in held for name in frame for cell in frame[name] if name != "day"}
    cells |= {"BHXH Mở", "Hoàng Sa", "Trường Sa", "Khánh Hòa", "Đà Nẵng", "quang ninh, Bắc Kạn"}
    vietnamese = re.compile(r"[À-ÖØ-öø-ỹ]")
    longest_first = sorted((cell for cell in cells if vietnamese.search(cell) and len(cell) > 2), key=len, reverse=True)
    data = re.compile("|".join(re.escape(cell) for cell in longest_first))
    texts = {
        text: page_id
        for page_id, page in real.pages("en").items()
        # The example of an issue code quotes a cell of a spoilt file.
        if not page_id.startswith("issue:")
        for text in texts_of(parse(page), lang="vi")
    }
    for text, page_id in texts.items():
        if vietnamese.search(text):
            assert not vietnamese.search(data.sub("", text)), (page_id, text)


def test_a_tree_without_any_figure_has_all_pages(small: Small) -> None:
    for language in LANGUAGES:
        edition = small([])
        pages = edition.pages(language)
        assert len(pages) == expected(edition)
        assert all(isinstance(page, RenderedPage) and page.body for page in pages.values())


def texts_of(body: HtmlElement, lang: str = "") -> list[str]:
    """The texts that a reader meets: text nodes and spoken or shown attributes, without those marked as ``lang``
    and without code."""
    outside = f'[not(ancestor-or-self::*[@lang="{lang}"])]' if lang else ""
    marked = f"ancestor::*[@lang='{lang}'] or " if lang else ""
    nodes = body.xpath(f"//text()[not({marked}ancestor::pre)]")
    spoken = body.xpath(f"//*{outside}/@aria-label | //*{outside}/@placeholder | //*{outside}/@data-l")
    return [text for node in [*nodes, *spoken] if (text := " ".join(str(node).split()))]


def interface_words(project: Path) -> set[tuple[str, str]]:
    """The Vietnamese and the English of every plain pair in the templates and in the code of the pages."""
    return {pair for file in sorted((project / "scripts/portal/page").rglob("*.*")) for pair in pairs_in(file)}


def pairs_in(file: Path) -> Iterator[tuple[str, str]]:
    if file.suffix not in {".py", ".html"}:
        return
    for vietnamese, english in _PAIR.findall(file.read_text(encoding="utf-8")):
        first, second = (" ".join(str(ast.literal_eval(text)).split()) for text in (vietnamese, english))
        if first != second:
            yield first, second
