"""The one figure that stands for a place under each headline."""

from __future__ import annotations

from typing import Final

import pandas as pd

_KEY: Final = ["province_id", "boundary", "headline"]
COLUMNS: Final = (*_KEY, "obs_id", "beside_obs_id", "series_id")
OUTDATED: Final = pd.Timedelta(days=366)
"""A preferred series leads as long as no other one is newer by more than this: after a year its figure is old news."""


def derive_headline_figures(observations: pd.DataFrame, headlines: pd.DataFrame) -> pd.DataFrame:
    """One row per province name and headline: ``province_id``, ``boundary``, ``headline``, ``obs_id``,
    ``beside_obs_id``, ``series_id``.

    Today's boundary comes first, whatever it offers; a figure of the 63 provinces fills in only where today's has
    none, and its ``boundary`` says so. Within a boundary untranslated shown figures come before translated ones. Of
    these, the figures at most ``OUTDATED`` older than the newest are asked by the ``preference`` of their series, and
    the newest of the first series is taken; so a figure of another class or other funds leads, named as such, where
    the preferred series has fallen behind. ``beside_obs_id`` is a newer translated figure of the same series ("" if
    none). A figure flagged implausible is never taken.
    """
    implausible = pd.Series(
        ["implausible" in names for names in observations["flag_names"]], index=observations.index, dtype="bool"
    )
    keys = ["indicator", "variant", "funds", "denominator"]
    candidates = observations[observations["shown"] & ~implausible].reset_index(names="obs_id")
    candidates = candidates[["province_id", "boundary", *keys, "series_id", "obs_id", "day", "translated"]]
    candidates = candidates.merge(headlines[["headline", "preference", *keys]], on=keys)
    former = candidates["boundary"] != "34"
    candidates = candidates.assign(former=former, newest=-candidates["day"].astype("int64"))
    group = ["province_id", "headline", "former", "translated"]
    behind = candidates.groupby(group)["day"].transform("max") - candidates["day"]
    candidates = candidates.assign(outdated=behind > OUTDATED)
    order = [*group, "outdated", "preference", "newest", "obs_id"]
    chosen = candidates.sort_values(order).drop_duplicates(["province_id", "headline"])
    newer = candidates[candidates["translated"]].merge(
        chosen[["headline", "series_id", "day", "translated"]], on=["headline", "series_id"], suffixes=("", "_chosen")
    )
    newer = newer[~newer["translated_chosen"] & (newer["day"] > newer["day_chosen"])]
    newer = newer.sort_values(["headline", "series_id", "newest"]).drop_duplicates(["headline", "series_id"])
    beside = newer.set_index(["headline", "series_id"])["obs_id"]
    found = beside.reindex(pd.MultiIndex.from_frame(chosen[["headline", "series_id"]])).fillna("")
    chosen = chosen.assign(beside_obs_id=pd.Series(found.to_numpy(), index=chosen.index, dtype="str"))
    return chosen.sort_values(_KEY, ignore_index=True)[[*COLUMNS]]
