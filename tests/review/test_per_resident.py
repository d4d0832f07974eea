from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.review.per_resident import residents_of, review_per_resident
from portal.review.resident_bounds import bounds_of
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]
LATE = {"obs_id": "a", "indicator": "late_payment", "variant": "total"}
RAISED = ("a", "amount_per_resident")


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    return lambda rows, unpublished=(): flagged(review_per_resident(figures(rows, unpublished), facts.provinces, words))


@pytest.mark.parametrize(
    ("value", "expected"),
    [("221900000000", False), ("221900000", True), ("221900000000000", True), ("2793000000000", False)],
)
def test_a_thousand_times_off_is_seen_in_a_single_figure(raise_on: Raise, value: str, expected: bool) -> None:
    assert (RAISED in raise_on([LATE | {"value": value}])) is expected


def test_the_sentence_names_the_residents_and_the_bound(raise_on: Raise) -> None:
    below = raise_on([LATE | {"value": "221900000"}])[RAISED]
    assert below["detail_vi"] == (
        "221,9 triệu đồng chia cho khoảng 1.396.000 người dân là 159 đồng một người,"
        " thấp hơn mức 2.000 đồng một người có thể tin."
    )
    above = raise_on([LATE | {"indicator": "debtor_units", "value": "99999", "unit": "units"}])[RAISED]
    assert above["detail_en"] == (
        "99,999 units divided by about 1,396,000 residents is 71.6 per 1,000 residents,"
        " above the 20 per 1,000 residents that can be believed."
    )


def test_a_hedge_that_reaches_within_the_bounds_is_enough(raise_on: Raise) -> None:
    assert raise_on([LATE | {"value": "2794000000000"}])
    assert not raise_on([LATE | {"value": "2794000000000", "qualifier": "nearly"}])


def test_the_size_of_a_change_counts_and_not_its_sign(raise_on: Raise) -> None:
    change = LATE | {"indicator": "collections_yoy_change", "variant": ""}
    assert raise_on([change | {"value": "-9000000000000"}])
    assert not raise_on([change | {"value": "-1000000000"}])


def test_a_class_of_which_nothing_is_known_is_left_alone(raise_on: Raise) -> None:
    assert bounds_of("offices", "district", "") is None
    assert not raise_on([LATE | {"indicator": "offices", "variant": "district", "funds": "", "value": "99999"}])


def test_a_single_fund_has_bounds_of_its_own() -> None:
    whole, fund = (bounds_of("late_payment", "total", funds) for funds in ("si-hi-ui", "ui"))
    assert whole is not None
    assert fund is not None
    assert fund.lowest < whole.lowest
    assert fund.highest < whole.highest


def test_every_class_of_money_and_persons_is_known_by_the_registry(facts: Facts) -> None:
    held = facts.observations[facts.observations["unit"].isin(["VND", "persons"])]
    classes = set(held[["indicator", "variant", "funds"]].itertuples(index=False, name=None))
    assert [one for one in sorted(classes) if bounds_of(*one) is None] == []


def test_residents_of_each_kind_of_place(figures: Callable[..., pd.DataFrame], facts: Facts) -> None:
    places = [("quang-ninh", "34"), ("quang-ninh", "63"), ("bac-kan", "63"), ("thai-nguyen", "34"), ("viet-nam", "34")]
    rows = [
        LATE | {"obs_id": str(number), "province_id": place, "boundary": boundary, "value": "1000"}
        for number, (place, boundary) in enumerate(places)
    ]
    fewest, most = residents_of(figures(rows), facts.provinces)
    assert most[0] == most[1] == fewest[0] == fewest[1] == 1_396_500
    assert most[2] == most[3] == fewest[3] == 1_799_489
    assert fewest[2] == pytest.approx(1_799_489 / 12)
    assert fewest[4] == most[4] > 100_000_000


def test_without_a_population_nothing_is_raised(
    figures: Callable[..., pd.DataFrame], facts: Facts, words: Words
) -> None:
    bare = facts.provinces.assign(population="")
    assert review_per_resident(figures([LATE | {"value": "1"}]), bare, words).empty
