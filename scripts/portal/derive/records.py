"""Rows of a frame as plain records."""

from __future__ import annotations

from typing import Any

import pandas as pd


def records_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """One mapping from column name to cell for each row, in order; the index is left out."""
    return [{str(name): cell for name, cell in row.items()} for row in frame.to_dict("records")]
