"""Reading the releases: folders that were written once and are never edited."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pandas as pd

from portal.model.address import EMBEDS
from portal.store.place import RELEASES
from portal.store.plain_file import read_plain_file

FOLDER: Final = RELEASES
ABOUT: Final = "release.json"
CHANGES: Final = "changes.csv"
CHARTS: Final = "charts.csv"
SUMS: Final = "SHA256SUMS"
_MAXIMUM_BYTES: Final = 64 * 1024 * 1024
"""No file of a release has a tenth of that."""


@dataclass(frozen=True)
class Release:
    """One folder under ``releases/``: ``about`` is its ``release.json``, ``files`` every file by its path in it."""

    version: str
    about: dict[str, Any]
    files: dict[str, bytes]


def read_releases(root: Path) -> tuple[Release, ...]:
    """Every release under ``root``, in the order of their folder names; none where the folder is missing.

    Links are not followed, hidden files and those beyond measure are passed over. A ``release.json`` that is none
    counts as empty: the check of the releases says so.
    """
    if not root.is_dir():
        return ()
    folders = [entry for entry in sorted(root.iterdir()) if entry.is_dir()]
    return tuple(_read(folder) for folder in folders if not folder.name.startswith("."))


def is_page(path: str) -> bool:
    """Whether a file of a release is the page of a chart: it is published under ``/embed/``, not beside the others."""
    return path.startswith(f"{EMBEDS}/")


def table_of(content: bytes) -> pd.DataFrame:
    """A canonical CSV file as a table of text; an empty cell is empty text."""
    return pd.read_csv(io.StringIO(content.decode("utf-8"), newline=""), dtype="str", keep_default_na=False)


def _read(folder: Path) -> Release:
    files = {}
    # A link to a folder is no release: without files the check says so.
    for path in () if folder.is_symlink() else sorted(folder.rglob("*")):
        own = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in own.parts):
            content = read_plain_file(path, _MAXIMUM_BYTES)
            if isinstance(content, bytes):
                files[own.as_posix()] = content
    return Release(folder.name, _about(files.get(ABOUT, b"")), files)


def _about(content: bytes) -> dict[str, Any]:
    try:
        told = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}
