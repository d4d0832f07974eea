"""One site out of two MkDocs builds and the published files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Final
from xml.sax.saxutils import escape

from portal.model.vocabulary import LANGUAGES, Language
from portal.site.address import LANGUAGE_FOLDER
from portal.site.document import Document

_SITEMAPS: Final = ("sitemap.xml", "sitemap.xml.gz")
_LEFT_OUT: Final[dict[Language, tuple[str, ...]]] = {
    "vi": _SITEMAPS,
    # The one 404 page of the site is bilingual and stands at the root.
    "en": (*_SITEMAPS, "404.html"),
}


def merge_site(
    html: Path,
    target: Path,
    languages: Iterable[Language],
    published: Mapping[str, bytes],
    kept: Mapping[str, bytes] = MappingProxyType({}),
) -> int:
    """Fill the new folder ``target`` from ``html/<language>`` and the published files; returns the number of files.

    ``kept`` are pages of an earlier build by their file in the site; they stand for what ``html`` holds of them.
    Raises ``ValueError`` when two of them want the same path, or a published path leaves the site.
    """
    target.mkdir(parents=True)
    for language in languages:
        source = html / language
        for file in sorted(source.rglob("*")):
            name = file.relative_to(source).as_posix()
            # The theme's own files: pages load none of them, what they do load is among the published ones.
            own = name not in _LEFT_OUT[language] and not name.startswith("assets/")
            if own and LANGUAGE_FOLDER[language] + name not in kept and file.is_file():
                _place(target, LANGUAGE_FOLDER[language] + name)
                shutil.move(file, target / LANGUAGE_FOLDER[language] / name)
    place_files(target, kept)
    place_files(target, published)
    return sum(1 for file in target.rglob("*") if file.is_file())


def place_files(target: Path, files: Mapping[str, bytes]) -> None:
    """Write more files into a site; raises ``ValueError`` as ``merge_site`` does."""
    for name, content in sorted(files.items()):
        _place(target, name)
        (target / name).write_bytes(content)


def _place(target: Path, name: str) -> None:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or str(path) != name:
        raise ValueError(f"not a path inside the site: {name}")
    if (target / name).exists():
        raise ValueError(f"two files of the site want one path: {name}")
    (target / name).parent.mkdir(parents=True, exist_ok=True)


def sitemap(documents: Mapping[str, Document], site_url: str) -> bytes:
    """The sitemap of all pages of both languages that may be indexed.

    It carries no dates: a build's date says nothing about when a page changed.
    """
    rows = [
        f"  <url><loc>{escape(site_url + file.removesuffix('index.html'))}</loc></url>\n"
        for file in sorted(documents)
        if file != "404.html" and not documents[file].noindex
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' + "".join(rows) + "</urlset>\n"
    ).encode()


def read_site(folder: Path) -> dict[str, bytes | None]:
    """Every path of a site; with the content of HTML and CSS files, None for the others."""
    files: dict[str, bytes | None] = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            file = Path(parent) / name
            files[file.relative_to(folder).as_posix()] = file.read_bytes() if name.endswith((".html", ".css")) else None
    return files


def languages_named(choice: str) -> tuple[Language, ...]:
    """The languages of ``--language``: one of them, or all."""
    return LANGUAGES if choice == "all" else tuple(language for language in LANGUAGES if language == choice)
