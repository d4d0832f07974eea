"""One resource of several packages as one frame of text, so that a rule is written once and runs over all rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa

from portal.contract.field import Resource
from portal.model.issue import Finding
from portal.store.repeated import LIMIT, more_of
from portal.store.table import Table
from portal.store.tree import Package


@dataclass(frozen=True)
class Sheet:
    """Rows of one or more files with the same fields.

    ``frame`` has the contract's columns as text ("" = empty) and a running index; ``package``, ``file`` and ``row``
    say for each index where the row stands; ``faulty`` is, by column, True for each cell whose form is already
    reported, so that one fault doesn't cause a second message.
    """

    resource: Resource
    frame: pd.DataFrame
    package: pd.Series[str]
    file: pd.Series[str]
    row: pd.Series[int]
    faulty: dict[str, pd.Series[bool]]

    def sound(self, *columns: str) -> pd.Series[bool]:
        """True for the rows in which these cells have the right form."""
        wrong = self.faulty[columns[0]]
        for column in columns[1:]:
            wrong = wrong | self.faulty[column]
        return ~wrong

    def mark(self, column: str, rows: pd.Series[bool]) -> None:
        """Remember that these cells are already reported."""
        self.faulty[column] = self.faulty[column] | rows

    def findings(
        self, rows: pd.Series[bool], code: str, column: str = "", **values: pd.Series[str] | str
    ) -> list[Finding]:
        """One finding for each row that is True; ``found`` is the cell itself unless it is given.

        Of very many rows in one file the first are told, and one more finding counts the others.
        """
        if not bool(rows.any()):
            return []
        if "found" not in values and column:
            values["found"] = self.frame[column]
        index = self.frame.index[rows]
        beyond: dict[str, int] = {}
        if len(index) > LIMIT:
            files = self.file.loc[index]
            kept = files.groupby(files).cumcount() < LIMIT
            beyond = {str(file): int(count) for file, count in files[~kept].value_counts().items()}
            index = index[kept]
        listed = {
            name: value.loc[index].astype(str).tolist() if isinstance(value, pd.Series) else [value] * len(index)
            for name, value in values.items()
        }
        findings = [
            Finding(code, package, file, int(row), column, {name: listed[name][place] for name in listed})
            for place, (package, file, row) in enumerate(
                zip(self.package.loc[index], self.file.loc[index], self.row.loc[index], strict=True)
            )
        ]
        lasts = {finding.file: finding for finding in findings}
        return findings + [more_of(lasts[file], count) for file, count in beyond.items()]


def gather_sheet(resource: Resource, parts: Iterable[tuple[Package, Table | None]]) -> tuple[Sheet, list[Finding]]:
    """The rows of one resource in several packages, and what is wrong with the columns of each file."""
    findings: list[Finding] = []
    frames: list[pd.DataFrame] = []
    places: list[tuple[str, str, frozenset[str]]] = []
    for package, table in parts:
        if table is None:
            continue
        findings.extend(_column_faults(resource, package, table))
        frame = table.frame.reindex(columns=resource.columns, fill_value="")
        absent = [column for column in resource.columns if column not in table.frame.columns]
        frames.append(frame)
        places.append((package.name, table.file, frozenset(absent)))
    return _join(resource, frames, places), findings


def _join(resource: Resource, frames: list[pd.DataFrame], places: list[tuple[str, str, frozenset[str]]]) -> Sheet:
    """One sheet of several files; ``places`` are their packages, names and missing columns."""
    lengths = [len(frame) for frame in frames]
    rows = [frame.index.to_numpy(dtype="int64") for frame in frames]
    # One file is by far the longest of all, and is not copied.
    if len(frames) == 1:
        frame = frames[0].reset_index(drop=True)
    else:
        frame = pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=resource.columns, dtype="str")
    frame = frame.astype("str")
    index = frame.index

    def spread(values: list[str]) -> pd.Series[str]:
        texts = [pa.scalar(value, pa.large_string()) for value in values]
        parts = [pa.repeat(text, length) for text, length in zip(texts, lengths, strict=True)]
        spread_out: pd.Series[str] = pa.chunked_array(parts, pa.large_string()).to_pandas().astype("str")
        return spread_out

    faulty = {}
    for column in resource.columns:
        absent = [column in missing for _, _, missing in places]
        faulty[column] = pd.Series(np.repeat(np.array(absent, dtype=bool), lengths), index=index)
    return Sheet(
        resource,
        frame,
        spread([package for package, _, _ in places]),
        spread([file for _, file, _ in places]),
        pd.Series(np.concatenate(rows) if rows else [], index=index, dtype="int64"),
        faulty,
    )


def _column_faults(resource: Resource, package: Package, table: Table) -> list[Finding]:
    present = [str(column) for column in table.frame.columns]
    expected = resource.columns
    found = [
        Finding("column-missing", package.name, table.file, 1, column, {"expected": ", ".join(expected)})
        for column in expected
        if column not in present
    ]
    found += [
        Finding("column-extra", package.name, table.file, 1, column, {"expected": ", ".join(expected)})
        for column in present
        if column not in expected
    ]
    if not found and present != expected:
        first = next(here for here, there in zip(present, expected, strict=True) if here != there)
        found.append(Finding("column-order", package.name, table.file, 1, first, {"expected": ", ".join(expected)}))
    return found
