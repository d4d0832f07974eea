"""The text that another frame has for each key."""

from __future__ import annotations

import pandas as pd


def words_for(keys: pd.Series, words: pd.Series) -> pd.Series:
    """For each key its text in ``words`` (by index, which must be unique), "" where there is none; index of ``keys``.

    Unlike ``Series.map`` this stays text when ``words`` is empty.
    """
    found = words.astype("str").reindex(pd.Index(keys.to_numpy())).fillna("")
    return pd.Series(found.to_numpy(), index=keys.index, dtype="str")
