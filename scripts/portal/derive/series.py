"""Series: which observations tell one story over time, which source stands for a date, what continues what."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.derive.sources import kind_ranks
from portal.derive.territory import broken_provinces, unbroken_provinces
from portal.model.vocabulary import SERIES_KEY

_CHOICE: Final = ("translated", "rank", "hedged", "source_published", "obs_id")
_CHOICE_ASCENDING: Final = (True, True, True, False, True)


def with_series(observations: pd.DataFrame) -> pd.DataFrame:
    """Adds ``series_id``: the values of ``SERIES_KEY`` joined by "/".

    ``set_by`` tells several targets for one date apart; on a share of a plan it only says whose plan it was, so it
    stays out of that series' key.
    """
    key = observations["province_id"].astype("str")
    for column in SERIES_KEY[1:]:
        part = observations[column]
        key = key + "/" + (part.where(observations["kind"] == "target", "") if column == "set_by" else part)
    return observations.assign(series_id=key.astype("str"))


def with_choice(observations: pd.DataFrame) -> pd.DataFrame:
    """Adds ``shown`` (chosen for its series and date) and ``shown_obs_id`` (who stands for it).

    Chosen is what was not machine-translated, then official before law before newspaper before reprint, exact before
    hedged, later published, and last the first ``obs_id``: the order of the rows never matters.
    """
    ranked = observations.assign(rank=kind_ranks(observations["source_kind"])).reset_index(names="obs_id")
    ranked = ranked[["series_id", "day", *_CHOICE]]
    doubled = ranked.duplicated(["series_id", "day"], keep=False)
    contested = ranked[doubled].sort_values(["series_id", "day", *_CHOICE], ascending=[True, True, *_CHOICE_ASCENDING])
    stands = contested.groupby(["series_id", "day"], sort=False)["obs_id"].transform("first")
    chosen = ranked["obs_id"].copy()
    chosen.loc[stands.index] = stands
    chosen.index = observations.index
    return observations.assign(shown=chosen == observations.index, shown_obs_id=chosen.astype("str"))


def without_choice(observations: pd.DataFrame) -> pd.DataFrame:
    """Adds ``shown`` False and an empty ``shown_obs_id``: for figures that are not published."""
    nobody = pd.Series("", index=observations.index, dtype="str")
    return observations.assign(shown=pd.Series(False, index=observations.index, dtype="bool"), shown_obs_id=nobody)


def derive_series(observations: pd.DataFrame, provinces: pd.DataFrame) -> pd.DataFrame:
    """One row per series: index ``series_id``; ``SERIES_KEY`` columns, ``points`` (dates), ``first``, ``last``
    (datetime64), ``latest_obs_id``, ``continues`` and ``breaks``.

    ``continues`` names the 63-province series that a 34-province one prolongs: same name, one predecessor. A target
    belongs to the boundary that it was set for and continues nothing. ``breaks`` marks united provinces.
    """
    shown = observations[observations["shown"]].sort_values(["series_id", "day"]).reset_index(names="obs_id")
    shown["set_by"] = shown["set_by"].where(shown["kind"] == "target", "")
    grouped = shown.groupby("series_id", sort=True)
    series = grouped[[*SERIES_KEY]].first().astype("str")
    series["points"] = grouped.size().astype("int64")
    series["first"], series["last"] = grouped["day"].min(), grouped["day"].max()
    series["latest_obs_id"] = grouped["obs_id"].last().astype("str")
    kinds = grouped["kind"].first()
    current = series["boundary"] == "34"
    may_continue = current & series["province_id"].isin(unbroken_provinces(provinces)) & (kinds != "target")
    former = former_series_ids(series)
    series["continues"] = former.where(may_continue & former.isin(series.index), "").astype("str")
    series["breaks"] = current & series["province_id"].isin(broken_provinces(provinces))
    return series


def former_series_ids(series: pd.DataFrame) -> pd.Series:
    """The id that each row's series has, or would have, with the 63-province boundary."""
    identifier = series["province_id"] + "/63"
    for column in SERIES_KEY[2:]:
        identifier = identifier + "/" + series[column]
    return identifier.astype("str")
