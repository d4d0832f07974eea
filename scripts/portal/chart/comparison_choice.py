"""Which figures a comparison draws: one class of an indicator, and one figure a place of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from portal.chart.grouped import shown_by_indicator
from portal.derive.facts import Facts
from portal.model.vocabulary import NATION, PERCENT_UNITS

_FEWEST: Final = 2
_CLASS: Final = ["funds", "denominator"]


@dataclass(frozen=True)
class Choice:
    """``drawn`` has one row a place and boundary, all of one class (funds and denominator) and one unit.

    ``one_class``: the indicator and variant have figures of no other class. ``places_elsewhere`` counts the provinces
    that have figures of other classes only. ``implausible`` counts the places left out because their only figures of
    the drawn class are not to be believed. ``any_of_today``: some province of today's boundary has a figure, of
    whatever class.
    """

    drawn: pd.DataFrame
    one_class: bool
    places_elsewhere: int
    implausible: int
    any_of_today: bool


def choose_comparison(
    facts: Facts, indicator: str, variant: str, funds: str | None = None, denominator: str | None = None
) -> Choice | None:
    """The class that covers most of today's provinces, then most places; ``None`` when none covers two places.

    Naming ``funds`` or ``denominator`` narrows the classes to choose from.
    """
    every = shown_by_indicator(facts).get(indicator)
    if every is None:
        return None
    every = every[every["variant"] == variant]
    classes = {
        (str(key[0]), str(key[1])): rows
        for key, rows in every.groupby(_CLASS)
        if funds in (None, key[0]) and denominator in (None, key[1])
    }
    many = {key: rows for key, rows in classes.items() if rows["province_id"].nunique() >= _FEWEST}
    found = {key: _newest(facts, rows[~_implausible(rows)]) for key, rows in many.items()}
    found = {key: rows for key, rows in found.items() if rows["province_id"].nunique() >= _FEWEST}
    if not found:
        return None
    best = min(found, key=lambda key: (*_coverage(found[key]), key[1] == "not_stated", key))
    drawn = found[best]
    others = every[every["funds"].ne(best[0]) | every["denominator"].ne(best[1])]
    return Choice(
        drawn,
        one_class=others.empty,
        places_elsewhere=len(_places(facts, others) - _places(facts, drawn)),
        implausible=len(_places(facts, classes[best]) - _places(facts, drawn)),
        any_of_today=bool((every["boundary"].eq("34") & every["province_id"].ne(NATION)).any()),
    )


def _implausible(rows: pd.DataFrame) -> pd.Series[bool]:
    return rows["flag_names"].map(lambda names: "implausible" in names).astype(bool)


def _coverage(rows: pd.DataFrame) -> tuple[int, int]:
    """Negative counts, so that the smallest is best: provinces of today, and places in all."""
    provinces = rows[rows["province_id"] != NATION]
    return -int((provinces["boundary"] == "34").sum()), -int(provinces["province_id"].nunique())


def _places(facts: Facts, rows: pd.DataFrame) -> set[tuple[str, str]]:
    """The provinces of rows; a province that the merger left as it was is one place under either boundary."""
    same = _same_territory(facts)
    pairs = zip(rows["province_id"], rows["boundary"], strict=True)
    return {(place, "" if place in same else boundary) for place, boundary in pairs if place != NATION}


def _same_territory(facts: Facts) -> set[str]:
    territory = facts.territory
    return {*territory.loc[~territory["breaks"].astype(bool), "province_id"]}


def _newest(facts: Facts, rows: pd.DataFrame) -> pd.DataFrame:
    """One row a place and boundary; a former row goes where today's figure is about the same territory."""
    if rows.empty:
        return rows
    ordered = rows.sort_values(["translated", "day", "obs_id"], ascending=[True, False, True])
    newest = ordered.drop_duplicates(["province_id", "boundary"])
    same = {*_same_territory(facts), NATION}
    has_now = set(newest.loc[newest["boundary"] == "34", "province_id"]) & same
    newest = newest[~((newest["boundary"] == "63") & newest["province_id"].isin(has_now))]
    if newest["unit"].iloc[0] not in PERCENT_UNITS:
        # The nation's sum would push all provinces to the edge.
        newest = newest[newest["province_id"] != NATION]
    return newest
