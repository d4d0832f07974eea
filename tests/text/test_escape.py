"""Text from data where a page shows it."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as some

from portal.text.escape import html_text, is_web_address


def test_markup_is_inert() -> None:
    assert html_text("<b onclick='x'>\"&") == "&lt;b onclick=&#39;x&#39;&gt;&#34;&amp;"
    assert html_text("a\n\n\tb") == "a b"
    assert html_text(12) == "12"


@given(some.text())
def test_html_holds_no_markup_and_reads_back(text: str) -> None:
    written = html_text(text)
    assert not set("<>\"'\n\r") & set(written)
    assert html.unescape(written).split() == text.split() or not text.isprintable()


@pytest.mark.parametrize("address", ["https://vss.gov.vn/a?b=1", "http://example.org", "https://báo.vn/ă"])
def test_addresses(address: str) -> None:
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org",
        "//example.org",
        "javascript:alert(1)",
        "https:///x",
        "https://a@b.org",
        "https://a b",
        "https://a\\b",
        "https://[x",
    ],
)
def test_what_is_no_address(address: str) -> None:
    assert not is_web_address(address)
