"""Numbers that nobody printed: implied bases and changes on the year, with no digit that rounding does not carry."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.vocabulary import Language
from portal.page.inferred import implied_bases, supported_digits, yearly_changes
from tests.page.conftest import Edition, Small

COLLECTED = {
    "indicator": "collections_total",
    "variant": "total",
    "period_start": "2025-01-01",
    "value": "7091000000000",
    "as_printed": "7.091 tỷ đồng",
}
RATE = {
    "indicator": "collections_plan_pct",
    "variant": "",
    "period_start": "2025-01-01",
    "value": "74.43",
    "unit": "percent",
    "as_printed": "74,43%",
    "denominator": "plan",
}
COVERED = {
    "indicator": "coverage_hi_population_pct",
    "variant": "",
    "funds": "hi",
    "unit": "percent",
    "denominator": "population",
}


@pytest.mark.parametrize(
    ("language", "label", "value", "formula"),
    [
        ("vi", "Kế hoạch thu cả năm 2025", "khoảng 9.527 tỷ đồng", "7.091 tỷ đồng ÷ 74,43%"),
        ("en", "Collection plan of 2025", "about 9,527 billion VND", "7,091 billion VND ÷ 74.43%"),
    ],
)
def test_a_rate_and_its_amount_imply_a_plan(
    small: Small, language: Language, label: str, value: str, formula: str
) -> None:
    (inference,) = implied_bases(small([COLLECTED, RATE]).catalogue(language), "quang-ninh")
    assert (inference.label, inference.value, inference.formula) == (label, value, formula)


def test_an_exact_change_on_the_year_is_told_to_the_last_digit(small: Small) -> None:
    before = {**COVERED, "as_of": "2025-09-30", "value": "94.15", "as_printed": "94,15%"}
    after = {**COVERED, "as_of": "2026-09-30", "value": "95.27", "as_printed": "95,27%"}
    (inference,) = yearly_changes(small([before, after]).catalogue("vi"), "quang-ninh")
    assert inference.value == "+1,12 điểm"
    assert inference.formula == "95,27% − 94,15%, 30/9/2025"


def test_a_fall_has_a_minus_and_a_hedged_change_is_left_out(small: Small) -> None:
    before = {**COVERED, "as_of": "2025-09-30", "value": "95.5", "as_printed": "95,5%"}
    after = {**COVERED, "as_of": "2026-09-30", "value": "95", "as_printed": "95%"}
    (inference,) = yearly_changes(small([before, after]).catalogue("vi"), "quang-ninh")
    assert inference.value == "−0,5 điểm"
    hedged = {**after, "qualifier": "more_than", "as_printed": "hơn 95%"}
    assert yearly_changes(small([before, hedged]).catalogue("vi"), "quang-ninh") == []


def test_the_labour_forces_of_ha_noi_differ(real: Edition) -> None:
    found = implied_bases(real.catalogue("vi"), "ha-noi")
    told = {item.value for item in found if item.label == "Lực lượng lao động trong độ tuổi"}
    assert {"khoảng 4.690.000 người", "khoảng 3.690.000 người"} <= told


@given(number=st.floats(1, 1e15), width=st.floats(1e-3, 1e14))
def test_rounding_stays_within_the_interval(number: float, width: float) -> None:
    rounded = float(supported_digits(number, width))
    assert math.isclose(rounded, number, abs_tol=width / 2 * 1.0001, rel_tol=1e-9)
