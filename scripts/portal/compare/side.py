"""One side of a comparison: what a tree of packages holds and what follows from it, without any list of units."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

import pandas as pd

from portal.compare.unread import Unread, unread_files
from portal.contract.check import check_tree, repository_registry
from portal.contract.field import Resource
from portal.contract.kind import RESOURCES, PackageKind
from portal.contract.schema import OBSERVATIONS, SOURCES, UNPUBLISHED
from portal.derive.facts import Facts, derive_facts
from portal.derive.rows import gather_rows
from portal.model.issue import has_errors
from portal.review.review import review_facts
from portal.store.place import PROVINCES
from portal.store.place import REGISTRY as REGISTRY_FOLDER
from portal.store.tree import DEBTOR_LISTS, Package, Tree, read_tree

REGISTRY: Final = "registry"
REGISTER: Final = "debtor-lists-register"
"""The names of the two packages that are alone of their kind."""
_NO_DAY: Final = date(1970, 1, 1)
_FIGURES: Final = (OBSERVATIONS.name, UNPUBLISHED.name)


@dataclass(frozen=True)
class Derived:
    """What follows from a tree without errors; the frames are those of ``Facts`` and ``Review`` that are compared."""

    observations: pd.DataFrame
    recomputations: pd.DataFrame
    headline_figures: pd.DataFrame
    peers: pd.DataFrame
    row_pages: pd.Series
    flags: pd.DataFrame


@dataclass(frozen=True)
class Side:
    """One tree. ``errors`` are the faults of form of its packages; ``derived`` is ``None`` where there are any.

    ``figures`` and ``held_back`` are the published and the unpublished rows of every place (contract columns as text,
    and ``package``), ``tables`` all other tables by package and name, ``packages`` the descriptors' versions. A place's
    package is called as its folder. ``unread`` are the files that could not be read; no row of theirs is held.
    """

    root: Path
    errors: int
    figures: pd.DataFrame
    held_back: pd.DataFrame
    tables: dict[tuple[str, str], pd.DataFrame]
    packages: dict[str, str]
    derived: Derived | None
    unread: tuple[Unread, ...] = ()

    def table(self, package: str, resource: Resource) -> pd.DataFrame:
        """A table of a package; empty, with the contract's columns, where it has none."""
        return self.tables.get((package, resource.name), pd.DataFrame(columns=resource.columns, dtype="str"))


def read_side(root: Path) -> Side:
    """The tree under ``root``; bad data is counted in ``errors`` and compared as far as it could be read."""
    # Millions of cells that refer to nothing: looking through them for cycles would take a sixth of the time.
    collected = gc.isenabled()
    gc.disable()
    try:
        tree = read_tree(root, unit_lists=False)
        if not (root / REGISTRY_FOLDER).is_dir():
            tree = replace(tree, registry=repository_registry())
        return side_of(tree, root)
    finally:
        if collected:
            gc.enable()


def side_of(tree: Tree, root: Path) -> Side:
    """The side that a tree is; its lists of units are left alone."""
    issues = check_tree(replace(tree, lists=()))
    derived = None if has_errors(issues) else derive_side(derive_facts(tree, _NO_DAY))
    named = list(_named(tree))
    unread = tuple(one for kind, place, package in named for one in unread_files(package, kind, package.name, place))
    lost = {(one.package, one.table) for one in unread}
    held = [(kind, _without(package, lost)) for kind, _, package in named]
    provinces = [package for kind, package in held if kind == "province"]
    return Side(
        root=root,
        errors=len(issues),
        figures=gather_rows(provinces, OBSERVATIONS).drop(columns=["file", "row"]),
        held_back=gather_rows(provinces, UNPUBLISHED).drop(columns=["file", "row"]),
        tables=dict(_tables(held)),
        packages={
            package.name: str(package.descriptor.get("version", ""))
            for _, package in held
            if (package.name, "") not in lost
        },
        derived=derived,
        unread=unread,
    )


def derive_side(facts: Facts) -> Derived:
    """The frames that are compared."""
    return Derived(
        observations=facts.observations[["series_id", "shown", "kind", "unit", "amount", "day", "as_of", "qualifier"]],
        recomputations=facts.recomputations,
        headline_figures=facts.headline_figures,
        peers=facts.peers,
        row_pages=facts.row_pages,
        flags=review_facts(facts).flags,
    )


def _named(tree: Tree) -> Iterator[tuple[PackageKind, str, Package]]:
    """Each package with its kind and its path below the tree, called by its folder, whatever it calls itself."""
    # A folder that is called as one of the two that are alone of their kind would be taken for it.
    alone = (REGISTRY, REGISTER)
    for one in tree.provinces:
        folder = one.folder.name
        name = f"{PROVINCES}/{folder}" if folder in alone else folder
        yield "province", f"{PROVINCES}/{folder}", replace(one, name=name)
    if tree.register:
        yield "register", f"{DEBTOR_LISTS}/{tree.register.folder.name}", replace(tree.register, name=REGISTER)
    yield "registry", REGISTRY_FOLDER, replace(tree.registry, name=REGISTRY)


def _without(package: Package, lost: set[tuple[str, str]]) -> Package:
    return replace(
        package, tables={name: one for name, one in package.tables.items() if (package.name, name) not in lost}
    )


def _tables(held: list[tuple[PackageKind, Package]]) -> list[tuple[tuple[str, str], pd.DataFrame]]:
    return [
        ((package.name, resource.name), gather_rows((package,), resource)[resource.columns])
        for kind, package in held
        for resource in RESOURCES[kind]
        if resource.name not in _FIGURES and resource.name in package.tables
    ]


def sources_of(side: Side) -> pd.DataFrame:
    """Every source of every package: contract columns and ``package``."""
    held = [frame.assign(package=name) for (name, table), frame in side.tables.items() if table == SOURCES.name]
    empty = pd.DataFrame(columns=[*SOURCES.columns, "package"], dtype="str")
    return pd.concat([empty, *held], ignore_index=True)
