"""Where each page stands in the site, and the way from one page to another.

A page is named by its ``page_id``, the same in both languages: ``home``, ``coverage``, ``province:ha-noi``,
``province-year:ha-noi:2019``, ``indicator:late_payment``, ``issue:number-syntax``, ``release:1.0.0``,
``citations-province:ha-noi``. Vietnamese pages stand at the root, English ones under ``en/``.
"""

from __future__ import annotations

import posixpath
import re
from typing import Final

from portal.model.vocabulary import Language

_PAGES: Final[dict[str, tuple[str, str]]] = {
    "home": ("", "en/"),
    "provinces": ("tinh/", "en/provinces/"),
    "indicators": ("chi-so/", "en/indicators/"),
    "coverage": ("bao-phu/", "en/coverage/"),
    "late-payment": ("cham-dong/", "en/late-payment/"),
    "units": ("cham-dong/don-vi/", "en/late-payment/units/"),
    "my-employer": ("cham-dong/noi-toi-lam-viec/", "en/late-payment/my-employer/"),
    "data": ("du-lieu/", "en/data/"),
    "build-table": ("du-lieu/tu-chon/", "en/data/build/"),
    "quality": ("chat-luong/", "en/quality/"),
    "about": ("gioi-thieu/", "en/about/"),
    "sources": ("nguon/", "en/sources/"),
    "methodology": ("phuong-phap/", "en/methodology/"),
    "glossary": ("thuat-ngu/", "en/glossary/"),
    "law": ("phap-luat/", "en/law/"),
    "decisions": ("quyet-dinh/", "en/decisions/"),
    "contribute": ("dong-gop/", "en/contribute/"),
    "update-figure": ("dong-gop/sua-mot-so/", "en/contribute/update-a-figure/"),
    "publish-list": ("dong-gop/danh-sach/", "en/contribute/publish-a-list/"),
    "another-field": ("dong-gop/linh-vuc-khac/", "en/contribute/another-field/"),
    "speed": ("dong-gop/vi-sao-nhanh/", "en/contribute/why-it-is-fast/"),
    "choosing": ("phuong-phap/khi-nguon-khac-nhau/", "en/methodology/when-sources-disagree/"),
    "issues": ("dong-gop/loi/", "en/contribute/issues/"),
    "releases": ("du-lieu/phat-hanh/", "en/data/releases/"),
    "corrections": ("du-lieu/dinh-chinh/", "en/data/corrections/"),
    "search": ("tim-kiem/", "en/search/"),
}
EMBEDS: Final = "embed"
"""Folder of the charts that stand in other people's pages."""

_FAMILIES: Final = {"province": "provinces", "indicator": "indicators", "issue": "issues"}
_NAME: Final = re.compile(r"[a-z][a-z0-9_-]*")
_YEARS: Final = {"vi": "so-lieu/", "en": "figures/"}
_VERSION: Final = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")
_RELEASES: Final = {"vi": "data/releases/", "en": "en/data/releases/"}
"""The Vietnamese page of a release is the index of the folder that holds its files."""
_CITED: Final = frozenset({"citations-province", "citations-province-year"})
_CITATIONS: Final = {"vi": "trich-dan/", "en": "citations/"}
"""Beside the page of a place, or of one of its years, the one that cites each of its figures."""
_PLACE_AND_YEAR: Final = re.compile(r"([a-z][a-z0-9_-]*):([0-9]{4})")


def address(page_id: str, language: Language) -> str:
    """Folder of a page from the root of the site, without a leading slash: ``tinh/ha-noi/``; home is ``""`` or ``en/``.

    Raises ``KeyError`` for a page that the portal doesn't have, also when the name after ``province:``,
    ``indicator:`` or ``issue:`` could not be a folder, or what follows ``province-year:`` is not a place and a year of
    four digits, or what follows ``release:`` not three numbers.
    """
    kind, colon, name = page_id.partition(":")
    if not colon:
        return _PAGES[page_id][0 if language == "vi" else 1]
    if kind == "province-year":
        found = _PLACE_AND_YEAR.fullmatch(name)
        if found is None:
            raise KeyError(page_id)
        return f"{address(f'province:{found[1]}', language)}{_YEARS[language]}{found[2]}/"
    if kind in _CITED:
        return address(page_id.removeprefix("citations-"), language) + _CITATIONS[language]
    if kind == "release" and _VERSION.fullmatch(name):
        return f"{_RELEASES[language]}{name}/"
    if kind not in _FAMILIES or _NAME.fullmatch(name) is None:
        raise KeyError(page_id)
    return f"{address(_FAMILIES[kind], language)}{name}/"


def relative(from_page_id: str, to_page_id: str, language: Language, to_language: Language | None = None) -> str:
    """Link from one page to another that works at any root: ``../tinh/ha-noi/``; a page's link to itself is ``./``.

    ``to_language`` is the language of the page that is linked to, the same one unless given. Raises ``KeyError``.
    """
    target = address(to_page_id, to_language or language)
    return _way(address(from_page_id, language), target) + "/"


def relative_file(from_page_id: str, language: Language, file_path: str) -> str:
    """Link from a page to a file, given by its path from the root of the site: ``../../data/observations.csv``."""
    return _way(address(from_page_id, language), file_path)


def relative_from_file(from_file: str, file_path: str) -> str:
    """Link from one file of the site to another, both given by their paths from its root."""
    return _way(posixpath.dirname(from_file), file_path)


def _way(from_folder: str, target: str) -> str:
    return posixpath.relpath(f"/{target}", f"/{from_folder}")
