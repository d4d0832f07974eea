"""The rows of one resource, gathered from many packages, with the place where each row stands."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from portal.contract.field import Resource
from portal.store.tree import Package


def gather_rows(packages: Iterable[Package], resource: Resource) -> pd.DataFrame:
    """All rows of ``resource``: its columns as text plus ``package``, ``file`` (str) and ``row`` (int, header = 1).

    Packages without the resource are passed over; without any row the frame is empty but has every column.
    """
    held = [(package.name, package.tables[resource.name]) for package in packages if resource.name in package.tables]
    names = [name for name, _ in held]
    files = [table.file for _, table in held]
    sizes = [len(table.frame) for _, table in held]
    empty = pd.DataFrame(columns=pd.Index(resource.columns), index=pd.Index([], dtype="int64"), dtype="str")
    rows = pd.concat([empty, *(table.frame for _, table in held)])[resource.columns].fillna("").astype("str")
    lines = rows.index.to_numpy(dtype="int64")
    rows = rows.reset_index(drop=True)
    rows["package"] = pd.Series(np.repeat(np.array(names, dtype=object), sizes), dtype="str")
    rows["file"] = pd.Series(np.repeat(np.array(files, dtype=object), sizes), dtype="str")
    rows["row"] = lines
    return rows


def registry_rows(packages: Iterable[Package], resource: Resource) -> pd.DataFrame:
    """The rows of a resource whose place no reader asks for: contract columns only, index 0..n-1."""
    return gather_rows(packages, resource)[resource.columns]
