"""Axes: round steps that hold every value, round days that are few enough."""

from __future__ import annotations

import itertools
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.chart.axis import day_ticks, quarter_start, round_axis, round_step

SIZES = st.decimals(min_value="0.001", max_value="1e14", allow_nan=False, allow_infinity=False, places=3)


@given(SIZES, SIZES, st.integers(2, 8))
def test_an_axis_is_round_even_and_holds_both_ends(one: Decimal, other: Decimal, most: int) -> None:
    low, high = min(one, other), max(one, other)
    steps = round_axis(low, high, most)
    assert steps[0] <= low
    assert steps[-1] >= high
    gaps = {later - earlier for earlier, later in itertools.pairwise(steps)}
    assert len(gaps) == 1
    assert 2 <= len(steps) <= most + 2


@pytest.mark.parametrize(
    ("span", "most", "step"), [("7000", 4, "2000"), ("4", 4, "1"), ("100", 4, "25"), ("0", 4, "1")]
)
def test_round_step(span: str, most: int, step: str) -> None:
    assert round_step(Decimal(span), most) == Decimal(step)


@pytest.mark.parametrize(
    ("day", "shift", "start"),
    [
        (date(2025, 9, 30), 0, date(2025, 7, 1)),
        (date(2025, 12, 31), 1, date(2026, 1, 1)),
        (date(2025, 1, 1), -1, date(2024, 10, 1)),
    ],
)
def test_quarter_start(day: date, shift: int, start: date) -> None:
    assert quarter_start(day, shift) == start


def test_long_axes_tell_years_and_short_ones_months() -> None:
    years = day_ticks(date(2017, 7, 1), date(2026, 1, 1), 4, "vi")
    assert [tick.label for tick in years] == ["2018", "2021", "2024"] or len(years) <= 5
    assert all(tick.day.endswith("-01-01") for tick in years)
    assert [tick.label for tick in day_ticks(date(2025, 7, 1), date(2026, 1, 1), 4, "vi")] == [
        "7/2025",
        "10/2025",
        "1/2026",
    ]
    assert day_ticks(date(2025, 7, 1), date(2026, 1, 1), 4, "en")[0].label == "Jul 2025"


@given(st.dates(date(1995, 1, 1), date(2060, 1, 1)), st.integers(1, 12_000), st.integers(3, 9))
def test_ticks_are_few_and_inside(first: date, days: int, most: int) -> None:
    last = date.fromordinal(first.toordinal() + days)
    ticks = day_ticks(first, last, most, "vi")
    assert len(ticks) <= most
    assert all(first.isoformat() <= tick.day <= last.isoformat() for tick in ticks)
