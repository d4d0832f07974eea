"""What a built HTML page says: its ids, its links, what it loads, its other language, its texts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import html

from portal.site.search_text import page_texts

_LOADING_RELATIONS: Final = frozenset(
    {
        "stylesheet",
        "icon",
        "apple-touch-icon",
        "mask-icon",
        "preload",
        "modulepreload",
        "prefetch",
        "preconnect",
        "dns-prefetch",
        "manifest",
    }
)
_LOADING_ATTRIBUTES: Final = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "frame": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "input": ("src",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
    "feimage": ("href", "xlink:href"),
    "body": ("background",),
    "base": ("href",),
}
_LINK_ATTRIBUTES: Final = {"a": ("href", "xlink:href"), "area": ("href",), "form": ("action",)}
_SAYING_ATTRIBUTES: Final = frozenset({"alt", "content", "d", "label", "placeholder", "title", "value"})
_CSS_ADDRESS: Final = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE
)
_REFRESH: Final = re.compile(r"url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Document:
    """One built page; addresses are as they stand in it, ``texts`` are what a search may find."""

    file: str
    language: str
    ids: Counter[str]
    links: tuple[str, ...]
    loads: tuple[str, ...]
    alternates: tuple[tuple[str, str], ...]
    noindex: bool
    texts: tuple[str, ...]


def css_addresses(css: str) -> Iterator[str]:
    """Addresses that a style sheet, a ``style`` attribute or a presentation attribute names."""
    for found in _CSS_ADDRESS.finditer(css):
        yield next((group for group in found.groups() if group is not None), "")


def read_document(file: str, content: bytes) -> Document:
    """Parse one page of the site."""
    # huge_tree: a page with a large inline drawing goes past the parser's default limits.
    root = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    ids: Counter[str] = Counter()
    links: list[str] = []
    loads: list[str] = []
    alternates: list[tuple[str, str]] = []
    noindex = False
    for element in root.iter("*"):
        tag = str(element.tag)
        attributes = {str(name): str(value) for name, value in element.attrib.items()}
        if "id" in attributes:
            ids[attributes["id"]] += 1
        relations = set(attributes.get("rel", "").lower().split())
        if "alternate" in relations and "hreflang" in attributes and "href" in attributes:
            alternates.append((attributes["hreflang"], attributes["href"]))
        if tag == "link" and "href" in attributes:
            (loads if relations & _LOADING_RELATIONS else links).append(attributes["href"])
        if tag == "meta":
            noindex = noindex or (attributes.get("name") == "robots" and "noindex" in attributes.get("content", ""))
            if attributes.get("http-equiv", "").lower() == "refresh":
                links.extend(_REFRESH.findall(attributes.get("content", "")))
        if tag == "style":
            loads.extend(css_addresses(element.text or ""))
        links.extend(_values(attributes, _LINK_ATTRIBUTES.get(tag, ())))
        loads.extend(_values(attributes, _LOADING_ATTRIBUTES.get(tag, ())))
        loads.extend(
            address
            for name, value in attributes.items()
            if "(" in value and not _is_said(name)
            for address in _css(value)
        )
    return Document(
        file, root.get("lang", ""), ids, tuple(links), tuple(loads), tuple(alternates), noindex, page_texts(root)
    )


def _is_said(name: str) -> bool:
    """True for an attribute that holds words or a path; every other one could be a style of its own."""
    return name in _SAYING_ATTRIBUTES or name.startswith(("aria-", "data-"))


def _css(value: str) -> Iterator[str]:
    return css_addresses(value) if "url(" in value.lower() else iter(())


def _values(attributes: dict[str, str], names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if name not in attributes:
            continue
        if name == "srcset":
            yield from (part.split()[0] for part in attributes[name].split(",") if part.strip())
        else:
            yield attributes[name]
