"""Whether the form of the tables changed, so that a program that reads them may have to change too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from portal.release.state import PackageState


def form_changes(before: Sequence[PackageState], after: Sequence[PackageState]) -> list[str]:
    """Each change of form, as ``package/table.column`` with what changed; a package that is new takes nothing away.

    Told are tables and columns that came or went, other types, other keys, another order of columns. A wider or
    narrower choice of values is no change of form.
    """
    old, new = _schemas(before), _schemas(after)
    found = [place for place in old if place not in new]
    for place, schema in new.items():
        if place in old:
            found += [f"{place}{change}" for change in _differences(old[place], schema)]
    return sorted(found)


def _schemas(packages: Sequence[PackageState]) -> dict[str, Mapping[str, Any]]:
    return {
        f"{package.name}/{resource['name']}": resource["schema"]
        for package in packages
        for resource in package.descriptor["resources"]
    }


def _differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    before = {field["name"]: field["type"] for field in old["fields"]}
    after = {field["name"]: field["type"] for field in new["fields"]}
    for column in sorted(before.keys() ^ after.keys()):
        yield f".{column}"
    for column in sorted(before.keys() & after.keys()):
        if before[column] != after[column]:
            yield f".{column}: {before[column]} → {after[column]}"
    kept = [column for column in before if column in after]
    if kept != [column for column in after if column in before]:
        yield ": order of columns"
    if old.get("primaryKey") != new.get("primaryKey"):
        yield ": key"
