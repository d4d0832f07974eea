"""Reading a package folder, or a whole tree of packages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from portal.model.issue import Finding
from portal.store.descriptor import FILE_NAME, read_descriptor
from portal.store.entries import Entry, read_entries
from portal.store.file_name import is_local_file_name
from portal.store.folders import GIT, package_folders, unread_packages
from portal.store.place import PROVINCES, REGISTRY
from portal.store.plain_file import MAXIMUM_BYTES
from portal.store.table import MAXIMUM_TABLE_BYTES, Table, read_table

DEBTOR_LISTS: Final = "debtor-lists"
REGISTER: Final = "register"
ABOUT_FILE: Final = "list.csv"
UNITS_FILE: Final = "units.csv"
_LIST_FILES: Final = (FILE_NAME, ABOUT_FILE, UNITS_FILE, "events.csv")
"""Any of these makes a folder the package of a list; others beside it (notes, a hidden .git) are none."""
_MAXIMUM_RESOURCES: Final = 40
"""No package of the contract has a third of them."""


@dataclass(frozen=True)
class Package:
    """A package as it stands on disk.

    ``folder`` is where it is, ``name`` the descriptor's name (the folder's where it has none), ``place`` the path that
    messages show. ``tables`` holds what could be read, by resource name; ``findings`` what was wrong while reading;
    ``entries`` what lies in the folder.
    """

    name: str
    folder: Path
    place: str
    descriptor: dict[str, Any]
    tables: dict[str, Table]
    findings: tuple[Finding, ...]
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Tree:
    """A tree of packages: the registry, the packages of provinces (by name), and the register of debtor lists.

    ``lists`` are the lists with names of units, those of the tree first; ``elsewhere`` holds the places of those that
    don't lie in the tree.
    """

    registry: Package
    provinces: tuple[Package, ...]
    register: Package | None
    findings: tuple[Finding, ...]
    lists: tuple[Package, ...] = ()
    elsewhere: frozenset[str] = frozenset()

    def packages(self) -> tuple[Package, ...]:
        """Every package without names, the registry first. What is published is copied from these, so no list is."""
        return (self.registry, *self.provinces, *((self.register,) if self.register else ()))


def read_package(folder: Path, place: str | None = None) -> Package:
    """Read one package folder; faults of form become ``findings``, never exceptions.

    Only a list's table of units may be large: a folder without the table about the list is no list.
    """
    shown = place if place is not None else folder.as_posix()
    descriptor, findings = read_descriptor(folder / FILE_NAME, folder.name, f"{shown}/{FILE_NAME}")
    own_name = (descriptor or {}).get("name")
    # The name of a folder may be bytes that are no text.
    folder_name = folder.resolve().name.encode(errors="replace").decode()
    name = own_name if isinstance(own_name, str) and own_name else folder_name
    tables: dict[str, Table] = {}
    read: set[str] = set()
    is_list = (folder / ABOUT_FILE).exists()
    for resource in _resources(descriptor or {})[:_MAXIMUM_RESOURCES]:
        path = resource.get("path")
        resource_name = str(resource.get("name", ""))
        if path in (FILE_NAME, ".", "..") or not is_local_file_name(path):
            values = {"found": repr(path)[:100], "resource": resource_name}
            findings.append(Finding("resource-path", name, f"{shown}/{FILE_NAME}", 0, "path", values))
            continue
        if str(path) in read:
            # That two tables share a file is told where the descriptor is held against the contract.
            continue
        read.add(str(path))
        limit = MAXIMUM_BYTES if is_list and path == UNITS_FILE else MAXIMUM_TABLE_BYTES
        table, more = read_table(folder / str(path), resource_name, name, f"{shown}/{path}", limit=limit)
        findings.extend(more)
        if table is not None and resource_name not in tables:
            tables[resource_name] = table
    return Package(name, folder, shown, descriptor or {}, tables, tuple(findings), read_entries(folder))


def read_tree(root: Path, *, unit_lists: bool = True) -> Tree:
    """Read ``registry/``, ``provinces/*/``, ``debtor-lists/register/`` and the other lists beside it under ``root``.

    Folders that are links are reported and not followed. A missing registry is a finding of an empty package. Without
    ``unit_lists`` the lists with names of units are left alone.
    """
    findings = unread_packages(root, (REGISTRY, PROVINCES, DEBTOR_LISTS))
    registry = read_inside(root / REGISTRY)
    provinces = tuple(read_package(folder, folder.as_posix()) for folder in package_folders(root / PROVINCES, findings))
    debtor_lists = root / DEBTOR_LISTS
    own = not debtor_lists.is_symlink()
    register = read_inside(debtor_lists / REGISTER) if own and (debtor_lists / REGISTER).is_dir() else None
    if own and (debtor_lists / REGISTER).is_file() and not (debtor_lists / REGISTER).is_symlink():
        values = {"found": REGISTER}
        findings.append(Finding("file-unread", REGISTER, (debtor_lists / REGISTER).as_posix(), values=values))
    lists, linked = read_lists(debtor_lists) if unit_lists else ((), ())
    return Tree(registry, provinces, register, (*findings, *linked), lists)


def read_inside(folder: Path) -> Package:
    """The package in a folder of a tree; one that is a link is told and not followed."""
    if not folder.is_symlink():
        return read_package(folder, folder.as_posix())
    place = folder.as_posix()
    return Package(folder.name, folder, place, {}, {}, (Finding("file-is-link", folder.name, place),))


def read_lists(folder: Path) -> tuple[tuple[Package, ...], tuple[Finding, ...]]:
    """Every list package under ``folder`` by name, and what was in the way: a linked folder is told and not followed.

    The register, folders of git and folders without a file of a list are passed over; nothing where no folder is.
    """
    findings: list[Finding] = []
    folders = [
        entry
        for entry in package_folders(folder, findings)
        if entry.name != REGISTER and not entry.name.startswith(GIT) and is_list_folder(entry)
    ]
    return tuple(read_package(entry, entry.as_posix()) for entry in folders), tuple(findings)


def with_lists(tree: Tree, packages: Sequence[Package], findings: Sequence[Finding] = ()) -> Tree:
    """The tree with lists that are kept elsewhere; one that lies below the tree after all counts as the tree's own."""
    root = tree.registry.folder.resolve().parent
    held = {package.folder.resolve() for package in tree.lists}
    added = [package for package in packages if package.folder.resolve() not in held]
    outside = {package.place for package in added if not package.folder.resolve().is_relative_to(root)}
    return replace(
        tree,
        lists=(*tree.lists, *added),
        elsewhere=tree.elsewhere | outside,
        findings=(*tree.findings, *(one for one in findings if one not in tree.findings)),
    )


def is_list_folder(folder: Path) -> bool:
    """True for a folder with the descriptor or one of the tables of a list."""
    return any((folder / name).exists() for name in _LIST_FILES)


def is_tree(path: Path) -> bool:
    """True for a folder that holds a registry or a folder of provinces, and is no package itself.

    With both it is a tree, whatever descriptor somebody has put there.
    """
    held = [(path / name).is_dir() for name in (REGISTRY, PROVINCES)]
    return all(held) or (any(held) and not (path / FILE_NAME).exists())


def holds_lists(folder: Path) -> bool:
    """True for a folder that is no package itself and holds a folder with a table of a list."""
    if is_list_folder(folder) or not folder.is_dir():
        return False
    return any(has_list_table(entry) for entry in folder.iterdir() if not entry.is_symlink())


def has_list_table(folder: Path) -> bool:
    """True for a folder with a table of a list, whatever its descriptor says."""
    return any((folder / name).exists() for name in _LIST_FILES[1:])


def bytes_below(folder: Path) -> int:
    """How many bytes the plain files of a folder and of the folders in it have; links are not followed."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _resources(descriptor: dict[str, Any]) -> list[dict[str, Any]]:
    resources = descriptor.get("resources")
    return [item for item in resources if isinstance(item, dict)] if isinstance(resources, list) else []
