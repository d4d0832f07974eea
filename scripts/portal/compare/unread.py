"""The files of a side that could not be read as the contract has them: what they hold is neither there nor gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from portal.contract.field import Resource
from portal.contract.kind import RESOURCES, PackageKind
from portal.store.descriptor import FILE_NAME
from portal.store.tree import Package

_CUT_SHORT: Final = frozenset({"broken-quoting", "ragged-row"})
"""Faults of form after which records of the file are missing."""


@dataclass(frozen=True)
class Unread:
    """A file that could not be read: the package's folder, the table ("" for its descriptor, and so for all of its
    tables) and the path below the tree."""

    package: str
    table: str
    path: str


def unread_files(package: Package, kind: PackageKind, name: str, place: str) -> Iterator[Unread]:
    """The files of a package that stand there and can't be read, or not whole, under the columns of the contract.

    ``name`` is what the comparison calls the package, ``place`` its path below the tree. Columns beyond the contract's
    do no harm; a file that is gone holds no rows.
    """
    if not package.descriptor and not package.tables:
        yield Unread(name, "", f"{place}/{FILE_NAME}")
        return
    cut_short = {one.file for one in package.findings if one.code in _CUT_SHORT}
    for resource in RESOURCES[kind]:
        if not _is_whole(package, resource, cut_short):
            yield Unread(name, resource.name, f"{place}/{resource.path}")


def _is_whole(package: Package, resource: Resource, cut_short: set[str]) -> bool:
    table = package.tables.get(resource.name)
    if table is None:
        path = package.folder / resource.path
        return not (path.exists() or path.is_symlink())
    return table.file not in cut_short and set(resource.columns) <= set(table.frame.columns)
