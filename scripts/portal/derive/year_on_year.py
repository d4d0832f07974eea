"""Change against the same date one year before."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from portal.derive.words import words_for
from portal.model.vocabulary import PERCENT_UNITS

_KINDS: Final = ("flow", "stock", "ratio")


def derive_year_on_year(observations: pd.DataFrame, series: pd.DataFrame) -> pd.DataFrame:
    """One row per shown amount that has one exactly a year earlier in its series, or in the series it continues.

    Columns: ``obs_id``, ``previous_obs_id``, ``change`` (in the unit; points for a rate) with ``change_low``,
    ``change_high``, ``change_pct`` (NaN for a rate, and where the earlier amount is not above zero) with
    ``change_pct_low``, ``change_pct_high``, and ``exact`` (neither figure is hedged). The end of February counts as
    the same date in every year.
    """
    columns = ["series_id", "day", "amount", "low", "high", "hedged"]
    chosen = observations[observations["shown"] & observations["kind"].isin(_KINDS)]
    chosen = chosen[[*columns, "unit"]].reset_index(names="obs_id")
    before = chosen.drop(columns="unit")
    now = chosen.assign(day=_year_before(chosen["day"]))
    continued = now.assign(series_id=words_for(now["series_id"], series["continues"]))
    suffixes = ("", "_before")
    own = now.merge(before, on=["series_id", "day"], suffixes=suffixes)
    former = continued[continued["series_id"] != ""].merge(before, on=["series_id", "day"], suffixes=suffixes)
    pairs = pd.concat([own, former]).drop_duplicates("obs_id").sort_values("obs_id", ignore_index=True)
    comparable = ~pairs["unit"].isin(PERCENT_UNITS) & (pairs["low_before"] > 0)
    earlier = {end: pairs[f"{end}_before"].where(comparable, np.nan) for end in ("low", "amount", "high")}
    return pd.DataFrame(
        {
            "obs_id": pairs["obs_id"].astype("str"),
            "previous_obs_id": pairs["obs_id_before"].astype("str"),
            "change": pairs["amount"] - pairs["amount_before"],
            "change_low": pairs["low"] - pairs["high_before"],
            "change_high": pairs["high"] - pairs["low_before"],
            "change_pct": (pairs["amount"] / earlier["amount"] - 1) * 100,
            "change_pct_low": (pairs["low"] / earlier["high"] - 1) * 100,
            "change_pct_high": (pairs["high"] / earlier["low"] - 1) * 100,
            "exact": ~(pairs["hedged"].astype("bool") | pairs["hedged_before"].astype("bool")),
        }
    )


def _year_before(days: pd.Series) -> pd.Series:
    earlier = days - pd.DateOffset(years=1)
    month_end = earlier + pd.offsets.MonthEnd(0)
    return earlier.where(~days.dt.is_month_end, month_end)
