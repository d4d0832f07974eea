"""A hash of all that can be read at some places on disk, to tell whether anything changed there."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from portal.store.entries import read_entries
from portal.store.plain_file import MAXIMUM_BYTES, read_plain_file

_MOST_ENTRIES: Final = 5_000
_MOST_BYTES: Final = 2 * MAXIMUM_BYTES
"""No tree of packages has as much; counting on would let a hostile one keep us busy twice."""


def fingerprint(places: Iterable[Path], without: frozenset[str] = frozenset()) -> str | None:
    """SHA-256 of names and contents of everything at and below ``places``, but for folders named in ``without``.

    None where something is a link, a pipe or can't be read, or where there is more than any tree of packages has:
    then nobody may say that nothing changed.
    """
    digest = hashlib.sha256()
    waiting = [(place.name, place) for place in places]
    entries, size = _MOST_ENTRIES - len(waiting), _MOST_BYTES
    while waiting:
        name, path = waiting.pop()
        kind = _kind_of(path)
        digest.update(f"{name!a} {kind}\n".encode())
        if kind == "folder":
            held = [entry for entry in read_entries(path) if entry.name not in without]
            digest.update(f"{len(held)}\n".encode())
            entries -= len(held)
            waiting += [(entry.name, path / entry.name) for entry in held]
        elif kind == "file":
            content = read_plain_file(path, min(MAXIMUM_BYTES, size))
            if not isinstance(content, bytes):
                return None
            size -= len(content)
            digest.update(hashlib.sha256(content).digest())
        elif kind != "nothing":
            return None
        if entries < 0:
            return None
    return digest.hexdigest()


def _kind_of(path: Path) -> str:
    if path.is_symlink():
        return "link"
    if path.is_dir():
        return "folder"
    if path.is_file():
        return "file"
    return "other" if os.path.lexists(path) else "nothing"
