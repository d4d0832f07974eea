"""Where a build works, and what it keeps for the next one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from portal.site.cache import keeps_results
from portal.site.kept import Kept
from portal.site.toolchain import toolchain


@dataclass(frozen=True)
class Workshop:
    """Where a build finds the project and keeps its work: MkDocs settings and ``docs`` are under ``project``.

    ``code`` is the toolchain of the results that are kept from build to build, None where none are kept.
    """

    project: Path
    work: Path
    cache: Path
    code: str | None = None

    def kept(self, stage: str) -> Kept:
        """What a stage made in earlier builds."""
        return Kept(self.cache / "kept" / stage, self.code)


def workshop_for(project: Path, out: Path) -> Workshop:
    """The work folder of a build into ``out``: its own for each place, so that two builds never meet."""
    build = project / "build"
    code = toolchain() if keeps_results() else None
    if out == project / "site":
        return Workshop(project, build, build / "cache", code)
    name = hashlib.sha256(str(out).encode()).hexdigest()[:16]
    return Workshop(project, build / "elsewhere" / name, build / "cache", code)
