"""SHA-256 sums in the form that ``sha256sum --check`` reads."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping


def sums_bytes(files: Mapping[str, bytes]) -> bytes:
    """One line a file, sorted by path; ``files`` are contents by path, seen from the folder where the list stands."""
    lines = [f"{hashlib.sha256(content).hexdigest()}  {path}\n" for path, content in sorted(files.items())]
    return "".join(lines).encode("utf-8")
