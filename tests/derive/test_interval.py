from __future__ import annotations

from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.derive.facts import Facts
from portal.derive.interval import derive_intervals
from portal.model.vocabulary import QUALIFIERS
from portal.text.number import format_number


def _interval(
    value: str, as_printed: str, *, unit: str = "VND", qualifier: str = "exact", flags: tuple[str, ...] = ()
) -> tuple[float, float]:
    frame = pd.DataFrame(
        {
            "amount": [float(value)],
            "value": [value],
            "unit": [unit],
            "qualifier": [qualifier],
            "as_printed": [as_printed],
            "flag_names": pd.Series([flags], dtype="object"),
        }
    )
    low, high = derive_intervals(frame, pd.Series(["vi"], dtype="str"))
    return float(low[0]), float(high[0])


@pytest.mark.parametrize(
    ("value", "as_printed", "unit", "low", "high"),
    [
        ("227400000000", "227,4 tỷ đồng", "VND", 227350000000, 227450000000),
        ("303842000000", "303.842 triệu đồng", "VND", 303841500000, 303842500000),
        ("55.8", "55,8%", "percent", 55.75, 55.85),
        ("95", "95%", "percent", 94.5, 95.5),
        ("275500", "275.500 người", "persons", 275450, 275550),
        ("1300000", "1,3 triệu người", "persons", 1250000, 1350000),
        ("11", "11 tổ", "teams", 10.5, 11.5),
        ("-1.8", "giảm 1,8%", "percent", -1.85, -1.75),
    ],
)
def test_an_exact_figure_may_be_off_by_half_its_last_digit(
    value: str, as_printed: str, unit: str, low: float, high: float
) -> None:
    assert _interval(value, as_printed, unit=unit) == pytest.approx((low, high), rel=1e-12)


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [
        ("more_than", 100, 110),
        ("at_least", 100, 110),
        ("nearly", 90, 100),
        ("less_than", 90, 100),
        ("at_most", 90, 100),
        ("about", 95, 105),
    ],
)
def test_a_hedge_says_on_which_side_the_amount_lies(qualifier: str, low: float, high: float) -> None:
    assert _interval("100", "100 đơn vị", unit="units", qualifier=qualifier) == pytest.approx((low, high))
    fall = _interval("-100", "giảm 100 đơn vị", unit="units", qualifier=qualifier)
    assert fall == pytest.approx((-high, -low))


def test_a_corrected_unit_shrinks_the_worth_of_the_digits_with_it() -> None:
    wrong = _interval("882150000000", "882,15 nghìn tỷ đồng", flags=("unit_error_in_source",))
    right = _interval("882150000000", "882,15 tỷ đồng")
    assert wrong == pytest.approx(right)


def test_of_a_derived_figure_only_the_printed_distance_is_uncertain() -> None:
    assert _interval("104", "vượt 4%", unit="percent", flags=("derived",)) == pytest.approx((103.5, 104.5))


def test_mixed_marks_group_digits_and_hold_no_decimals() -> None:
    low, high = _interval("1617981", "1.617,981", unit="persons", flags=("separator_mixed",))
    assert (low, high) == pytest.approx((1617980.5, 1617981.5))


@pytest.mark.parametrize(
    ("value", "unit", "low", "high"),
    [("12.5", "percent", 12.45, 12.55), ("12", "percent", 11.5, 12.5), ("4500", "units", 4450, 4550)],
)
def test_where_no_number_can_be_read_the_value_itself_says_how_exact_it_is(
    value: str, unit: str, low: float, high: float
) -> None:
    assert _interval(value, "mười hai", unit=unit) == pytest.approx((low, high))


@settings(deadline=None)
@given(st.decimals(-(10**15), 10**15, places=2), st.sampled_from(QUALIFIERS), st.sampled_from(["VND", "percent"]))
def test_the_interval_holds_the_amount(value: Decimal, qualifier: str, unit: str) -> None:
    printed = format_number(abs(value), "vi") + ("%" if unit == "percent" else " đồng")
    low, high = _interval(str(value), printed, unit=unit, qualifier=qualifier)
    assert low <= float(value) <= high


@settings(deadline=None)
@given(st.integers(1, 10**12))
def test_no_figure_is_taken_as_less_certain_than_its_second_digit(value: int) -> None:
    low, high = _interval(str(value), f"{value} người", unit="persons")
    assert high - low <= max(1, value / 10)


def test_every_published_interval_holds_its_amount(facts: Facts) -> None:
    for frame in (facts.observations, facts.unpublished):
        assert ((frame["low"] <= frame["amount"]) & (frame["amount"] <= frame["high"])).all()
        exact = frame[~frame["hedged"] & (frame["unit"] == "percent")]
        assert ((exact["high"] - exact["low"]) <= 1.000001).all()
