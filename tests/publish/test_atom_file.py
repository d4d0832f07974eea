"""Feeds: valid Atom, stable ids, absolute links, the right language, well-formed with the worst text."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest

from portal.model.vocabulary import LANGUAGES, Language
from portal.publish.atom_file import FEEDS, NAMESPACE, atom_bytes
from portal.publish.feed_entry import FeedEntry

SITE = "https://example.org/bhxh-mo/"
MOMENT = datetime(2026, 1, 2, tzinfo=UTC)


def parse(content: bytes) -> Element:
    return fromstring(content)


def texts(element: Element, name: str) -> list[str]:
    return [found.text or "" for found in element.iter(f"{{{NAMESPACE}}}{name}")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_feed_has_what_atom_asks_for(published: Any, language: Language) -> None:
    feed = parse(published.files[FEEDS[language]])
    assert feed.tag == f"{{{NAMESPACE}}}feed"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    entries = feed.findall(f"{{{NAMESPACE}}}entry")
    assert len(entries) == 50
    for part in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(part.findall(f"{{{NAMESPACE}}}{name}")) == 1
    identifiers = texts(feed, "id")
    assert len(set(identifiers)) == len(identifiers)
    assert all(identifier.startswith("tag:bhxh-mo.github.io,2026:bhxh-mo/") for identifier in identifiers)
    moments = [datetime.fromisoformat(text) for text in texts(feed, "updated")]
    assert all(moment.tzinfo for moment in moments)
    assert moments[0] == moments[1] == max(moments)
    assert moments[1:] == sorted(moments[1:], reverse=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_are_absolute_and_lead_to_pages_of_the_language(published: Any, language: Language) -> None:
    feed = parse(published.files[FEEDS[language]])
    links = [(link.get("rel"), link.get("href") or "") for link in feed.iter(f"{{{NAMESPACE}}}link")]
    folder = SITE + ("tinh/" if language == "vi" else "en/provinces/")
    pages = [href for rel, href in links if rel == "alternate"]
    assert pages[0] == (SITE if language == "vi" else SITE + "en/")
    assert all(page.startswith(folder) and page.endswith("/") for page in pages[1:])
    assert ("self", SITE + FEEDS[language]) in links


@pytest.mark.parametrize(
    "elsewhere",
    ["http://example.org/elsewhere/", "https://example.net/", "http://127.0.0.1:8000/", "https://bảo-hiểm.example/"],
)
def test_ids_outlive_a_move(elsewhere: str) -> None:
    entry = FeedEntry("source/S000/quang-ninh", "t", "s", "tinh/quang-ninh/", "", MOMENT)
    here = parse(atom_bytes([entry], SITE, MOMENT, "vi"))
    there = parse(atom_bytes([entry], elsewhere, MOMENT, "vi"))
    assert texts(here, "id") == texts(there, "id")
    assert texts(here, "id") == [
        "tag:bhxh-mo.github.io,2026:bhxh-mo/feed/vi",
        "tag:bhxh-mo.github.io,2026:bhxh-mo/source/S000/quang-ninh/vi",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_stays_text(hostile: Any, language: Language) -> None:
    feed = parse(hostile.files[FEEDS[language]])
    known = ["feed", "id", "title", "subtitle", "updated", "link", "author", "name", "rights", "entry", "summary"]
    assert {element.tag for element in feed.iter()} == {f"{{{NAMESPACE}}}{name}" for name in known}
    assert any("<script>alert(1)</script>" in title for title in texts(feed, "title"))
    assert not [link for link in feed.iter(f"{{{NAMESPACE}}}link") if "javascript" in (link.get("href") or "")]


def test_characters_that_xml_can_not_hold_are_replaced() -> None:
    entry = FeedEntry("S1/x", "a\x00b\x0b\ufffe]]>", "c\x1b<&\"'", "tinh/x/", 'https://example.org/?a=1&b="', MOMENT)
    feed = parse(atom_bytes([entry], SITE, MOMENT, "vi"))
    assert texts(feed, "title")[1] == "a\ufffdb\ufffd\ufffd]]>"
    assert texts(feed, "summary") == ["c\ufffd<&\"'"]


def test_a_feed_without_entries_is_as_old_as_the_data() -> None:
    feed = parse(atom_bytes([], SITE, MOMENT, "en"))
    assert texts(feed, "updated") == ["2026-01-02T00:00:00+00:00"]
