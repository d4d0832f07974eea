"""The newest figures of every place: what a table across places holds when all figures together would be too many."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

import pandas as pd

MOST_ROWS: Final = 100
"""Every place of both boundaries fits once: the nation, 34 and 63 provinces."""
_PLACE: Final = ["province_id", "boundary"]
_SERIES: Final = [*_PLACE, "variant", "funds", "denominator", "set_by"]


def newest_rows(observations: pd.DataFrame, preferred: Collection[str] = (), most: int = MOST_ROWS) -> pd.DataFrame:
    """All rows when there are at most ``most``; else at most so many, the newest of every place.

    ``observations`` has the columns of the contract and ``day`` and ``shown``, and its index is ``obs_id``; order and
    columns stay. Only the newest figure of a series is kept, and what is ``preferred`` (its ``obs_id``). Places take
    turns, each with what is preferred first, then its newest; a turn for which there is no room for all is left out,
    so that no place tells of more groups than another because of its name. Of two readings of one day the one that is
    shown counts as the newer.
    """
    if len(observations) <= most:
        return observations
    ordered = observations.sort_values(["day", "shown"], kind="stable").iloc[::-1]
    first = pd.Series(ordered.index.isin(preferred), index=ordered.index)
    able = ordered[first | ~ordered.duplicated(_SERIES)]
    able = able.loc[first[able.index].sort_values(ascending=False, kind="stable").index]
    turn = able.groupby(_PLACE).cumcount()
    room = turn.value_counts().sort_index().cumsum() <= most
    kept = able.index[turn <= max(int(room.sum()) - 1, 0)][:most]
    return observations[observations.index.isin(kept)]
