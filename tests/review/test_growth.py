from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.review.growth import review_growth
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    return lambda rows, unpublished=(): flagged(review_growth(figures(rows, unpublished), words))


TOTAL = {"indicator": "collections_total", "variant": "total"}
NOW = TOTAL | {"obs_id": "now", "as_of": "2022-06-30", "period_start": "2022-01-01", "boundary": "63"}
BEFORE = TOTAL | {"obs_id": "before", "as_of": "2021-06-30", "period_start": "2021-01-01", "boundary": "63"}
BEFORE |= {"value": "1232000000000", "qualifier": "nearly", "source_id": "T2"}
NOW |= {"value": "1214000000000", "qualifier": "nearly"}
RATE = {"obs_id": "rate", "indicator": "collections_yoy_pct", "denominator": "prior_year_same_period"}
RATE |= {"as_of": "2022-06-30", "period_start": "2022-01-01", "boundary": "63"}


def test_the_fall_of_gia_lai(raise_on: Raise) -> None:
    found = raise_on([NOW, BEFORE, RATE | {"value": "-1.8"}])
    assert set(found) == {("rate", "growth_differs")}
    row = found["rate", "growth_differs"]
    assert row["related_obs_ids"] == ("now", "before")
    assert row["detail_vi"] == (
        "Từ gần 1.232 tỷ đồng xuống gần 1.214 tỷ đồng sau một năm là giảm 1,46%, còn mức được in là −1,8%."
    )


def test_a_rate_within_the_rounding_is_fine(raise_on: Raise) -> None:
    assert not raise_on([NOW, BEFORE, RATE | {"value": "-1.5"}])


def test_other_funds_and_other_dates_are_no_measure(raise_on: Raise) -> None:
    rate = RATE | {"value": "-1.8"}
    assert not raise_on([NOW | {"funds": "si"}, BEFORE | {"funds": "si"}, rate])
    assert not raise_on([NOW, BEFORE | {"as_of": "2021-05-31"}, rate])
    assert not raise_on([NOW, rate])


def test_a_printed_number_of_new_participants(raise_on: Raise) -> None:
    row = {"indicator": "participants_si", "variant": "total", "funds": "si", "boundary": "63"}
    rows = [
        row | {"obs_id": "now", "as_of": "2020-07-31", "value": "59177"},
        row | {"obs_id": "before", "as_of": "2019-07-31", "value": "55317"},
    ]
    change = {"obs_id": "c", "indicator": "participants_yoy_change", "variant": "si_total", "funds": "si"}
    change |= {"as_of": "2020-07-31", "boundary": "63"}
    assert not raise_on([*rows, change | {"value": "3860"}])
    found = raise_on([*rows, change | {"value": "3680"}])
    assert set(found) == {("c", "growth_differs")}
    assert "is a rise of 3,860, while 3,680 people is printed" in found["c", "growth_differs"]["detail_en"]


def test_a_year_may_cross_the_merger_where_borders_stayed(raise_on: Raise) -> None:
    row = TOTAL | {"value": "7000000000000"}
    rows = [
        row | {"obs_id": "now", "as_of": "2025-09-30", "period_start": "2025-01-01"},
        row | {"obs_id": "before", "as_of": "2024-09-30", "period_start": "2024-01-01", "boundary": "63"},
        RATE | {"as_of": "2025-09-30", "period_start": "2025-01-01", "boundary": "34", "value": "15.5"},
    ]
    assert set(raise_on(rows)) == {("rate", "growth_differs")}
    assert not raise_on([row | {"province_id": "lam-dong"} for row in rows])
