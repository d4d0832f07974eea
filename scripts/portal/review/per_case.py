"""Money divided by the number of cases that it paid for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from portal.review.pairs import pair_text_first, rows_of
from portal.review.raised import Doubt, mutual, raised
from portal.review.wording import Row, Words, money, sentence
from portal.text.bilingual import Bilingual

FLAG: Final = "amount_per_case"


@dataclass(frozen=True)
class Average:
    """What one case of a benefit can cost on average: ``variant`` of ``benefits_paid`` over ``cases``, in VND."""

    variant: str
    cases: str
    lowest: float
    highest: float


SICKNESS_AND_MATERNITY: Final = Average("sick_maternity", "sick_maternity_cases", 0.0, 20e6)
"""Six months of maternity leave at an average wage cost some 40 million VND, but most cases are a few days of illness;
no province's average comes near half of that."""
HEALTH_CARE: Final = Average("hi", "hi_visits", 0.2e6, 3e6)
"""A visit, in-patient stays included, costs 0.4 to 1.1 million VND on average where both figures are printed."""

_ABOVE: Final = Bilingual(
    "{money} chia cho {cases} là {average} một lượt, cao hơn mức {bound} có thể tin.",
    "{money} divided by {cases} is {average} each, above the {bound} that can be believed.",
)
_BELOW: Final = Bilingual(
    "{money} chia cho {cases} là {average} một lượt, thấp hơn mức {bound} có thể tin.",
    "{money} divided by {cases} is {average} each, below the {bound} that can be believed.",
)


def review_per_case(figures: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``amount_per_case`` on both figures when no reading of the two gives a believable average."""
    averages = (SICKNESS_AND_MATERNITY, HEALTH_CARE)
    return raised(doubt for average in averages for doubt in _doubts(figures, average, words))


def _doubts(figures: pd.DataFrame, average: Average, words: Words) -> list[Doubt]:
    paid = figures[(figures["indicator"] == "benefits_paid") & (figures["variant"] == average.variant)]
    cases = figures[(figures["indicator"] == average.cases) & (figures["low"] > 0)]
    pairs = pair_text_first(paid, cases, ["period_start"])
    above = pairs["near_low_1"] / pairs["near_high_2"] > average.highest
    below = pairs["near_high_1"] / pairs["near_low_2"] < average.lowest
    pairs = pairs.assign(above=above)[above | below]
    rows = rows_of(figures, [*pairs["obs_id_1"], *pairs["obs_id_2"]])
    doubts: list[Doubt] = []
    for first, second, is_above in zip(pairs["obs_id_1"], pairs["obs_id_2"], pairs["above"], strict=True):
        detail = _detail(rows[first], rows[second], average, words, is_above=bool(is_above))
        doubts.extend(mutual(FLAG, first, second, detail))
    return doubts


def _detail(paid: Row, cases: Row, average: Average, words: Words, *, is_above: bool) -> Bilingual:
    return sentence(
        _ABOVE if is_above else _BELOW,
        money=words.figure(paid),
        cases=words.figure(cases),
        average=money(paid["amount"] / cases["amount"], 3),
        bound=money(average.highest if is_above else average.lowest),
    )
