"""A rate that rises while the people it counts become fewer."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.derive.records import records_of
from portal.review.pairs import rows_of
from portal.review.raised import Doubt, raised
from portal.review.wording import Words, day, roughly, sentence
from portal.text.bilingual import Bilingual

FLAG: Final = "implied_base_differs"
LONGEST_DAYS: Final = 370
SHRINKS: Final = 0.02
"""Population and labour force of a province lose at most 1% a year; more means that the base was exchanged."""
_NOT_STATED: Final = "not_stated"

_SENTENCE: Final = Bilingual(
    "Tỷ lệ tăng từ {earlier_rate} ngày {earlier_day} lên {later_rate} ngày {later_day} dù số người giảm từ"
    " {earlier_count} xuống {later_count}: mẫu số đã đổi, từ khoảng {earlier_base} xuống khoảng {later_base} người.",
    "The rate rose from {earlier_rate} on {earlier_day} to {later_rate} on {later_day} though the count fell from"
    " {earlier_count} to {later_count}: the base changed from about {earlier_base} to about {later_base} people.",
)


def review_drift(figures: pd.DataFrame, bases: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``implied_base_differs`` on a coverage rate that is above the one before it, at most a year earlier, while
    its count is below and the base that both imply shrank by more than 2%. ``bases`` are ``implied_bases``."""
    counts = figures.set_index("obs_id")[["near_low", "near_high"]]
    held = bases[bases["theme"] == "coverage"].sort_values(["day", "obs_id"], ignore_index=True)
    count = counts.reindex(held["numerator_obs_id"]).reset_index(drop=True)
    held = held.assign(count_low=count["near_low"], count_high=count["near_high"])
    kept = ["obs_id", "numerator_obs_id", "denominator", "day", "implied", "near_low", "near_high"]
    kept += ["count_low", "count_high"]
    before = held.groupby(["place", "indicator", "variant"], sort=False)[kept].shift()
    pairs = held[kept].join(before.add_suffix("_before")).dropna(subset=["day_before"])
    days = (pairs["day"] - pairs["day_before"]).dt.days
    not_stated = (pairs["denominator"] == _NOT_STATED) | (pairs["denominator_before"] == _NOT_STATED)
    found = pairs[
        (days > 0)
        & (days <= LONGEST_DAYS)
        & (not_stated | (pairs["denominator"] == pairs["denominator_before"]))
        & (pairs["near_low"] > pairs["near_high_before"])
        & (pairs["count_high"] < pairs["count_low_before"])
        & (pairs["implied"] < pairs["implied_before"] * (1 - SHRINKS))
    ]
    ids = found[["obs_id", "obs_id_before", "numerator_obs_id", "numerator_obs_id_before"]]
    rows = rows_of(figures, ids.to_numpy().ravel().tolist())
    doubts = []
    for pair in records_of(found):
        later, earlier = rows[pair["obs_id"]], rows[pair["obs_id_before"]]
        detail = sentence(
            _SENTENCE,
            earlier_rate=words.figure(earlier),
            earlier_day=day(earlier),
            later_rate=words.figure(later),
            later_day=day(later),
            earlier_count=words.figure(rows[pair["numerator_obs_id_before"]]),
            later_count=words.figure(rows[pair["numerator_obs_id"]]),
            earlier_base=roughly(pair["implied_before"]),
            later_base=roughly(pair["implied"]),
        )
        related = (pair["obs_id_before"], pair["numerator_obs_id_before"], pair["numerator_obs_id"])
        doubts.append(Doubt(pair["obs_id"], FLAG, related, detail))
    return raised(doubts)
