"""The rows of one resource, gathered from many packages, with the place where each row stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pandas as pd

from portal.contract.schema import Resource
from portal.store.tree import Package

PLACE_COLUMNS: Final = ("package", "file", "row")


def gather_rows(packages: Iterable[Package], resource: Resource) -> pd.DataFrame:
    """All rows of ``resource``: its columns as text plus ``package``, ``file`` (str) and ``row`` (int, header = 1).

    Packages without the resource are passed over; without any row the frame is empty but has every column.
    """
    parts = []
    for package in packages:
        table = package.tables.get(resource.name)
        if table is None or table.frame.empty:
            continue
        part = table.frame.reindex(columns=resource.columns, fill_value="").astype("str")
        lines = part.index.to_numpy()
        parts.append(part.reset_index(drop=True).assign(package=package.name, file=table.file, row=lines))
    if parts:
        return pd.concat(parts, ignore_index=True).astype({"row": "int64", "package": "str", "file": "str"})
    empty = pd.DataFrame({column: pd.Series(dtype="str") for column in (*resource.columns, "package", "file")})
    return empty.assign(row=pd.Series(dtype="int64"))


def registry_rows(packages: Iterable[Package], resource: Resource) -> pd.DataFrame:
    """The rows of a resource whose place no reader asks for: contract columns only, index 0..n-1."""
    return gather_rows(packages, resource)[resource.columns]
