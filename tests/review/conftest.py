"""A maker of small sets of figures on the real registry, and what the checks raise on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pandas as pd
import pytest

from portal.contract.field import Resource
from portal.contract.schema import OBSERVATIONS, SOURCES
from portal.derive.facts import Facts
from portal.derive.observations import derive_observations
from portal.derive.ratios import derive_recomputations
from portal.derive.series import with_choice, with_series, without_choice
from portal.derive.sources import derive_sources
from portal.review.figures import figures_of
from portal.review.wording import Words, indicator_names
from portal.text.number import format_number, format_percent, scale_money
from tests.small_tree import Row

Derive = Callable[..., Facts]
Figures = Callable[..., pd.DataFrame]
Flagged = Callable[[pd.DataFrame], dict[tuple[str, str], dict[str, object]]]

_OBSERVATION = {
    "province_id": "quang-ninh",
    "boundary": "34",
    "variant": "",
    "funds": "si-hi-ui",
    "as_of": "2025-09-30",
    "qualifier": "exact",
    "source_id": "T1",
    "locator": "x",
    "confidence": "high",
}
_SOURCE = {
    "publisher": "A",
    "publisher_en": "A",
    "title": "A",
    "published": "2025-10-01",
    "language": "vi",
    "kind": "newspaper",
    "role": "figures",
    "reliability": "high",
}
_HEDGES = {"exact": "", "more_than": "hơn ", "nearly": "gần ", "about": "khoảng ", "less_than": "dưới "}


@pytest.fixture(scope="session")
def words(facts: Facts) -> Words:
    return Words(facts.labels, indicator_names(facts.indicators))


@pytest.fixture(scope="session")
def derive(facts: Facts) -> Derive:
    """``derive(rows, unpublished)``: facts with only these figures, of sources T1, T2 and T3.

    A row needs ``obs_id``, ``indicator`` and ``value``; unit, print and the rest are filled in. Frames that no check
    reads stay those of the real packages.
    """
    sources = [{**_SOURCE, "source_id": source_id} for source_id in ("T1", "T2", "T3")]
    held = derive_sources(_frame(SOURCES, sources))

    def typed(rows: Sequence[Row]) -> pd.DataFrame:
        filled = [_filled(row, facts.indicators["unit"]) for row in rows]
        return with_series(derive_observations(_frame(OBSERVATIONS, filled), held, facts.indicators))

    def make(rows: Sequence[Row], unpublished: Sequence[Row] = ()) -> Facts:
        observations = with_choice(typed(rows))
        recomputations = derive_recomputations(observations, facts.indicator_links)
        others = without_choice(typed(unpublished))
        return replace(
            facts, sources=held, observations=observations, unpublished=others, recomputations=recomputations
        )

    return make


@pytest.fixture(scope="session")
def figures(derive: Derive) -> Figures:
    """``figures(rows, unpublished)``: the frame that the checks read."""

    def make(rows: Sequence[Row], unpublished: Sequence[Row] = ()) -> pd.DataFrame:
        return figures_of(derive(rows, unpublished))

    return make


@pytest.fixture(scope="session")
def flagged() -> Flagged:
    """A frame of raised flags by (obs_id, flag)."""

    def by_key(frame: pd.DataFrame) -> dict[tuple[str, str], dict[str, object]]:
        records = [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]
        return {(str(row["obs_id"]), str(row["flag"])): row for row in records}

    return by_key


def _filled(row: Row, units: pd.Series) -> Row:
    unit = str(units[row["indicator"]])
    hedge = _HEDGES[row.get("qualifier", "exact")]
    return {**_OBSERVATION, "unit": unit, "as_printed": hedge + _printed(row["value"], unit), **row}


def _printed(value: str, unit: str) -> str:
    if unit == "VND":
        return " ".join(scale_money(value, "vi"))
    sign = "giảm " if value.startswith("-") else ""
    plain = value.removeprefix("-")
    if unit in {"percent", "percentage_points"}:
        return sign + format_percent(plain, "vi")
    return sign + format_number(plain, "vi")


def _frame(resource: Resource, rows: Sequence[Row]) -> pd.DataFrame:
    records = [[row.get(column, "") for column in resource.columns] for row in rows]
    frame = pd.DataFrame(records, columns=resource.columns, dtype="str")
    lines = pd.Series(range(2, len(rows) + 2), dtype="int64")
    return frame.assign(package="one", file="one/x.csv", row=lines).astype({"package": "str", "file": "str"})
