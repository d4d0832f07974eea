"""Putting into the text of a page what the page layer leaves open: drawings, and the address of the site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from html import escape
from typing import Final

from portal.page.structured import SITE

_PLACE: Final = re.compile(r"<!-- drawing ([0-9A-Za-z_-]+) -->")
_ID: Final = re.compile(r'(?<=\sid=")([^"]+)(?=")')
_REFERENCE: Final = re.compile(r'url\((["\']?|&quot;)#([^)"\'&]+)\1\)')
_LINK: Final = re.compile(r'(?<=\s)((?:xlink:)?href)="#([^"]+)"')
_ID_LIST: Final = re.compile(r'(?<=\s)(aria-labelledby|aria-describedby|aria-controls|aria-owns|for)="([^"]+)"')
_BLANK_LINES: Final = re.compile(r"\n\s*\n")


def place_drawings(body: str, drawings: Mapping[str, str]) -> str:
    """``body`` with each placeholder replaced by its drawing.

    A drawing that occurs again gets ids with a suffix. Raises ``KeyError`` when a placeholder has no drawing.
    """
    seen: Counter[str] = Counter()

    def put(place: re.Match[str]) -> str:
        key = place.group(1)
        seen[key] += 1
        # A blank line would end the HTML block of a Markdown page in the middle of the drawing.
        drawing = _BLANK_LINES.sub("\n", drawings[key].strip())
        return drawing if seen[key] == 1 else suffix_ids(drawing, f"-{seen[key]}")

    return _PLACE.sub(put, body)


def place_site(body: str, site_url: str) -> str:
    """``body`` with the address of the site, which ends with a slash, wherever ``SITE`` stands."""
    return body.replace(SITE, escape(site_url))


def suffix_ids(svg: str, suffix: str) -> str:
    """``svg`` with ``suffix`` on each of its ids and on every reference to one of them."""
    own = set(_ID.findall(svg))

    def renamed(name: str) -> str:
        return name + suffix if name in own else name

    svg = _ID.sub(lambda found: renamed(found.group(1)), svg)
    svg = _REFERENCE.sub(lambda found: f"url({found.group(1)}#{renamed(found.group(2))}{found.group(1)})", svg)
    svg = _LINK.sub(lambda found: f'{found.group(1)}="#{renamed(found.group(2))}"', svg)
    return _ID_LIST.sub(
        lambda found: f'{found.group(1)}="{" ".join(renamed(name) for name in found.group(2).split())}"', svg
    )
