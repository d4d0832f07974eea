from __future__ import annotations

import pytest

from portal.site.check import check_site
from portal.site.merge import languages_named
from portal.site.reading import read_documents

ROOT = "https://example.org/bhxh-mo/"


def page(body: str = "", language: str = "vi", partner: str = "en/") -> bytes:
    other = "en" if language == "vi" else "vi"
    return (
        f'<!doctype html><html lang="{language}"><head><link rel="alternate" hreflang="{other}" href="{ROOT}{partner}">'
        f'<link rel="stylesheet" href="{ROOT}assets/a.css"></head><body id="top">{body}</body></html>'
    ).encode()


def site(**changed: bytes | None) -> dict[str, bytes | None]:
    """A sound site of three pages; a keyword replaces or adds a file, ``__`` for "/", ``_`` for "."."""
    files: dict[str, bytes | None] = {
        "index.html": page('<a href="tinh/">Tỉnh</a><a href="en/" hreflang="en" rel="alternate">EN</a>'),
        "tinh/index.html": page(
            '<p id="thu"><a href="#thu">x</a><a href="../data/a.csv">y</a>', partner="en/provinces/"
        ),
        "en/index.html": page('<a href="provinces/#top">Provinces</a>', "en", ""),
        "en/provinces/index.html": page("<a href='../../'>x</a>", "en", "tinh/"),
        "404.html": b'<html lang="vi"><body><a href="/bhxh-mo/tinh/">x</a></body></html>',
        "assets/a.css": b"@font-face { src: url('b.woff2') } a { background: url(data:image/png;base64,AA) }",
        "assets/b.woff2": None,
        "data/a.csv": None,
    }
    return files | {name.replace("__", "/").replace("_", "."): content for name, content in changed.items()}


def codes(files: dict[str, bytes | None]) -> list[tuple[str, str]]:
    return [(issue.code, issue.file) for issue in check_site(files, read_documents(files), ROOT, ("vi", "en"))]


def test_a_sound_site_has_no_issue() -> None:
    assert codes(site()) == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<a href="tinh">no slash</a>', "broken-link"),
        ('<a href="khong-co/">x</a>', "broken-link"),
        ('<a href="../">out of the site</a>', "broken-link"),
        ('<a href="/tinh/">root of the host</a>', "broken-link"),
        (f'<a href="{ROOT}khong-co/">x</a>', "broken-link"),
        (f'<link rel="canonical" href="{ROOT}khong-co/">', "broken-link"),
        ('<a href="tinh/#khong-co">x</a>', "broken-anchor"),
        ('<a href="#khong-co">x</a>', "broken-anchor"),
        ('<a href="javascript:alert(1)">x</a>', "forbidden-link"),
        ('<a href=" JaVaScRiPt:alert(1)">x</a>', "forbidden-link"),
        ('<a href="data:text/html,x">x</a>', "forbidden-link"),
        ('<a href="ftp://example.org/">x</a>', "forbidden-link"),
        ('<a href="//example.org/">x</a>', "forbidden-link"),
        ('<a href="http://[::1">x</a>', "forbidden-link"),
        ('<img src="https://example.com/a.png">', "external-request"),
        ('<img src="//example.com/a.png">', "external-request"),
        ('<script src="https://example.org/other/a.js"></script>', "external-request"),
        ('<link rel="preconnect" href="https://fonts.example.com">', "external-request"),
        ('<p style="background:url(https://example.com/a.png)">', "external-request"),
        ("<style>@import 'https://example.com/a.css';</style>", "external-request"),
        ('<svg><rect fill="url(https://example.com/#a)"/></svg>', "external-request"),
        ('<img src="assets/none.png">', "missing-asset"),
        ('<img src="/assets/b.woff2">', "missing-asset"),
        ('<p id="top">', "duplicate-id"),
    ],
)
def test_each_fault_is_found_where_it_is(body: str, code: str) -> None:
    assert codes(site(index_html=page(body))) == [(code, "index.html")]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="https://example.com/">x</a>',
        '<a href="mailto:a@example.org">x</a>',
        '<a href="">x</a>',
        '<a href="data/a.csv?v=1">x</a>',
        '<img src="data:image/png;base64,AA">',
        '<svg><rect fill="url(#top)"/><use href="#top"/></svg>',
        '<svg aria-label="background:url(https://example.com/a.png)"></svg>',
        '<img src="assets/b.woff2" alt="url(https://example.com/a.png)" title="url(https://example.com/a.png)">',
        '<a href="tinh/index.html">x</a>',
    ],
)
def test_what_is_allowed_is_not_reported(body: str) -> None:
    assert codes(site(index_html=page(body))) == []


def test_style_sheets_are_checked() -> None:
    css = b"@import url(https://example.com/a.css); a { src: url(none.woff2) }"
    assert codes(site(assets__a_css=css)) == [("external-request", "assets/a.css"), ("missing-asset", "assets/a.css")]


def test_a_page_that_names_the_wrong_partner_breaks_two_pairs() -> None:
    files = site(index_html=page(partner="en/provinces/"))
    assert codes(files) == [("unpaired-alternate", "en/index.html"), ("unpaired-alternate", "index.html")]


def test_a_page_without_a_partner_is_named() -> None:
    files = site(index_html=b'<html lang="vi"></html>')
    assert codes(files) == [("unpaired-alternate", "en/index.html"), ("missing-alternate", "index.html")]


def test_a_page_in_the_wrong_language_is_named() -> None:
    files = site(en__index_html=page("", "vi", "en/"))
    assert ("wrong-language", "en/index.html") in codes(files)


def test_a_partner_that_does_not_exist_is_named() -> None:
    files = site(x__index_html=page(partner="en/x/"))
    assert codes(files) == [("broken-link", "x/index.html"), ("unpaired-alternate", "x/index.html")]


def test_a_fault_of_many_pages_is_one_issue_with_their_number() -> None:
    broken = '<img src="https://example.com/a.png">'
    files = site(index_html=page(broken), tinh__index_html=page(f'{broken}<p id="thu">', partner="en/provinces/"))
    (issue,) = check_site(files, read_documents(files), ROOT, ("vi", "en"))
    assert "https://example.com/a.png" in issue.message_en
    assert "(2 pages)" in issue.message_en
    assert "(2 trang)" in issue.message_vi
    assert issue.remedy_vi
    assert issue.remedy_en


def test_all_faults_are_listed_at_once() -> None:
    files = site(index_html=page('<a href="a/">x</a><a href="b/">x</a>'), tinh__index_html=None)
    assert len(codes(files)) >= 3


def test_with_one_language_built_links_into_the_other_are_not_followed() -> None:
    files = {name: content for name, content in site().items() if not name.startswith("en/")}
    assert check_site(files, read_documents(files), ROOT, languages_named("vi")) == []
    files["tinh/index.html"] = page('<p id="thu"><a href="../khong-co/">x</a>')
    assert [issue.code for issue in check_site(files, read_documents(files), ROOT, languages_named("vi"))] == [
        "broken-link"
    ]


def test_pages_that_search_engines_are_to_leave_out_name_no_partner() -> None:
    bare = '<html lang="{}"><head><meta name="robots" content="noindex"></head><body id="top">x</body></html>'
    files = site(hidden__index_html=bare.format("vi").encode(), en__hidden__index_html=bare.format("en").encode())
    assert codes(files) == []
