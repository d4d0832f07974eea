"""What the checks said of packages, kept under the hash of all they read: what did not change isn't checked again.

Nothing of the libraries of the checks is imported here, since importing them takes longer than all the rest.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from portal.model.issue import Issue
from portal.site.cache import keep, keeps_results, mark_used, remove_oldest
from portal.site.seal import opened, read_seal, sealed
from portal.site.toolchain import toolchain
from portal.store.fingerprint import fingerprint
from portal.store.place import PROVINCES, REGISTRY, RELEASES, nearest_place, repository_data

_BESIDE: Final = 2
"""How many folders up the checks look for a registry and for releases."""
_MOST_KEPT: Final = 40
_ENDING: Final = ".json"


@dataclass(frozen=True)
class Verdict:
    """The ``issues`` that were found, and the paths whose warnings wait until their errors are mended."""

    issues: tuple[Issue, ...]
    withheld: tuple[str, ...]


def verdict_folder(project: Path) -> Path | None:
    """Where verdicts are kept: in the project's cache; nowhere on a machine of continuous integration (``CI``)."""
    return project / "build" / "cache" / "verdicts" if keeps_results() else None


def verdict_on(paths: Sequence[Path], judge: Callable[[], Verdict], kept: Path | None) -> Verdict:
    """What ``judge`` says of ``paths``, or what it said before when nothing at all has changed.

    ``kept`` is a folder of earlier verdicts, of which the oldest are removed; None for a machine that runs what
    strangers send, who could send a verdict too. The key holds the names and contents of the files
    at ``paths``, of the registries and releases that they are held against, of this code, and the versions of Python
    and of the libraries.
    """
    key = None if kept is None else _key(paths)
    file = None if key is None or kept is None else kept / f"{key}{_ENDING}"
    if file is not None and (earlier := _read(file)) is not None:
        return earlier
    verdict = judge()
    # A file that was saved meanwhile may have been read before or after: such a verdict is of neither.
    if file is not None and _key(paths) == key:
        _keep(file, verdict)
    return verdict


def _key(paths: Sequence[Path]) -> str | None:
    beside = [place for path in paths for place in _held_against(path)]
    found = fingerprint([*paths, *beside, repository_data() / REGISTRY])
    code = toolchain()
    if found is None or code is None:
        return None
    named = [[str(path), nearest_place(path).as_posix(), str(path.resolve())] for path in paths]
    return hashlib.sha256(json.dumps([found, code, named]).encode()).hexdigest()


def _held_against(path: Path) -> list[Path]:
    """The registry of the tree that a package lies in, and the releases beside a tree."""
    place = path.resolve()
    parents = list(place.parents)
    registries = [parent / REGISTRY for parent in parents[:_BESIDE]]
    is_tree = (place / REGISTRY).is_dir() or (place / PROVINCES).is_dir()
    return [*registries, *([place.parent / RELEASES] if is_tree else [])]


def _read(file: Path) -> Verdict | None:
    """The verdict in a file; None for a file that isn't there, or isn't what was written."""
    try:
        seal = read_seal()
        content = None if seal is None else opened(seal, file.name, file.read_bytes())
        if content is None:
            return None
        told = json.loads(content)
        issues, withheld = [Issue(**issue) for issue in told["issues"]], told["withheld"]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    if not isinstance(withheld, list) or not all(isinstance(one, str) for one in withheld):
        return None
    mark_used([file])
    return Verdict(tuple(issues), tuple(withheld))


def _keep(file: Path, verdict: Verdict) -> None:
    """Write a verdict whole or not at all; where the disk won't have it, the checks simply run again next time."""
    seal = read_seal()
    if seal is None:
        return
    record = {"issues": [issue.as_record() for issue in verdict.issues], "withheld": list(verdict.withheld)}
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        keep(file, sealed(seal, file.name, json.dumps(record).encode()))
        remove_oldest(file.parent, _ENDING, _MOST_KEPT)
    except OSError:
        return
