"""Text of strangers in a comment: nothing in it may speak to GitHub."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.compare.cell import both, cell, code
from portal.text.bilingual import Bilingual

HOSTILE = (
    "@octocat",
    "a@b.example",
    "<img src=x onerror=alert(1)>",
    "![x](https://evil.example/x.png)",
    "[x](javascript:alert(1))",
    "#1",
    "owner/repo#1",
    "GH-12",
    "www.evil.example",
    "xem http://evil.example",
    "mailto:a",
    ":tada:",
    "_nghiêng_ *đậm* ~bỏ~",
    "$x$",
    "a1b2c3d4e5f6",
    "&lt;b&gt;",
    "a | b",
    "`x`",
    "\\|",
    "``` x",
    "<!-- ẩn -->",
    "[^1]",
)
_SPAN = re.compile(r"`[^`|]*`")


@pytest.mark.parametrize("text", HOSTILE)
def test_what_github_would_act_on_stands_in_code(text: str) -> None:
    assert _SPAN.fullmatch(cell(text))
    assert "\n" not in cell(text)


@pytest.mark.parametrize(
    "text", ["Quảng Ninh", "hơn 211,2 tỷ đồng", "−0,03 điểm phần trăm (+3,4%)", "30/9/2025", "a → b"]
)
def test_plain_words_stay_plain(text: str) -> None:
    assert cell(text) == text


def test_line_breaks_and_hidden_characters_are_shown_as_what_they_are() -> None:
    assert cell("a\n\n# b") == "`a[U+000A][U+000A]# b`"
    assert cell("a\u202eb") == "`a[U+202E]b`"


def test_long_text_is_cut_and_empty_text_is_a_dash() -> None:
    assert cell("ă" * 500) == "ă" * 120 + "…"
    assert cell("") == cell("  ") == code("") == "–"


def test_both_languages_stand_on_two_lines_unless_they_are_one() -> None:
    assert both(Bilingual("một", "one")) == "một<br>one"
    assert both(Bilingual("Hà Nội", "Hà Nội")) == "Hà Nội"


@given(st.text())
def test_whatever_the_text_a_cell_stays_one_cell_on_one_line_without_signs(text: str) -> None:
    for written in (cell(text), code(text)):
        assert "|" not in written
        assert written.splitlines() == [written]
        outside = _SPAN.sub("", written)
        assert not re.search(r"[@#<>&`*_\[\]\\$!~{}]", outside)
        assert not re.search(r"www\.|//", outside, re.IGNORECASE)
