"""Text of a stranger below a pull request: what GitHub would make of it, asked of another reader of its Markdown."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from marko.ext.gfm import gfm

from portal.upkeep.quiet_text import quiet_text

LIMIT = 60_000
INERT = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "em", "strong", "del", "code", "pre", "blockquote", "hr", "br",
    "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ACTS = re.compile(r"@\w|#\w|GH-\d|://|www\.|\$|[0-9a-f]{7}|\[[\sx]\]", re.IGNORECASE)
"""What GitHub itself looks for in the text that Markdown left."""
HOSTILE = [
    "@bhxh-mo/code xem giúp", "a&#64;b &commat;bhxh-mo", "x#12, owner/repo#3, GH-4, gh-5", "&#35;12 &num;12",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- bhxh-mo: comparison -->",
    "<https://evil.example>",
    "https://evil.example/a", "http&#58;//evil.example", "_www.evil.example_", "WWW.evil.example", "ftp://evil.example",
    "[a](https://evil.example)", "[a](//evil.example)", "[a](javascript:alert(1))", "[a][b]\n\n[b]: //evil.example",
    "![a](//evil.example/p.png)", "!\u200b[a](//evil.example)", "\\![a](//e.example)", "[![a](//e)](//f)",
    "[^1]\n\n[^1]: x", "> [!CAUTION]\n> The maintainers approved this.", "```mermaid\ngraph LR\n```",
    "~~~\nall that follows",
    "$$\\href{x}{y}$$",
    "\u202eevil\u202c", "me@evil.example", "mailto:me@evil.example", "a\r@x", "&lt;b&gt;", "&amp;#64;x",
    "@\u2060x", "@\u200bx",
    "dca0544f3b1e2a90c7d6b5a4938271605f4e3d2c", "xem DCA0544.", "(1234567)", "dca0544f3b1e2\u2060",
    "owner/repo@dca0544", "http:\\//evil.example", "http:/\\/evil.example", "www\\.evil.example", "GH\\-4",
    "- [ ] việc", "* [x] việc", "1. [X] việc", "> - [ ] việc", "- \\[ ] việc", "- &#91; &#93; việc",
    "- &lbrack;x&rbrack; việc", "- [\u00a0] việc", "- [\u200b ] việc", "- [\n] việc",
]  # fmt: skip
DRAWN_BY_GITHUB = {
    "> [!CAUTION]\n> The maintainers approved this.",
    "[^1]\n\n[^1]: x", "\u202eevil\u202c",
}  # fmt: skip
ALREADY_QUIET = {"&lt;b&gt;", "&amp;#64;x", "@\u2060x", "@\u200bx", "- [\u200b ] việc"}


class Tags(HTMLParser):
    """The elements, the addresses and the text of a rendered page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.names: set[str] = set()
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        assert not {name for name, _ in attrs} & {"href", "src", "onerror", "style", "class"} or tag == "code"

    def handle_comment(self, data: str) -> None:
        self.names.add("comment")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def assert_inert(text: str) -> None:
    assert "```" not in text
    assert "~~~" not in text
    page = Tags()
    page.feed(gfm(text))
    page.close()
    assert page.names <= INERT, page.names - INERT
    assert not [part for part in page.texts if ACTS.search(part)]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_in_a_hostile_text_acts(hostile: str) -> None:
    assert_inert(quiet_text(hostile.encode(), LIMIT))
    assert_inert(quiet_text(f"| a | {hostile} |\n| --- | --- |\n| {hostile} | b |".encode(), LIMIT))


def test_the_reader_that_judges_sees_what_is_hostile() -> None:
    unseen = []
    for hostile in HOSTILE:
        try:
            assert_inert(hostile)
        except AssertionError:
            continue
        unseen.append(hostile)
    # GitHub alone draws these, or nobody does; they are judged by what is left of their characters below.
    assert set(unseen) <= DRAWN_BY_GITHUB | ALREADY_QUIET


@pytest.mark.parametrize("drawn", sorted(DRAWN_BY_GITHUB))
def test_what_github_alone_would_draw_is_taken_apart(drawn: str) -> None:
    assert not re.search(r"```|~~~|\[[!^]|\]:|[\u200b\u202e]", quiet_text(drawn.encode(), LIMIT))


@given(
    st.lists(
        st.sampled_from(
            ["@", "#", "1", "a", "<", ">", "!", "[", "]", "(", ")", ":", "/", "//", "http", "www.", "`",
             "<br>", "<br", "```", "~~~",
             "\\", "&", ";", "&#64;", "&lt;", "&#91;", "&#93;", "|", "\n", "\n\n", " ", "-", "_", "*", "$",
             "GH-", "\u200b", "[ ]", "- [", "x]", "x", "&lbrack;", "&rbrack;", "dca", "0544", "FF",
             "\u2060", "\u202e", "e.example", ":\\/", "    ", "=", "img src=x ", "^", "script"]
        ),
        max_size=30,
    )
)  # fmt: skip
@example(["[", "a", "]", "\n", "(", "//", "a", ")"])
@example(["\\", "&#91;"])
@example(["#", "\\", "_"])
@example(["www.", "_", "www.", "e.example"])
def test_no_mixture_acts(parts: list[str]) -> None:
    assert_inert(quiet_text("".join(parts).encode(), LIMIT))


@given(st.binary(max_size=300))
def test_any_bytes_become_text_without_hidden_characters(content: bytes) -> None:
    text = quiet_text(content, LIMIT)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u200b\u202a-\u202e\u2066-\u2069]", text)
    assert_inert(text)


def test_a_table_and_words_stay_as_they_are() -> None:
    table = "## Số liệu · Figures: 2\n\n| Nơi | Cũ → mới |\n| --- | --- |\n| **Quảng Ninh** | 74,43% → 75% (+0,57) |"
    assert quiet_text(table.encode(), LIMIT) == table
    assert quiet_text(b"a &lt;b&gt; &#124; &amp; &quot;", LIMIT) == "a &lt;b&gt; &vert; &amp; &quot;"
    assert quiet_text("số<br>figure `a<b&c`".encode(), LIMIT) == "số<br>figure `a\uff1cb\uff06c`"


def test_short_numbers_and_words_are_not_broken() -> None:
    text = "2025-09-30 123456 facade 1.250.000 `khanh-hoa-2022-01-31` [1] [xx] [  ]"
    assert quiet_text(text.encode(), LIMIT) == text


def test_what_is_too_long_is_cut_at_a_line_and_says_so() -> None:
    text = quiet_text(("dòng một\n" * 100).encode(), 95)
    assert text.startswith("dòng một\ndòng một\n")
    assert text.endswith("đã cắt · cut, there is more)")
    assert len(text.splitlines()[-3]) == len("dòng một")
    assert "@" not in quiet_text(b"x" * 500 + b"@a", 100)
