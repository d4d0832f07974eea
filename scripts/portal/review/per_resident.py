"""Amounts and counts divided by the number of people who live in the province."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from portal.derive.records import records_of
from portal.derive.territory import unbroken_provinces
from portal.model.vocabulary import NATION
from portal.review.figures import Floats
from portal.review.raised import Doubt, raised
from portal.review.resident_bounds import bounds_of
from portal.review.wording import Row, Words, amount_in, roughly, rounded_to, sentence
from portal.text.bilingual import Bilingual
from portal.text.number import format_number

FLAG: Final = "amount_per_resident"
SMALLEST_FORMER: Final = 1 / 12
"""The registry counts the residents of today's provinces only. Of those that a former one was merged into it had at
least a twelfth: the smallest share is that of Bà Rịa - Vũng Tàu in Hồ Chí Minh City."""

_ABOVE: Final = Bilingual(
    "{figure} chia cho khoảng {residents} người dân là {each}, cao hơn mức {bound} có thể tin.",
    "{figure} divided by about {residents} residents is {each}, above the {bound} that can be believed.",
)
_BELOW: Final = Bilingual(
    "{figure} chia cho khoảng {residents} người dân là {each}, thấp hơn mức {bound} có thể tin.",
    "{figure} divided by about {residents} residents is {each}, below the {bound} that can be believed.",
)
_EACH: Final = Bilingual("{amount} một người", "{amount} each")
_PER_THOUSAND: Final = Bilingual("{number} trên 1.000 dân", "{number} per 1,000 residents")


def review_per_resident(figures: pd.DataFrame, provinces: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``amount_per_resident`` on an amount or a count that is outside ``bounds_of`` its class for each resident,
    whatever the hedge is read as. The size of a change counts, not its sign."""
    classes = figures[["indicator", "variant", "funds"]]
    known = {key: bounds_of(*key) for key in set(classes.itertuples(index=False, name=None))}
    bounds = [known[key] for key in classes.itertuples(index=False, name=None)]
    lowest = np.asarray([bound.lowest if bound else np.nan for bound in bounds], dtype=np.float64)
    highest = np.asarray([bound.highest if bound else np.nan for bound in bounds], dtype=np.float64)
    fewest, most = residents_of(figures, provinces)
    ends = figures[["low", "high"]].abs().to_numpy(dtype=np.float64)
    above, below = ends.min(axis=1) > highest * most, ends.max(axis=1) < lowest * fewest
    held = figures.assign(lowest=lowest, highest=highest, residents=np.where(above, most, fewest), above=above)
    return raised(_doubt(row, words) for row in records_of(held[above | below]))


def residents_of(figures: pd.DataFrame, provinces: pd.DataFrame) -> tuple[Floats, Floats]:
    """The fewest and the most people who can live where each figure was counted; NaN where the registry knows none.

    The nation has those of all today's provinces together, a province that was not merged has one number for both
    boundaries, and a former one an interval (see ``SMALLEST_FORMER``).
    """
    today = provinces[(provinces["boundary"] == "34") & (provinces["population"] != "")]
    counted = {str(name): float(count) for name, count in zip(today["province_id"], today["population"], strict=True)}
    others = {name for name in provinces.loc[provinces["boundary"] == "34", "province_id"] if name != NATION}
    if others and others <= counted.keys():
        counted.setdefault(NATION, sum(counted[name] for name in others))
    same = unbroken_provinces(provinces)
    most = {(name, "34"): count for name, count in counted.items()}
    fewest = dict(most)
    former = provinces[provinces["boundary"] == "63"]
    for name, successor in zip(former["province_id"], former["successor_id"], strict=True):
        if (count := counted.get(successor)) is not None:
            most[name, "63"] = count
            fewest[name, "63"] = count if name in same else count * SMALLEST_FORMER
    places = list(zip(figures["province_id"], figures["boundary"], strict=True))
    sides = [[side.get(place, np.nan) for place in places] for side in (fewest, most)]
    return np.asarray(sides[0], dtype=np.float64), np.asarray(sides[1], dtype=np.float64)


def _doubt(row: Row, words: Words) -> Doubt:
    detail = sentence(
        _ABOVE if row["above"] else _BELOW,
        figure=words.figure(row),
        residents=roughly(row["residents"]),
        each=_for_each(row["unit"], abs(row["amount"]) / row["residents"]),
        bound=_for_each(row["unit"], row["highest"] if row["above"] else row["lowest"]),
    )
    return Doubt(row["obs_id"], FLAG, (), detail)


def _for_each(unit: str, value: float) -> Bilingual:
    if unit == "VND":
        amount = amount_in(unit, value, 3)
        return Bilingual(_EACH.vi.format(amount=amount.vi), _EACH.en.format(amount=amount.en))
    number = rounded_to(value * 1000, 3) if value * 1000 >= 1 else rounded_to(value * 1000, 2)
    told = [format_number(number, language) for language in ("vi", "en")]
    return Bilingual(_PER_THOUSAND.vi.format(number=told[0]), _PER_THOUSAND.en.format(number=told[1]))
