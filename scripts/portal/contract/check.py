"""Every check of form over a tree of packages, or over packages anywhere on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from portal.contract.catalogue import issue_of
from portal.contract.faults import find_faults
from portal.contract.kind import RESOURCES, PackageKind, kind_of
from portal.model.issue import Finding, Issue, has_errors
from portal.store.descriptor import FILE_NAME
from portal.store.place import REGISTRY, nearest_place, repository_data
from portal.store.repeated import sum_up
from portal.store.tree import (
    DEBTOR_LISTS,
    REGISTER,
    Package,
    Tree,
    has_list_table,
    holds_lists,
    is_tree,
    read_inside,
    read_lists,
    read_package,
    read_tree,
)


def check_tree(tree: Tree) -> list[Issue]:
    """All faults of form of a tree, by file, row, column and code; empty when the data may be published."""
    return _issues(find_faults(tree))


def check_paths(paths: Sequence[Path]) -> list[Issue]:
    """All faults of form of the packages and trees at ``paths``.

    A package by itself is held against the registry two folders up, where there is one, else against the registry
    of this repository. Files are named from the current folder when they lie in it.
    """
    return in_order(issue for issues in check_each(paths).values() for issue in issues)


def check_each(paths: Sequence[Path]) -> dict[Path, list[Issue]]:
    """The faults of ``check_paths``, by the path at which they were found; empty for a path without any."""
    return {path: _issues(_find_at(path)[1]) for path in paths}


def check_sound(paths: Sequence[Path], then: Callable[[Path, Tree], None]) -> dict[Path, list[Issue]]:
    """The same; ``then`` is called with each path and its tree, once for each path without an error."""
    found: dict[Path, list[Issue]] = {}
    for path in dict.fromkeys(paths):
        tree, findings = _find_at(path)
        found[path] = _issues(findings)
        if tree is not None and not has_errors(found[path]):
            then(path, tree)
    return found


def in_order(issues: Iterable[Issue]) -> list[Issue]:
    """Each issue once, by file, row, column and code."""
    return sorted(set(issues), key=lambda issue: (issue.file, issue.row, issue.column, issue.code, issue.message_vi))


def tree_at(path: Path) -> Tree:
    """The tree in which ``path`` is judged: a tree of packages itself, or a package, or a folder of lists, with the
    registry that it needs.

    A tree without a registry of its own is held against the registry of this repository.
    """
    place = nearest_place(path)
    if is_tree(path):
        tree = read_tree(place)
        has_own = (path / REGISTRY).is_dir()
        return tree if has_own else replace(tree, registry=repository_registry())
    if holds_lists(path):
        return _tree_of_lists(path, place)
    return _tree_of_package(path, read_package(place))


def _tree_of_package(path: Path, package: Package) -> Tree:
    """A package by itself, with the registry that it needs."""
    kind = _kind_at(path, package)
    if kind == "registry":
        return Tree(package, (), None, ())
    registry = _registry_for(path)
    if kind == "list":
        elsewhere = frozenset() if _lies_in_tree(path.resolve().parent) else frozenset({package.place})
        return Tree(registry, (), None, (), (package,), elsewhere)
    return Tree(registry, (), package, ()) if kind == "register" else Tree(registry, (package,), None, ())


def _tree_of_lists(path: Path, place: Path) -> Tree:
    """A folder of list packages, with the register when that lies among them."""
    lists, findings = read_lists(place)
    is_own = _lies_in_tree(path.resolve())
    register = read_inside(place / REGISTER) if (path / REGISTER).is_dir() else None
    registry = _registry_for(path / REGISTER)
    elsewhere = frozenset() if is_own else frozenset(package.place for package in lists)
    return Tree(registry, (), register, findings, lists, elsewhere)


def _kind_at(path: Path, package: Package) -> PackageKind | None:
    """The kind by the descriptor; a broken one doesn't make a list's tables a province's, which would be quoted."""
    kind = kind_of(package)
    return "list" if kind in (None, "province") and has_list_table(path) else kind


def _lies_in_tree(folder: Path) -> bool:
    """True for the folder of the lists of a tree."""
    return folder.name == DEBTOR_LISTS and (folder.parent / REGISTRY).is_dir()


def _find_at(path: Path) -> tuple[Tree | None, list[Finding]]:
    """The tree in which ``path`` was judged, where there is one to judge, and the findings."""
    place = nearest_place(path)
    if not path.exists():
        return None, [Finding("path-unknown", path.name, place.as_posix())]
    if is_tree(path):
        tree = tree_at(path)
        return tree, find_faults(tree)
    if holds_lists(path):
        tree = tree_at(path)
        return tree, _below(place.as_posix(), find_faults(tree, whole_tree=False))
    package = read_package(place)
    kind = _kind_at(path, package)
    if kind is None and not _looks_like_package(path):
        return None, [Finding("path-not-package", path.name, place.as_posix())]
    tree = _tree_of_package(path, package)
    return tree, _below(package.place, find_faults(tree, whole_tree=kind == "registry"))


def _below(place: str, findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.file.startswith(f"{place}/")]


def _looks_like_package(folder: Path) -> bool:
    """True for a folder with a descriptor, or with a table that only lacks one."""
    names = {FILE_NAME, *(resource.path for resources in RESOURCES.values() for resource in resources)}
    return any((folder / name).exists() for name in names)


def _registry_for(folder: Path) -> Package:
    beside = folder.resolve().parents[1] / REGISTRY if len(folder.resolve().parents) > 1 else None
    if beside is not None and beside.is_dir():
        return read_inside(nearest_place(beside))
    return repository_registry()


def repository_registry() -> Package:
    """The registry of the repository that this code belongs to."""
    return read_package(nearest_place(repository_data() / REGISTRY))


def _issues(findings: Iterable[Finding]) -> list[Issue]:
    return in_order(map(issue_of, sum_up(findings)))
