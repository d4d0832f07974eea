from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.derive.facts import Facts
from portal.review.identical import digits_of, review_identical
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    return lambda rows, unpublished=(): flagged(review_identical(figures(rows, unpublished), words))


PLAN = {"obs_id": "p", "indicator": "collections_plan_pct", "denominator": "plan", "period_start": "2025-01-01"}
COVERAGE = {"obs_id": "c", "indicator": "coverage_hi_population_pct", "funds": "hi", "denominator": "population"}


def test_one_figure_for_two_things(raise_on: Raise) -> None:
    found = raise_on([PLAN | {"value": "81.3"}, COVERAGE | {"value": "81.3"}])
    assert set(found) == {("p", "identical_figure"), ("c", "identical_figure")}
    assert found["p", "identical_figure"]["related_obs_ids"] == ("c",)
    assert "tỷ lệ bao phủ BHYT" in found["p", "identical_figure"]["detail_vi"]


@pytest.mark.parametrize(
    ("plan", "coverage"),
    [
        ({"value": "81.3"}, {"value": "81.4"}),
        ({"value": "81"}, {"value": "81"}),
        ({"value": "100"}, {"value": "100"}),
        ({"value": "81.3"}, {"value": "81.3", "source_id": "T2"}),
        ({"value": "81.3"}, {"value": "81.3", "as_of": "2025-08-31"}),
        ({"value": "81.3", "qualifier": "more_than"}, {"value": "81.3"}),
    ],
)
def test_round_hedged_or_distant_figures_may_meet(
    raise_on: Raise, plan: dict[str, str], coverage: dict[str, str]
) -> None:
    assert not raise_on([PLAN | plan, COVERAGE | coverage])


def test_units_are_not_mixed(raise_on: Raise) -> None:
    persons = {"obs_id": "h", "indicator": "participants_hi", "funds": "hi", "value": "81345"}
    visits = {"obs_id": "v", "indicator": "hi_visits", "funds": "hi", "value": "81345"}
    assert not raise_on([persons, visits])


def test_among_many_rates_two_meet_by_chance(raise_on: Raise) -> None:
    kinds = ("si_total", "si_compulsory", "si_voluntary", "ui", "all")
    row = {"indicator": "participants_plan_pct", "denominator": "plan", "set_by": "vss"}
    rows = [row | {"obs_id": kind, "variant": kind, "value": f"{90 + place}.5"} for place, kind in enumerate(kinds)]
    assert not raise_on([*rows, PLAN | {"value": "81.3"}, COVERAGE | {"value": "81.3"}])
    finer = [one | {"value": one["value"] + "5"} for one in rows]
    assert len(raise_on([*finer, PLAN | {"value": "81.35"}, COVERAGE | {"value": "81.35"}])) == 2


@settings(max_examples=60, deadline=None)
@given(st.decimals(min_value=0, max_value=10**7, places=2))
def test_digits_are_those_of_a_decimal(number: object) -> None:
    text = f"{number:f}".rstrip("0").rstrip(".") or "0"
    digits = text.replace(".", "").lstrip("0")
    expected = len(digits if "." in text else digits.rstrip("0"))
    assert digits_of(pd.Series([text, "-" + text], dtype="str")).tolist() == [expected, expected]
