"""Printed ratios and growth rates recomputed from the figures that they were worked out from."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from portal.derive.matching import match_end, with_links
from portal.derive.words import words_for

Floats = npt.NDArray[np.float64]
_TOLERANCE: Final = 1e-9
"""Relative slack for binary fractions: 55.75 as an end of two intervals must still meet itself."""


def derive_recomputations(observations: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """One row per published ratio, growth rate or share of a plan, sorted by ``obs_id``.

    Columns: ``obs_id``, ``method`` (``share``: numerator / denominator; ``growth``: change / (total - change)),
    ``numerator_obs_id``, ``denominator_obs_id`` ("" if not found), ``printed``, ``recomputed`` and their intervals
    (percent, NaN if not recomputed), ``verdict`` (``agrees`` when the two intervals overlap, ``differs``,
    ``not_recomputable``) and ``reason`` (``denominator_not_held``: no published series holds the base;
    ``no_numerator``, ``no_denominator``: the series exists, the figure for that place and date does not; or "").
    """
    ratios = observations["kind"] == "ratio"
    linked = with_links(observations[ratios | observations["indicator"].isin(links["indicator"].unique())], links)
    rates = linked[(linked["kind"] == "ratio") | (linked["method"] != "")].sort_values("obs_id", ignore_index=True)
    method = rates["method"].where(rates["method"] != "", "share")
    numerator = words_for(rates["obs_id"], match_end(rates, observations, "numerator"))
    denominator = words_for(rates["obs_id"], match_end(rates, observations, "denominator"))
    low, value, high = _recompute(observations, numerator, denominator, (method == "growth").to_numpy())
    done = np.isfinite(value) & np.isfinite(low) & np.isfinite(high)
    printed_low, printed_high = rates["low"].to_numpy(), rates["high"].to_numpy()
    overlap = intervals_overlap(printed_low, printed_high, low, high)
    reason = np.select(
        [done, (rates["denominator_indicator"] == "").to_numpy(), (numerator == "").to_numpy()],
        ["", "denominator_not_held", "no_numerator"],
        "no_denominator",
    )
    return pd.DataFrame(
        {
            "obs_id": rates["obs_id"],
            "method": method,
            "numerator_obs_id": numerator,
            "denominator_obs_id": denominator,
            "printed": rates["amount"],
            "recomputed": np.where(done, value, np.nan),
            "printed_low": printed_low,
            "printed_high": printed_high,
            "recomputed_low": np.where(done, low, np.nan),
            "recomputed_high": np.where(done, high, np.nan),
            "verdict": pd.Series(np.select([~done, overlap], ["not_recomputable", "agrees"], "differs"), dtype="str"),
            "reason": pd.Series(reason, dtype="str"),
        }
    )


def intervals_overlap(low: Floats, high: Floats, other_low: Floats, other_high: Floats) -> npt.NDArray[np.bool_]:
    """True where two intervals share a point; NaN shares nothing."""
    slack = _TOLERANCE * np.maximum(np.abs(high), np.abs(other_high))
    return np.asarray((low <= other_high + slack) & (other_low <= high + slack))


def _recompute(
    observations: pd.DataFrame, numerator: pd.Series, denominator: pd.Series, growth: npt.NDArray[np.bool_]
) -> tuple[Floats, Floats, Floats]:
    ends = ("low", "amount", "high")
    tops = observations[[*ends]].reindex(numerator).to_numpy(dtype=np.float64)
    bottoms = observations[[*ends]].reindex(denominator).to_numpy(dtype=np.float64)
    value = _percent(tops[:, 1], bottoms[:, 1], growth)
    corners = np.stack([_percent(tops[:, i], bottoms[:, j], growth) for i in (0, 2) for j in (0, 2)])
    return corners.min(axis=0), value, corners.max(axis=0)


def _percent(top: Floats, bottom: Floats, growth: npt.NDArray[np.bool_]) -> Floats:
    """``top`` in percent of ``bottom``; for growth in percent of what ``bottom`` was before the change ``top``."""
    base = np.where(growth, bottom - top, bottom)
    return np.divide(top * 100, base, out=np.full_like(top, np.nan), where=base > 0)
