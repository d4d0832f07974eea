"""A page speaks one language: only names, titles and words quoted from a source stay in their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from lxml.html import HtmlElement

from tests.browser.pages import each_page, registry, table
from tests.interface_words import interface_pairs

DATA: Final = (
    "issue-example",  # quotes a spoilt file
    "issue-remedy",  # names columns and files
    "printed",  # as the source prints it
    "c-source",
    "source-list",
    "source-no-link",
    "cell-note",  # a note of the data may quote
    "language-link",
    "crumbs",
)
"""Classes of elements that carry words of sources, or names."""

SPOKEN: Final = ("aria-label", "title", "placeholder", "alt", "data-l", "data-none", "data-some", "data-one")

VIETNAMESE: Final = (
    *("số liệu", "nguồn", "ngày chốt", "cờ", "giá trị", "bản dịch máy", "chỉ tiêu", "chậm đóng", "bao phủ"),
    *("tỉnh, thành", "địa giới", "đến ngày", "tỷ đồng", "triệu đồng", "người tham gia", "trang này", "chưa có"),
    *("tải", "dữ liệu", "danh sách", "đơn vị", "đường dẫn", "nghị quyết", "nền tối", "nguồn ghi", "nơi", "so với"),
)
ENGLISH: Final = (
    *("figures", "source", "sources", "as of", "value", "flags", "machine translation", "printed as", "target"),
    *("coverage", "late payment", "province", "provinces", "boundary", "billion", "million", "persons", "none yet"),
    *("download", "table", "chart", "units", "breadcrumb", "search", "skip to", "dark background", "not comparable"),
    *("percent", "from", "to", "former", "nearly", "about", "more than", "less than", "implausible", "the"),
)

VIETNAMESE_LETTER: Final = re.compile(
    r"[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE
)
INTERFACE: Final = (
    "//main//h2 | //main//thead//th | //main//summary | //main//label | //main//legend | //main//button | //footer//*"
    " | //main//*[contains(@class, 'section-note') or contains(@class, 'key') or contains(@class, 'fold-count')"
    " or contains(@class, 'find-hint') or contains(@class, 'tile-legend') or contains(@class, 'date-word')"
    " or contains(concat(' ', @class, ' '), ' status ') or contains(concat(' ', @class, ' '), ' flag ')"
    " or contains(concat(' ', @class, ' '), ' unit ') or contains(concat(' ', @class, ' '), ' qualifier ')]"
)


def _is_data(element: HtmlElement, language: str) -> bool:
    classes = set((element.get("class") or "").split())
    return (
        element.tag in ("script", "style", "code", "pre", "q")
        or not classes.isdisjoint(DATA)
        or (element.get("lang") or language) != language
        or (element.tag == "a" and (element.get("href") or "").startswith("http"))
    )


def _spoken(element: HtmlElement, language: str) -> Iterator[str]:
    """Each text that a reader sees or hears in an element, without what carries data; quoted words are cut."""
    if not isinstance(element.tag, str) or _is_data(element, language):
        return
    yield from (element.get(name) or "" for name in SPOKEN)
    yield element.text or ""
    for child in element:
        yield from _spoken(child, language)
        yield child.tail or ""


def _own_words(element: HtmlElement, language: str, names: re.Pattern[str]) -> list[str]:
    texts = (" ".join(re.sub("“[^”]*”", " ", text).split()) for text in _spoken(element, language))
    return [found for text in texts if (found := names.sub(" ", text).strip())]


@pytest.fixture(scope="module")
def names(project: Path) -> re.Pattern[str]:
    """The names that stay as they are in the other language: places, publishers, titles of sources, the site's own."""
    known = {"BHXH Mở", "Hoàng Sa", "Trường Sa", "Data Package"}
    known |= {row["name_vi"] for row in registry(project, "provinces")}
    for file in (project / "datapackages").rglob("sources.csv"):
        known |= {
            row[column] for row in table(file) for column in ("publisher", "publisher_en", "title") if row[column]
        }
    known |= {row["issuing_office"] for file in (project / "datapackages").rglob("lists.csv") for row in table(file)}
    # Longest first: a title may hold the name of a place.
    return re.compile("|".join(re.escape(" ".join(name.split())) for name in sorted(known, key=len, reverse=True)))


@pytest.mark.parametrize(("language", "phrases"), [("en", VIETNAMESE), ("vi", ENGLISH)], ids=["en", "vi"])
def test_no_phrase_of_the_other_language_stands_on_a_page(
    site_folder: Path, names: re.Pattern[str], language: str, phrases: tuple[str, ...]
) -> None:
    # Whole words only, and not those of a file's name.
    foreign = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, phrases))})(?![\w-]|\.\w)", re.IGNORECASE)
    mixed = [
        f"{address}: {text[:120]}"
        for address, page in _pages(site_folder, language)
        for text in _own_words(page.find("body"), language, names)
        if foreign.search(text)
    ]
    assert mixed == []


def test_no_vietnamese_letter_stands_in_the_interface_of_an_english_page(
    site_folder: Path, names: re.Pattern[str]
) -> None:
    mixed = [
        f"{address}: {text[:120]}"
        for address, page in _pages(site_folder, "en")
        for element in page.xpath(INTERFACE)
        for text in _own_words(element, "en", names)
        if VIETNAMESE_LETTER.search(text)
    ]
    assert mixed == []


@pytest.mark.parametrize("language", ["en", "vi"])
def test_no_text_of_the_other_language_stands_whole_on_a_page(
    project: Path, site_folder: Path, names: re.Pattern[str], language: str
) -> None:
    own, other = (1, 2) if language == "vi" else (2, 1)
    pairs = interface_pairs(project)
    spoken_here = {" ".join(pair[own].split()).casefold() for pair in pairs}
    foreign = {text for pair in pairs if len(text := " ".join(pair[other].split()).casefold()) > 2} - spoken_here
    mixed = [
        f"{address}: {text[:120]}"
        for address, page in _pages(site_folder, language)
        for text in _own_words(page.find("body"), language, names)
        if text.casefold() in foreign
    ]
    assert mixed == []


@pytest.mark.parametrize(("language", "mark"), [("en", r"\d,\d{1,2}%"), ("vi", r"\d\.\d{1,2}%")], ids=["en", "vi"])
def test_percentages_are_written_as_the_language_writes_them(
    site_folder: Path, names: re.Pattern[str], language: str, mark: str
) -> None:
    foreign = re.compile(mark)
    wrong = [
        f"{address}: {text[:120]}"
        for address, page in _pages(site_folder, language)
        for text in _own_words(page.find("body"), language, names)
        if foreign.search(text)
    ]
    assert wrong == []


def _pages(site_folder: Path, language: str) -> Iterator[tuple[str, HtmlElement]]:
    return ((address, page) for address, page in each_page(site_folder) if page.get("lang") == language)
