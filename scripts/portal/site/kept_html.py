"""The pages that MkDocs made in an earlier build and need not make again: those of which nothing has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import yaml_load

from portal.model.vocabulary import Language
from portal.site.address import LANGUAGE_FOLDER, page_address
from portal.site.assets import Assets
from portal.site.kept import Kept
from portal.site.theme import SETTINGS
from portal.store.fingerprint import fingerprint

Place = tuple[Language, str]
"""A Markdown page: its language and its path in the tree of that language."""


@dataclass(frozen=True)
class Frame:
    """What every page is set in: the hash of all settings and templates, and the pages that the navigation names."""

    key: str
    navigation: frozenset[Place]


def read_frame(
    project: Path, languages: Iterable[Language], assets: Assets, site_url: str, today: date
) -> Frame | None:
    """The frame of a build; None where the templates can't be read whole."""
    languages = tuple(languages)
    settings = [project / name for name in SETTINGS.values()]
    files = fingerprint([project / "docs" / "overrides", *settings])
    if files is None:
        return None
    named = [files, assets.style_sheet, assets.script, assets.scripts, site_url, today.isoformat()]
    pages = ((language, path) for language in languages for path in _navigation(project / SETTINGS[language]))
    return Frame(hashlib.sha256(json.dumps(named).encode()).hexdigest(), frozenset(pages))


def _navigation(settings: Path) -> Iterable[str]:
    with settings.open(encoding="utf-8") as file:
        told: Any = yaml_load(file)
    return _pages(told.get("nav"))


def _pages(entries: Any) -> Iterator[str]:
    """The pages of a navigation as MkDocs takes it: paths, titled paths, titled lists of more of them."""
    match entries:
        case str():
            yield entries
        case dict():
            yield from _pages(list(entries.values()))
        case list():
            for entry in entries:
                yield from _pages(entry)


@dataclass(frozen=True)
class Plan:
    """``kept`` are whole pages by their file in the site, ``write`` the Markdown that MkDocs still has to read, and
    ``keys`` those of its pages that are worth keeping, by their file in the site."""

    kept: Mapping[str, bytes]
    write: Mapping[Place, str]
    keys: Mapping[str, str]


def plan_html(texts: Mapping[Place, str], written: Collection[Place], frame: Frame | None, kept: Kept) -> Plan:
    """What MkDocs need not make again of ``texts``, the Markdown of every page.

    A page from data holds finished links, so that it depends on itself and on the frame alone. ``written`` are the
    pages of people, whose links MkDocs looks up: they depend on which pages there are, and where one of them is new
    its language is made whole.
    """
    if frame is None:
        return Plan({}, texts, {})
    keys = {place: _key(place, text, texts if place in written else (), frame) for place, text in texts.items()}
    found = {place: content for place, key in keys.items() if (content := kept.get(key)) is not None}
    whole = {language for language, path in written if (language, path) not in found}
    held = {place: content for place, content in found.items() if place[0] not in whole}
    return Plan(
        {html_file(place): content for place, content in held.items()},
        {place: text for place, text in texts.items() if place not in held or place in frame.navigation},
        {html_file(place): key for place, key in keys.items() if place not in held},
    )


def html_file(place: Place) -> str:
    """The file of a page in the site."""
    language, path = place
    return f"{LANGUAGE_FOLDER[language]}{page_address(path)}index.html"


def _key(place: Place, text: str, beside: Iterable[Place], frame: Frame) -> str:
    paths = sorted(path for language, path in beside if language == place[0])
    return hashlib.sha256(json.dumps([frame.key, place, text, paths]).encode()).hexdigest()
