from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.review.figures import figures_of
from portal.review.ratio import review_ratio
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]
TOTAL = {"obs_id": "t", "indicator": "collections_total", "variant": "total", "period_start": "2017-01-01"}
TOTAL |= {"value": "303842000000", "as_of": "2017-07-31", "boundary": "63"}
PLAN = {"obs_id": "p", "indicator": "collections_plan", "period_start": "2017-01-01", "set_by": "vss"}
PLAN |= {"value": "544460000000", "as_of": "2017-12-31", "boundary": "63"}
SHARE = {"obs_id": "s", "indicator": "collections_plan_pct", "period_start": "2017-01-01", "set_by": "vss"}
SHARE |= {"denominator": "plan", "as_of": "2017-07-31", "boundary": "63"}
CHANGE = TOTAL | {"obs_id": "c", "indicator": "collections_yoy_change", "variant": "", "value": "38678000000"}
GROWTH = TOTAL | {"obs_id": "g", "indicator": "collections_yoy_pct", "variant": ""}
GROWTH |= {"denominator": "prior_year_same_period"}


@pytest.fixture(scope="module")
def raise_on(derive: Callable[..., Facts], flagged: Callable[[pd.DataFrame], Any], words: Words) -> Raise:
    def run(rows: list[dict[str, str]]) -> Any:
        facts = derive(rows)
        return flagged(review_ratio(figures_of(facts), facts.recomputations, words))

    return run


def test_bac_kan_printed_what_its_figures_give(raise_on: Raise) -> None:
    assert not raise_on([TOTAL, PLAN, SHARE | {"value": "55.8"}])


def test_a_share_beyond_rounding_is_raised(raise_on: Raise) -> None:
    found = raise_on([TOTAL, PLAN, SHARE | {"value": "55.9"}])
    assert set(found) == {("s", "ratio_differs")}
    assert found["s", "ratio_differs"]["related_obs_ids"] == ("t", "p")
    assert found["s", "ratio_differs"]["detail_vi"] == (
        "Lấy 303.842 triệu đồng chia cho 544,46 tỷ đồng được 55,81%, còn tỷ lệ được in là 55,9%."
    )


def test_a_growth_rate_against_the_printed_change(raise_on: Raise) -> None:
    assert not raise_on([TOTAL, CHANGE, GROWTH | {"value": "14.6"}])
    assert set(raise_on([TOTAL, CHANGE, GROWTH | {"value": "12.7"}])) == {("g", "growth_differs")}


def test_what_cannot_be_recomputed_is_not_raised(raise_on: Raise) -> None:
    assert not raise_on([TOTAL, SHARE | {"value": "12.3"}])
