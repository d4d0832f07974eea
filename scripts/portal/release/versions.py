"""The version of each package: a release gives one that changed its next, so that no two contents share a version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from portal.compare.version import bump_of, is_version, parse_version
from portal.release.contents import Planned, counts_of
from portal.release.state import PackageState
from portal.store.descriptor import FILE_NAME
from portal.store.write import canonical_json


def with_versions(
    previous: Sequence[PackageState], packages: Sequence[PackageState], planned: Planned, day: date
) -> list[PackageState]:
    """The packages with the version and the moment that their own changes ask for.

    A package that is new, unchanged, or that a maintainer gave another version already stays as it is.
    """
    known = {package.name: package for package in previous}
    return [_next(known.get(package.name), package, planned, day) for package in packages]


def _next(old: PackageState | None, package: PackageState, planned: Planned, day: date) -> PackageState:
    own = planned.changes[planned.changes["package"] == package.name]
    form_changed = any(change.startswith(f"{package.name}/") for change in planned.form)
    if old is None or old.descriptor["version"] != package.descriptor["version"] or (own.empty and not form_changed):
        return package
    version = str(package.descriptor["version"])
    if not is_version(version):
        # 1.0.0-draft is a maintainer's own way of counting.
        return package
    added, changed, withdrawn = counts_of(own)
    bump = bump_of(form_changed=form_changed, added=added, changed=changed, withdrawn=withdrawn) or "patch"
    following = str(parse_version(version).after(bump))
    return described(package, {"version": following, "created": f"{day.isoformat()}T00:00:00Z"})


def described(package: PackageState, values: Mapping[str, Any]) -> PackageState:
    """The package with these properties in its descriptor."""
    descriptor = {**package.descriptor, **values}
    files = {**package.files, FILE_NAME: canonical_json(descriptor).encode("utf-8")}
    return replace(package, descriptor=descriptor, files=files)
