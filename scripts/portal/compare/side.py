"""One side of a comparison: what a tree of packages holds and what follows from it, without any list of units."""

from __future__ import annotations

import gc
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

import pandas as pd

from portal.contract.check import check_tree, repository_registry
from portal.contract.field import Resource
from portal.contract.kind import RESOURCES, PackageKind
from portal.contract.schema import OBSERVATIONS, SOURCES, UNPUBLISHED
from portal.derive.facts import Facts, derive_facts
from portal.derive.rows import gather_rows
from portal.model.issue import has_errors
from portal.review.review import review_facts
from portal.store.tree import REGISTRY as REGISTRY_FOLDER
from portal.store.tree import Package, Tree, read_tree

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
    and ``package``), ``tables`` all other tables by package and name, ``packages`` the descriptors' versions.
    """

    root: Path
    errors: int
    figures: pd.DataFrame
    held_back: pd.DataFrame
    tables: dict[tuple[str, str], pd.DataFrame]
    packages: dict[str, str]
    derived: Derived | None

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
    sound = not has_errors(issues)
    return Side(
        root=root,
        errors=len(issues),
        figures=gather_rows(tree.provinces, OBSERVATIONS).drop(columns=["file", "row"]),
        held_back=gather_rows(tree.provinces, UNPUBLISHED).drop(columns=["file", "row"]),
        tables=dict(_tables(tree)),
        packages={package.name: str(package.descriptor.get("version", "")) for package in tree.packages()},
        derived=derive_side(derive_facts(tree, _NO_DAY)) if sound else None,
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


def _tables(tree: Tree) -> list[tuple[tuple[str, str], pd.DataFrame]]:
    # The two that are alone of their kind come last, under their own names, whatever a package calls itself.
    packages: list[tuple[PackageKind, str, Package]] = [("province", one.name, one) for one in tree.provinces]
    packages += [("register", REGISTER, tree.register)] if tree.register else []
    packages += [("registry", REGISTRY, tree.registry)]
    return [
        ((name, resource.name), gather_rows((package,), resource)[resource.columns])
        for kind, name, package in packages
        for resource in RESOURCES[kind]
        if resource.name not in _FIGURES and resource.name in package.tables
    ]


def sources_of(side: Side) -> pd.DataFrame:
    """Every source of every package: contract columns and ``package``."""
    held = [frame.assign(package=name) for (name, table), frame in side.tables.items() if table == SOURCES.name]
    empty = pd.DataFrame(columns=[*SOURCES.columns, "package"], dtype="str")
    return pd.concat([empty, *held], ignore_index=True)
