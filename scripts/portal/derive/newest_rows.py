"""The newest figures of every place: what a table across places holds when all figures together would be too many."""

from __future__ import annotations

from typing import Final

import pandas as pd

MOST_ROWS: Final = 100
"""Every place of both boundaries fits once: the nation, 34 and 63 provinces."""
_SERIES: Final = ["province_id", "boundary", "variant", "funds", "denominator", "set_by"]


def newest_rows(observations: pd.DataFrame, most: int = MOST_ROWS) -> pd.DataFrame:
    """All rows when there are at most ``most``; else as many of those that end a series, none of them left out for an
    older one.

    ``observations`` has the columns of the contract and ``day`` and ``shown``; order and columns stay. Places take
    turns, each with its newest series first, so that none is missing because another has many series. Of two readings
    of one day the one that is shown stays.
    """
    if len(observations) <= most:
        return observations
    ordered = observations.sort_values(["day", "shown"], kind="stable")
    ends = ordered.drop_duplicates(_SERIES, keep="last").iloc[::-1]
    turn = ends.groupby(["province_id", "boundary"]).cumcount()
    # Today's boundary first, then as they are: newest first.
    kept = ends.assign(turn=turn).sort_values(["turn", "boundary"], kind="stable").index[:most]
    return observations[observations.index.isin(kept)]
