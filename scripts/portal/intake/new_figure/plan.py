"""What adding a figure would write: the files as they would stand, checked against the contract before anything is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

import pandas as pd

from portal.contract.canonical import canonical_order, canonical_text
from portal.contract.catalogue import CATALOGUE, issue_of
from portal.contract.check import in_order
from portal.contract.descriptor_form import created_day
from portal.contract.faults import find_faults
from portal.contract.field import Resource
from portal.contract.schema import OBSERVATIONS, SOURCES, UNPUBLISHED
from portal.intake.near_names import near_words
from portal.intake.new_figure.answers import Answers
from portal.intake.new_figure.row import boundary_of, figure_id, figure_row, printed_of
from portal.intake.new_figure.sources import source_of
from portal.issues.words_new import NEW
from portal.model.issue import Finding, Issue
from portal.store.descriptor import FILE_NAME
from portal.store.place import PROVINCES
from portal.store.table import Table
from portal.store.tree import Package, Tree
from portal.store.write import canonical_json
from portal.text.printed import numbers_in

Row = Mapping[str, str]


@dataclass(frozen=True)
class Plan:
    """``new``: ``files`` would be written, by name; ``present``: the figure is there; ``refused``: ``issues`` say why.

    ``created`` is the day that the descriptor's ``created`` must move to, "" where it may stay.
    """

    state: Literal["new", "present", "refused"]
    place: str
    row: Row = field(default_factory=dict)
    source: Row = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    created: str = ""
    issues: tuple[Issue, ...] = ()


def indicator_rows(tree: Tree) -> dict[str, Row]:
    """The rows of the registry's indicators by code."""
    frame = tree.registry.tables["indicators"].frame
    rows = ({str(name): str(cell) for name, cell in row.items()} for row in frame.to_dict("records"))
    return {row["indicator"]: row for row in rows}


def plan_figure(tree: Tree, answers: Answers, day: date) -> Plan:
    """What the answers come to in the tree; ``day`` is today, to which ``created`` may have to move.

    Nothing is written. The same answers after the plan was written give ``present``.
    """
    place = f"{tree.registry.place.rpartition('/')[0]}/{PROVINCES}/{answers.province_id}"
    findings = _place_findings(tree, answers, place)
    indicator = indicator_rows(tree).get(answers.indicator)
    if indicator is None:
        names = {code: row["name_vi"] for code, row in indicator_rows(tree).items()}
        expected = near_words(answers.indicator, names)
        findings.append(_finding("new-indicator-unknown", place, "indicator", answers.indicator, expected))
    package = next((one for one in tree.provinces if one.name == answers.province_id), None)
    if findings or package is None or indicator is None:
        return _refused(place, findings)
    unread = [name for name in (OBSERVATIONS, SOURCES, UNPUBLISHED) if not _is_whole(package, name)]
    if unread:
        return _refused(place, package.findings)
    source = source_of(tree, package, answers)
    if isinstance(source, Finding):
        return _refused(place, [source])
    printed = printed_of(answers, source["language"])
    if printed is None:
        return _refused(
            place, [_finding("new-printed-unreadable", place, "as_printed", answers.as_printed, source["language"])]
        )
    if numbers_in(answers.as_printed, source["language"]) > 1:
        return _refused(
            place, [_finding("new-printed-several", place, "as_printed", answers.as_printed, f"{printed.value:f}")]
        )
    row = figure_row(answers, source, indicator, printed)
    return _planned(tree, package, row, source, day)


def _planned(tree: Tree, package: Package, row: dict[str, str], source: Row, day: date) -> Plan:
    held = [one for name in (OBSERVATIONS, UNPUBLISHED) for one in _rows(package, name)]
    told = [name for name in OBSERVATIONS.columns if name != "obs_id"]
    if any(all(one[name] == row[name] for name in told) for one in held):
        return Plan("present", package.place, row, source)
    same = next((one for one in held if one["obs_id"] == row["obs_id"]), None)
    if same is not None and same["set_by"] != row["set_by"]:
        # One source may print a share of two plans, told apart by who set them.
        row = {**row, "obs_id": figure_id(row, with_setter=True)}
        same = next((one for one in held if one["obs_id"] == row["obs_id"]), None)
    if same is not None:
        differing = ", ".join(name for name in told if same[name] != row[name])
        return _refused(
            package.place, [_finding("new-figure-differs", package.place, "obs_id", row["obs_id"], differing)]
        )
    return _checked(tree, package, row, source, day)


