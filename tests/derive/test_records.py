"""Rows as records."""

from __future__ import annotations

import pandas as pd

from portal.derive.records import records_of


def test_rows_keep_their_order_and_lose_their_index() -> None:
    frame = pd.DataFrame({"a": ["x", "y"], "b": [1, 2]}, index=pd.Index(["p", "q"], name="key"))
    assert records_of(frame) == [{"a": "x", "b": 1}, {"a": "y", "b": 2}]
    assert records_of(frame.iloc[:0]) == []
