from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.derive.facts import Facts
from portal.derive.pace import elapsed_percent


@pytest.mark.parametrize(
    ("day", "elapsed"),
    [
        ("2025-09-30", 75),
        ("2017-07-31", 700 / 12),
        ("2025-12-31", 100),
        ("2024-02-29", 200 / 12),
        ("2023-04-15", 350 / 12),
        ("2025-01-01", 100 / 12 / 31),
    ],
)
def test_every_month_counts_a_twelfth(day: str, elapsed: float) -> None:
    assert elapsed_percent(pd.Series([pd.Timestamp(day)])).iloc[0] == pytest.approx(elapsed)


@settings(deadline=None)
@given(st.dates(date(1995, 1, 1), date(2060, 12, 30)))
def test_a_year_only_runs_forward(day: date) -> None:
    today, tomorrow = elapsed_percent(pd.Series(pd.date_range(day, periods=2)))
    assert 0 < today <= 100
    assert today < tomorrow or today == pytest.approx(100)


def test_the_gap_is_the_share_less_the_time_that_passed(facts: Facts) -> None:
    pace = facts.pace.set_index("obs_id")
    quang_ninh = pace.loc["quang-ninh-2025-09-30-collections_plan_pct-si.hi.ui-s000"]
    assert (quang_ninh["elapsed_pct"], quang_ninh["gap"]) == (75.0, -0.57)
    bac_kan = pace.loc["bac-kan-2017-07-31-collections_plan_pct-si.hi.ui-s004"]
    assert bac_kan["elapsed_pct"] == pytest.approx(58.333, abs=0.001)
    assert bac_kan["gap"] < 0


def test_every_share_of_the_collection_plan_has_a_pace(facts: Facts) -> None:
    shares = facts.observations[facts.observations["indicator"] == "collections_plan_pct"]
    assert sorted(facts.pace["obs_id"]) == sorted(shares.index)
