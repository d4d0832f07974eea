from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.review.figures import figures_of

Derive = Callable[..., Facts]


def _reading(figures: pd.DataFrame, obs_id: str) -> tuple[float, float]:
    row = figures[figures["obs_id"] == obs_id].iloc[0]
    return row["near_low"] / 1e9, row["near_high"] / 1e9


@pytest.mark.parametrize(
    ("qualifier", "value", "low", "high"),
    [
        ("nearly", "1214000000000", 1213, 1214),
        ("more_than", "1390200000000", 1390.2, 1390.3),
        ("nearly", "1000000000000", 900, 1000),
        ("more_than", "1000000000000", 1000, 1100),
        ("about", "200000000000", 195, 205),
        ("less_than", "7000000000", 6.3, 7),
        ("exact", "1214000000000", 1213.5, 1214.5),
    ],
)
def test_a_hedge_speaks_of_the_last_printed_digit(
    derive: Derive, qualifier: str, value: str, low: float, high: float
) -> None:
    row = {"obs_id": "a", "indicator": "collections_total", "variant": "total", "value": value, "qualifier": qualifier}
    assert _reading(figures_of(derive([row])), "a") == pytest.approx((low, high))


def test_a_hedged_fall_lies_on_the_other_side(derive: Derive) -> None:
    row = {
        "obs_id": "a",
        "indicator": "participants_yoy_change",
        "variant": "hi",
        "funds": "hi",
        "value": "-7288",
        "qualifier": "more_than",
        "as_printed": "giảm hơn 7.288 người",
    }
    figures = figures_of(derive([row]))
    assert figures[["near_low", "near_high"]].iloc[0].tolist() == [-7289, -7288]


def test_a_hedge_in_a_print_without_a_number_keeps_its_wide_interval(derive: Derive) -> None:
    row = {"obs_id": "a", "indicator": "participants_hi", "value": "1000", "qualifier": "about", "as_printed": "nghìn"}
    row_of = figures_of(derive([row])).iloc[0]
    assert (row_of["near_low"], row_of["near_high"]) == (row_of["low"], row_of["high"]) == (950, 1050)


def test_published_and_unpublished_figures_stand_together(derive: Derive) -> None:
    rows = [{"obs_id": name, "indicator": "hi_visits", "value": "500000"} for name in ("b", "a")]
    figures = figures_of(derive(rows[:1], rows[1:]))
    assert figures["obs_id"].tolist() == ["a", "b"]
    assert figures["published"].tolist() == [False, True]
    assert figures["shown"].tolist() == [False, True]


def test_a_chain_crosses_the_merger_only_where_borders_stayed(derive: Derive) -> None:
    rows = [
        {"obs_id": f"{province}-{boundary}", "indicator": "late_payment", "variant": "total", "value": "1000000000"}
        | {"province_id": province, "boundary": boundary, "as_of": day}
        for province in ("quang-ninh", "lam-dong", "viet-nam")
        for boundary, day in (("63", "2025-06-30"), ("34", "2025-07-31"))
    ]
    chains = figures_of(derive(rows)).set_index("obs_id")["chain"]
    assert chains["quang-ninh-63"] == chains["quang-ninh-34"]
    assert chains["viet-nam-63"] == chains["viet-nam-34"]
    assert chains["lam-dong-63"] != chains["lam-dong-34"]


def test_targets_do_not_cross_the_merger(derive: Derive) -> None:
    rows = [
        {"obs_id": boundary, "indicator": "coverage_target", "variant": "hi", "funds": "hi", "value": "95"}
        | {"denominator": "population", "set_by": "vss", "boundary": boundary, "as_of": day}
        for boundary, day in (("63", "2024-12-31"), ("34", "2025-12-31"))
    ]
    assert figures_of(derive(rows))["chain"].nunique() == 2


def test_no_figures_give_an_empty_frame_with_every_column(derive: Derive) -> None:
    figures = figures_of(derive([]))
    assert figures.empty
    assert {"obs_id", "near_low", "near_high", "place", "chain", "published"} <= set(figures.columns)
