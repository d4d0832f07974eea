"""The same figure to the last digit at another date or in another province: an old page or another row was copied."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from portal.derive.records import records_of
from portal.model.vocabulary import PERCENT_UNITS
from portal.review.identical import CHANCE, digits_of, possible_values
from portal.review.pairs import pair_figures, rows_of
from portal.review.raised import Doubt, mutual, raised
from portal.review.wording import Words, day, sentence
from portal.text.bilingual import Bilingual

FLAG: Final = "repeated_figure"
FEWEST_DIGITS: Final = 4
"""What hardly moves from month to month may well stand still to three digits."""
FEWEST_DIGITS_RUNNING: Final = 3
"""A total of the year grows by a few percent every month: three digits are enough."""
LONGEST_DAYS: Final = 400

_STALE: Final = Bilingual(
    "{figure} ngày {later_day} trùng đến chữ số cuối với số ngày {earlier_day}; có thể là số kỳ trước được chép lại.",
    "{figure} on {later_day} is to the last digit the figure of {earlier_day}; the earlier one may have been copied.",
)
_ELSEWHERE: Final = Bilingual(
    "{figure} cùng ngày {day} được ghi cho cả {first} lẫn {second}; có thể một số thuộc về nơi kia.",
    "{figure} on {day} is given both for {first} and for {second}; one may belong to the other place.",
)


def review_repeated(figures: pd.DataFrame, provinces: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``repeated_figure`` on a figure that equals the one of the date before in its chain, hedge and all, when
    that is at most ``LONGEST_DAYS`` earlier; and on both of two exact amounts or counts for one thing and day in two
    places, where chance is no likely explanation. Targets may stand for years."""
    held = figures[figures["kind"] != "target"]
    held = held.assign(digits=digits_of(held["value"]))
    exact = held[~held["hedged"]]
    return raised([*_stale(figures, held, words), *_elsewhere(figures, exact, provinces, words)])


def _stale(figures: pd.DataFrame, held: pd.DataFrame, words: Words) -> list[Doubt]:
    # The date before counts among all figures of the chain, round ones too.
    place = figures.groupby("chain")["day"].rank(method="dense").astype("int64")
    needed = np.where(held["time_basis"] == "year_to_date", FEWEST_DIGITS_RUNNING, FEWEST_DIGITS)
    odd = held[held["digits"] >= needed]
    odd = odd.assign(place_in_chain=place.loc[odd.index])
    before = odd.assign(place_in_chain=odd["place_in_chain"] + 1)
    pairs = pair_figures(odd, before, ["chain", "place_in_chain", "qualifier", "value"])
    pairs = pairs[(pairs["day_1"] - pairs["day_2"]).dt.days <= LONGEST_DAYS]
    rows = rows_of(figures, [*pairs["obs_id_1"], *pairs["obs_id_2"]])
    return [
        Doubt(
            later,
            FLAG,
            (earlier,),
            sentence(
                _STALE, figure=words.figure(rows[later]), later_day=day(rows[later]), earlier_day=day(rows[earlier])
            ),
        )
        for later, earlier in zip(pairs["obs_id_1"], pairs["obs_id_2"], strict=True)
    ]


def _elsewhere(figures: pd.DataFrame, exact: pd.DataFrame, provinces: pd.DataFrame, words: Words) -> list[Doubt]:
    counts = exact[~exact["unit"].isin(PERCENT_UNITS)]
    group = ["indicator", "variant", "funds", "unit", "as_of"]
    together = counts.groupby(group)["obs_id"].transform("size").to_numpy(dtype=np.float64)
    step = (counts["high"] - counts["low"]).to_numpy(dtype=np.float64)
    digits = counts["digits"].to_numpy(dtype=np.float64)
    chance = together * (together - 1) / 2 / possible_values(counts["unit"], digits, step)
    odd = counts[(digits >= FEWEST_DIGITS) & (chance < CHANCE)]
    pairs = pair_figures(odd, odd, [*group, "value"])
    known = figures.set_index("obs_id")[["province_id", "boundary", "place"]]
    first, second = known.reindex(pairs["obs_id_1"]), known.reindex(pairs["obs_id_2"])
    apart = first["place"].to_numpy() != second["place"].to_numpy()
    pairs = pairs[apart & (pairs["obs_id_1"] < pairs["obs_id_2"])]
    rows = rows_of(figures, [*pairs["obs_id_1"], *pairs["obs_id_2"]])
    names = {
        (place["province_id"], place["boundary"]): Bilingual(place["name_vi"], place["name_en"])
        for place in records_of(provinces)
    }
    doubts: list[Doubt] = []
    for one, other in zip(pairs["obs_id_1"], pairs["obs_id_2"], strict=True):
        detail = sentence(
            _ELSEWHERE,
            figure=words.figure(rows[one]),
            day=day(rows[one]),
            first=names[known.at[one, "province_id"], known.at[one, "boundary"]],
            second=names[known.at[other, "province_id"], known.at[other, "boundary"]],
        )
        doubts.extend(mutual(FLAG, one, other, detail))
    return doubts
