"""One text that prints the same odd figure for two different things."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from portal.model.vocabulary import PERCENT_UNITS
from portal.review.figures import Floats
from portal.review.pairs import SAME_TEXT, pair_figures, rows_of
from portal.review.raised import Doubt, mutual, raised
from portal.review.wording import Words, sentence
from portal.text.bilingual import Bilingual

FLAG: Final = "identical_figure"
FEWEST_DIGITS: Final = 3
"""Round figures meet by themselves: 100%, 2,000 people."""
CHANCE: Final = 0.05
"""Raised only where a meeting by chance, among as many figures as the text prints, is less likely than this."""
_PERCENT_SPREAD: Final = 20.0
"""Rates of one kind of text lie within some 20 points."""

_SENTENCE: Final = Bilingual(
    "Cùng một bài in {figure} cho cả {first} lẫn {second}; có thể một số bị chép nhầm từ số kia.",
    "One text prints {figure} both for {first} and for {second}; one may have been copied from the other.",
)


def review_identical(figures: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``identical_figure`` on two exact figures of one text and date that are equal to three digits or more in
    one unit but stand for different indicators or variants, where chance is no likely explanation."""
    exact = figures[~figures["hedged"]]
    digits = digits_of(exact["value"])
    step = (exact["high"] - exact["low"]).to_numpy(dtype=np.float64)
    group = [*SAME_TEXT, "unit"]
    together = exact.groupby(group)["obs_id"].transform("size").to_numpy(dtype=np.float64)
    chance = together * (together - 1) / 2 / possible_values(exact["unit"], digits, step)
    odd = exact[(digits >= FEWEST_DIGITS) & (chance < CHANCE)]
    pairs = pair_figures(odd, odd, [*group, "value"])
    pairs = pairs[pairs["obs_id_1"] < pairs["obs_id_2"]]
    rows = rows_of(figures, [*pairs["obs_id_1"], *pairs["obs_id_2"]])
    doubts: list[Doubt] = []
    for first, second in zip(pairs["obs_id_1"], pairs["obs_id_2"], strict=True):
        one, other = rows[first], rows[second]
        if (one["indicator"], one["variant"]) == (other["indicator"], other["variant"]):
            continue
        detail = sentence(_SENTENCE, figure=words.figure(one), first=words.thing(one), second=words.thing(other))
        doubts.extend(mutual(FLAG, first, second, detail))
    return raised(doubts)


def digits_of(values: pd.Series) -> Floats:
    """How many digits of canonical numbers count: 81.3 has three, 2000 has one."""
    plain = values.astype("str").str.replace("-", "", regex=False)
    whole = ~plain.str.contains(".", regex=False)
    plain = plain.where(~whole, plain.str.rstrip("0")).str.replace(".", "", regex=False).str.lstrip("0")
    return np.asarray(plain.str.len(), dtype=np.float64)


def possible_values(units: pd.Series, digits: Floats, step: Floats) -> Floats:
    """How many different figures could have stood there."""
    percentages = units.isin(PERCENT_UNITS).to_numpy()
    points = _PERCENT_SPREAD / np.where(step > 0, step, _PERCENT_SPREAD)
    return np.asarray(np.where(percentages, points, 9 * 10 ** np.maximum(digits - 1, 0)), dtype=np.float64)
