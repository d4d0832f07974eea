"""Small trees of packages, made in memory on the real registry: a few rows, the rest of each row filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd

from portal.contract.field import Resource
from portal.contract.schema import OBSERVATIONS, SOURCES, UNPUBLISHED
from portal.store.table import Table
from portal.store.tree import Package, Tree

Row = Mapping[str, str]

OBSERVATION: Row = {
    "province_id": "quang-ninh",
    "boundary": "34",
    "indicator": "late_payment",
    "variant": "total",
    "funds": "si-hi-ui",
    "as_of": "2025-09-30",
    "value": "1000000000",
    "unit": "VND",
    "qualifier": "exact",
    "as_printed": "1 tỷ đồng",
    "source_id": "T1",
    "locator": "headline",
    "confidence": "high",
}
SOURCE: Row = {
    "source_id": "T1",
    "url": "https://example.org/t1",
    "publisher": "Báo A",
    "publisher_en": "Paper A",
    "title": "Tin A",
    "published": "2025-10-01",
    "language": "vi",
    "kind": "newspaper",
    "role": "figures",
    "reliability": "high",
}


def table_of(resource: Resource, rows: Sequence[Row], defaults: Row) -> Table:
    """A table as it would be read from a file; what neither a row nor ``defaults`` names is empty."""
    records = [[{**defaults, **row}.get(column, "") for column in resource.columns] for row in rows]
    frame = pd.DataFrame(records, columns=resource.columns, index=pd.RangeIndex(2, len(rows) + 2), dtype="str")
    return Table(resource.name, resource.path, frame, b"")


def package_of(
    name: str, rows: Sequence[Row], sources: Sequence[Row], unpublished: Sequence[Row], lacking: Row = OBSERVATION
) -> Package:
    """The package of one place; rows without an ``obs_id`` are named ``o0``, ``o1`` and so on.

    What a row doesn't say is taken from ``lacking``.
    """
    place = {**lacking, "province_id": name}
    named = [{"obs_id": f"o{number}", **row} for number, row in enumerate(rows)]
    held_back = [{"obs_id": f"u{number}", **row} for number, row in enumerate(unpublished)]
    tables = {
        "observations": table_of(OBSERVATIONS, named, place),
        "unpublished": table_of(UNPUBLISHED, held_back, {**place, "confidence": "low"}),
        "sources": table_of(SOURCES, sources, SOURCE),
    }
    return Package(name, Path(name), name, {}, tables, ())


def small_tree(
    registry: Tree,
    rows: Sequence[Row],
    sources: Sequence[Row] = ({},),
    unpublished: Sequence[Row] = (),
    place: str = "quang-ninh",
    lacking: Row = OBSERVATION,
) -> Tree:
    """``registry`` with one package of these rows in place of all of its packages of places."""
    return replace(registry, provinces=(package_of(place, rows, sources, unpublished, lacking),))
