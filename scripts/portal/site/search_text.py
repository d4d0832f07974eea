"""The texts of a built page that a search may find: its own words, without navigation, charts, tables and forms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml.html import HtmlElement

BODY: Final = "data-pagefind-body"
"""Marks the element that holds a page's own content; the theme sets it."""

IGNORED: Final = "data-pagefind-ignore"
"""Marks an element inside it that no search should find."""

_TAGS_LEFT_OUT: Final = frozenset(
    {"nav", "svg", "figure", "script", "style", "template", "noscript", "form", "label", "button", "dialog"}
)
# Figures one by one, their provenance and flags lead from one page to all; keys explain what charts and maps draw.
_CLASSES_LEFT_OUT: Final = frozenset(
    {"visually-hidden", "data-table", "cases", "provenance", "flags", "key", "tiles", "tile-legend"}
    | {"places", "downloads", "find"}
)
_BLOCKS: Final = frozenset(
    {"address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "footer"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "header", "legend", "li", "main", "ol", "p", "pre", "section", "summary"}
    | {"table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)


def page_texts(root: HtmlElement) -> tuple[str, ...]:
    """Each heading, paragraph, list item and the like of a page once, in its order, with white space made single.

    Empty when the page marks no content of its own.
    """
    texts = (text for body in root.iter("*") if BODY in body.attrib for text in _texts(body))
    return tuple(dict.fromkeys(text for text in texts if any(character.isalpha() for character in text)))


def _texts(element: HtmlElement) -> Iterator[str]:
    """The texts of the innermost blocks; words that stand between two blocks are a text of their own."""
    words: list[str] = [element.text or ""]
    for child in element:
        if _is_block(child):
            yield from _joined(words)
            words = []
            if not _is_left_out(child):
                yield from _texts(child)
        elif not _is_left_out(child):
            words.append(_inline(child))
        words.append(child.tail or "")
    yield from _joined(words)


def _is_block(element: HtmlElement) -> bool:
    return element.tag in _BLOCKS or any(inner.tag in _BLOCKS for inner in element.iterdescendants())


def _is_left_out(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _TAGS_LEFT_OUT or IGNORED in element.attrib:
        return True
    return not _CLASSES_LEFT_OUT.isdisjoint((element.get("class") or "").split())


def _inline(element: HtmlElement) -> str:
    inner = (("" if _is_left_out(child) else _inline(child)) + (child.tail or "") for child in element)
    return (element.text or "") + "".join(inner)


def _joined(words: list[str]) -> Iterator[str]:
    if text := " ".join("".join(words).split()):
        yield text
