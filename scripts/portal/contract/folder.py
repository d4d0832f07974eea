"""What lies in the folder of a package: the descriptor, its tables, and nothing that only looks as if it were read."""

from __future__ import annotations

from typing import Any

from portal.contract.field import Resource
from portal.model.issue import Finding
from portal.store.descriptor import FILE_NAME
from portal.store.folders import loose_fault, name_faults
from portal.store.repeated import first_of
from portal.store.tree import Package


def check_folder(package: Package, resources: tuple[Resource, ...]) -> list[Finding]:
    """Names that some systems can't hold, links and pipes, tables and folders that nobody reads.

    A clerk's ``observations (1).csv`` would else lie beside the table and be believed to be published.
    """
    named = {FILE_NAME, *(resource.path for resource in resources), *_paths(package.descriptor)}
    loose = (loose_fault(entry, package.name, package.place) for entry in package.entries if entry.name not in named)
    place = f"{package.place}/{FILE_NAME}"
    return [
        *first_of(name_faults(package.entries, package.name, package.place), place),
        *first_of([finding for finding in loose if finding is not None], place),
    ]


def check_filled(package: Package, resources: tuple[Resource, ...]) -> list[Finding]:
    """Tables that were read whole, have their header alone, and may not: pages can't be made without their rows."""
    broken = {finding.file for finding in package.findings}
    return [
        Finding("table-without-rows", package.name, table.file)
        for resource in resources
        for table in [package.tables.get(resource.name)]
        if table is not None and table.frame.empty and table.file not in broken
    ]


def _paths(descriptor: dict[str, Any]) -> set[str]:
    resources = descriptor.get("resources")
    listed = resources if isinstance(resources, list) else []
    return {one["path"] for one in listed if isinstance(one, dict) and isinstance(one.get("path"), str)}
