"""Targets that lie far above what the same text says is reached, with little time left."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.derive.matching import with_links
from portal.review.pairs import rows_of
from portal.review.raised import Doubt, raised
from portal.review.wording import Words, day, points, sentence
from portal.text.bilingual import Bilingual

FLAG: Final = "target_already_missed"
POINTS: Final = 5.0
"""Coverage and late payment move by one or two points in a good year."""
DAYS_LEFT: Final = 183

_SENTENCE: Final = Bilingual(
    "Bài nêu mức {target} vào ngày {deadline}, trong khi chính bài này cho biết ngày {as_of} mới là {actual}:"
    " còn kém {points} điểm phần trăm.",
    "The text names {target} by {deadline}, while it reports {actual} on {as_of}: {points} percentage points short.",
)


def review_target(figures: pd.DataFrame, links: pd.DataFrame, indicators: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``target_already_missed`` on a target more than 5 points better than the rate that the same text prints
    for the same thing at most half a year before the deadline. Better follows the indicator's direction."""
    rates = with_links(figures.set_index("obs_id"), links)
    rates = rates[(rates["target_indicator"] != "") & (rates["unit"] == "percent")]
    targets = figures[(figures["kind"] == "target") & (figures["unit"] == "percent")]
    targets = targets.rename(columns={"indicator": "target_indicator", "variant": "target_variant"})
    keys = ["province_id", "boundary", "source_id", "funds", "denominator", "target_indicator", "target_variant"]
    columns = ["obs_id", "day", "near_low", "near_high", "amount"]
    pairs = rates.merge(targets[[*keys, *columns]], on=keys, suffixes=("", "_target"))
    days = (pairs["day_target"] - pairs["day"]).dt.days
    up = pairs["indicator"].map(indicators["direction"]) == "up"
    down = pairs["indicator"].map(indicators["direction"]) == "down"
    short = (pairs["near_low_target"] - pairs["near_high"]).where(up, pairs["near_low"] - pairs["near_high_target"])
    pairs = pairs.assign(short=short)[(days >= 0) & (days <= DAYS_LEFT) & (up | down)]
    # A text may print several dates: what counts is the newest.
    newest = pairs.sort_values(["obs_id_target", "day", "obs_id"]).drop_duplicates("obs_id_target", keep="last")
    found = newest[newest["short"] > POINTS]
    rows = rows_of(figures, [*found["obs_id"], *found["obs_id_target"]])
    return raised(
        Doubt(
            target,
            FLAG,
            (actual,),
            sentence(
                _SENTENCE,
                target=words.figure(rows[target]),
                deadline=day(rows[target]),
                actual=words.figure(rows[actual]),
                as_of=day(rows[actual]),
                points=points(rows[target]["amount"] - rows[actual]["amount"]),
            ),
        )
        for target, actual in zip(found["obs_id_target"], found["obs_id"], strict=True)
    )
