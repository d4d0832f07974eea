"""The three tables of one list package as sheets, and what several checks ask of them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from portal.contract.field import Resource
from portal.contract.list_schema import LIST, LIST_EVENTS, LIST_UNITS
from portal.contract.sheet import Sheet, gather_sheet
from portal.model.issue import Finding
from portal.store.tree import Package

ILLUSTRATIVE_PROVINCE = "minh-hoa"


@dataclass(frozen=True)
class ListSheets:
    """A list package: ``about`` has one row when the package is sound. ``whole`` are the files that were read whole."""

    package: Package
    about: Sheet
    units: Sheet
    events: Sheet
    whole: frozenset[str]

    def about_cell(self, column: str) -> str:
        """A cell of the list's own row; "" when there is no such row, more than one, or its form is wrong."""
        if len(self.about.frame) != 1 or not bool(self.about.sound(column).iloc[0]):
            return ""
        return str(self.about.frame[column].iloc[0])

    def about_finding(self, code: str, column: str, **values: str) -> list[Finding]:
        """A finding about the list's own row."""
        return self.about.findings(pd.Series(True, index=self.about.frame.index), code, column, **values)

    def is_illustrative(self) -> bool:
        """True when the list says so of itself."""
        return self.about_cell("illustrative") == "yes"

    def decided_units(self) -> frozenset[str]:
        """Codes of the units with a legal decision among the events."""
        decided = self.events.frame.loc[self.events.frame["event"] == "decided", "unit_code"]
        return frozenset(decided) - {""}

    def is_whole(self, *resources: Resource) -> bool:
        """True when every row and column of these tables could be read, so that counts and sums can be compared."""
        return all(resource.path in self.whole for resource in resources)


def list_sheets(package: Package) -> tuple[ListSheets, list[Finding]]:
    """The tables of a list package, and what is wrong with their columns."""
    findings: list[Finding] = []

    def gather(resource: Resource) -> Sheet:
        sheet, more = gather_sheet(resource, [(package, package.tables.get(resource.name))])
        findings.extend(more)
        return sheet

    about, units, events = gather(LIST), gather(LIST_UNITS), gather(LIST_EVENTS)
    broken = {finding.file.rpartition("/")[2] for finding in (*package.findings, *findings)}
    whole = {one.path for one in (LIST, LIST_UNITS, LIST_EVENTS) if one.name in package.tables} - broken
    return ListSheets(package, about, units, events, frozenset(whole)), findings
