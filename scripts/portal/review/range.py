"""Figures outside what the registry holds to be plausible for one province."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.derive.records import records_of
from portal.model.vocabulary import NATION, PERCENT_UNITS
from portal.review.raised import Doubt, raised
from portal.review.wording import Row, Words, amount_in, sentence
from portal.text.bilingual import Bilingual

FLAG: Final = "out_of_range"
_SENTENCE: Final = Bilingual(
    "{figure} nằm ngoài khoảng từ {low} đến {high} thường gặp ở một tỉnh, thành.",
    "{figure} lies outside {low} to {high}, the usual range for one province.",
)


def review_range(figures: pd.DataFrame, indicators: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``out_of_range``: ``amount`` below ``plausible_min`` or above ``plausible_max`` of its indicator.

    The nation's amounts and counts are left out, since the bounds are those of one province; its percentages are not.
    """
    lowest = figures["indicator"].map(indicators["plausible_min"]).astype("float64")
    highest = figures["indicator"].map(indicators["plausible_max"]).astype("float64")
    applies = (figures["province_id"] != NATION) | figures["unit"].isin(PERCENT_UNITS)
    outside = applies & ((figures["amount"] < lowest) | (figures["amount"] > highest))
    found = figures[outside].assign(lowest=lowest[outside], highest=highest[outside])
    return raised(_doubt(row, words) for row in records_of(found))


def _doubt(row: Row, words: Words) -> Doubt:
    low, high = amount_in(row["unit"], row["lowest"]), amount_in(row["unit"], row["highest"])
    return Doubt(row["obs_id"], FLAG, (), sentence(_SENTENCE, figure=words.figure(row), low=low, high=high))
