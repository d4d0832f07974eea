"""What rates say about the people behind them: labour force and population, implied by a rate and its count."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.derive.matching import linked_only, match_end, with_links
from portal.derive.records import records_of
from portal.review.pairs import SAME_TEXT, rows_of
from portal.review.raised import Doubt, mutual, raised
from portal.review.wording import Words, roughly, sentence
from portal.text.bilingual import Bilingual

FLAG: Final = "implied_base_differs"
LABOUR_BASES: Final = ("labour_force", "working_age_population")
WITHIN_TEXT: Final = 0.02
"""One text speaks of one labour force; 2% leave room for counts of another day."""
FROM_REGISTRY: Final = 0.10
"""Registered and insured population differ by some percent everywhere; a tenth is no rounding."""

_OTHER_BASE: Final = Bilingual(
    "{first} là {first_rate} cho thấy khoảng {first_base} người, còn {second} là {second_rate} cho thấy khoảng"
    " {second_base} người: hai con số khác nhau cho cùng một mẫu số ({base}).",
    "{first} at {first_rate} implies about {first_base} people, {second} at {second_rate} implies about {second_base}:"
    " two figures for the same base ({base}).",
)
_OTHER_POPULATION: Final = Bilingual(
    "{count} là {rate} dân số cho thấy dân số khoảng {implied} người, còn số chính thức khoảng {official} người.",
    "{count} being {rate} of the population implies about {implied} people, while the official figure is about"
    " {official}.",
)


def implied_bases(figures: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Every share above zero whose numerator, above zero too, stands in the same text, with the base they imply.

    Columns: those of ``figures``, ``numerator_obs_id``, ``implied``, ``implied_low``, ``implied_high`` (unit of the
    numerator) from the close readings. Sorted by ``obs_id``. Unlike ``facts.implied`` it holds unpublished figures too.
    """
    by_id = figures.set_index("obs_id")
    rates = with_links(linked_only(by_id, links), links)
    rates = rates[(rates["method"] == "share") & (rates["near_low"] > 0)]
    found = match_end(rates, by_id, "numerator", same_source_only=True)
    found = found[found.isin(figures.loc[figures["amount"] > 0, "obs_id"])]
    rates = rates[rates["obs_id"].isin(found.index)].sort_values("obs_id", ignore_index=True)
    rates = rates.assign(numerator_obs_id=rates["obs_id"].map(found).astype("str"))
    amounts = by_id[["near_low", "amount", "near_high"]].reindex(rates["numerator_obs_id"]).reset_index(drop=True)
    return rates.assign(
        implied=amounts["amount"] / rates["amount"] * 100,
        implied_low=amounts["near_low"] / rates["near_high"] * 100,
        implied_high=amounts["near_high"] / rates["near_low"] * 100,
    )


def review_base(figures: pd.DataFrame, bases: pd.DataFrame, provinces: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``implied_base_differs``: two rates of one text, date and base that imply labour forces more than 2% apart
    (both, unless a third shows which one is odd), and a coverage whose population is 10% off the registry's."""
    return raised([*_within_texts(figures, bases, words), *_from_registry(figures, bases, provinces, words)])


def _within_texts(figures: pd.DataFrame, bases: pd.DataFrame, words: Words) -> list[Doubt]:
    labour = bases[bases["denominator"].isin(LABOUR_BASES)]
    keys = [*SAME_TEXT, "denominator"]
    columns = [*keys, "obs_id", "implied", "implied_low", "implied_high"]
    pairs = labour[columns].merge(labour[columns], on=keys, suffixes=("_1", "_2"))
    pairs = pairs[pairs["obs_id_1"] < pairs["obs_id_2"]]
    apart = (pairs["implied_low_1"] > pairs["implied_high_2"]) | (pairs["implied_low_2"] > pairs["implied_high_1"])
    pairs = pairs[apart & ((pairs["implied_1"] / pairs["implied_2"] - 1).abs() > WITHIN_TEXT)]
    pairs = pairs.sort_values(["obs_id_1", "obs_id_2"])
    against = pd.concat([pairs["obs_id_1"], pairs["obs_id_2"]]).value_counts()
    rows = rows_of(figures, against.index.tolist())
    doubts: list[Doubt] = []
    for pair in records_of(pairs):
        first, second = pair["obs_id_1"], pair["obs_id_2"]
        detail = sentence(
            _OTHER_BASE,
            first=words.thing(rows[first]),
            first_rate=words.figure(rows[first]),
            first_base=roughly(pair["implied_1"]),
            second=words.thing(rows[second]),
            second_rate=words.figure(rows[second]),
            second_base=roughly(pair["implied_2"]),
            base=words.code("denominator", pair["denominator"]),
        )
        most = max(against[first], against[second])
        doubts.extend(doubt for doubt in mutual(FLAG, first, second, detail) if against[doubt.obs_id] == most)
    return doubts


def _from_registry(figures: pd.DataFrame, bases: pd.DataFrame, provinces: pd.DataFrame, words: Words) -> list[Doubt]:
    official = provinces[provinces["population"] != ""][["province_id", "boundary", "population"]]
    official = official.assign(official=official["population"].astype("float64"))
    covered = bases[bases["denominator"] == "population"].merge(official, on=["province_id", "boundary"])
    off = (covered["implied_high"] < covered["official"] * (1 - FROM_REGISTRY)) | (
        covered["implied_low"] > covered["official"] * (1 + FROM_REGISTRY)
    )
    covered = covered[off]
    rows = rows_of(figures, [*covered["obs_id"], *covered["numerator_obs_id"]])
    return [
        Doubt(
            found["obs_id"],
            FLAG,
            (found["numerator_obs_id"],),
            sentence(
                _OTHER_POPULATION,
                count=words.figure(rows[found["numerator_obs_id"]]),
                rate=words.figure(rows[found["obs_id"]]),
                implied=roughly(found["implied"]),
                official=roughly(found["official"]),
            ),
        )
        for found in records_of(covered)
    ]
