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
    if not (_COMMIT.fullmatch(base) and _COMMIT.fullmatch(head)):
        raise ValueError("not a commit id")
    command = ["git", "diff", "--name-status", "--no-renames", "--no-ext-diff", "-z", f"{base}...{head}", "--"]
    done = subprocess.run(command, cwd=repository, capture_output=True, check=False)
    if done.returncode:
        raise ValueError(done.stderr.decode("utf-8", "replace").strip())
    fields = done.stdout.decode("utf-8", "replace").split("\0")
    return [Change(status, path) for status, path in zip(fields[0::2], fields[1::2], strict=False)]
