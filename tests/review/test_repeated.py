from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.review.repeated import review_repeated
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]
LATE = {"indicator": "late_payment", "variant": "total", "value": "45137000000"}
AUGUST = LATE | {"obs_id": "a", "as_of": "2025-08-31"}
SEPTEMBER = LATE | {"obs_id": "b", "as_of": "2025-09-30"}
ELSEWHERE = LATE | {"obs_id": "c", "as_of": "2025-09-30", "province_id": "phu-tho"}


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    return lambda rows, unpublished=(): flagged(review_repeated(figures(rows, unpublished), facts.provinces, words))


def test_a_stale_copy_is_raised_on_the_later_figure(raise_on: Raise) -> None:
    found = raise_on([AUGUST, SEPTEMBER])
    assert set(found) == {("b", "repeated_figure")}
    assert found["b", "repeated_figure"]["related_obs_ids"] == ("a",)
    assert found["b", "repeated_figure"]["detail_vi"] == (
        "45.137 triệu đồng ngày 30/9/2025 trùng đến chữ số cuối với số ngày 31/8/2025;"
        " có thể là số kỳ trước được chép lại."
    )


@pytest.mark.parametrize(
    "other",
    [
        {"value": "45138000000"},
        {"as_of": "2024-08-25"},
        {"variant": "m3_plus"},
        {"funds": "si"},
        {"qualifier": "nearly"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_another_figure_or_one_long_ago_is_no_copy(raise_on: Raise, other: dict[str, str]) -> None:
    assert not raise_on([AUGUST | other, SEPTEMBER])


def test_only_the_date_before_is_compared(raise_on: Raise) -> None:
    between = AUGUST | {"obs_id": "m", "as_of": "2025-09-15", "value": "46000000000"}
    assert not raise_on([AUGUST, between, SEPTEMBER])


@pytest.mark.parametrize(("value", "expected"), [("45100000000", False), ("45130000000", True)])
def test_round_stocks_may_stand_still(raise_on: Raise, value: str, expected: bool) -> None:
    assert bool(raise_on([AUGUST | {"value": value}, SEPTEMBER | {"value": value}])) is expected


def test_a_total_of_the_year_cannot_stand_still(raise_on: Raise) -> None:
    running = {"indicator": "collections_plan_pct", "variant": "", "period_start": "2025-01-01", "denominator": "plan"}
    rows = [AUGUST | running | {"value": "55.8"}, SEPTEMBER | running | {"value": "55.8"}]
    assert set(raise_on(rows)) == {("b", "repeated_figure")}


def test_a_target_may_stand_for_years(raise_on: Raise) -> None:
    target = {"indicator": "coverage_target", "variant": "hi", "funds": "hi", "value": "95.15", "set_by": "vss"}
    assert not raise_on([AUGUST | target, SEPTEMBER | target])


def test_the_figure_of_another_province_is_raised_on_both(raise_on: Raise) -> None:
    found = raise_on([SEPTEMBER, ELSEWHERE])
    assert set(found) == {("b", "repeated_figure"), ("c", "repeated_figure")}
    assert found["c", "repeated_figure"]["detail_en"] == (
        "45,137 million VND on 30 September 2025 is given both for Quang Ninh and for Phu Tho;"
        " one may belong to the other place."
    )


def test_rates_of_two_provinces_may_be_equal(raise_on: Raise) -> None:
    rate = {"indicator": "coverage_hi_population_pct", "variant": "", "funds": "hi", "denominator": "population"}
    assert not raise_on([SEPTEMBER | rate | {"value": "95.16"}, ELSEWHERE | rate | {"value": "95.16"}])


def test_two_sources_for_one_place_and_day_agree(raise_on: Raise) -> None:
    assert not raise_on([SEPTEMBER, SEPTEMBER | {"obs_id": "d", "source_id": "T2"}])


def test_among_many_provinces_four_digits_meet_by_chance(raise_on: Raise, facts: Facts) -> None:
    provinces = sorted(facts.territory["province_id"])
    rows = [
        LATE | {"obs_id": place, "province_id": place, "value": f"{1234 + max(number, 1)}000000"}
        for number, place in enumerate(provinces)
    ]
    assert not raise_on(rows)
    exact = [row | {"value": row["value"].replace("000000", "567000")} for row in rows]
    assert len(raise_on(exact)) == 2
