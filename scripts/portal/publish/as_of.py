"""From when to when the figures of a file are. Targets and plans don't count: their date lies ahead."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.contract.schema import INDICATORS
from portal.store.tree import Tree

_REPORTING: Final = ("instant", "year_to_date")


def reported_indicators(tree: Tree) -> frozenset[str]:
    """The indicators that report what is, not what shall be reached by a deadline or within a year."""
    rows = tree.registry.tables[INDICATORS.name].frame
    return frozenset(rows.loc[rows["time_basis"].isin(_REPORTING), "indicator"])


def as_of_range(frame: pd.DataFrame, reported: frozenset[str]) -> tuple[str, str]:
    """The earliest and the latest as-of date of a table, ("", "") when it has none.

    A table that has dates but no indicators counts with all its rows.
    """
    if "as_of" not in frame.columns:
        return "", ""
    rows = frame[frame["indicator"].isin(reported)] if "indicator" in frame.columns else frame
    return widest([(day, day) for day in rows["as_of"].tolist()])


def widest(ranges: list[tuple[str, str]]) -> tuple[str, str]:
    """The range that holds all others; empty ones don't count."""
    known = [(first, last) for first, last in ranges if first]
    return (min(first for first, _ in known), max(last for _, last in known)) if known else ("", "")
