"""Looking text up in a table: a column of text stays one, also where nothing is found or there is no row at all."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd


def look_up(keys: pd.Series[str], table: Mapping[str, str], absent: str = "") -> pd.Series[str]:
    """What ``table`` holds for each key, ``absent`` where it holds nothing; the index stays.

    ``keys.map(table)`` would make numbers of an empty table.
    """
    return pd.Series([table.get(key, absent) for key in keys.tolist()], index=keys.index, dtype="str")
