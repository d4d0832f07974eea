"""What a release holds: the tables and descriptors of that day, what changed since the one before, and their sums."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import pandas as pd

from portal.compare.changes import ADDED, CHANGED, WITHDRAWN, compare_tables
from portal.compare.version import FIRST, Bump, Version, bump_of, parse_version
from portal.contract.schema import CORRECTIONS, OBSERVATIONS, UNPUBLISHED
from portal.publish.checksums import sums_bytes
from portal.release.form import form_changes
from portal.release.state import PackageState
from portal.store.descriptor import FILE_NAME
from portal.store.releases import ABOUT, CHANGES, SUMS, Release, is_page, table_of
from portal.store.write import canonical_frame, canonical_json

PACKAGES: Final = "packages"
_FIGURES: Final = (OBSERVATIONS.name, UNPUBLISHED.name)
_COLUMNS: Final = ("package", "resource", "change", "key", "column", "old", "new")


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

    The first release has no changes to tell. Figures are told apart by their id alone, in whatever package they stand.
    """
    if previous is None:
        return Planned(parse_version(FIRST), None, _no_changes(), ())
    old = states_of_release(previous)
    same = _same_tables(old, packages)
    before, after = _by_place(old, same), _by_place(packages, same)
    form = form_changes(old, packages)
    parts = [_figure_changes(before, after, name) for name in _FIGURES]
    for place, (key, head) in sorted(after.items()):
        if place[1] not in _FIGURES:
            # A package that is new adds rows; it takes no column from anybody.
            base = before[place][1] if place in before else head.iloc[:0]
            found = compare_tables(base, head, key if set(key) <= set(base.columns) else list(head.columns))
            parts.append(found.assign(package=place[0], resource=place[1])[[*_COLUMNS]])
    parts.append(_descriptor_changes(old, packages))
    changes = pd.concat(parts, ignore_index=True).sort_values(["package", "resource"], kind="stable", ignore_index=True)
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
    return sums_bytes({path: content for path, content in files.items() if path != SUMS and not is_page(path)})


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def counts_of(changes: pd.DataFrame) -> tuple[int, int, int]:
    """Rows added, cells changed and rows withdrawn, without the log of corrections, which tells them.

    A figure that moves between the published and those held back counts once, for what it is to readers.
    """
    published = set(changes.loc[changes["resource"] == OBSERVATIONS.name, "key"])
    moved = (changes["resource"] == UNPUBLISHED.name) & changes["key"].isin(published)
    counts = changes.loc[~_is_log(changes) & ~moved, "change"].value_counts()
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


def unread_files(release: Release) -> list[str]:
    """Descriptors and tables of a release that can't be read, whatever its sums say."""
    unread = []
    for path in release.files:
        if path.startswith(f"{PACKAGES}/") and path.endswith(f"/{FILE_NAME}"):
            folder = path.removesuffix(FILE_NAME)
            own = {name: held for name, held in release.files.items() if name.startswith(folder)}
            try:
                if not all(map(_is_keyed, states_of_release(Release(release.version, {}, own)))):
                    unread.append(path)
            # Whatever shape another hand gave it: a wrong type, a missing key, a depth or number beyond measure.
            except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
                unread.append(path)
    return unread


def _is_keyed(package: PackageState) -> bool:
    """True for a package whose tables have names and hold the columns of their keys."""
    return isinstance(package.name, str) and all(
        isinstance(name, str) and set(key) <= set(frame.columns) for name, (key, frame) in tables_of(package)
    )


def tables_of(package: PackageState) -> Iterator[tuple[str, tuple[list[str], pd.DataFrame]]]:
    """Each table of a package by its name: its key, and its rows as text."""
    for resource in package.descriptor["resources"]:
        yield resource["name"], (_key_of(resource), table_of(package.files[resource["path"]]))


def _key_of(resource: Mapping[str, Any]) -> list[str]:
    key = resource["schema"].get("primaryKey") or [field["name"] for field in resource["schema"]["fields"]]
    return [key] if isinstance(key, str) else list(key)


_Tables = dict[tuple[str, str], tuple[list[str], pd.DataFrame]]


def _by_place(packages: list[PackageState], without: Collection[tuple[str, str]]) -> _Tables:
    return {
        (package.name, resource["name"]): (_key_of(resource), table_of(package.files[resource["path"]]))
        for package in packages
        for resource in package.descriptor["resources"]
        if (package.name, resource["name"]) not in without
    }


def _same_tables(before: list[PackageState], after: list[PackageState]) -> set[tuple[str, str]]:
    """The tables that are the same on both sides, byte for byte and with one key: most of them, most of the time.

    Nothing can have changed in them, and to read them takes most of a comparison.
    """
    base, head = _contents(before), _contents(after)
    return {place for place, content in head.items() if base.get(place) == content}


def _contents(packages: list[PackageState]) -> dict[tuple[str, str], tuple[list[str], bytes]]:
    return {
        (package.name, resource["name"]): (_key_of(resource), package.files[resource["path"]])
        for package in packages
        for resource in package.descriptor["resources"]
    }


def _figure_changes(before: _Tables, after: _Tables, resource: str) -> pd.DataFrame:
    """Changes of the figures of all packages together; each is told of the package where it stands, or last stood."""
    sides = [_gathered(tables, resource) for tables in (before, after)]
    if any(side.empty and not len(side.columns) for side in sides):
        sides = [side if len(side.columns) else sides[1 - place].iloc[:0] for place, side in enumerate(sides)]
    if not len(sides[1].columns):
        return _no_changes()
    base, head = (side.drop(columns="package") for side in sides)
    key = next(key for tables in (after, before) for (_, name), (key, _) in tables.items() if name == resource)
    found = compare_tables(base, head, key)
    where = {str(cell): str(package) for side in sides for cell, package in side[[key[0], "package"]].itertuples(False)}
    return found.assign(package=found["key"].map(where), resource=resource)[[*_COLUMNS]]


def _gathered(tables: _Tables, resource: str) -> pd.DataFrame:
    frames = [frame.assign(package=package) for (package, name), (_, frame) in tables.items() if name == resource]
    return pd.concat(frames, ignore_index=True).fillna("") if frames else pd.DataFrame()


def _descriptor_changes(before: list[PackageState], after: list[PackageState]) -> pd.DataFrame:
    """One row for each package whose description says something else, its tables left out."""
    known = {package.name: _told(package) for package in before}
    names = [package.name for package in after if known.get(package.name, _told(package)) != _told(package)]
    row = {"resource": "", "change": CHANGED, "key": FILE_NAME, "column": "", "old": "", "new": ""}
    return pd.DataFrame([{"package": name, **row} for name in names], columns=list(_COLUMNS), dtype="str")


def _told(package: PackageState) -> dict[str, Any]:
    kept = {name: cell for name, cell in package.descriptor.items() if name not in ("version", "created", "resources")}
    titles = [
        {name: cell for name, cell in resource.items() if name not in ("hash", "bytes", "schema")}
        for resource in package.descriptor["resources"]
    ]
    return {**kept, "resources": titles}


def _is_log(changes: pd.DataFrame) -> pd.Series[bool]:
    return (changes["package"] == "registry") & (changes["resource"] == CORRECTIONS.name)


def _no_changes() -> pd.DataFrame:
    return pd.DataFrame({column: [] for column in _COLUMNS}, columns=list(_COLUMNS), dtype="str")
