"""Totals that run from the start of the year can only grow."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.review.pairs import rows_of
from portal.review.raised import Doubt, raised
from portal.review.wording import Words, day, sentence
from portal.text.bilingual import Bilingual

FLAG: Final = "cumulative_fall"
_KINDS: Final = ("flow", "count")
"""Amounts and counts. A share of a plan may fall when the plan is raised, and a change on last year may fall too."""
_SENTENCE: Final = Bilingual(
    "Số cộng dồn từ đầu năm là {later} đến ngày {later_day}, thấp hơn {earlier} đến ngày {earlier_day}.",
    "The running total of the year is {later} by {later_day}, lower than {earlier} by {earlier_day}.",
)


def review_cumulative(figures: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``cumulative_fall`` on a shown year-to-date figure that no reading lifts to the highest earlier one of the
    same chain and year; related is that earlier figure."""
    running = figures[figures["shown"] & (figures["time_basis"] == "year_to_date") & figures["kind"].isin(_KINDS)]
    running = running.sort_values(["chain", "day", "obs_id"], ignore_index=True)
    year = [running["chain"], running["year"]]
    highest = running.groupby(year, sort=False)["low"].cummax()
    leader = running["obs_id"].where(running["low"] == highest).groupby(year, sort=False).ffill()
    before, leader_before = highest.groupby(year, sort=False).shift(), leader.groupby(year, sort=False).shift()
    found = running["high"] < before
    pairs = list(zip(running.loc[found, "obs_id"], leader_before[found], strict=True))
    rows = rows_of(figures, [obs_id for pair in pairs for obs_id in pair])
    return raised(
        Doubt(
            later,
            FLAG,
            (earlier,),
            sentence(
                _SENTENCE,
                later=words.figure(rows[later]),
                earlier=words.figure(rows[earlier]),
                later_day=day(rows[later]),
                earlier_day=day(rows[earlier]),
            ),
        )
        for later, earlier in pairs
    )
