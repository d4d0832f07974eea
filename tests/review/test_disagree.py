from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.review.disagree import review_disagreement
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    return lambda rows, unpublished=(): flagged(review_disagreement(figures(rows, unpublished), words))


COVERAGE = {"indicator": "coverage_hi_population_pct", "funds": "hi", "denominator": "population"}
LABOUR = {"indicator": "coverage_si_labour_pct", "variant": "total", "funds": "si"}
LATE = {"indicator": "late_payment", "variant": "total", "boundary": "63"}
NATION = {"province_id": "viet-nam"}


def test_two_sources_for_one_day(raise_on: Raise) -> None:
    rows = [COVERAGE | {"obs_id": "a", "value": "91.4"}, COVERAGE | {"obs_id": "b", "value": "91.6", "source_id": "T2"}]
    found = raise_on(rows)
    assert set(found) == {("a", "sources_disagree"), ("b", "sources_disagree")}
    assert found["a", "sources_disagree"]["related_obs_ids"] == ("b",)
    assert found["a", "sources_disagree"]["detail_vi"] == (
        "Cùng ngày 30/9/2025, một nguồn in 91,4% và một nguồn in 91,6% cho cùng một chỉ số; hai số không thể cùng đúng."
    )


def test_a_hedged_figure_agrees_with_an_exact_one_beside_it(raise_on: Raise) -> None:
    change = {"indicator": "collections_yoy_change", "period_start": "2025-01-01"}
    nearly = change | {"obs_id": "a", "value": "1000000000000", "qualifier": "nearly"}
    assert not raise_on([nearly, change | {"obs_id": "b", "value": "952000000000", "source_id": "T2"}])
    assert raise_on([nearly, change | {"obs_id": "b", "value": "852000000000", "source_id": "T2"}])


def test_rounding_is_no_disagreement(raise_on: Raise) -> None:
    rows = [
        COVERAGE | {"obs_id": "a", "value": "91.44"},
        COVERAGE | {"obs_id": "b", "value": "91.4", "source_id": "T2"},
    ]
    assert not raise_on(rows)


def test_coverage_of_the_nation_a_month_apart(raise_on: Raise) -> None:
    november = COVERAGE | NATION | {"obs_id": "a", "as_of": "2025-11-30", "value": "91.4"}
    december = COVERAGE | NATION | {"obs_id": "b", "as_of": "2025-12-31"}
    found = raise_on([november, december | {"value": "95.16", "source_id": "T2"}])
    assert set(found) == {("a", "sources_disagree"), ("b", "sources_disagree")}
    assert "chênh nhau 3,76 điểm phần trăm trong vòng một tháng" in found["b", "sources_disagree"]["detail_vi"]
    assert not raise_on([november, december | {"value": "93.9"}])
    assert not raise_on([november | {"as_of": "2025-11-29"}, december | {"value": "95.16"}])


def test_bases_are_named_where_they_differ(raise_on: Raise) -> None:
    november = LABOUR | {"obs_id": "a", "as_of": "2025-11-30", "value": "42.4", "denominator": "working_age_population"}
    december = LABOUR | {"obs_id": "b", "as_of": "2025-12-31", "value": "45.1", "denominator": "labour_force"}
    found = raise_on([november, december])
    assert found["a", "sources_disagree"]["detail_en"].startswith(
        "42.4% (working-age population) on 30 November 2025 and 45.1% (working-age labour force) on 31 December 2025"
    )
    assert not raise_on([november, december | {"variant": "compulsory"}])


def test_debt_of_hai_phong_at_two_dates_of_one_text(raise_on: Raise) -> None:
    rows = [
        LATE | {"obs_id": "a", "as_of": "2018-06-30", "value": "818152000000"},
        LATE | {"obs_id": "b", "as_of": "2018-07-31", "value": "269000000000", "qualifier": "nearly"},
    ]
    assert set(raise_on([], rows)) == {("a", "sources_disagree"), ("b", "sources_disagree")}
    assert not raise_on([], [rows[0], rows[1] | {"value": "469000000000"}])
    assert not raise_on([], [rows[0], rows[1] | {"funds": "si"}])


def test_a_stock_that_vanishes_within_a_month_is_told_by_its_size(raise_on: Raise) -> None:
    rows = [
        LATE | {"obs_id": "a", "as_of": "2018-06-30", "value": "818000000000"},
        LATE | {"obs_id": "b", "as_of": "2018-07-31", "value": "0"},
    ]
    assert "differ by 818 billion VND within a month" in raise_on(rows)["a", "sources_disagree"]["detail_en"]


def test_a_target_is_no_figure_of_the_present(raise_on: Raise) -> None:
    target = {"indicator": "coverage_target", "variant": "hi", "funds": "hi", "denominator": "population"}
    rows = [
        target | {"obs_id": "a", "as_of": "2025-11-30", "value": "80", "set_by": "vss"},
        target | {"obs_id": "b", "as_of": "2025-12-31", "value": "95", "set_by": "vss"},
    ]
    assert not raise_on(rows)


def test_only_neighbours_within_a_month_are_compared(raise_on: Raise) -> None:
    days = pd.date_range("2023-01-15", periods=20, freq="17D")
    rows = [
        LATE | {"obs_id": f"r{place:02d}", "as_of": f"{day:%Y-%m-%d}", "value": str(10**11 * (1 + 2 * (place % 3)))}
        for place, day in enumerate(days)
    ]
    amounts = {row["obs_id"]: int(row["value"]) for row in rows}
    expected = {
        (one, other)
        for place, one in enumerate(amounts)
        for other in list(amounts)[place + 1 : place + 2]
        if max(amounts[one], amounts[other]) > 2.2 * min(amounts[one], amounts[other])
    }
    found = raise_on(rows)
    pairs = {tuple(sorted((key[0], other))) for key, row in found.items() for other in row["related_obs_ids"]}
    assert pairs == expected
