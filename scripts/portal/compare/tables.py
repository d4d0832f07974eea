"""The tables around the figures: sources, the registry, the register of published lists, versions of packages."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from portal.compare.changes import ADDED, CHANGED, WITHDRAWN, compare_tables
from portal.compare.side import REGISTER, REGISTRY, Side, sources_of
from portal.contract.field import Resource
from portal.contract.schema import LISTS, REGISTRY_RESOURCES, SOURCES


@dataclass(frozen=True)
class RowChange:
    """A row that came, went or changed; ``row`` are its cells as they are now, or last were."""

    change: str
    key: str
    columns: tuple[str, ...]
    row: dict[str, str]


@dataclass(frozen=True)
class TableCount:
    """How many rows of one table of the registry came, changed and went."""

    table: str
    added: int
    changed: int
    withdrawn: int


@dataclass(frozen=True)
class PackageChange:
    """The version of a package before and now; "" on the side that lacks it."""

    package: str
    old: str
    new: str


def compare_sources(base: Side, head: Side) -> tuple[RowChange, ...]:
    """Sources by package and id."""
    return row_changes(sources_of(base), sources_of(head), ("package", *SOURCES.key))


def compare_register(base: Side, head: Side) -> tuple[RowChange, ...]:
    """Rows of the register of published lists, which holds no names."""
    return row_changes(base.table(REGISTER, LISTS), head.table(REGISTER, LISTS), LISTS.key)


def compare_registry(base: Side, head: Side) -> tuple[TableCount, ...]:
    """The tables of the registry in which something differs, in their order; sources are told elsewhere."""
    tables = [resource for resource in REGISTRY_RESOURCES if resource.name != SOURCES.name]
    counts = [_count(resource, base, head) for resource in tables]
    return tuple(count for count in counts if count.added or count.changed or count.withdrawn)


def compare_packages(base: Side, head: Side) -> tuple[PackageChange, ...]:
    """Packages that came or went, and those whose version is another."""
    names = sorted({*base.packages, *head.packages})
    pairs = [(name, base.packages.get(name), head.packages.get(name)) for name in names]
    return tuple(PackageChange(name, old or "", new or "") for name, old, new in pairs if old != new)


def row_changes(base: pd.DataFrame, head: pd.DataFrame, key: tuple[str, ...]) -> tuple[RowChange, ...]:
    """The rows that differ, by key; the first of several rows with one key stands for them."""
    old, new = (_once(frame, key) for frame in (base, head))
    found = compare_tables(old, new, key)
    before, after = _by_key(old, key), _by_key(new, key)
    changes = []
    for name, rows in found.groupby("key", sort=True):
        change, columns = str(rows["change"].iloc[0]), tuple(column for column in rows["column"] if column)
        changes.append(RowChange(change, str(name), columns, (after if name in after else before)[str(name)]))
    return tuple(changes)


def _count(resource: Resource, base: Side, head: Side) -> TableCount:
    changes = row_changes(base.table(REGISTRY, resource), head.table(REGISTRY, resource), tuple(resource.key))
    added, changed, withdrawn = (sum(one.change == name for one in changes) for name in (ADDED, CHANGED, WITHDRAWN))
    return TableCount(resource.name, added, changed, withdrawn)


def _once(frame: pd.DataFrame, key: tuple[str, ...]) -> pd.DataFrame:
    """Told apart as ``compare_tables`` does, by the joined cells: two odd keys may join to one."""
    joined = frame[key[0]]
    for column in key[1:]:
        joined = joined + "|" + frame[column]
    return frame[~joined.duplicated()]


def _by_key(frame: pd.DataFrame, key: tuple[str, ...]) -> dict[str, dict[str, str]]:
    names = [str(column) for column in frame.columns]
    rows = [dict(zip(names, row, strict=True)) for row in frame.itertuples(index=False, name=None)]
    return {"|".join(row[column] for column in key): row for row in rows}
