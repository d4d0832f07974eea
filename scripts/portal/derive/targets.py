"""Rates beside the targets that applied to them, and whether the two may be compared."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from portal.derive.matching import with_links

PLAN_SHARES: Final = ("collections_plan_pct", "participants_plan_pct")
"""Shares of a plan: their target is the plan itself, 100 percent by the end of the year."""
COLUMNS: Final = (
    "obs_id",
    "target_obs_id",
    "target",
    "target_low",
    "target_high",
    "set_by",
    "deadline",
    "comparable",
    "reason",
    "distance",
    "verdict",
)
_LIMITS: Final = {"down": ("less_than", "at_most"), "up": ("more_than", "at_least")}
_STRICT: Final = ("less_than", "more_than")
_UNSPECIFIED: Final = "unspecified"
Flags = npt.NDArray[np.bool_]


def derive_targets(
    observations: pd.DataFrame, links: pd.DataFrame, indicators: pd.DataFrame, unbroken: frozenset[str]
) -> pd.DataFrame:
    """One row per published rate and target that applied to it, sorted by ``obs_id``, ``target_obs_id``.

    A target applies within its own territory (that of a province in ``unbroken`` is one under either boundary), to
    rates of the same calendar year up to its deadline. A share of a plan is measured against 100 (``target_obs_id``
    ""). ``comparable`` is False with the first ``reason`` that holds: ``class_not_stated``, ``class_differs``,
    ``funds_differ``, ``denominator_differs``, ``implausible``, ``target_ambiguous``, ``disputed``. ``distance`` is in
    points, positive on the good side of the target, NaN if not comparable. ``verdict`` is ``met``, ``behind``,
    ``open`` (the rate is older than the deadline, so that nothing is decided; a plan that is reached early is met) or
    ``unknown``; a hedged figure is on a side only when its whole interval is, else the ``reason`` is ``hedged``. A
    target worded as a limit ("below 2.1%") is that limit, not an interval. ``deadline`` is datetime64.
    """
    linked = with_links(observations, links)
    columns = [
        *("obs_id", "province_id", "boundary", "indicator", "variant", "funds", "denominator", "source_id", "set_by"),
        *("amount", "low", "high", "hedged", "qualifier", "day", "year", "direction", "flag_names", "contradicts"),
        *("target_indicator", "target_variant"),
    ]
    pairs = pd.concat([_plans(linked[columns]), _published(linked, columns, indicators, unbroken)], ignore_index=True)
    pairs = pairs.sort_values(["obs_id", "target_obs_id"], ignore_index=True)
    reason = _reasons(pairs)
    comparable = reason == ""
    limit = np.array(
        [word in _LIMITS.get(way, ()) for word, way in zip(pairs["target_qualifier"], pairs["direction"], strict=True)],
        dtype=bool,
    )
    strict = limit & pairs["target_qualifier"].isin(_STRICT).to_numpy()
    amounts = pairs["amount"].to_numpy(dtype=np.float64)
    target = pairs["target"].to_numpy(dtype=np.float64)
    low = np.where(limit, target, pairs["target_low"].to_numpy(dtype=np.float64))
    high = np.where(limit, target, pairs["target_high"].to_numpy(dtype=np.float64))
    hedged_target = pairs["target_hedged"].to_numpy(dtype=bool)
    met, behind = _sides(pairs, np.where(hedged_target, low, target), np.where(hedged_target, high, target), strict)
    sign = pairs["direction"].map({"up": 1.0, "down": -1.0}).to_numpy(dtype=np.float64)
    early = (pairs["day"] < pairs["deadline"]).to_numpy(dtype=bool)
    still_open = early & (behind | (met & (pairs["target_obs_id"] != "").to_numpy(dtype=bool)))
    verdict = np.select([~comparable, still_open, met, behind], ["unknown", "open", "met", "behind"], "unknown")
    return pd.DataFrame(
        {
            "obs_id": pairs["obs_id"].astype("str"),
            "target_obs_id": pairs["target_obs_id"].astype("str"),
            "target": target,
            "target_low": low,
            "target_high": high,
            "set_by": pairs["target_set_by"].astype("str"),
            "deadline": pairs["deadline"],
            "comparable": comparable,
            "reason": pd.Series(np.where(comparable & (verdict == "unknown"), "hedged", reason), dtype="str"),
            "distance": np.where(comparable, np.round((amounts - target) * sign, 9), np.nan),
            "verdict": pd.Series(verdict, dtype="str"),
        }
    )[[*COLUMNS]]


def _plans(rates: pd.DataFrame) -> pd.DataFrame:
    """Shares of a plan, each beside the plan itself."""
    shares = rates[rates["indicator"].isin(PLAN_SHARES)]
    nobody = pd.Series([()] * len(shares), index=shares.index, dtype="object")
    return shares.assign(
        target_obs_id="",
        target=100.0,
        target_low=100.0,
        target_high=100.0,
        target_hedged=False,
        target_qualifier="exact",
        target_set_by=shares["set_by"],
        target_class=shares["target_variant"],
        target_funds=shares["funds"],
        target_denominator=shares["denominator"],
        target_source_id=shares["source_id"],
        target_flags=nobody,
        target_contradicts=nobody,
        deadline=shares["day"] + pd.offsets.YearEnd(0),
    )


def _published(
    linked: pd.DataFrame, columns: list[str], indicators: pd.DataFrame, unbroken: frozenset[str]
) -> pd.DataFrame:
    """Rates joined with the published targets that applied to them, whatever their class."""
    rates = linked.loc[linked["target_indicator"] != "", columns]
    held = linked[(linked["kind"] == "target") & linked["shown"]]
    targets = pd.DataFrame(
        {
            **{column: held[column] for column in ("province_id", "year")},
            "territory": _territory(held, unbroken),
            "target_indicator": held["indicator"],
            "target_obs_id": held["obs_id"],
            "target": held["amount"],
            "target_low": held["low"],
            "target_high": held["high"],
            "target_hedged": held["hedged"],
            "target_qualifier": held["qualifier"],
            "target_set_by": held["set_by"],
            "target_class": held["variant"],
            "target_funds": held["funds"],
            "target_denominator": held["denominator"],
            "target_source_id": held["source_id"],
            "target_flags": held["flag_names"],
            "target_contradicts": held["contradicts"],
            "deadline": held["day"],
        }
    )
    rates = rates.assign(territory=_territory(rates, unbroken))
    pairs = rates.merge(targets, on=["province_id", "territory", "year", "target_indicator"])
    classes = {name: frozenset(text.split("|")) for name, text in indicators["variants"].items()}
    # Classes of one indicator (all debt, interest-bearing debt) are worth telling apart; a target for another scheme
    # (health beside unemployment insurance) says nothing about this rate and is left out.
    related = [
        target in {own, _UNSPECIFIED} or target in classes.get(indicator, frozenset())
        for target, own, indicator in zip(
            pairs["target_class"], pairs["target_variant"], pairs["indicator"], strict=True
        )
    ]
    return pairs[np.array(related, dtype=bool) & (pairs["deadline"] >= pairs["day"]).to_numpy()]


def _territory(rows: pd.DataFrame, unbroken: frozenset[str]) -> pd.Series:
    """The boundary that a figure speaks of; "" where the merger left the province as it was."""
    return rows["boundary"].mask(rows["province_id"].isin(unbroken), "")


def _reasons(pairs: pd.DataFrame) -> npt.NDArray[np.str_]:
    def has(flags: pd.Series, flag: str) -> Flags:
        return np.array([flag in names for names in flags], dtype=bool)

    both_unstated = (pairs["denominator"] == "not_stated") & (pairs["target_denominator"] == "not_stated")
    conditions: dict[str, Flags] = {
        "class_not_stated": (pairs["target_class"] == _UNSPECIFIED).to_numpy(dtype=bool)
        | has(pairs["flag_names"], "class_not_stated")
        | has(pairs["target_flags"], "class_not_stated"),
        "class_differs": (pairs["target_class"] != pairs["target_variant"]).to_numpy(dtype=bool),
        "funds_differ": (pairs["funds"] != pairs["target_funds"]).to_numpy(dtype=bool),
        # Two bases that nobody named are the same one only within one text.
        "denominator_differs": (
            (pairs["denominator"] != pairs["target_denominator"])
            | (both_unstated & (pairs["source_id"] != pairs["target_source_id"]))
        ).to_numpy(dtype=bool),
        "implausible": has(pairs["flag_names"], "implausible") | has(pairs["target_flags"], "implausible"),
        "target_ambiguous": has(pairs["target_flags"], "ambiguous"),
        "disputed": (pairs["contradicts"].str.len() > 0).to_numpy(dtype=bool)
        | (pairs["target_contradicts"].str.len() > 0).to_numpy(dtype=bool),
    }
    return np.asarray(np.select(list(conditions.values()), list(conditions), ""), dtype=np.str_)


def _sides(
    pairs: pd.DataFrame, low: npt.NDArray[np.float64], high: npt.NDArray[np.float64], strict: Flags
) -> tuple[Flags, Flags]:
    """Whether each rate is on the good, and on the bad, side of its target; neither for what can't be told."""
    hedged = pairs["hedged"].to_numpy(dtype=bool)
    least = np.where(hedged, pairs["low"].to_numpy(dtype=np.float64), pairs["amount"].to_numpy(dtype=np.float64))
    most = np.where(hedged, pairs["high"].to_numpy(dtype=np.float64), pairs["amount"].to_numpy(dtype=np.float64))
    up, down = (pairs["direction"] == "up").to_numpy(), (pairs["direction"] == "down").to_numpy()
    met_up = np.where(strict, least > high, least >= high)
    met_down = np.where(strict, most < low, most <= low)
    behind_up = np.where(strict, most <= low, most < low)
    behind_down = np.where(strict, least >= high, least > high)
    return (up & met_up) | (down & met_down), (up & behind_up) | (down & behind_down)
