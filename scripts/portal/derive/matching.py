"""Finding the observation that a rate was worked out from."""

from __future__ import annotations

import pandas as pd

_PLACE = ("province_id", "boundary", "funds", "when", "end_indicator", "end_variant")


def with_links(observations: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Observations (with ``obs_id`` as a column) joined with their row of ``indicator_links`` ("" without one)."""
    keys = ["indicator", "variant", "denominator"]
    joined = observations.reset_index(names="obs_id").merge(links, on=keys, how="left", validate="many_to_one")
    ends = [column for column in links.columns if column not in keys]
    return joined.assign(**{column: joined[column].fillna("").astype("str") for column in ends})


def linked_only(observations: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """The observations of indicators that have a link at all, in their order."""
    return observations[observations["indicator"].isin(links["indicator"].unique())]


def match_end(
    rates: pd.DataFrame, observations: pd.DataFrame, end: str, *, same_source_only: bool = False
) -> pd.Series:
    """The observation at one end (``numerator`` or ``denominator``) of each linked rate: ``obs_id`` -> ``obs_id``.

    Both are of the same place, boundary and funds, and of the same day; a target (a plan) holds for its whole year.
    The same source comes first, else what is shown of any source; then the same setter, exact before hedged, the
    later day. Rates without a match are left out.
    """
    wanted = rates[["obs_id", "province_id", "boundary", "funds", "day", "year", "source_id", "set_by"]].assign(
        end_indicator=rates[f"{end}_indicator"], end_variant=rates[f"{end}_variant"]
    )
    wanted = wanted[wanted["end_indicator"] != ""]
    # Only the columns that are asked: taking rows of a wide frame of text is what costs here.
    asked = ["province_id", "boundary", "funds", "indicator", "variant", "day", "year", "kind"]
    asked += ["source_id", "set_by", "hedged", "shown"]
    ends = observations["indicator"].isin(wanted["end_indicator"].unique())
    held = observations.loc[ends, asked].reset_index(names="end_obs_id")
    held = held.rename(columns={"indicator": "end_indicator", "variant": "end_variant"})
    target_indicators = held.loc[held["kind"] == "target", "end_indicator"].unique()
    wanted = wanted.assign(when=_when(wanted, wanted["end_indicator"].isin(target_indicators)))
    held = held.assign(when=_when(held, held["kind"] == "target"))
    columns = [*_PLACE, "end_obs_id", "day", "source_id", "set_by", "hedged", "shown"]
    pairs = wanted.merge(held[columns], on=list(_PLACE), suffixes=("", "_end"))
    pairs["other_source"] = pairs["source_id"] != pairs["source_id_end"]
    pairs["other_setter"] = pairs["set_by"] != pairs["set_by_end"]
    allowed = ~pairs["other_source"] if same_source_only else ~pairs["other_source"] | pairs["shown"]
    order = ["obs_id", "other_source", "other_setter", "hedged", "day_end", "end_obs_id"]
    pairs = pairs[allowed & (pairs["obs_id"] != pairs["end_obs_id"])]
    pairs = pairs.sort_values(order, ascending=[True, True, True, True, False, True]).drop_duplicates("obs_id")
    return pairs.set_index("obs_id")["end_obs_id"].astype("str")


def _when(frame: pd.DataFrame, for_year: pd.Series) -> pd.Series:
    """What two dates must share: the day, or for a plan the year."""
    days: pd.Series = frame["day"].dt.strftime("%Y-%m-%d").astype("str")
    return days.where(~for_year, frame["year"].astype("str"))
