from __future__ import annotations

import pytest

from portal.site.document import css_addresses, read_document


def loads(body: str) -> tuple[str, ...]:
    return read_document("x.html", f"<!doctype html><html lang=vi><body>{body}</body></html>".encode()).loads


def links(body: str) -> tuple[str, ...]:
    return read_document("x.html", f"<!doctype html><html lang=vi><body>{body}</body></html>".encode()).links


@pytest.mark.parametrize(
    "body",
    [
        '<script src="X"></script>',
        '<link rel="stylesheet" href="X">',
        '<link rel="shortcut icon" href="X">',
        '<link rel="preload" as="font" href="X">',
        '<link rel=preconnect href="X">',
        '<img src="X">',
        '<picture><source srcset="X"></picture>',
        '<iframe src="X"></iframe>',
        '<video src="X"></video>',
        '<video poster="X"></video>',
        '<audio src="X"></audio>',
        '<embed src="X">',
        '<object data="X"></object>',
        '<input type="image" src="X">',
        '<svg><use href="X"/></svg>',
        '<svg><image xlink:href="X"/></svg>',
        '<svg><rect fill="url(X)"/></svg>',
        "<svg><style>@import 'X';</style></svg>",
        '<p style="background: url(X)">',
        "<style>@font-face { src: url('X') }</style>",
        '<base href="X">',
    ],
)
def test_everything_that_loads_is_seen(body: str) -> None:
    assert loads(body) == ("X",)


def test_srcset_names_several() -> None:
    assert loads('<img src="a.png" srcset="b.png 2x, c.png 3x">') == ("a.png", "b.png", "c.png")


@pytest.mark.parametrize(
    "body",
    [
        '<a href="X">x</a>',
        '<svg><a xlink:href="X"><text>x</text></a></svg>',
        '<map><area href="X"></map>',
        '<form action="X"></form>',
        '<link rel="license" href="X">',
        '<meta http-equiv="refresh" content="0; url=X">',
    ],
)
def test_links_are_seen_and_load_nothing(body: str) -> None:
    assert links(body) == ("X",)
    assert loads(body) == ()


def test_what_a_page_says_of_itself() -> None:
    page = read_document(
        "en/index.html",
        b'<!doctype html><html lang="en"><head><meta name="robots" content="noindex">'
        b'<link rel="alternate" hreflang="vi" href="../"><link rel="alternate" hreflang="en" href="./">'
        b'<link rel="alternate" type="application/atom+xml" href="feed.xml"></head>'
        b'<body id="top"><!-- <p id="no"> --><p id="a"><svg><g id="a"/></svg><a hreflang="en" href="http://x.y/">x</a></body>',
    )
    assert page.language == "en"
    assert page.noindex
    assert page.ids == {"top": 1, "a": 2}
    assert page.alternates == (("vi", "../"), ("en", "./"))


def test_css_addresses() -> None:
    css = """@import "a.css"; @import url(b.css); a { src: URL( 'c d.woff2' ), url("e"); b: url() }"""
    assert list(css_addresses(css)) == ["a.css", "b.css", "c d.woff2", "e", ""]


def test_a_page_past_the_parsers_default_limits_is_read_whole() -> None:
    deep = "<div>" * 300 + '<p id="deep">' + "x" * 11_000_000
    assert read_document("x.html", f'<html lang="vi"><body>{deep}<p id="after">'.encode()).ids == {
        "deep": 1,
        "after": 1,
    }
