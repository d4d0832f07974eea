from __future__ import annotations

from pathlib import Path

import pytest

from portal.site.merge import languages_named, merge_site, read_site, sitemap
from portal.site.reading import read_documents


def built(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


@pytest.fixture
def html(tmp_path: Path) -> Path:
    for language in ("vi", "en"):
        own = {"index.html": language, "404.html": language, "sitemap.xml": language, "assets/a.css": language}
        built(tmp_path / "html" / language, own)
    return tmp_path / "html"


def test_vietnamese_stands_at_the_root_and_english_below_without_the_themes_own_files(
    html: Path, tmp_path: Path
) -> None:
    count = merge_site(html, tmp_path / "site", ("vi", "en"), {"data/a.csv": b"a\n", "en/feed.xml": b"<feed/>"})
    found = {
        path.relative_to(tmp_path / "site").as_posix(): path.read_text() for path in (tmp_path / "site").rglob("*.*")
    }
    assert found == {
        "index.html": "vi",
        "404.html": "vi",
        "en/index.html": "en",
        "data/a.csv": "a\n",
        "en/feed.xml": "<feed/>",
    }
    assert count == len(found)


@pytest.mark.parametrize("name", ["../a", "/etc/a", "a/../b", "a//b", "a\\b", "./a"])
def test_a_published_path_cannot_leave_the_site(html: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="inside"):
        merge_site(html, tmp_path / "site", ("vi",), {name: b""})
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize("name", ["index.html", "en/index.html"])
def test_two_files_of_one_path_are_an_error(html: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="one path"):
        merge_site(html, tmp_path / "site", ("vi", "en"), {name: b""})


def test_the_sitemap_has_every_page_that_may_be_indexed_in_order() -> None:
    pages = {
        "en/index.html": b"<html lang=en></html>",
        "404.html": b"<html></html>",
        "index.html": b"<html lang=vi></html>",
        "x/index.html": b'<html><head><meta name="robots" content="noindex"></head></html>',
        "tinh/a&b/index.html": b"<html></html>",
    }
    documents = read_documents(pages)
    text = sitemap(documents, "https://example.org/bhxh-mo/").decode()
    assert [part.split("</loc>")[0] for part in text.split("<loc>")[1:]] == [
        "https://example.org/bhxh-mo/en/",
        "https://example.org/bhxh-mo/",
        "https://example.org/bhxh-mo/tinh/a&amp;b/",
    ]
    assert sitemap(dict(reversed(documents.items())), "https://example.org/bhxh-mo/").decode() == text


def test_read_site_gives_text_only_where_it_is_checked(tmp_path: Path) -> None:
    built(tmp_path, {"index.html": "x", "assets/a.css": "y", "data/a.csv": "z"})
    assert read_site(tmp_path) == {"index.html": b"x", "assets/a.css": b"y", "data/a.csv": None}


def test_languages_named() -> None:
    assert languages_named("all") == ("vi", "en")
    assert languages_named("en") == ("en",)
