from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.review.target import review_target
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    return lambda rows, unpublished=(): flagged(
        review_target(figures(rows, unpublished), facts.indicator_links, facts.indicators, words)
    )


RATE = {"obs_id": "r", "indicator": "coverage_hi_population_pct", "funds": "hi", "denominator": "population"}
RATE |= {"as_of": "2025-08-31"}
TARGET = {"obs_id": "t", "indicator": "coverage_target", "variant": "hi", "funds": "hi", "denominator": "population"}
TARGET |= {"as_of": "2025-12-31", "set_by": "provincial_people_committee", "value": "95.1"}


def test_a_level_to_be_kept_that_is_not_reached(raise_on: Raise) -> None:
    found = raise_on([RATE | {"value": "89.5"}, TARGET])
    assert set(found) == {("t", "target_already_missed")}
    assert found["t", "target_already_missed"]["related_obs_ids"] == ("r",)
    assert found["t", "target_already_missed"]["detail_vi"] == (
        "Bài nêu mức 95,1% vào ngày 31/12/2025, trong khi chính bài này cho biết ngày 31/8/2025 mới là 89,5%:"
        " còn kém 5,6 điểm phần trăm."
    )


@pytest.mark.parametrize(
    "changed",
    [{"value": "91"}, {"value": "99"}, {"value": "89.5", "source_id": "T2"}, {"value": "89.5", "as_of": "2025-05-31"}],
)
def test_near_reached_other_text_or_long_before(raise_on: Raise, changed: dict[str, str]) -> None:
    assert not raise_on([RATE | changed, TARGET])


def test_only_the_newest_rate_of_the_text_counts(raise_on: Raise) -> None:
    rows = [RATE | {"value": "89.5"}, RATE | {"obs_id": "s", "value": "94", "as_of": "2025-09-30"}]
    assert ("t", "target_already_missed") not in raise_on([*rows, TARGET])


def test_late_payment_is_better_when_lower(raise_on: Raise) -> None:
    rate = {"obs_id": "r", "indicator": "late_payment_pct", "variant": "total", "denominator": "plan"}
    target = {"obs_id": "t", "indicator": "late_payment_pct_target", "variant": "total", "denominator": "plan"}
    target |= {"as_of": "2025-12-31", "set_by": "vss", "value": "3"}
    assert set(raise_on([rate | {"value": "9.1"}, target])) == {("t", "target_already_missed")}
    assert not raise_on([rate | {"value": "2"}, target | {"value": "9"}])
