from __future__ import annotations

import pytest

from portal.review.wording import Words, money, percent, points, roughly, rounded_to, sentence, times, whole
from portal.text.bilingual import Bilingual


@pytest.mark.parametrize(
    ("row", "vi", "en"),
    [
        (
            {"unit": "VND", "value": "211200000000", "qualifier": "more_than"},
            "hơn 211,2 tỷ đồng",
            "more than 211.2 billion VND",
        ),
        ({"unit": "percent", "value": "-1.8", "qualifier": "exact"}, "−1,8%", "−1.8%"),
        (
            {"unit": "persons", "value": "3800000", "qualifier": "nearly"},
            "gần 3.800.000 người",
            "nearly 3,800,000 people",
        ),
    ],
)
def test_a_figure_keeps_its_hedge_and_unit(words: Words, row: dict[str, str], vi: str, en: str) -> None:
    assert words.figure(row) == (vi, en)


def test_a_thing_is_named_within_a_sentence(words: Words) -> None:
    row = {"indicator": "late_payment", "variant": "interest_bearing", "funds": "si-hi-ui", "unit": "VND"}
    assert words.thing(row).vi == "số tiền chậm đóng (phải tính lãi; BHXH, BHYT, BHTN)"
    row = {"indicator": "coverage_hi_population_pct", "variant": "", "funds": "hi", "unit": "percent"}
    assert words.thing(row) == ("tỷ lệ bao phủ BHYT", "health insurance coverage")


def test_an_unknown_indicator_is_named_by_its_code(words: Words) -> None:
    assert words.thing({"indicator": "x_y", "variant": "", "funds": "", "unit": "cases"}).vi == "x_y"


@pytest.mark.parametrize(
    ("value", "vi"),
    [
        (43_569_230.77, "43,57 triệu đồng"),
        (3.85e12, "3.850 tỷ đồng"),
        (953.4e9, "953,4 tỷ đồng"),
        (0.0, "0 đồng"),
        (-17.5e9, "−17,5 tỷ đồng"),
    ],
)
def test_computed_money_has_four_digits_that_count(value: float, vi: str) -> None:
    assert money(value).vi == vi


def test_computed_numbers_are_rounded_for_reading() -> None:
    assert percent(20.170454).vi == "20,17%"
    assert points(-5.6000001) == ("5,6", "5.6")
    assert whole(3636363.63).en == "3,636,364"
    assert roughly(3636363.63).en == "3,636,000"
    assert roughly(0.0).en == "0"
    assert times(988.4) == ("988", "988")
    assert times(2.0) == ("2", "2")
    assert times(1.62) == ("1,6", "1.6")
    assert str(rounded_to(100.0, 2)) == "100"


def test_a_sentence_starts_with_a_capital() -> None:
    made = sentence(Bilingual("{a} và", "{a} and"), a=Bilingual("gần một", "nearly one"))
    assert made == ("Gần một và", "Nearly one and")
