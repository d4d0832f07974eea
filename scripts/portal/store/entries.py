"""What lies in a folder, looked at without opening or following anything."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

EntryKind = Literal["file", "folder", "link", "other"]


@dataclass(frozen=True, order=True)
class Entry:
    """One name in a folder; ``other`` is a pipe, a socket or a device."""

    name: str
    kind: EntryKind


def read_entries(folder: Path) -> tuple[Entry, ...]:
    """Everything in a folder by name; nothing where there is no folder, or none that may be read."""
    try:
        with os.scandir(folder) as listed:
            return tuple(sorted(Entry(entry.name, _kind(entry)) for entry in listed))
    except OSError:
        return ()


def _kind(entry: os.DirEntry[str]) -> EntryKind:
    mode = entry.stat(follow_symlinks=False).st_mode
    if stat.S_ISLNK(mode):
        return "link"
    if stat.S_ISDIR(mode):
        return "folder"
    return "file" if stat.S_ISREG(mode) else "other"
