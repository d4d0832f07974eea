"""Printed growth against the figures of the two years themselves."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.review.pairs import pair_figures, rows_of
from portal.review.raised import Doubt, raised
from portal.review.wording import Words, amount_in, percent, sentence
from portal.text.bilingual import Bilingual

FLAG: Final = "growth_differs"
_SLACK: Final = 1e-9
_OF_PARTICIPANTS: Final = {
    "si_total": ("participants_si", "total"),
    "si_compulsory": ("participants_si", "compulsory"),
    "si_voluntary": ("participants_si", "voluntary"),
    "ui": ("participants_ui", ""),
    "hi": ("participants_hi", ""),
}
"""What each variant of ``participants_yoy_change`` is the change of."""
_RISE: Final = Bilingual(
    "Từ {earlier} lên {later} sau một năm là tăng {recomputed}, còn mức được in là {printed}.",
    "From {earlier} to {later} a year later is a rise of {recomputed}, while {printed} is printed.",
)
_FALL: Final = Bilingual(
    "Từ {earlier} xuống {later} sau một năm là giảm {recomputed}, còn mức được in là {printed}.",
    "From {earlier} to {later} a year later is a fall of {recomputed}, while {printed} is printed.",
)


def review_growth(figures: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``growth_differs`` on a printed rate or amount of change that no reading of the figures of its day and of
    the same day one year before gives. The figures are those of the change's own text, else those chosen."""
    changes = _with_subject(figures)
    pairs = _two_years(figures)
    joined = changes.merge(pairs, on=["place", "indicator_of", "variant_of", "funds", "as_of"], how="inner")
    joined = joined[(joined["source_id_1"] == joined["source_id"]) | joined["shown_1"]]
    joined["other_text"] = joined["source_id_1"] != joined["source_id"]
    joined = joined.sort_values(["obs_id", "other_text", "obs_id_1", "obs_id_2"]).drop_duplicates("obs_id")
    is_rate = joined["unit"] == "percent"
    low = ((joined["near_low_1"] / joined["near_high_2"] - 1) * 100).where(
        is_rate, joined["near_low_1"] - joined["near_high_2"]
    )
    high = ((joined["near_high_1"] / joined["near_low_2"] - 1) * 100).where(
        is_rate, joined["near_high_1"] - joined["near_low_2"]
    )
    slack = _SLACK * joined["amount"].abs()
    found = joined[(joined["near_low"] > high + slack) | (joined["near_high"] < low - slack)]
    rows = rows_of(figures, [*found["obs_id"], *found["obs_id_1"], *found["obs_id_2"]])
    doubts = []
    for obs_id, later, earlier in zip(found["obs_id"], found["obs_id_1"], found["obs_id_2"], strict=True):
        printed, now, before = rows[obs_id], rows[later], rows[earlier]
        rate = printed["unit"] == "percent"
        change = now["amount"] - before["amount"]
        size = abs(change)
        detail = sentence(
            _FALL if change < 0 else _RISE,
            earlier=words.figure(before),
            later=words.figure(now),
            recomputed=percent(size / before["amount"] * 100) if rate else amount_in(printed["unit"], size),
            printed=words.figure(printed),
        )
        doubts.append(Doubt(obs_id, FLAG, (later, earlier), detail))
    return raised(doubts)


def _with_subject(figures: pd.DataFrame) -> pd.DataFrame:
    """The printed changes, with the indicator and variant whose change they are."""
    collections = figures[figures["indicator"].isin(["collections_yoy_pct", "collections_yoy_change"])]
    collections = collections.assign(indicator_of="collections_total", variant_of="total")
    participants = figures[
        (figures["indicator"] == "participants_yoy_change") & figures["variant"].isin(_OF_PARTICIPANTS)
    ]
    subject = participants["variant"].map(_OF_PARTICIPANTS)
    participants = participants.assign(
        indicator_of=subject.str[0].astype("str"), variant_of=subject.str[1].astype("str")
    )
    return pd.concat([collections, participants], ignore_index=True)


def _two_years(figures: pd.DataFrame) -> pd.DataFrame:
    """Amounts of one chain with the shown ones a year before; endings ``_1`` (later) and ``_2`` (earlier)."""
    counted = {"collections_total", *(indicator for indicator, _ in _OF_PARTICIPANTS.values())}
    held = figures[figures["indicator"].isin(counted) & (figures["near_low"] > 0)]
    later = held.assign(match=held["day"] - pd.DateOffset(years=1))
    earlier = held[held["shown"]].assign(match=held["day"])
    pairs = pair_figures(later, earlier, ["chain", "match"])
    known = held.set_index("obs_id")[["place", "indicator", "variant", "funds", "as_of", "shown"]]
    named = known.reindex(pairs["obs_id_1"]).reset_index(drop=True)
    named = named.rename(columns={"indicator": "indicator_of", "variant": "variant_of", "shown": "shown_1"})
    return pd.concat([pairs, named], axis=1)
