"""Escaping for every place where text from data is shown."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from markupsafe import escape

_WHITE_SPACE: Final = re.compile(r"\s+")


def html_text(text: object) -> str:
    """Text for an HTML element or a double-quoted attribute, on one line.

    Line breaks become spaces: inside a Markdown file a blank line would end the HTML block that holds the text.
    """
    return str(escape(_WHITE_SPACE.sub(" ", str(text))))


def is_web_address(address: str) -> bool:
    """True for an absolute http or https address with a host, no credentials and no white space."""
    if not address or _WHITE_SPACE.search(address) or "\\" in address:
        return False
    try:
        parts = urlsplit(address)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False
