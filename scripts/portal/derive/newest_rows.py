"""The newest figures of every place: what a table across places holds when all figures together would be too many."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final

import pandas as pd

MOST_ROWS: Final = 100
"""Every place of both boundaries fits once: the nation, 34 and 63 provinces."""
_PLACE: Final = ["province_id", "boundary"]


def newest_rows(
    observations: pd.DataFrame, today: date, preferred: Collection[str] = (), most: int = MOST_ROWS
) -> pd.DataFrame:
    """All rows when there are at most ``most``; else all that is ``preferred`` and the newest of every place.

    ``observations`` has ``province_id``, ``boundary``, ``series_id``, ``day`` and ``shown``, its index is ``obs_id``;
    order and columns stay. Of a series only its newest figure may stay: of one day the one that is shown, of targets
    the one whose deadline is the next after ``today``. Places take turns with their newest series; what is preferred
    (ids) is the first turn of its place. After the first turn, one for which there is no room for all is left out, so
    that no place tells of more groups than another because of its name. More than ``most`` rows stay only where what
    is preferred and one row of every place are more.
    """
    if len(observations) <= most:
        return observations
    ahead = observations["day"] > pd.Timestamp(today)
    # What is due ahead comes first, the nearest before the others; then the past, the latest first.
    distance = (observations["day"] - pd.Timestamp(today)).abs()
    keys = pd.DataFrame({"past": ~ahead, "distance": distance, "hidden": ~observations["shown"]})
    ordered = observations.loc[keys.sort_values(["past", "distance", "hidden"], kind="stable").index]
    first = ordered.index.isin(preferred)
    able = pd.concat([ordered[first], ordered[~first & ~ordered.duplicated("series_id").to_numpy()]])
    kept = able.index.isin(preferred)
    turn = able.groupby(_PLACE).cumcount().to_numpy()
    last = 0
    while last < turn.max() and (kept | (turn <= last + 1)).sum() <= most:
        last += 1
    return observations[observations.index.isin(able.index[kept | (turn <= last)])]
