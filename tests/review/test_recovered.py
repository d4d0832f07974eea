from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.review.recovered import review_recovered
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]
RECOVERED = {"obs_id": "r", "indicator": "enforcement_amount", "variant": "recovered", "period_start": "2025-01-01"}
LATE = {"obs_id": "l", "indicator": "late_payment", "variant": "total", "value": "200000000000"}
JANUARY = {"boundary": "63", "as_of": "2025-01-31"}


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    return lambda rows, unpublished=(): flagged(review_recovered(figures(rows, unpublished), words))


def test_a_fifth_of_the_debt_in_one_month_is_raised(raise_on: Raise) -> None:
    found = raise_on([RECOVERED | JANUARY | {"value": "40000000000"}, LATE | JANUARY])
    assert set(found) == {("r", "out_of_range")}
    row = found["r", "out_of_range"]
    assert row["related_obs_ids"] == ("l",)
    assert row["detail_en"] == (
        "40 billion VND recovered within one month is 20.0% of the 200 billion VND still late,"
        " beyond the 10% a month that can be believed."
    )


def test_the_same_amount_over_nine_months_is_not(raise_on: Raise) -> None:
    assert not raise_on([RECOVERED | {"value": "40000000000"}, LATE])


def test_debt_of_other_funds_is_no_measure(raise_on: Raise) -> None:
    assert not raise_on([RECOVERED | JANUARY | {"value": "40000000000"}, LATE | JANUARY | {"funds": "si"}])