def _checked(tree: Tree, package: Package, row: Row, source: Row, day: date) -> Plan:
    tables = {OBSERVATIONS.name: _with_row(package, OBSERVATIONS, row)}
    if source["source_id"] not in {one["source_id"] for one in _rows(package, SOURCES)}:
        tables[SOURCES.name] = _with_row(package, SOURCES, source)
    changed = replace(package, tables={**package.tables, **tables})
    issues = _issues(tree, changed)
    descriptor: dict[str, Any] = dict(package.descriptor)
    created = created_day(descriptor)
    moved = ""
    if any(issue.code == "date-after-created" for issue in issues) and created is not None and created < day:
        moved = day.isoformat()
        descriptor["created"] = f"{moved}T00:00:00Z"
        changed = replace(changed, descriptor=descriptor)
        issues = _issues(tree, changed)
    if issues:
        return Plan("refused", package.place, row, source, issues=issues)
    files = {f"{name}.csv": table.text for name, table in tables.items()}
    return Plan(
        "new", package.place, row, source, files | ({FILE_NAME: canonical_json(descriptor)} if moved else {}), moved
    )


def _issues(tree: Tree, changed: Package) -> tuple[Issue, ...]:
    """The faults of the package as it would be, among the others of the tree."""
    provinces = tuple(changed if one.place == changed.place else one for one in tree.provinces)
    faults = find_faults(replace(tree, provinces=provinces), whole_tree=False)
    return tuple(in_order(issue_of(one) for one in faults if one.file.startswith(f"{changed.place}/")))


def place_issues(tree: Tree, province_id: str, as_of: str) -> tuple[Issue, ...]:
    """Why a figure of a place can't be written on a day; empty where it can."""
    place = f"{tree.registry.place.rpartition('/')[0]}/{PROVINCES}/{province_id}"
    return _refused(place, _place_findings(tree, Answers(province_id, "", as_of, "", ""), place)).issues


def _place_findings(tree: Tree, answers: Answers, place: str) -> list[Finding]:
    rows = tree.registry.tables["provinces"].frame
    names = dict(zip(rows["province_id"], rows["name_vi"], strict=True))
    if answers.province_id not in names:
        expected = near_words(answers.province_id, names)
        return [_finding("new-province-unknown", place, "province_id", answers.province_id, expected)]
    boundary = boundary_of(answers.as_of)
    if (answers.province_id, boundary) not in set(zip(rows["province_id"], rows["boundary"], strict=True)):
        return [_finding("new-province-ended", place, "as_of", answers.province_id, boundary)]
    if all(one.name != answers.province_id for one in tree.provinces):
        return [_finding("new-package-missing", place, "", answers.province_id, "")]
    return []


def _with_row(package: Package, resource: Resource, row: Row) -> Table:
    """The table with one row more, in the canonical order."""
    table = package.tables[resource.name]
    frame = pd.concat([table.frame[resource.columns], pd.DataFrame([row], columns=resource.columns, dtype="str")])
    frame = frame.reset_index(drop=True).astype("str")
    ordered = canonical_order(frame, resource).set_axis(pd.RangeIndex(2, len(frame) + 2), axis="index")
    return Table(resource.name, table.file, ordered, canonical_text(ordered, resource).encode())


def _rows(package: Package, resource: Resource) -> list[dict[str, str]]:
    return [{str(k): str(v) for k, v in one.items()} for one in package.tables[resource.name].frame.to_dict("records")]


def _is_whole(package: Package, resource: Resource) -> bool:
    table = package.tables.get(resource.name)
    return table is not None and list(table.frame.columns) == resource.columns


def _finding(code: str, place: str, column: str, found: str, expected: str) -> Finding:
    file = f"{place}/{OBSERVATIONS.path}"
    return Finding(code, place.rpartition("/")[2], file, 0, column, {"found": found, "expected": expected})


def _refused(place: str, findings: Sequence[Finding]) -> Plan:
    return Plan("refused", place, issues=tuple(issue_of(one, {**CATALOGUE, **NEW}) for one in findings))
