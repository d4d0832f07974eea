"""Atom (RFC 4287): feeds made of data, not of page builds, and well-formed whatever the data hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from portal.model.address import address
from portal.model.vocabulary import Language
from portal.publish.feed_entry import FeedEntry
from portal.publish.guidance import ATTRIBUTION
from portal.text.bilingual import Bilingual
from portal.text.escape import is_web_address

NAMESPACE: Final = "http://www.w3.org/2005/Atom"
FEEDS: Final[dict[Language, str]] = {"vi": "feed.xml", "en": "en/feed.xml"}
_TITLE: Final = Bilingual("BHXH Mở: số liệu mới và đính chính", "BHXH Mở: new figures and corrections")
_SUBTITLE: Final = Bilingual(
    "Nguồn mới, bản dữ liệu mới, số đã sửa hoặc đã rút về BHXH, BHYT, BHTN ở các tỉnh, thành.",
    "New sources, releases, corrected and withdrawn figures on social, health and unemployment insurance in Viet Nam.",
)
_NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TAG_AUTHORITY: Final = "bhxh-mo.github.io,2026"
"""Who minted the tag: addresses, and the year (RFC 4151). It stays even when the site moves: an entry with another id
is a new entry, so that every reader would be told of all of them once more."""


def atom_bytes(entries: Sequence[FeedEntry], site_url: str, newest: datetime, language: Language) -> bytes:
    """A feed of entries in their order; ``site_url`` ends with a slash and makes every link absolute.

    The feed is as old as its newest entry; without entries it is as old as ``newest``, when the data were made.
    """
    register_namespace("", NAMESPACE)
    feed = Element(f"{{{NAMESPACE}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": language})
    _text(feed, "id", _tag(f"feed/{language}"))
    _text(feed, "title", _TITLE.in_language(language))
    _text(feed, "subtitle", _SUBTITLE.in_language(language))
    _text(feed, "updated", _moment(max((entry.updated for entry in entries), default=newest)))
    _link(feed, "self", site_url + FEEDS[language], "application/atom+xml")
    _link(feed, "alternate", site_url + address("home", language), "text/html")
    author = SubElement(feed, f"{{{NAMESPACE}}}author")
    _text(author, "name", "BHXH Mở")
    _text(feed, "rights", ATTRIBUTION.in_language(language))
    for entry in entries:
        element = SubElement(feed, f"{{{NAMESPACE}}}entry")
        _text(element, "id", _tag(f"{quote(entry.key)}/{language}"))
        _text(element, "title", entry.title)
        _text(element, "updated", _moment(entry.updated))
        _link(element, "alternate", site_url + entry.page, "text/html")
        if is_web_address(entry.source_url):
            _link(element, "via", entry.source_url, "")
        _text(element, "summary", entry.summary)
    indent(feed)
    content: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _tag(name: str) -> str:
    """An id that is the same wherever the site stands: published, in a preview, below another path."""
    return f"tag:{TAG_AUTHORITY}:bhxh-mo/{name}"


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, f"{{{NAMESPACE}}}{name}").text = xml_text(text)


def _link(parent: Element, relation: str, address_: str, media_type: str) -> None:
    about = {"rel": relation, "href": xml_text(address_)} | ({"type": media_type} if media_type else {})
    SubElement(parent, f"{{{NAMESPACE}}}link", about)


def xml_text(text: str) -> str:
    """Text without the characters that XML can't hold even when escaped."""
    return _NOT_IN_XML.sub("\ufffd", text)
