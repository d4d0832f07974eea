"""A united province against the former ones that it took in."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.derive.records import records_of
from portal.derive.territory import broken_provinces
from portal.review.pairs import rows_of
from portal.review.raised import Doubt, raised
from portal.review.wording import Words, day, sentence
from portal.text.bilingual import Bilingual

FLAG: Final = "sources_disagree"
DAYS_BACK: Final = 366
SMALLEST_SHARE: Final = {"late_payment": 0.5, "debtor_units": 0.5, "debtor_workers": 0.5}
"""A year can halve what a former province was owed; below that the united figure cannot cover the whole province.
Only totals are compared: a small class of late payers can nearly vanish in a year."""
SMALLEST_SHARE_OF_PERSONS: Final = 0.9
"""Participants and pensioners of a united province are at least those of any former one, with a tenth to spare."""
_PERSONS: Final = ("participants_si", "participants_hi", "participants_ui", "participants_all", "pensioners_monthly")
_WHOLE: Final = ("", "total")
_SENTENCE: Final = Bilingual(
    "{united} ngày {united_day} cho cả {province} mới, trong khi riêng {former} cũ đã là {part} ngày {part_day}.",
    "{united} on {united_day} for all of the new {province}, while the former {former} alone had {part} on {part_day}.",
)


def review_merger(figures: pd.DataFrame, provinces: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``sources_disagree`` on a stock of a united province that is far below what one former province alone had
    within the year before; related is that figure. The former province's figure is not doubted."""
    stocks = figures[figures["indicator"].isin([*SMALLEST_SHARE, *_PERSONS]) & figures["variant"].isin(_WHOLE)]
    united_ids = broken_provinces(provinces)
    former_rows = provinces[(provinces["boundary"] == "63") & provinces["successor_id"].isin(united_ids)]
    columns = ["province_id", "indicator", "variant", "funds", "obs_id", "day", "low", "high"]
    former = stocks[stocks["boundary"] == "63"][columns].merge(
        former_rows[["province_id", "successor_id"]], on="province_id"
    )
    former = former.rename(columns={"province_id": "former_id", "successor_id": "province_id"})
    united = stocks[stocks["boundary"] == "34"][columns]
    pairs = united.merge(former, on=["province_id", "indicator", "variant", "funds"], suffixes=("", "_former"))
    days = (pairs["day"] - pairs["day_former"]).dt.days
    share = pairs["indicator"].map(SMALLEST_SHARE).astype("float64").fillna(SMALLEST_SHARE_OF_PERSONS)
    found = pairs[(days > 0) & (days <= DAYS_BACK) & (pairs["high"] < pairs["low_former"] * share)]
    found = found.sort_values(["obs_id", "day_former", "obs_id_former"])
    found = found.drop_duplicates(["obs_id", "former_id"], keep="last")
    rows = rows_of(figures, [*found["obs_id"], *found["obs_id_former"]])
    names = {
        (place["province_id"], place["boundary"]): Bilingual(place["name_vi"], place["name_en"])
        for place in records_of(provinces)
    }
    return raised(
        Doubt(
            pair["obs_id"],
            FLAG,
            (pair["obs_id_former"],),
            sentence(
                _SENTENCE,
                united=words.figure(rows[pair["obs_id"]]),
                united_day=day(rows[pair["obs_id"]]),
                province=names[pair["province_id"], "34"],
                former=names[pair["former_id"], "63"],
                part=words.figure(rows[pair["obs_id_former"]]),
                part_day=day(rows[pair["obs_id_former"]]),
            ),
        )
        for pair in records_of(found)
    )
