"""The base that a printed rate implies: an amount and its rate in one text give the whole."""

from __future__ import annotations

import numpy as np
import pandas as pd

from portal.derive.matching import linked_only, match_end, with_links
from portal.derive.words import words_for


def derive_implied(observations: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """One row per rate whose numerator stands in the same source, sorted by ``obs_id``.

    Columns: ``obs_id`` (the rate), ``amount_obs_id``, ``base`` (the rate's denominator; ``participants_plan`` for a
    plan of participants), ``implied``, ``implied_low``, ``implied_high`` (in the unit of the amount), ``indicator``,
    ``variant``, ``funds`` of the rate, ``province_id``, ``boundary``, ``year``, ``source_id``.
    """
    linked = with_links(linked_only(observations, links), links)
    rates = linked[(linked["method"] == "share") & (linked["amount"] > 0)]
    found = match_end(rates, observations, "numerator", same_source_only=True)
    rates = rates[rates["obs_id"].isin(found.index)].sort_values("obs_id", ignore_index=True)
    amount_obs_id = words_for(rates["obs_id"], found)
    amounts = observations[["low", "amount", "high"]].reindex(amount_obs_id).reset_index(drop=True)
    base = rates["denominator"].where(rates["denominator_indicator"] != "participants_plan", "participants_plan")
    lowest_rate = rates["low"].where(rates["low"] > 0, np.nan)
    return pd.DataFrame(
        {
            "obs_id": rates["obs_id"],
            "amount_obs_id": amount_obs_id,
            "base": base.astype("str"),
            "implied": amounts["amount"] / rates["amount"] * 100,
            "implied_low": amounts["low"] / rates["high"] * 100,
            "implied_high": (amounts["high"] / lowest_rate * 100).fillna(np.inf),
            **{column: rates[column] for column in ("indicator", "variant", "funds", "province_id", "boundary")},
            "year": rates["year"],
            "source_id": rates["source_id"],
        }
    )
