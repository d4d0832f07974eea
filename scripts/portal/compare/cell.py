"""Text from data in Markdown as GitHub reads it: it pings nobody, links nowhere and opens no tag."""

from __future__ import annotations

import re
from typing import Final

from portal.contract.quoting import show_cell
from portal.text.bilingual import Bilingual

LIMIT: Final = 120
NOTHING: Final = "–"
_PLAIN: Final = re.compile(r"[\w ,.%()/;:+\-−–—“”‘’'\"…·→≥≤]+")
_SPEAKING: Final = re.compile(
    r"_|//|www\.|https?:|ftp:|mailto:|xmpp:|:(?! |$)|\bGH-[0-9]|\b[0-9a-f]{7,64}\b", re.IGNORECASE
)
"""What GitHub makes a link, a reference, an emphasis or an emoji of, without any sign that ``_PLAIN`` refuses."""
_NEVER: Final = str.maketrans({"|": "[U+007C]", "`": "[U+0060]"})
"""They end a cell and a span of code, also with a backslash before them."""


def cell(text: object, limit: int = LIMIT) -> str:
    """Text on one line, cut to ``limit``: as it is where it is only letters, digits and harmless marks, else as code.

    In a span of code GitHub looks for no mention, link, reference, picture, formula or tag.
    """
    shown = show_cell(" ".join(str(text).split(" ")).strip(), limit)
    if not shown:
        return NOTHING
    if _PLAIN.fullmatch(shown) and not _SPEAKING.search(shown):
        return shown
    return code(shown, limit)


def code(text: object, limit: int = LIMIT) -> str:
    """Text on one line as code, cut to ``limit``."""
    shown = show_cell(text, limit).strip().translate(_NEVER)
    return f"`{shown}`" if shown else NOTHING


def both(words: Bilingual, limit: int = LIMIT) -> str:
    """A cell in both languages, Vietnamese above; once where they read the same."""
    vi, en = (cell(text, limit) for text in words)
    return vi if vi == en else f"{vi}<br>{en}"
