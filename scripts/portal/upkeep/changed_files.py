"""The files that differ between two commits, as git tells them."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Final

from portal.upkeep.guard import Change

_COMMIT: Final = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


def read_changes(repository: Path, base: str, head: str) -> list[Change]:
    """What ``head`` changes since it left ``base``; both are whole commit ids.

    A renamed file counts as one deleted and one added, so that nothing leaves ``releases/`` unseen. Raises
    ``ValueError`` for anything but a commit id, and for commits that git does not know.
    """
    options = ["--name-status", "--no-renames", "--no-ext-diff", "-z"]
    _hold_to_commits(base, head)
    fields = _git(repository, "diff", *options, f"{base}...{head}", "--")
    return [Change(status, path) for status, path in zip(fields[0::2], fields[1::2], strict=False)]


def read_released(repository: Path, base: str) -> set[str]:
    """The names under ``releases/`` at the commit ``base``; raises ``ValueError`` as ``read_changes`` does."""
    _hold_to_commits(base)
    paths = _git(repository, "ls-tree", "--name-only", "--full-tree", "-z", base, "--", "releases/")
    return {path.partition("/")[2] for path in paths if path}


def _hold_to_commits(*ids: str) -> None:
    if not all(_COMMIT.fullmatch(one) for one in ids):
        raise ValueError("not a commit id")


def _git(repository: Path, *arguments: str) -> list[str]:
    """What git says, by its NUL signs."""
    done = subprocess.run(["git", *arguments], cwd=repository, capture_output=True, check=False)
    if done.returncode:
        raise ValueError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout.decode("utf-8", "replace").split("\0")
