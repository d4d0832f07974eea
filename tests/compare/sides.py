"""Sides of a comparison made from a few rows, and a copy of the good packages to change."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from portal.compare.side import Side, derive_side, side_of
from portal.derive.facts import derive_facts
from portal.store.tree import Tree
from portal.store.write import canonical_csv
from tests.small_tree import Row, small_tree

PACKAGES = Path(__file__).resolve().parents[1] / "packages"
Rows = list[dict[str, str]]


def side(registry: Tree, rows: Sequence[Row], unpublished: Sequence[Row] = (), place: str = "quang-ninh") -> Side:
    """The side of a tree with these rows alone, taken as free of errors, which rows made in memory are not."""
    tree = small_tree(registry, rows, unpublished=unpublished, place=place)
    derived = derive_side(derive_facts(tree, date(2026, 1, 1)))
    return replace(side_of(tree, Path("memory")), errors=0, derived=derived)


def two_trees(folder: Path) -> tuple[Path, Path]:
    """Two copies of the good packages of the tests."""
    for name in ("base", "head"):
        shutil.copytree(PACKAGES / "ok", folder / name)
    return folder / "base", folder / "head"


def edit(path: Path, change: Callable[[Rows], Rows]) -> None:
    """Write a table anew with other rows."""
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        header, rows = list(reader.fieldnames or []), list(reader)
    changed = [[row[column] for column in header] for row in change(rows)]
    path.write_text(canonical_csv(header, changed), encoding="utf-8", newline="\n")


def with_cells(key: str, wanted: str, **cells: str) -> Callable[[Rows], Rows]:
    """A change of the rows in which a column has a value."""
    return lambda rows: [row | cells if row[key] == wanted else row for row in rows]


def without(key: str, wanted: str) -> Callable[[Rows], Rows]:
    """Takes out the rows in which a column has a value."""
    return lambda rows: [row for row in rows if row[key] != wanted]
