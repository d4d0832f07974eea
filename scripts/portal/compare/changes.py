"""What changed between two states of one table: rows that came, rows that went, cells that differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd

ADDED: Final = "added"
CHANGED: Final = "changed"
WITHDRAWN: Final = "withdrawn"
COLUMNS: Final = ("change", "key", "column", "old", "new")
_JOINED: Final = "|"


def compare_tables(base: pd.DataFrame, head: pd.DataFrame, key: Sequence[str]) -> pd.DataFrame:
    """One row for each row that was added or withdrawn and for each cell that changed, sorted by key and column.

    ``base`` and ``head`` hold text, their rows are told apart by the columns of ``key``. The result has ``change``
    (``added``, ``changed``, ``withdrawn``), ``key`` (the cells of the key, joined by ``|``), ``column`` ("" for a whole
    row), ``old`` and ``new`` (text). A column that only one of them has is compared with empty cells. Raises
    ``ValueError`` when a column of the key is missing or a key occurs twice.
    """
    before, after = _keyed(base, key), _keyed(head, key)
    came, went = after.index.difference(before.index), before.index.difference(after.index)
    parts = [_whole_rows(came, ADDED), _whole_rows(went, WITHDRAWN)]
    both = before.index.intersection(after.index)
    columns = [*before.columns, *(column for column in after.columns if column not in before.columns)]
    old, new = before.reindex(index=both), after.reindex(index=both)
    for column in columns:
        cells = [_cells(frame, column, len(both)) for frame in (old, new)]
        differs = cells[0] != cells[1]
        if differs.any():
            parts.append(
                pd.DataFrame(
                    {
                        "change": CHANGED,
                        "key": np.asarray(both, dtype=object)[differs],
                        "column": column,
                        "old": cells[0][differs],
                        "new": cells[1][differs],
                    },
                    columns=list(COLUMNS),
                    dtype="str",
                )
            )
    return pd.concat(parts).sort_values(["key", "column"], kind="stable", ignore_index=True)


def _keyed(frame: pd.DataFrame, key: Sequence[str]) -> pd.DataFrame:
    if missing := [column for column in key if column not in frame.columns]:
        raise ValueError(f"a table without its key: {', '.join(missing)}")
    index = frame[key[0]].astype("str")
    for column in key[1:]:
        index = index + _JOINED + frame[column].astype("str")
    keyed = frame.drop(columns=list(key)).set_axis(pd.Index(index.to_numpy(dtype=object)), axis=0)
    if not keyed.index.is_unique:
        raise ValueError(f"a key occurs twice: {keyed.index[keyed.index.duplicated()][0]}")
    return keyed


def _cells(frame: pd.DataFrame, column: str, rows: int) -> np.ndarray:
    if column not in frame.columns:
        return np.full(rows, "", dtype=object)
    return frame[column].fillna("").to_numpy(dtype=object)


def _whole_rows(keys: pd.Index, change: str) -> pd.DataFrame:
    return pd.DataFrame(
        {"change": change, "key": keys.to_numpy(dtype=object), "column": "", "old": "", "new": ""},
        columns=list(COLUMNS),
        index=range(len(keys)),
        dtype="str",
    )
