"""A hash of all that can be read at some places on disk, to tell whether anything changed there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from portal.store.entries import read_entries
from portal.store.plain_file import MAXIMUM_BYTES, read_plain_file

_MOST_ENTRIES: Final = 20_000
"""No tree of packages has as many files; counting on would let a hostile one keep us busy twice."""


def fingerprint(places: Iterable[Path]) -> str | None:
    """SHA-256 of names, kinds and contents of everything at and below ``places``; links are named, not followed.

    None where something can't be read whole (a pipe, a file beyond every limit, too many files): then nobody may say
    that nothing changed.
    """
    digest = hashlib.sha256()
    left = _MOST_ENTRIES
    waiting = [(place.name, place) for place in places]
    while waiting:
        name, path = waiting.pop()
        left -= 1
        if left < 0:
            return None
        digest.update(f"{name!a}\n".encode())
        if path.is_symlink():
            digest.update(f"link {str(path.readlink())!a}\n".encode())
        elif path.is_dir():
            entries = read_entries(path)
            digest.update(f"folder {len(entries)}\n".encode())
            waiting += [(entry.name, path / entry.name) for entry in entries]
        elif path.exists():
            content = read_plain_file(path, MAXIMUM_BYTES)
            if not isinstance(content, bytes):
                return None
            digest.update(f"file {hashlib.sha256(content).hexdigest()}\n".encode())
        else:
            digest.update(b"nothing\n")
    return digest.hexdigest()
