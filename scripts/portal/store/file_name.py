"""Names of files and folders that every system can hold, so that a copy of the repository is whole everywhere."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from typing import Final

MAXIMUM_LENGTH: Final = 200
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?", re.IGNORECASE)
"""Devices of Windows, whatever stands behind the point."""
_FORBIDDEN: Final = frozenset('<>:"/\\|?*')


def is_fit_name(name: str) -> bool:
    """True for a name that Windows, macOS and Linux hold alike: no device, no sign of a path, nothing hidden."""
    return (
        0 < len(name) <= MAXIMUM_LENGTH
        and name.isprintable()
        and _FORBIDDEN.isdisjoint(name)
        and not name.endswith((".", " "))
        and not name.startswith(" ")
        and _RESERVED.fullmatch(name) is None
        and unicodedata.is_normalized("NFC", name)
    )


def collision_key(name: str) -> str:
    """What two names share that are one name on a system that knows no capitals, or only one form of a letter."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def is_local_file_name(path: object) -> bool:
    """True for a plain file name in the package's own folder: no folders, no parent, no address, no list of parts."""
    if not isinstance(path, str) or "%" in path or not is_fit_name(path):
        return False
    return PurePosixPath(path).name == path and path not in {".", ".."}
