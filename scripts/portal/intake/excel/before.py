"""The previous version of a file: committed in the repository that it lies in, or kept in another folder."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from portal.contract.canonical import canonical_text
from portal.contract.field import Resource
from portal.intake.excel.alignment import Previous
from portal.store.descriptor import FILE_NAME
from portal.store.releases import table_of

LAST_COMMIT: Final = "HEAD"
_SECONDS: Final = 60

Before = Callable[[Path], bytes | None]
"""Gives the bytes that a file had before, or ``None``."""


def nothing_before(path: Path) -> None:
    """No previous version is known."""


@dataclass(frozen=True)
class Committed:
    """The files of a revision of the git repository in which each file lies."""

    revision: str = LAST_COMMIT

    def __call__(self, path: Path) -> bytes | None:
        """The file as committed; ``None`` where there is no repository, no such revision, no such file."""
        if self.revision.startswith("-") or ":" in self.revision or not path.parent.is_dir():
            return None
        return _git(path.parent, "cat-file", "blob", f"{self.revision}:./{path.name}")

    def is_known(self, folder: Path) -> bool:
        """True where the revision is one of the repository that holds ``folder``."""
        if self.revision.startswith("-") or ":" in self.revision:
            return False
        return (
            _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{self.revision}^{{commit}}")
            is not None
        )


@dataclass(frozen=True)
class Kept:
    """The files of another folder: a package, or a tree in which the packages have the same place at the end."""

    folder: Path

    def __call__(self, path: Path) -> bytes | None:
        """The file of the package of the same name; ``None`` where none or several are."""
        if (self.folder / FILE_NAME).is_file():
            return _content(self.folder / path.name)
        own = path.resolve().parts
        found = {entry.parent for entry in self.folder.rglob(path.name) if entry.parent.name == own[-2]}
        exact = {one for one in found if one.parent.name == own[-3]} if len(own) > 2 else set()
        chosen = exact or found
        return _content(chosen.pop() / path.name) if len(chosen) == 1 else None


def before_named(named: str | None, folders: Sequence[Path]) -> Before | None:
    """The previous versions in a folder, or in a revision that is known where the packages lie; ``None`` for neither.

    Where nothing is named it is the last commit, if there is one.
    """
    if named is None:
        return Committed()
    if Path(named).is_dir():
        return Kept(Path(named))
    revision = Committed(named)
    return revision if all(map(revision.is_known, folders)) else None


def read_previous(content: bytes | None, resource: Resource) -> Previous | None:
    """The previous version as a table; ``None`` when it is not canonical itself, so that nothing is known from it."""
    if content is None:
        return None
    try:
        text = content.decode("utf-8")
        frame = table_of(content)
    except (UnicodeDecodeError, ValueError):
        return None
    if list(frame.columns) != resource.columns or canonical_text(frame, resource) != text:
        return None
    return Previous(frame.astype("str"), resource)


def _git(folder: Path, *arguments: str) -> bytes | None:
    command = ["git", "--no-pager", "-C", str(folder), *arguments]
    try:
        run = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL, timeout=_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return run.stdout if run.returncode == 0 else None


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() and not path.is_symlink() else None
