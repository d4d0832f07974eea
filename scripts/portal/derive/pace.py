"""How far the year has run when a share of the annual plan was reached."""

from __future__ import annotations

from typing import Final

import pandas as pd

_PLAN_SHARE: Final = "collections_plan_pct"


def derive_pace(observations: pd.DataFrame) -> pd.DataFrame:
    """One row per published share of the collection plan: ``obs_id``, ``elapsed_pct``, ``gap`` (points, + is ahead)."""
    shares = observations[observations["indicator"] == _PLAN_SHARE]
    elapsed = elapsed_percent(shares["day"])
    return pd.DataFrame(
        {
            "obs_id": pd.Series(shares.index.to_numpy(), dtype="str"),
            "elapsed_pct": elapsed.to_numpy(),
            "gap": (shares["amount"] - elapsed).round(9).to_numpy(),
        }
    )


def elapsed_percent(days: pd.Series) -> pd.Series:
    """The share of the year, in percent, that has passed at the end of each day, every month counting a twelfth.

    30 September is 75 exactly; a day inside a month counts that month's days in proportion.
    """
    months: pd.Series = days.dt.month - 1 + days.dt.day / days.dt.days_in_month
    return months.astype("float64") / 12 * 100
