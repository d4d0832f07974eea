"""Small tables for tests of single rules."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from portal.contract.field import Resource
from portal.contract.registry_index import RegistryIndex
from portal.contract.schema import OBSERVATIONS, SOURCES
from portal.contract.sheet import Sheet, gather_sheet
from portal.model.issue import Finding
from portal.store.table import Table
from portal.store.tree import Package

FIGURE = {
    "obs_id": "a-1",
    "province_id": "quang-ninh",
    "boundary": "34",
    "indicator": "stock_vnd",
    "as_of": "2025-09-30",
    "value": "227400000000",
    "unit": "VND",
    "qualifier": "exact",
    "as_printed": "227,4 tỷ đồng",
    "source_id": "S000",
    "locator": "paragraph 2",
    "confidence": "high",
}
SOURCE = {"source_id": "S000", "publisher": "Báo", "published": "2025-11-13", "language": "vi", "kind": "newspaper"}

_KINDS = {
    "stock_vnd": ("VND", "stock", "instant"),
    "stock_people": ("persons", "stock", "instant"),
    "change_people": ("persons", "change", "instant"),
    "ratio": ("percent", "ratio", "instant"),
    "share_plan_pct": ("percent", "ratio", "year_to_date"),
    "change_pct": ("percent", "change", "year_to_date"),
    "target_pct": ("percent", "target", "deadline"),
    "plan_vnd": ("VND", "target", "year"),
}

REGISTRY = RegistryIndex(
    indicators={
        name: {"unit": unit, "kind": kind, "time_basis": basis, "variants": "total|m1", "denominators": "plan"}
        for name, (unit, kind, basis) in _KINDS.items()
    },
    places=frozenset({"quang-ninh/34", "quang-ninh/63"}),
    province_ids=frozenset({"quang-ninh"}),
    flags={"ambiguous": "curated", "jump": "computed", "contradicts": "curated", "implausible": "both"},
)


def sheet(resource: Resource, *rows: dict[str, str]) -> Sheet:
    """A sheet of one file ``f.csv`` in the package ``quang-ninh``; fields that a row leaves out are empty."""
    frame = pd.DataFrame(
        [[row.get(column, "") for column in resource.columns] for row in rows],
        columns=resource.columns,
        index=pd.RangeIndex(2, len(rows) + 2),
        dtype="str",
    )
    package = Package("quang-ninh", Path("quang-ninh"), "quang-ninh", {}, {}, ())
    made, findings = gather_sheet(resource, [(package, Table(resource.name, "f.csv", frame, b""))])
    assert not findings
    return made


def observations(*rows: dict[str, str]) -> Sheet:
    """Rows of observations; what a row leaves out is taken from ``FIGURE``."""
    return sheet(OBSERVATIONS, *(FIGURE | row for row in rows))


def sources(**values: str) -> Sheet:
    """One source; what isn't given is taken from ``SOURCE``."""
    return sheet(SOURCES, SOURCE | values)


def told(findings: list[Finding]) -> list[tuple[str, int, str]]:
    """Code, row and column of each finding."""
    return [(finding.code, finding.row, finding.column) for finding in findings]
