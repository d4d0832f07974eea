"""Findings about a list tell row and column and never what a cell says: the one place where that is made sure.

A list names organisations, and its files may by mistake name persons. Messages end up in logs, in annotations of pull
requests and in mails, from where no name can be erased. So whatever a reader or a check quotes is taken out here;
counts and totals, limits, places in files and the contract's own words stay.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from portal.contract.descriptor_form import DESCRIPTOR_KEYS
from portal.contract.forbidden_columns import forbidden_meaning
from portal.contract.kind import RESOURCES
from portal.model.issue import Finding
from portal.store.descriptor import FILE_NAME
from portal.store.tree import Package

WITHHELD: Final = "[…]"
"""Stands in a message where another package's would quote the cell."""
_OURS: Final = frozenset({"limit", "other", "place", "count", "withdrawn", "result", "kind", "code"})
"""Values that no cell of a list can get into."""
_EXPECTED_IS_OURS: Final = frozenset(
    {
        "column-missing",
        "column-extra",
        "column-order",
        "boundary-date",
        "descriptor-contributors",
        "descriptor-drift",
        "descriptor-licenses",
        "descriptor-profile",
        "descriptor-resources",
        "not-in-list",
        "pattern",
        "ragged-row",
    }
)
_RESOURCES: Final = RESOURCES["list"]
_COLUMNS: Final = frozenset(column for resource in _RESOURCES for column in resource.columns)
_FILES: Final = frozenset({FILE_NAME, *(resource.path for resource in _RESOURCES)})
_NUMBER: Final = re.compile(r"\[[0-9]{1,2}\]")


def _keys_of(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*(_keys_of(one) for one in value.values()))
    return set().union(*(_keys_of(one) for one in value)) if isinstance(value, list) else set()


_KEYS: Final = frozenset(DESCRIPTOR_KEYS | _keys_of([resource.as_descriptor() for resource in _RESOURCES]))


def withhold(finding: Finding, package: Package) -> Finding:
    """The finding without anything that a cell, a header or the descriptor of a list says."""
    values = {
        name: text
        if name in _OURS or (name == "expected" and finding.code in _EXPECTED_IS_OURS)
        else finding.column
        if name == "indicator" and finding.column in _COLUMNS
        else WITHHELD
        for name, text in finding.values.items()
    }
    folder, _, name = finding.file.rpartition("/")
    is_forbidden = finding.code == "column-extra" and forbidden_meaning(finding.column) != ""
    return replace(
        finding,
        code="list-column-forbidden" if is_forbidden else finding.code,
        package=package.folder.resolve().name,
        file=finding.file if name in _FILES or finding.file == package.place else folder,
        column=_shown_column(finding, package),
        values=values,
    )


def _shown_column(finding: Finding, package: Package) -> str:
    """The name of a column or key of the contract; for any other ``#`` and its place in the file, from 1."""
    path = _NUMBER.sub("", finding.column)
    if finding.column in {"", *_COLUMNS} or all(part in _KEYS for part in path.split(".")):
        return finding.column
    for table in package.tables.values():
        columns = [str(column) for column in table.frame.columns]
        if table.file == finding.file and finding.column in columns:
            return f"#{columns.index(finding.column) + 1}"
    return "#"
