"""Late payment that was recovered, against what is still outstanding."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.review.pairs import pair_text_first, records_of, rows_of
from portal.review.raised import Doubt, raised
from portal.review.wording import Words, percent, sentence
from portal.text.bilingual import Bilingual

FLAG: Final = "out_of_range"
HIGHEST_MONTHLY_SHARE: Final = 0.10
"""Provinces that print both recover 1 to 7% of the outstanding amount a month; more than a tenth each month means that
the amount, its period or the debt that it is set against is another one."""
_DAYS_OF_MONTH: Final = 365.25 / 12

_SENTENCE: Final = Bilingual(
    "{recovered} thu hồi trong {months} bằng {share} của {outstanding} còn chậm đóng,"
    " vượt mức {bound} một tháng có thể tin.",
    "{recovered} recovered within {months} is {share} of the {outstanding} still late,"
    " beyond the {bound} a month that can be believed.",
)


def review_recovered(figures: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``out_of_range`` on an amount recovered since ``period_start`` that is, per month, more than a tenth of
    the total late payment of the same funds and date; related is that total."""
    amounts = figures[(figures["indicator"] == "enforcement_amount") & (figures["variant"] == "recovered")]
    amounts = amounts[amounts["period_start"] != ""]
    totals = figures[(figures["indicator"] == "late_payment") & (figures["variant"] == "total") & (figures["low"] > 0)]
    pairs = pair_text_first(amounts, totals, ["funds"])
    start = pd.to_datetime(pairs["obs_id_1"].map(figures.set_index("obs_id")["period_start"]), format="%Y-%m-%d")
    months = ((pairs["day_1"] - start).dt.days + 1) / _DAYS_OF_MONTH
    found = pairs.assign(months=months)[pairs["near_low_1"] / pairs["near_high_2"] / months > HIGHEST_MONTHLY_SHARE]
    rows = rows_of(figures, [*found["obs_id_1"], *found["obs_id_2"]])
    doubts = []
    for pair in records_of(found):
        recovered, outstanding = pair["obs_id_1"], pair["obs_id_2"]
        count = max(1, round(pair["months"]))
        detail = sentence(
            _SENTENCE,
            recovered=words.figure(rows[recovered]),
            months=Bilingual(f"{count} tháng", "one month" if count == 1 else f"{count} months"),
            share=percent(pair["amount_1"] / pair["amount_2"] * 100, 1),
            outstanding=words.figure(rows[outstanding]),
            bound=percent(HIGHEST_MONTHLY_SHARE * 100, 0),
        )
        doubts.append(Doubt(recovered, FLAG, (outstanding,), detail))
    return raised(doubts)
