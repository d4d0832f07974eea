"""Where things are on this disk."""

from __future__ import annotations

from pathlib import Path
from typing import Final

REGISTRY: Final = "registry"
"""The folder of a tree with what all packages refer to."""
PROVINCES: Final = "provinces"
"""The folder of a tree with a package for each place that has figures."""
RELEASES: Final = "releases"
"""The folder beside a tree with what was released."""


def nearest_place(path: Path) -> Path:
    """The path from the current folder when it lies in it, else the absolute one. Links are not followed."""
    absolute = path.absolute()
    here = Path.cwd()
    return absolute.relative_to(here) if absolute.is_relative_to(here) else absolute


def repository_data() -> Path:
    """The ``datapackages`` folder of the repository that this code belongs to."""
    return Path(__file__).resolve().parents[3] / "datapackages"
