from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.review.base import implied_bases
from portal.review.drift import review_drift
from portal.review.wording import Words

Raise = Callable[..., dict[tuple[str, str], dict[str, Any]]]
RATE = {"indicator": "coverage_si_labour_pct", "variant": "total", "funds": "si", "boundary": "63"}
COUNT = {"indicator": "participants_si", "variant": "total", "funds": "si", "boundary": "63"}


@pytest.fixture(scope="module")
def raise_on(figures: Callable[..., pd.DataFrame], flagged: Callable[..., Any], facts: Facts, words: Words) -> Raise:
    def run(rows: list[dict[str, str]]) -> Any:
        frame = figures(rows)
        return flagged(review_drift(frame, implied_bases(frame, facts.indicator_links), words))

    return run


def _pair(day: str, rate: str, count: str, base: str = "labour_force") -> list[dict[str, str]]:
    return [
        RATE | {"obs_id": f"rate-{day}", "as_of": day, "value": rate, "denominator": base},
        COUNT | {"obs_id": f"count-{day}", "as_of": day, "value": count},
    ]


def test_a_higher_rate_of_fewer_people_has_another_base(raise_on: Raise) -> None:
    rows = [*_pair("2024-12-31", "17.1", "118249", "not_stated"), *_pair("2025-05-31", "18.43", "116249")]
    found = raise_on(rows)
    assert set(found) == {("rate-2025-05-31", "implied_base_differs")}
    row = found["rate-2025-05-31", "implied_base_differs"]
    assert row["related_obs_ids"] == ("rate-2024-12-31", "count-2024-12-31", "count-2025-05-31")
    assert row["detail_vi"] == (
        "Tỷ lệ tăng từ 17,1% ngày 31/12/2024 lên 18,43% ngày 31/5/2025 dù số người giảm từ 118.249 người xuống"
        " 116.249 người: mẫu số đã đổi, từ khoảng 691.500 xuống khoảng 630.800 người."
    )


@pytest.mark.parametrize(
    "rows",
    [
        [*_pair("2024-12-31", "17.1", "118249"), *_pair("2025-05-31", "18.43", "128249")],
        [*_pair("2024-12-31", "17.1", "118249"), *_pair("2025-05-31", "16.9", "116249")],
        [*_pair("2024-12-31", "17.1", "118249"), *_pair("2025-05-31", "17.2", "118049")],
        [*_pair("2023-12-31", "17.1", "118249"), *_pair("2025-05-31", "18.43", "116249")],
        [*_pair("2024-12-31", "17.1", "118249", "working_age_population"), *_pair("2025-05-31", "18.43", "116249")],
        [*_pair("2024-12-31", "17.1", "118249")[:1], *_pair("2025-05-31", "18.43", "116249")],
        [],
    ],
    ids=["more people", "lower rate", "small shift", "long ago", "other base", "no count before", "nothing"],
)
def test_what_can_be_true_is_not_raised(raise_on: Raise, rows: list[dict[str, str]]) -> None:
    assert not raise_on(rows)
