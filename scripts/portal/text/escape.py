"""Escaping for every place where text from data is shown."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from markupsafe import escape

from portal.text.alike_letters import has_suspect_letters

_WHITE_SPACE: Final = re.compile(r"\s+")
_HOST: Final = re.compile(r"[\w.-]+|[0-9a-f:.]+")
"""Names and numbers; a sign that looks like a slash would end the host for the eye and not for the browser."""
_NEVER_IN_ADDRESS: Final = frozenset('<>"`\\^{|}')


def html_text(text: object) -> str:
    """Text for an HTML element or a double-quoted attribute, on one line.

    Line breaks become spaces: inside a Markdown file a blank line would end the HTML block that holds the text.
    """
    return str(escape(_WHITE_SPACE.sub(" ", str(text))))


def is_web_address(address: str) -> bool:
    """True for an absolute http or https address with a host, no credentials and no white space.

    A host with letters in disguise looks like another one; signs that no address holds unescaped are refused.
    """
    if not address.isprintable() or _WHITE_SPACE.search(address) or not _NEVER_IN_ADDRESS.isdisjoint(address):
        return False
    try:
        parts = urlsplit(address)
        if parts.scheme not in {"http", "https"} or has_suspect_letters(parts.netloc) or "@" in parts.netloc:
            return False
        return _HOST.fullmatch(parts.hostname or "") is not None and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
