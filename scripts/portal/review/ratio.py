"""Printed ratios and growth rates that the figures behind them do not give."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.derive.records import records_of
from portal.review.pairs import rows_of
from portal.review.raised import Doubt, raised
from portal.review.wording import Words, percent, sentence
from portal.text.bilingual import Bilingual

FLAGS: Final = {"share": "ratio_differs", "growth": "growth_differs"}
_SENTENCES: Final = {
    "share": Bilingual(
        "Lấy {top} chia cho {bottom} được {recomputed}, còn tỷ lệ được in là {printed}.",
        "{top} out of {bottom} is {recomputed}, while the printed ratio is {printed}.",
    ),
    "growth": Bilingual(
        "Mức tăng, giảm {top} để đạt {bottom} tương ứng {recomputed}, còn tốc độ được in là {printed}.",
        "A change of {top} to reach {bottom} is {recomputed}, while the printed rate is {printed}.",
    ),
}


def review_ratio(figures: pd.DataFrame, recomputations: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``ratio_differs`` and ``growth_differs`` on what ``facts.recomputations`` found to differ."""
    differing = recomputations[recomputations["verdict"] == "differs"]
    ids = differing[["obs_id", "numerator_obs_id", "denominator_obs_id"]].to_numpy().ravel().tolist()
    rows = rows_of(figures, ids)
    doubts = []
    for found in records_of(differing):
        top, bottom = found["numerator_obs_id"], found["denominator_obs_id"]
        method, obs_id = found["method"], found["obs_id"]
        detail = sentence(
            _SENTENCES[method],
            top=words.figure(rows[top]),
            bottom=words.figure(rows[bottom]),
            recomputed=percent(found["recomputed"]),
            printed=words.figure(rows[obs_id]),
        )
        doubts.append(Doubt(obs_id, FLAGS[method], (top, bottom), detail))
    return raised(doubts)
