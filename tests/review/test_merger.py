from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.review.merger import review_merger
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    return lambda rows, unpublished=(): flagged(review_merger(figures(rows, unpublished), facts.provinces, words))


LATE = {"indicator": "late_payment", "variant": "total"}
FORMER = LATE | {"province_id": "binh-thuan", "boundary": "63", "as_of": "2024-09-30", "value": "178000000000"}
UNITED = LATE | {"obs_id": "u", "province_id": "lam-dong", "as_of": "2025-07-31"}


def test_a_united_province_owed_less_than_one_former_one(raise_on: Raise) -> None:
    found = raise_on([FORMER | {"obs_id": "f"}], [UNITED | {"value": "29000000000", "qualifier": "nearly"}])
    assert set(found) == {("u", "sources_disagree")}
    assert found["u", "sources_disagree"]["related_obs_ids"] == ("f",)
    assert found["u", "sources_disagree"]["detail_vi"] == (
        "Gần 29 tỷ đồng ngày 31/7/2025 cho cả Lâm Đồng mới, trong khi riêng Bình Thuận cũ đã là 178 tỷ đồng"
        " ngày 30/9/2024."
    )


def test_a_debt_that_covers_the_former_ones_is_fine(raise_on: Raise) -> None:
    assert not raise_on([FORMER | {"obs_id": "f"}, UNITED | {"value": "129000000000"}])


def test_more_than_a_year_is_too_long(raise_on: Raise) -> None:
    assert not raise_on([FORMER | {"obs_id": "f", "as_of": "2024-07-29"}, UNITED | {"value": "29000000000"}])


def test_another_province_is_not_compared(raise_on: Raise) -> None:
    assert not raise_on([FORMER | {"obs_id": "f", "province_id": "binh-phuoc"}, UNITED | {"value": "29000000000"}])


def test_participants_of_a_former_province_are_in_the_united_one(raise_on: Raise) -> None:
    row = {"indicator": "participants_hi", "funds": "hi"}
    former = row | {"obs_id": "f", "province_id": "lam-dong", "boundary": "63", "as_of": "2025-05-31"}
    former |= {"value": "1229935"}
    united = row | {"obs_id": "u", "province_id": "lam-dong", "value": "1049935"}
    assert set(raise_on([former, united])) == {("u", "sources_disagree")}
    assert not raise_on([former, united | {"value": "3249935"}])


def test_a_province_that_kept_its_borders_is_a_series_of_its_own(raise_on: Raise) -> None:
    former = FORMER | {"obs_id": "f", "province_id": "thanh-hoa"}
    assert not raise_on([former, UNITED | {"province_id": "thanh-hoa", "value": "29000000000"}])
