"""Reading one plain file whole: never a link, a pipe or a device, and never more bytes than its limit."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

MAXIMUM_BYTES: Final = 256 * 1024 * 1024
"""Of the units of a list; no other file of a tree may be nearly as large."""

_FLAGS = os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK
"""Neither a link that takes the file's place after it was looked at is followed, nor a pipe waited for."""


@dataclass(frozen=True)
class Refusal:
    """Why a file was not read: the code of an issue and what its message needs; no code where nothing is there."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


def read_plain_file(path: Path, limit: int) -> bytes | Refusal:
    """The content of the plain file at ``path``, at most ``limit`` bytes; why not, where it can't be had."""
    try:
        refusal = _refusal(path.lstat(), limit)
        if refusal is not None:
            return refusal
        with os.fdopen(os.open(path, _FLAGS), "rb") as stream:
            # Looked at again, now that nothing can take its place.
            refusal = _refusal(os.fstat(stream.fileno()), limit)
            content = b"" if refusal else stream.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError):
        return Refusal("")
    except OSError as error:
        return Refusal("file-unreadable", {"found": error.strerror or type(error).__name__})
    return refusal or (_too_large(limit) if len(content) > limit else content)


def _refusal(status: os.stat_result, limit: int) -> Refusal | None:
    if stat.S_ISLNK(status.st_mode):
        return Refusal("file-is-link")
    if not stat.S_ISREG(status.st_mode):
        return Refusal("file-not-plain")
    return _too_large(limit) if status.st_size > limit else None


def _too_large(limit: int) -> Refusal:
    return Refusal("file-too-large", {"limit": f"{limit}"})
