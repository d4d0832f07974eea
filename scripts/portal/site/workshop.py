"""Where a build works, and what it keeps for the next one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from portal.site.cache import keeps_results
from portal.site.kept import Kept
from portal.site.toolchain import STARTED

_LEAST_WHOLE: Final = 3
"""Of one result a build; each may weigh hundreds of megabytes."""
_LEAST_DRAWN: Final = 4000
"""The pages of one place, shown first, use few and must not drive out those of the whole site."""


@dataclass(frozen=True)
class Workshop:
    """Where a build finds the project and keeps its work: MkDocs settings and ``docs`` are under ``project``.

    ``code`` is the toolchain of the results that are kept from build to build, None where none are kept; without
    ``keeps`` only drawings and pictures are, which cost most and are sealed like the others.
    """

    project: Path
    work: Path
    cache: Path
    code: str | None = None
    keeps: bool = True

    def kept(self, stage: str) -> Kept:
        """What a stage made in earlier builds."""
        return Kept(self.cache / "kept" / stage, self.code if self.keeps else None)

    def kept_whole(self, stage: str) -> Kept:
        """The same of a stage that makes one large result of everything."""
        return Kept(self.cache / "kept" / stage, self.code if self.keeps else None, _LEAST_WHOLE)

    def kept_drawings(self, stage: str) -> Kept:
        """Drawings or pictures of earlier builds."""
        return Kept(self.cache / "kept" / stage, self.code, _LEAST_DRAWN)


def workshop_for(project: Path, out: Path) -> Workshop:
    """The work folder of a build into ``out``: its own for each place, so that two builds never meet."""
    build = project / "build"
    if out == project / "site":
        return Workshop(project, build, build / "cache", STARTED, keeps_results())
    name = hashlib.sha256(str(out).encode()).hexdigest()[:16]
    return Workshop(project, build / "elsewhere" / name, build / "cache", STARTED, keeps_results())
