from __future__ import annotations

from collections.abc import Callable
from math import exp, log
from statistics import median
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.derive.facts import Facts
from portal.review.jump import FEWEST_OTHERS, median_of_others, review_jump
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    return lambda rows, unpublished=(): flagged(review_jump(figures(rows, unpublished), words))


LATE = {"indicator": "late_payment", "variant": "total"}


def _late(day: str, billions: float, **more: str) -> dict[str, str]:
    return LATE | {"obs_id": day, "as_of": day, "value": str(round(billions * 10**9))} | more


def test_trillion_for_billion_is_raised(raise_on: Raise) -> None:
    found = raise_on([_late("2025-08-31", 882), _late("2025-09-30", 900_000), _late("2025-10-31", 930)])
    assert set(found) == {("2025-09-30", "jump")}
    assert found["2025-09-30", "jump"]["detail_vi"] == (
        "900.000 tỷ đồng gấp khoảng 994 lần mức trung vị 905,7 tỷ đồng của chuỗi; có thể nhầm đơn vị tính."
    )


def test_million_for_billion_is_raised(raise_on: Raise) -> None:
    found = raise_on([_late("2025-08-31", 882), _late("2025-09-30", 0.9), _late("2025-10-31", 930)])
    assert set(found) == {("2025-09-30", "jump")}
    assert "chỉ bằng khoảng một phần" in str(found["2025-09-30", "jump"]["detail_vi"])


@pytest.mark.parametrize("billions", [9_000, 90_000, 4_000_000, 9])
def test_a_factor_far_from_a_thousand_is_no_slip_of_a_unit(raise_on: Raise, billions: float) -> None:
    assert not raise_on([_late("2025-08-31", 882), _late("2025-09-30", billions), _late("2025-10-31", 930)])


def test_two_figures_do_not_tell_which_one_slipped(raise_on: Raise) -> None:
    assert not raise_on([_late("2025-08-31", 882), _late("2025-09-30", 900_000)])


def test_two_sources_a_thousand_apart_are_both_raised(raise_on: Raise) -> None:
    found = raise_on([_late("2025-09-30", 882), _late("2025-09-30", 882_150, obs_id="b", source_id="T2")])
    assert set(found) == {("2025-09-30", "jump"), ("b", "jump")}
    assert found["b", "jump"]["related_obs_ids"] == ("2025-09-30",)


def test_a_change_may_be_a_thousand_times_another(raise_on: Raise) -> None:
    change = {"indicator": "collections_yoy_change", "variant": "", "period_start": "2025-01-01"}
    rows = [_late(day, value) | change for day, value in (("2025-08-31", 1), ("2025-09-30", 1000), ("2025-10-31", 1.1))]
    assert not raise_on(rows)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 50).map(float)), max_size=12))
def test_the_median_leaves_the_figure_itself_out(rows: list[tuple[str, float]]) -> None:
    frame = pd.DataFrame(rows, columns=["chain", "amount"])
    for place, found in enumerate(median_of_others(frame["chain"], frame["amount"])):
        others = [amount for row, (chain, amount) in enumerate(rows) if row != place and chain == rows[place][0]]
        if len(others) < FEWEST_OTHERS:
            assert pd.isna(found)
        else:
            assert found == pytest.approx(exp(median(log(other) for other in others)))
