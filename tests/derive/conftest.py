"""The facts of the real packages, and a maker of small trees on the real registry."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from portal.contract.field import Resource
from portal.contract.schema import OBSERVATIONS, SOURCES, UNPUBLISHED
from portal.derive.facts import Facts, derive_facts
from portal.store.table import Table
from portal.store.tree import Package, Tree, read_tree

Row = Mapping[str, str]
Derive = Callable[..., Facts]
TODAY = date(2026, 11, 21)

_OBSERVATION = {
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
    "locator": "x",
    "confidence": "high",
}
_SOURCE = {
    "source_id": "T1",
    "publisher": "A",
    "publisher_en": "A",
    "title": "A",
    "published": "2025-10-01",
    "language": "vi",
    "kind": "newspaper",
    "role": "figures",
    "reliability": "high",
}


def _table(resource: Resource, rows: Sequence[Row], defaults: Row) -> Table:
    records = [[{**defaults, **row}.get(column, "") for column in resource.columns] for row in rows]
    frame = pd.DataFrame(records, columns=resource.columns, index=pd.RangeIndex(2, len(rows) + 2), dtype="str")
    return Table(resource.name, resource.path, frame, "")


@pytest.fixture(scope="session")
def real_tree(project: Path) -> Tree:
    return read_tree(project / "datapackages")


@pytest.fixture(scope="session")
def facts(real_tree: Tree) -> Facts:
    return derive_facts(real_tree, TODAY)


@pytest.fixture(scope="session")
def derive(real_tree: Tree) -> Derive:
    """``derive(rows, sources, unpublished)``: the facts of one package with these rows; lacking fields are filled."""

    def make(rows: Sequence[Row], sources: Sequence[Row] = ({},), unpublished: Sequence[Row] = ()) -> Facts:
        tables = {
            "observations": _table(OBSERVATIONS, rows, _OBSERVATION),
            "unpublished": _table(UNPUBLISHED, unpublished, _OBSERVATION),
            "sources": _table(SOURCES, sources, _SOURCE),
        }
        package = Package("one", Path("one"), "one", {}, tables, ())
        return derive_facts(replace(real_tree, provinces=(package,)), TODAY)

    return make
