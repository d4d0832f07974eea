"""Which figures of other places a place's headline may fairly stand beside, or why none may."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.model.vocabulary import NATION

QUESTIONS: Final = ("collection_plan", "late_payment_rate", "coverage_hi")
"""The headlines that are compared: shares and rates. An amount says more about the size of a place than about it."""
COLUMNS: Final = ("province_id", "headline", "obs_id", "peer_obs_id", "reason")
_CLASS: Final = ["variant", "funds", "denominator"]


def derive_peers(observations: pd.DataFrame, headline_figures: pd.DataFrame, provinces: pd.DataFrame) -> pd.DataFrame:
    """One row per comparable figure of another place, or one that says why there is none; sorted by all columns.

    Columns: ``province_id``, ``headline``, ``obs_id`` (the place's own figure under that headline), ``peer_obs_id``
    ("" if none), ``reason`` ("" if there is one). Compared are the other places of the same region and the nation, by
    figures of the same indicator, variant, funds, denominator and boundary whose as-of date lies in the same quarter:
    of each place the one that is not translated, then the newest, then by ``obs_id``. Figures flagged implausible,
    contradicted or ambiguous, or that leave class or base unsaid, are left out on both sides. The nation is compared
    with nobody.

    Reasons, the first that holds: ``own_unclear`` (the place's own figure is one of those left out), ``peer_unclear``
    (all that would fit are left out), ``other_quarter`` (the same class, another quarter), ``other_class``,
    ``other_boundary``, ``none`` (nothing of this indicator).
    """
    region = provinces.drop_duplicates(["province_id", "boundary"]).set_index(["province_id", "boundary"])["region"]
    held = observations[observations["shown"]].reset_index(names="obs_id")
    held = held[["obs_id", "province_id", "boundary", "indicator", *_CLASS, "day", "translated", "flag_names"]]
    held["clear"] = [_is_clear(flags) for flags in held["flag_names"]]
    held["quarter"] = held["day"].dt.year * 4 + held["day"].dt.quarter
    places = pd.MultiIndex.from_frame(held[["province_id", "boundary"]])
    held["region"] = region.reindex(places).fillna("").to_numpy()
    asked = headline_figures[headline_figures["headline"].isin(QUESTIONS) & (headline_figures["province_id"] != NATION)]
    own = asked[["headline", "obs_id"]].merge(held, on="obs_id")
    others = held[held["indicator"].isin(own["indicator"])]
    pairs = own.merge(others, on="indicator", suffixes=("", "_peer"))
    near = (pairs["province_id_peer"] == NATION) | ((pairs["region_peer"] == pairs["region"]) & (pairs["region"] != ""))
    pairs = pairs[near & (pairs["province_id_peer"] != pairs["province_id"])]
    pairs = pairs.assign(
        same_boundary=pairs["boundary_peer"] == pairs["boundary"],
        same_class=(pairs[_CLASS].to_numpy() == pairs[[f"{name}_peer" for name in _CLASS]].to_numpy()).all(axis=1),
        same_quarter=pairs["quarter_peer"] == pairs["quarter"],
    )
    fitting = pairs["same_boundary"] & pairs["same_class"] & pairs["same_quarter"]
    pairs = pairs.assign(fitting=fitting)
    found = _fair(pairs[fitting & pairs["clear"] & pairs["clear_peer"]])
    alone = own[~own["obs_id"].isin(found["obs_id"])]
    reasons = alone.assign(peer_obs_id="", reason=_reasons(alone, pairs))
    result = pd.concat([found.assign(reason=""), reasons], ignore_index=True)[[*COLUMNS]].astype("str")
    return result.sort_values([*COLUMNS], ignore_index=True)


def _is_clear(flags: tuple[str, ...]) -> bool:
    unclear = {"implausible", "ambiguous", "class_not_stated", "denominator_not_stated", "contradicts"}
    return not unclear & set(flags)


def _fair(pairs: pd.DataFrame) -> pd.DataFrame:
    """Of each other place one figure."""
    fair = pairs.sort_values(
        ["headline", "obs_id", "province_id_peer", "translated_peer", "day_peer", "obs_id_peer"],
        ascending=[True, True, True, True, False, True],
    ).drop_duplicates(["headline", "obs_id", "province_id_peer"])
    return fair[["province_id", "headline", "obs_id"]].assign(peer_obs_id=fair["obs_id_peer"])


def _reasons(alone: pd.DataFrame, pairs: pd.DataFrame) -> list[str]:
    by_figure = dict(tuple(pairs.groupby("obs_id")))
    reasons = []
    for obs_id, clear in zip(alone["obs_id"], alone["clear"], strict=True):
        others = by_figure.get(obs_id)
        if not clear:
            reasons.append("own_unclear")
        elif others is None:
            reasons.append("none")
        elif others["fitting"].any():
            reasons.append("peer_unclear")
        elif not others["same_boundary"].any():
            reasons.append("other_boundary")
        elif (others["same_boundary"] & others["same_class"]).any():
            reasons.append("other_quarter")
        else:
            reasons.append("other_class")
    return reasons
