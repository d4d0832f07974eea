from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.review.per_case import review_per_case
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]
PAID = {"obs_id": "p", "indicator": "benefits_paid", "variant": "sick_maternity", "funds": "si"}
CASES = {"obs_id": "c", "indicator": "sick_maternity_cases", "funds": "si", "value": "227500"}
CARE = {"obs_id": "p", "indicator": "benefits_paid", "variant": "hi", "funds": "hi"}
VISITS = {"obs_id": "c", "indicator": "hi_visits", "funds": "hi", "value": "2600000"}


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    return lambda rows, unpublished=(): flagged(review_per_case(figures(rows, unpublished), words))


def test_the_amount_of_a_year_for_its_cases(raise_on: Raise) -> None:
    found = raise_on([PAID | {"value": "9912000000000"}, CASES])
    assert set(found) == {("p", "amount_per_case"), ("c", "amount_per_case")}
    assert found["p", "amount_per_case"]["detail_vi"] == (
        "9.912 tỷ đồng chia cho 227.500 lượt là 43,6 triệu đồng một lượt, cao hơn mức 20 triệu đồng có thể tin."
    )
    assert found["p", "amount_per_case"]["related_obs_ids"] == ("c",)


def test_a_tenth_of_it_is_believed(raise_on: Raise) -> None:
    assert not raise_on([PAID | {"value": "991200000000"}, CASES])


@pytest.mark.parametrize(("value", "expected"), [("2620000000000", 0), ("262000000000", 2), ("26200000000000", 2)])
def test_health_care_has_a_floor_and_a_ceiling(raise_on: Raise, value: str, expected: int) -> None:
    assert len(raise_on([CARE | {"value": value}, VISITS])) == expected


def test_a_hedge_that_reaches_below_the_bound_is_enough(raise_on: Raise) -> None:
    cases = CASES | {"value": "12800"}
    assert raise_on([PAID | {"value": "265000000000"}, cases])
    assert not raise_on([PAID | {"value": "260000000000", "qualifier": "nearly"}, cases])


def test_cases_of_another_date_are_no_divisor(raise_on: Raise) -> None:
    assert not raise_on([PAID | {"value": "9912000000000"}, CASES | {"as_of": "2025-10-31"}])
