"""A package as it stands at one moment: now, or in a release."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class PackageState:
    """One package as it stands: its descriptor, and the bytes of its files by name, the descriptor's among them."""

    name: str
    descriptor: Mapping[str, Any]
    files: Mapping[str, bytes]
