"""Long series told by the last reading of each year, so that a chart of them stays light and can be read."""

from __future__ import annotations

from typing import Final

import pandas as pd

LONGEST: Final = 24
"""A series of more readings than this, two years of monthly ones, is told by its year ends."""


def with_year_ends(observations: pd.DataFrame) -> pd.DataFrame:
    """The readings that are shown; of a series of more than ``LONGEST`` of them the last of each year, targets aside.

    Running totals are comparable then, since each is that of a whole year but the newest. Order and columns stay.
    """
    shown = observations[observations["shown"]]
    days = shown.groupby("series_id")["day"]
    long = days.transform("size") > LONGEST
    last = shown.groupby(["series_id", "year"])["day"].transform("max") == shown["day"]
    return shown[~long | last]
