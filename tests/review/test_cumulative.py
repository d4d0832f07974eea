from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.derive.facts import Facts
from portal.review.cumulative import review_cumulative
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]
TOTAL = {"indicator": "collections_total", "variant": "total", "period_start": "2025-01-01"}


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    return lambda rows, unpublished=(): flagged(review_cumulative(figures(rows, unpublished), words))


def _month(name: str, month: int, billions: int, **more: str) -> dict[str, str]:
    boundary = "34" if month >= 7 else "63"
    day = f"2025-{month:02d}-28"
    return TOTAL | {"obs_id": name, "value": str(billions * 10**9), "as_of": day, "boundary": boundary} | more


def test_a_fall_within_the_year_is_raised_on_the_later_figure(raise_on: Raise) -> None:
    found = raise_on([_month("a", 3, 2000), _month("b", 4, 2900), _month("c", 5, 2500)])
    assert set(found) == {("c", "cumulative_fall")}
    row = found["c", "cumulative_fall"]
    assert row["related_obs_ids"] == ("b",)
    assert row["detail_vi"] == (
        "Số cộng dồn từ đầu năm là 2.500 tỷ đồng đến ngày 28/5/2025, thấp hơn 2.900 tỷ đồng đến ngày 28/4/2025."
    )


def test_the_merger_does_not_hide_a_fall_where_borders_stayed(raise_on: Raise) -> None:
    rows = [_month("a", 6, 5000), _month("b", 8, 4000)]
    assert set(raise_on(rows)) == {("b", "cumulative_fall")}
    assert not raise_on([row | {"province_id": "lam-dong"} for row in rows])


def test_a_new_year_starts_anew(raise_on: Raise) -> None:
    later = _month("b", 1, 300) | {"as_of": "2026-01-31", "period_start": "2026-01-01", "boundary": "34"}
    assert not raise_on([_month("a", 11, 8000), later])


def test_a_hedge_may_reach_the_earlier_figure(raise_on: Raise) -> None:
    assert not raise_on([_month("a", 3, 2000), _month("b", 4, 1900, qualifier="more_than")])


def test_a_share_of_the_plan_may_fall(raise_on: Raise) -> None:
    share = {"indicator": "collections_plan_pct", "variant": "", "denominator": "plan"}
    rows = [_month("a", 3, 1) | share | {"value": "40"}, _month("b", 4, 1) | share | {"value": "39"}]
    assert not raise_on([{name: cell for name, cell in row.items() if name != "qualifier"} for row in rows])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1000, 1006), min_size=1, max_size=8))
def test_raised_is_what_no_reading_lifts_to_any_earlier_figure(raise_on: Raise, billions: list[int]) -> None:
    rows = [_month(f"m{month}", month, amount) for month, amount in enumerate(billions, start=1)]
    # Printed to the billion with thousands rounded to two digits at most: 1.000 may be 950 to 1.050.
    half = [50 if amount == 1000 else 0.5 for amount in billions]
    expected = {
        f"m{place + 1}"
        for place, amount in enumerate(billions)
        if any(amount + half[place] < billions[earlier] - half[earlier] for earlier in range(place))
    }
    assert {obs_id for obs_id, _ in raise_on(rows)} == expected
