"""A copy of the project to measure in: no cache of the user's is used, or spoilt."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

_FOLDERS: Final = ("scripts", "docs", "datapackages", "releases")


def copy_project(project: Path, copy: Path) -> None:
    """Copy what a build needs: the folders above and the files at the root."""
    copy.mkdir(parents=True)
    for name in _FOLDERS:
        shutil.copytree(project / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file in project.iterdir():
        if file.is_file():
            shutil.copy2(file, copy / file.name)
