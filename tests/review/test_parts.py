from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.derive.facts import Facts
from portal.review.parts import review_parts
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    return lambda rows, unpublished=(): flagged(review_parts(figures(rows, unpublished), words))


LATE = {"indicator": "late_payment", "as_of": "2025-10-31"}
CLASSES = ("lt_m1", "m1_3", "m3_6", "m6_12", "m12_plus")
DONG_NAI = dict(zip(CLASSES, (320.4, 94.3, 99, 31.4, 408.3), strict=True))


def _late(variant: str, billions: float, **more: str) -> dict[str, str]:
    value = str(round(billions * 10**9))
    return LATE | {"obs_id": f"{variant}-{more.get('source_id', 'T1')}", "variant": variant, "value": value} | more


def _ages(amounts: dict[str, float], **more: str) -> list[dict[str, str]]:
    return [_late(variant, amount, **more) for variant, amount in amounts.items()]


def test_neither_sum_of_dong_nai_meets_the_total(raise_on: Raise) -> None:
    total = _late("total", 1000, qualifier="more_than", as_printed="hơn 1 nghìn tỷ đồng")
    found = raise_on([total, *_ages(DONG_NAI), _late("uncollectible", 134)])
    assert set(found) == {("total-T1", "parts_differ")}
    row = found["total-T1", "parts_differ"]
    assert row["detail_vi"] == (
        "Các phần cộng lại là 953,4 tỷ đồng, tính cả khó thu là 1.087,4 tỷ đồng, còn tổng được in là hơn 1.000 tỷ đồng."
    )
    assert len(row["related_obs_ids"]) == 6


@pytest.mark.parametrize("total", [953.4, 953, 1087.4, 1087])
def test_a_class_may_stand_within_or_beside_the_others(raise_on: Raise, total: float) -> None:
    assert not raise_on([_late("total", total), *_ages(DONG_NAI), _late("uncollectible", 134)])


def test_an_incomplete_set_of_classes_is_not_summed(raise_on: Raise) -> None:
    held = {variant: amount for variant, amount in DONG_NAI.items() if variant != "lt_m1"}
    assert not raise_on([_late("total", 1200), *_ages(held)])


def test_a_part_larger_than_the_whole_is_raised_on_both(raise_on: Raise) -> None:
    found = raise_on([_late("total", 500), _late("m3_plus", 520)])
    assert set(found) == {("total-T1", "parts_differ"), ("m3_plus-T1", "parts_differ")}
    assert "520 tỷ đồng, lớn hơn số tiền chậm đóng (tổng số;" in str(found["total-T1", "parts_differ"]["detail_vi"])


def test_a_published_list_below_the_total_is_fine(raise_on: Raise) -> None:
    assert not raise_on([_late("total", 1000, qualifier="more_than"), _late("listed", 315, qualifier="more_than")])


def test_parts_of_another_text_are_compared_with_room(raise_on: Raise) -> None:
    parts = _ages(DONG_NAI, source_id="T2")
    assert not raise_on([_late("total", 960), *parts])
    assert set(raise_on([_late("total", 900), *parts])) == {("total-T1", "parts_differ")}


def test_parts_of_two_dates_are_not_compared(raise_on: Raise) -> None:
    assert not raise_on([_late("total", 500), _late("m3_plus", 520, as_of="2025-09-30")])


def test_collections_of_binh_phuoc_lack_1_8_billion(raise_on: Raise) -> None:
    row = {"indicator": "collections_total", "as_of": "2018-07-01", "boundary": "63", "period_start": "2018-01-01"}
    rows = [
        row | {"obs_id": "t", "variant": "total", "value": "1197279000000", "as_printed": "1.197.279 triệu đồng"},
        row | {"obs_id": "c", "variant": "compulsory", "funds": "si-ui", "value": "840865000000"},
        row | {"obs_id": "v", "variant": "voluntary", "funds": "si", "value": "2113000000"},
        row | {"obs_id": "h", "variant": "total", "funds": "hi", "value": "352457000000"},
    ]
    assert set(raise_on(rows)) == {("t", "parts_differ")}
    interest = row | {"obs_id": "i", "variant": "late_interest", "value": "1844000000"}
    assert not raise_on([*rows, interest])


def test_rounded_parts_meet_an_exact_total(raise_on: Raise) -> None:
    row = {"indicator": "participants_si", "funds": "si"}
    rows = [
        row | {"obs_id": "t", "variant": "total", "value": "321779"},
        row | {"obs_id": "c", "variant": "compulsory", "value": "275500"},
        row | {"obs_id": "v", "variant": "voluntary", "value": "46300"},
    ]
    assert not raise_on(rows)
    assert set(raise_on([rows[0], rows[1], rows[2] | {"value": "47300"}])) == {("t", "parts_differ")}


def test_rates_of_different_funds_do_not_nest(raise_on: Raise) -> None:
    rate = {"indicator": "late_payment_pct", "variant": "total", "denominator": "plan"}
    rows = [rate | {"obs_id": "all", "value": "2.4"}, rate | {"obs_id": "si", "funds": "si", "value": "3.1"}]
    assert not raise_on(rows)
    bearing = rate | {"obs_id": "b", "variant": "interest_bearing", "value": "2.6"}
    assert set(raise_on([rows[0], bearing])) == {("all", "parts_differ"), ("b", "parts_differ")}
    assert not raise_on([rows[0], bearing | {"denominator": "receivable"}])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(100_001, 999_999), min_size=2, max_size=2), st.integers(-3, 3))
def test_raised_is_what_rounding_cannot_explain(raise_on: Raise, parts: list[int], error: int) -> None:
    row = {"indicator": "participants_si", "funds": "si"}
    rows = [
        row | {"obs_id": name, "variant": name, "value": str(value)} for name, value in zip("cv", parts, strict=True)
    ]
    rows[0]["variant"], rows[1]["variant"] = "compulsory", "voluntary"
    total = sum(parts) + error
    rows.append(row | {"obs_id": "t", "variant": "total", "value": str(total)})
    half = sum(10 ** min(len(text) - len(text.rstrip("0")), len(text) - 2) / 2 for text in map(str, [*parts, total]))
    assert (("t", "parts_differ") in raise_on(rows)) is (abs(error) > half)
