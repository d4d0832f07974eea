from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.review.base import implied_bases
from portal.review.plan import review_plan
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    def run(rows: list[dict[str, str]]) -> Any:
        frame = figures(rows)
        return flagged(review_plan(frame, implied_bases(frame, facts.indicator_links), words))

    return run


def _collected(day: str, billions: float, percent: str, **more: str) -> list[dict[str, str]]:
    row = {"as_of": day, "period_start": f"{day[:4]}-01-01", "boundary": "34" if day >= "2025-07" else "63"}
    share = {"indicator": "collections_plan_pct", "denominator": "plan", "value": percent}
    total = {"indicator": "collections_total", "variant": "total", "value": str(round(billions * 10**9))}
    return [row | share | {"obs_id": f"share-{day}"} | more, row | total | {"obs_id": f"total-{day}"} | more]


def _late(day: str, billions: float, percent: str, base: str = "plan", **more: str) -> list[dict[str, str]]:
    row = {"as_of": day, "variant": "total", "boundary": "34" if day >= "2025-07" else "63"} | more
    rate = {"indicator": "late_payment_pct", "denominator": base, "value": percent}
    amount = {"indicator": "late_payment", "value": str(round(billions * 10**9))}
    return [row | rate | {"obs_id": f"rate-{day}"}, row | amount | {"obs_id": f"late-{day}"}]


def test_the_receivable_of_dak_lak_is_not_its_plan(raise_on: Raise) -> None:
    rows = [*_collected("2020-12-31", 3278.817, "101.26"), *_late("2020-12-31", 108.525, "3.14", "receivable")]
    found = raise_on(rows)
    assert set(found) == {("rate-2020-12-31", "implied_plan_differs")}
    row = found["rate-2020-12-31", "implied_plan_differs"]
    assert row["related_obs_ids"] == ("late-2020-12-31", "share-2020-12-31")
    assert row["detail_vi"].endswith(
        "thì số phải thu năm 2020 là 3.456 tỷ đồng, còn kế hoạch theo số khác cùng năm là 3.238 tỷ đồng (lệch 6,7%)."
    )


def test_a_few_percent_are_fine(raise_on: Raise) -> None:
    assert not raise_on([*_collected("2022-06-30", 1214, "45.14"), *_late("2022-06-30", 77.5, "2.9", "receivable")])


def test_plans_of_other_funds_are_not_compared(raise_on: Raise) -> None:
    rows = [*_collected("2020-12-31", 3278.817, "101.26"), *_late("2020-12-31", 108.525, "3.0", funds="si")]
    assert not raise_on(rows)


def test_of_two_plans_of_one_year_the_later_is_doubted(raise_on: Raise) -> None:
    rows = [*_collected("2022-06-30", 1200, "45.14"), *_collected("2022-09-30", 1800, "60")]
    assert set(raise_on(rows)) == {("share-2022-09-30", "implied_plan_differs")}
    assert not raise_on([*_collected("2022-06-30", 1200, "45.14"), *_collected("2022-09-30", 1800, "67.5")])


def test_a_printed_plan_is_a_matter_of_recomputation_for_its_own_share(raise_on: Raise) -> None:
    plan = {"obs_id": "plan", "indicator": "collections_plan", "value": "3000000000000", "set_by": "vss"}
    plan |= {"as_of": "2022-12-31", "boundary": "63", "period_start": "2022-01-01"}
    assert not raise_on([*_collected("2022-06-30", 1200, "45.14"), plan])
    assert set(raise_on([*_late("2022-06-30", 100, "2.5"), plan])) == {("rate-2022-06-30", "implied_plan_differs")}


def test_the_plan_of_hoa_binh_is_twice_those_around_it(raise_on: Raise) -> None:
    rows = [
        *_collected("2019-06-30", 913, "47.5"),
        *_late("2020-05-31", 154, "4", funds="si-hi", qualifier="more_than"),
        *_collected("2023-12-31", 2400, "101.3", qualifier="more_than"),
    ]
    found = raise_on(rows)
    assert set(found) == {("rate-2020-05-31", "implied_plan_differs")}
    row = found["rate-2020-05-31", "implied_plan_differs"]
    assert row["related_obs_ids"] == ("late-2020-05-31", "share-2019-06-30", "share-2023-12-31")
    assert "kế hoạch năm 2019 là 1.922 tỷ đồng và kế hoạch năm 2023 là 2.369 tỷ đồng" in row["detail_vi"]


def test_one_year_that_fits_is_enough(raise_on: Raise) -> None:
    rows = [
        *_collected("2019-06-30", 913, "47.5"),
        *_late("2020-05-31", 154, "4"),
        *_collected("2021-12-31", 3700, "101"),
    ]
    assert not raise_on(rows)


def test_years_far_apart_are_not_compared(raise_on: Raise) -> None:
    assert not raise_on([*_collected("2016-06-30", 913, "47.5"), *_late("2020-05-31", 154, "4")])


QUANG_NINH = [
    {"obs_id": "t", "indicator": "collections_total", "variant": "total", "value": "9916000000000"},
    {"obs_id": "c", "indicator": "collections_yoy_change", "value": "1082000000000"},
]
YEAR = {"as_of": "2025-12-31", "period_start": "2025-01-01"}


def test_more_was_collected_in_2024_than_the_plan_of_quang_ninh(raise_on: Raise) -> None:
    rows = [row | YEAR for row in QUANG_NINH]
    assert not raise_on(rows)
    late = _late("2024-11-30", 200, "2.7")
    late[1] |= {"qualifier": "about"}
    found = raise_on([*rows, *late])
    assert set(found) == {("rate-2024-11-30", "implied_plan_differs")}
    row = found["rate-2024-11-30", "implied_plan_differs"]
    assert row["related_obs_ids"] == ("late-2024-11-30", "t", "c")
    assert row["detail_vi"] == (
        "Nếu khoảng 200 tỷ đồng là 2,7% thì kế hoạch năm 2024 là 7.407 tỷ đồng, trong khi năm đó đã thu 8.834 tỷ đồng."
    )


def test_a_plan_that_was_reached_is_fine(raise_on: Raise) -> None:
    assert not raise_on([*(row | YEAR for row in QUANG_NINH), *_late("2024-11-30", 220, "2.6")])


def test_an_amount_of_nothing_implies_no_plan(raise_on: Raise) -> None:
    assert not raise_on([*_collected("2020-12-31", 0, "101.26"), *_late("2020-12-31", 108.525, "3.14")])


def test_no_figures_raise_nothing(raise_on: Raise) -> None:
    assert raise_on([]) == {}
