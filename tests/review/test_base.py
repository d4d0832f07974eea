from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.review.base import implied_bases, review_base
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]
RATE = {"indicator": "coverage_si_labour_pct", "funds": "si", "denominator": "labour_force"}
COUNT = {"indicator": "participants_si", "funds": "si"}
HANOI = {"province_id": "ha-noi", "boundary": "63", "as_of": "2025-03-31"}


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    def run(rows: list[dict[str, str]]) -> Any:
        frame = figures(rows)
        return flagged(review_base(frame, implied_bases(frame, facts.indicator_links), facts.provinces, words))

    return run


def _pair(variant: str, rate: str, count: str) -> list[dict[str, str]]:
    return [
        RATE | HANOI | {"obs_id": f"rate-{variant}", "variant": variant, "value": rate},
        COUNT | HANOI | {"obs_id": f"count-{variant}", "variant": variant, "value": count},
    ]


def test_two_labour_forces_in_one_text(raise_on: Raise) -> None:
    found = raise_on([*_pair("compulsory", "46.4", "2178405"), *_pair("voluntary", "2.94", "108610")])
    assert set(found) == {("rate-compulsory", "implied_base_differs"), ("rate-voluntary", "implied_base_differs")}
    detail = found["rate-voluntary", "implied_base_differs"]["detail_vi"]
    assert "4.695.000 người" in detail
    assert "3.694.000 người" in detail


def test_a_third_rate_shows_which_one_is_odd(raise_on: Raise) -> None:
    rows = [
        *_pair("compulsory", "46.4", "2178405"),
        *_pair("voluntary", "2.94", "108610"),
        *_pair("total", "48.7", "2287015"),
    ]
    found = raise_on(rows)
    assert set(found) == {("rate-voluntary", "implied_base_differs")}
    assert found["rate-voluntary", "implied_base_differs"]["related_obs_ids"] == ("rate-compulsory", "rate-total")


def test_rounding_of_a_small_rate_is_no_second_labour_force(raise_on: Raise) -> None:
    assert not raise_on([*_pair("compulsory", "25.24", "127749"), *_pair("voluntary", "3.65", "18461")])
    assert not raise_on([*_pair("compulsory", "25.24", "127749"), *_pair("voluntary", "3.6", "18461")])


def test_rates_of_two_texts_or_bases_are_not_compared(raise_on: Raise) -> None:
    rows = [*_pair("compulsory", "46.4", "2178405"), *_pair("voluntary", "2.94", "108610")]
    assert not raise_on([*rows[:2], *(row | {"source_id": "T2"} for row in rows[2:])])
    assert not raise_on([*rows[:2], rows[2] | {"denominator": "working_age_population"}, rows[3]])


def _coverage(rate: str, count: str, boundary: str = "34") -> list[dict[str, str]]:
    place = {"province_id": "an-giang", "boundary": boundary, "funds": "hi"}
    return [
        place | {"obs_id": "r", "indicator": "coverage_hi_population_pct", "denominator": "population", "value": rate},
        place | {"obs_id": "c", "indicator": "participants_hi", "value": count},
    ]


def test_the_population_of_an_giang(raise_on: Raise) -> None:
    found = raise_on(_coverage("88", "3200000"))
    assert set(found) == {("r", "implied_base_differs")}
    assert found["r", "implied_base_differs"]["related_obs_ids"] == ("c",)


def test_a_population_within_a_tenth_is_fine(raise_on: Raise) -> None:
    assert not raise_on(_coverage("88", "4000000"))


def test_a_former_province_has_no_official_population_here(raise_on: Raise) -> None:
    rows = _coverage("88", "3200000", "63")
    assert not raise_on([row | {"as_of": "2025-05-31"} for row in rows])


def test_implied_bases_hold_unpublished_figures(figures: Callable[..., pd.DataFrame], facts: Facts) -> None:
    bases = implied_bases(figures([], _coverage("88", "3200000")), facts.indicator_links)
    assert bases["implied"].tolist() == pytest.approx([3200000 / 0.88])
    assert bases["implied_low"].lt(bases["implied"]).all()
    assert bases["implied_high"].gt(bases["implied"]).all()
