"""Issues of pages and of the built site: small ones with one fault each."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from unittest import mock

from portal.issues.example import Example
from portal.model.issue import Issue
from portal.site.check import check_site
from portal.site.failure import BuildFailed
from portal.site.reading import read_documents
from portal.site.search_index import index_records
from portal.site.source_page import pair_pages, read_written_pages
from portal.site.theme import run_mkdocs
from tests.site.test_check import ROOT, page, site
from tests.site.test_search_index import RECORDS
from tests.site.test_source_page import page as source_page
from tests.site.test_theme import ASSETS, DATE

PROJECT: Final = Path(__file__).resolve().parents[2]
_BODIES: Final = (
    '<a href="khong-co/">x</a>',
    '<a href="tinh/#khong-co">x</a>',
    '<a href="javascript:alert(1)">x</a>',
    '<img src="https://example.com/a.png">',
    '<img src="assets/none.png">',
    '<p id="top">',
)


def raised_by_site(folder: Path) -> Iterator[Example]:
    """One example after another."""
    for fixture, issues in (
        ("tests/site/test_check.py", _of_built_pages()),
        ("tests/site/test_source_page.py", _of_written_pages(folder)),
        ("tests/site/test_theme.py", _of_mkdocs(folder / "mkdocs")),
        ("tests/site/test_search_index.py", _of_search(folder / "search")),
    ):
        for issue in issues:
            words = (issue.message_vi, issue.message_en, issue.remedy_vi, issue.remedy_en)
            yield Example(issue.code, issue.file, issue.row, issue.column, *words, fixture)


def _of_built_pages() -> Iterator[Issue]:
    sites = [site(index_html=page(body)) for body in _BODIES]
    sites += [site(index_html=b'<html lang="vi"></html>'), site(en__index_html=page("", "vi", "en/"))]
    for files in sites:
        yield from check_site(files, read_documents(files), ROOT, ("vi", "en"))


def _of_written_pages(folder: Path) -> Iterator[Issue]:
    (folder / "vi").mkdir()
    (folder / "vi" / "trang.md").write_text('---\npage_id: "x"\n---\n\nChữ.\n', encoding="utf-8")
    yield from read_written_pages(folder / "vi", "vi")[1]
    yield from pair_pages([source_page("vi", "dong-gop/mot.md", "one")])[1]
    yield from pair_pages([source_page("vi", "dong-gop/a.md", "x"), source_page("vi", "dong-gop/a/index.md", "y")])[1]


def _of_mkdocs(folder: Path) -> Iterator[Issue]:
    """Both settings of this project, and in one of them a theme that nobody has."""
    folder.mkdir()
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(PROJECT / name, folder / name)
    (folder / "pages" / "en").mkdir(parents=True)
    (folder / "mkdocs.en.yml").write_text("INHERIT: mkdocs.yml\ntheme: {name: khong-co}\n", encoding="utf-8")
    try:
        run_mkdocs(folder, folder / "pages", folder / "html", ASSETS, ("en",), ROOT, DATE)
    except BuildFailed as failure:
        yield from failure.issues


def _of_search(folder: Path) -> Iterator[Issue]:
    with mock.patch("sys.executable", "/bin/false"):
        try:
            index_records(RECORDS, folder)
        except BuildFailed as failure:
            yield from failure.issues
