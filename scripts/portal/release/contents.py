"""What a release holds: the tables and descriptors of that day, what changed since the one before, and their sums."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import pandas as pd

from portal.compare.changes import ADDED, CHANGED, WITHDRAWN, added_or_removed_columns, compare_tables
from portal.compare.version import FIRST, Bump, Version, bump_of, parse_version
from portal.contract.schema import CORRECTIONS
from portal.store.descriptor import FILE_NAME
from portal.store.releases import ABOUT, CHANGES, SUMS, Release, is_page, table_of
from portal.store.write import canonical_frame, canonical_json

PACKAGES: Final = "packages"
_COLUMNS: Final = ("package", "resource", "change", "key", "column", "old", "new")


@dataclass(frozen=True)
class PackageState:
    """One package as it stands: its descriptor, and the bytes of its files by name, the descriptor's among them."""

    name: str
    descriptor: Mapping[str, Any]
    files: Mapping[str, bytes]


@dataclass(frozen=True)
class Planned:
    """A release that is not written yet. ``changes`` has one row a change: package, resource, change, key, column,
    old, new; ``form`` names the tables and columns that came or went."""

    version: Version
    bump: Bump | None
    changes: pd.DataFrame
    form: tuple[str, ...]


def plan_release(previous: Release | None, packages: list[PackageState]) -> Planned | None:
    """The release that these packages ask for after ``previous``; ``None`` when nothing changed.

    The first release has no changes to tell.
    """
    if previous is None:
        return Planned(parse_version(FIRST), None, _no_changes(), ())
    before = _by_place(states_of_release(previous))
    after = _by_place(packages)
    form = sorted(f"{package}/{resource}" for package, resource in before.keys() - after.keys())
    parts = []
    for place, (key, head) in sorted(after.items()):
        # A package that is new adds rows; it takes no column from anybody.
        base = before[place][1] if place in before else head.iloc[:0]
        form += [f"{place[0]}/{place[1]}.{column}" for column in added_or_removed_columns(base, head)]
        found = compare_tables(base, head, key)
        parts.append(found.assign(package=place[0], resource=place[1])[[*_COLUMNS]])
    changes = pd.concat(parts, ignore_index=True) if parts else _no_changes()
    added, changed, withdrawn = counts_of(changes)
    # The log tells changes and is none: a row of it alone, which explains an old one better, is a patch.
    changed += int(_is_log(changes).any())
    bump = bump_of(form_changed=bool(form), added=added, changed=changed, withdrawn=withdrawn)
    if bump is None:
        return None
    return Planned(parse_version(previous.version).after(bump), bump, changes, tuple(form))


def release_files(
    planned: Planned, previous: Release | None, packages: list[PackageState], released: date
) -> dict[str, bytes]:
    """Every file of the release by its path in the folder: a second time the same bytes.

    ``release.json`` holds the sum of the sums of the release before, so that no earlier one can be edited in silence.
    """
    files = {
        f"{PACKAGES}/{package.name}/{name}": content for package in packages for name, content in package.files.items()
    }
    added, changed, withdrawn = counts_of(planned.changes)
    about = {
        "version": str(planned.version),
        "released": released.isoformat(),
        "previous": previous.version if previous else None,
        "previous_sums_sha256": _sha256(previous.files[SUMS]) if previous else None,
        "bump": planned.bump,
        "form_changes": list(planned.form),
        "added": added,
        "changed": changed,
        "withdrawn": withdrawn,
    }
    files[ABOUT] = canonical_json(about).encode("utf-8")
    files[CHANGES] = canonical_frame(planned.changes).encode("utf-8")
    files[SUMS] = sums_of(files)
    return dict(sorted(files.items()))


def sums_of(files: Mapping[str, bytes]) -> bytes:
    """The SHA-256 sums of the files in the form of ``sha256sum``, sorted by path.

    SHA256SUMS itself is left out, and so are the pages of charts, for which ``charts.csv`` vouches.
    """
    summed = sorted((path, content) for path, content in files.items() if path != SUMS and not is_page(path))
    lines = [f"{_sha256(content)}  {path}\n" for path, content in summed]
    return "".join(lines).encode("utf-8")


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def counts_of(changes: pd.DataFrame) -> tuple[int, int, int]:
    """Rows added, cells changed and rows withdrawn, without the log of corrections, which tells them."""
    counts = changes.loc[~_is_log(changes), "change"].value_counts()
    return int(counts.get(ADDED, 0)), int(counts.get(CHANGED, 0)), int(counts.get(WITHDRAWN, 0))


def states_of_release(release: Release) -> list[PackageState]:
    """The packages as a release holds them."""
    found = []
    for path, content in release.files.items():
        if path.startswith(f"{PACKAGES}/") and path.endswith(f"/{FILE_NAME}"):
            folder = path.removesuffix(FILE_NAME)
            descriptor = json.loads(content)
            own = {name.removeprefix(folder): held for name, held in release.files.items() if name.startswith(folder)}
            found.append(PackageState(descriptor["name"], descriptor, own))
    return found


def tables_of(package: PackageState) -> list[tuple[str, tuple[list[str], pd.DataFrame]]]:
    """Each table of a package by its name: its key, and its rows as text."""
    found = []
    for resource in package.descriptor["resources"]:
        frame = table_of(package.files[resource["path"]])
        key = resource["schema"].get("primaryKey") or [field["name"] for field in resource["schema"]["fields"]]
        found.append((resource["name"], ([key] if isinstance(key, str) else list(key), frame)))
    return found


def _by_place(packages: list[PackageState]) -> dict[tuple[str, str], tuple[list[str], pd.DataFrame]]:
    return {(package.name, resource): table for package in packages for resource, table in tables_of(package)}


def _is_log(changes: pd.DataFrame) -> pd.Series[bool]:
    return (changes["package"] == "registry") & (changes["resource"] == CORRECTIONS.name)


def _no_changes() -> pd.DataFrame:
    return pd.DataFrame({column: [] for column in _COLUMNS}, columns=list(_COLUMNS), dtype="str")
