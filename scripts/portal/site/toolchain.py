"""What makes a site beside its data: this code, Python and every installed library, as one hash."""

from __future__ import annotations

import hashlib
import json
import sys
import sysconfig
from pathlib import Path
from typing import Final

from portal.store.fingerprint import fingerprint

_CODE: Final = Path(__file__).resolve().parents[1]
_COMPILED: Final = frozenset({"__pycache__"})


def toolchain() -> str | None:
    """SHA-256 of the files of this code, the version of Python, and names and versions of the installed libraries.

    None where the code can't be read whole: then nobody may say that it did not change. Nothing is imported for it.
    """
    code = fingerprint([_CODE], _COMPILED)
    if code is None:
        return None
    return hashlib.sha256(json.dumps([code, sys.version, _libraries()]).encode()).hexdigest()


def _libraries() -> list[str]:
    """The names of the folders in which installers note a library; each holds its version."""
    places = {sysconfig.get_path(name) for name in ("purelib", "platlib")}
    return sorted({note.name for place in places for note in Path(place).glob("*.dist-info")})


STARTED: Final = toolchain()
"""As it was when this process began, before it read the rest of the code (``portal.site`` imports this first): what it
makes is of that code, whatever is on disk by then."""
