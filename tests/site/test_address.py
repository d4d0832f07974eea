from __future__ import annotations

import pytest

from portal.site.address import checked_site_url, file_named, language_of, page_address, site_address

ROOT = "https://example.org/bhxh-mo/"


@pytest.mark.parametrize(
    ("path", "address"),
    [("index.md", ""), ("tinh/index.md", "tinh/"), ("tinh/ha-noi/index.md", "tinh/ha-noi/"), ("nguon.md", "nguon/")],
)
def test_page_address(path: str, address: str) -> None:
    assert page_address(path) == address
    assert site_address("vi", path) == address
    assert site_address("en", path) == "en/" + address


def test_language_of() -> None:
    assert language_of("en/index.html") == "en"
    assert language_of("index.html") == "vi"
    assert language_of("english.html") == "vi"
    assert language_of("embed/vi/ha-noi/x/index.html") == "vi"
    assert language_of("embed/en/ha-noi/x/index.html") == "en"
    assert language_of("embed/1.0.0/vi/ha-noi/en/index.html") == "vi"
    assert language_of("embed/1.0.0/en/ha-noi/x/index.html") == "en"


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/bhxh-mo", ROOT),
        (" https://example.org/bhxh-mo/ ", ROOT),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
    ],
)
def test_a_site_url_ends_with_a_slash(text: str, url: str) -> None:
    assert checked_site_url(text) == url


@pytest.mark.parametrize(
    "text",
    ["example.org", "ftp://example.org", "https://", "https://a:b@example.org", "https://example.org/?q", "https://e.org/#x",
     'https://e.org/"', "https://e.org/a b", "javascript:alert(1)", "https://[::1"],
)  # fmt: skip
def test_a_bad_site_url_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        checked_site_url(text)


@pytest.mark.parametrize(
    ("link", "named"),
    [
        ("", ("tinh/ha-noi/index.html", "")),
        ("#thu", ("tinh/ha-noi/index.html", "thu")),
        ("#b%E1%BA%A3ng", ("tinh/ha-noi/index.html", "bảng")),
        ("../", ("tinh/index.html", "")),
        ("../..", ("index.html", "")),
        ("../../data/a%20b.csv?v=1", ("data/a b.csv", "")),
        ("../../tinh", ("tinh", "")),
        ("/bhxh-mo/en/", ("en/index.html", "")),
        ("https://example.org/bhxh-mo/en/", ("en/index.html", "")),
        ("/en/", None),
        ("../../../x", None),
        ("https://example.com/bhxh-mo/", None),
        ("mailto:a@example.org", None),
    ],
)
def test_file_named(link: str, named: tuple[str, str] | None) -> None:
    assert file_named(ROOT, "tinh/ha-noi/index.html", link) == named


def test_the_not_found_page_stands_anywhere() -> None:
    assert file_named(ROOT, "404.html", "/bhxh-mo/tinh/") == ("tinh/index.html", "")
