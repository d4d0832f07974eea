"""What a page that was loaded before a swap may still ask for: kept beside the new site for one build."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from portal.site.search_index import FOLDER as SEARCH
from portal.site.swap import MARK

_NAMED_BY_CONTENT: Final = (
    "assets/stylesheets",
    "assets/javascripts",
    "assets/vega",
    f"{SEARCH}/fragment",
    f"{SEARCH}/index",
)
"""Folders whose files change their names with their content. Never the look-up's: a name that was erased must go."""
_SEARCH_FILES: Final = (f"{SEARCH}/*.pf_meta", f"{SEARCH}/*.pagefind")


def keep_assets(previous: Path, target: Path) -> str:
    """Copy what ``previous`` has of its own and ``target`` has not; returns the text of the mark of ``target``.

    The mark names what is kept, one path a line, so that the build after this one lets it go.
    """
    mark = previous / MARK
    if not mark.is_file():
        return ""
    kept_before = set(mark.read_text(encoding="utf-8").splitlines())
    kept = [name for name in _lasting(previous) if name not in kept_before and not (target / name).exists()]
    for name in kept:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(previous / name, target / name)
    return "".join(f"{name}\n" for name in kept)


def _lasting(site: Path) -> Iterator[str]:
    below = (file for folder in _NAMED_BY_CONTENT for file in (site / folder).rglob("*"))
    beside = (file for pattern in _SEARCH_FILES for file in site.glob(pattern))
    for file in sorted([*below, *beside]):
        if file.is_file() and not file.is_symlink():
            yield file.relative_to(site).as_posix()
