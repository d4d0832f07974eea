from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.review.range import review_range
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]
COVERAGE = {"obs_id": "a", "indicator": "coverage_hi_population_pct", "funds": "hi", "denominator": "population"}


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    return lambda rows, unpublished=(): flagged(review_range(figures(rows, unpublished), facts.indicators, words))


@pytest.mark.parametrize(("value", "expected"), [("49.9", True), ("50", False), ("100", False), ("100.1", True)])
def test_bounds_are_inside(raise_on: Raise, value: str, expected: bool) -> None:
    assert (("a", "out_of_range") in raise_on([COVERAGE | {"value": value}])) is expected


def test_the_sentence_names_the_range(raise_on: Raise) -> None:
    row = raise_on([COVERAGE | {"value": "45.5"}])["a", "out_of_range"]
    assert row["detail_vi"] == "45,5% nằm ngoài khoảng từ 50,00% đến 100,00% thường gặp ở một tỉnh, thành."
    assert row["related_obs_ids"] == ()


def test_amounts_of_the_nation_are_above_those_of_a_province(raise_on: Raise) -> None:
    row = {"obs_id": "a", "indicator": "participants_hi", "funds": "hi", "value": "92600000"}
    assert not raise_on([row | {"province_id": "viet-nam"}])
    assert ("a", "out_of_range") in raise_on([row])


def test_rates_of_the_nation_have_the_same_bounds(raise_on: Raise) -> None:
    assert ("a", "out_of_range") in raise_on([COVERAGE | {"value": "9.14", "province_id": "viet-nam"}])
