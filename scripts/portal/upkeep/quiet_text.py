"""Markdown from a stranger, made so that GitHub shows it and nothing in it acts."""

from __future__ import annotations

import re
from typing import Final

from portal.contract.quoting import is_hidden

_JOINER: Final = "\u2060"
"""Takes no room and breaks no line, but what stands around it is no longer a mention, a reference or an address."""
_HARMLESS: Final = "lt|gt|amp|quot|apos|vert|grave|lbrack|bsol|rbrack|ast|lowbar"
"""Entities whose character, once decoded, starts nothing: neither Markdown nor GitHub's own links are made of it."""
_NAMED: Final = {39: "apos", 42: "ast", 91: "lbrack", 92: "bsol", 93: "rbrack", 95: "lowbar", 96: "grave", 124: "vert"}
"""The same characters by number, which are written by name: a number sign is a reference to GitHub."""
_RULES: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        *((rf"&#0*{number};", f"&{name};") for number, name in _NAMED.items()),
        # No HTML, no comment, no <address>, and no entity that spells one of the characters below.
        # Full-width signs, since an entity would be shown as it is written inside a span of code.
        (rf"&(?!(?:{_HARMLESS});)", "\uff06"),
        (r"<(?!br>)", "\uff1c"),
        # No link, picture, footnote or definition of one; no coloured box that looks like GitHub's.
        (r"\](?=[(\[:])", f"]{_JOINER}"),
        (r"\[(?=[!^])", f"[{_JOINER}"),
        (r"!(?=\[)", f"!{_JOINER}"),
        # No mention of a person or a team, no reference to an issue or a commit, no e-mail address.
        (r"@", f"@{_JOINER}"),
        (r"#(?=[^\s#])", f"#{_JOINER}"),
        (r"(GH)(?=\\?-\d)", rf"\1{_JOINER}"),
        # Seven hexadecimal signs can name a commit, so no more than six stand together.
        (r"([0-9a-f]{6})(?=[0-9a-f])", rf"\1{_JOINER}"),
        # No box to tick.
        (r"(\[|&lbrack;)(?=[\sx](?:\\?\]|&rbrack;))", rf"\1{_JOINER}"),
        # No bare address. A backslash before a sign is gone when the text is shown.
        (r":(?=\\?/)", f":{_JOINER}"),
        (r"(www)(?=\\?\.)", rf"\1{_JOINER}"),
        # No block that is drawn (mermaid, maps, formulas) or that swallows what comes after.
        (r"`{3,}", "''"),
        (r"~{3,}", "~~"),
        # A full-width sign: a formula starts with the other one, in spite of a joiner.
        (r"\$", "\uff04"),
    )
)


def quiet_text(content: bytes, limit: int) -> str:
    """``content`` as Markdown in which headings, tables, emphasis and ``<br>`` remain and nothing acts.

    Bytes that are no UTF-8 become replacement signs; hidden and turning characters go. What is longer than ``limit``
    characters is cut at the end of a line, and says so.
    """
    text = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\t", "    ").replace("\u00a0", " ")
    text = "".join(character for character in text if character == "\n" or not is_hidden(character))
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    text = text.strip("\n")
    if len(text) <= limit:
        return text
    kept, _, _ = text[:limit].rpartition("\n")
    return f"{kept}\n\n… (còn dài, đã cắt · cut, there is more)"
