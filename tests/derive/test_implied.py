from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from portal.derive.facts import Facts


def _row(facts: Facts, obs_id: str) -> pd.Series:
    rows = facts.implied[facts.implied["obs_id"] == obs_id]
    assert len(rows) == 1
    return rows.iloc[0]


def test_a_share_of_the_plan_implies_the_plan(facts: Facts) -> None:
    row = _row(facts, "quang-ninh-2025-09-30-collections_plan_pct-si.hi.ui-s000")
    assert row["amount_obs_id"] == "quang-ninh-2025-09-30-collections_total-total-si.hi.ui-s000"
    assert (row["base"], row["year"], row["source_id"], row["boundary"]) == ("plan", 2025, "S000", "34")
    assert row["implied"] == pytest.approx(9_527e9, rel=1e-3)
    assert row["implied_low"] < row["implied"] < row["implied_high"]


def test_each_rate_names_the_base_it_implies(facts: Facts) -> None:
    bases = {
        "quang-ninh-2025-09-30-late_payment_pct-interest_bearing-si-s000": "receivable",
        "phu-tho-2025-08-31-late_payment_pct-total-si.hi.ui-s002": "plan",
        "phu-tho-2025-08-31-coverage_si_labour_pct-total-si-s002": "labour_force",
        "quang-ninh-2025-09-30-coverage_hi_population_pct-hi-s000": "population",
        "quang-ninh-2025-09-30-participants_plan_pct-si_total-si-s000": "participants_plan",
    }
    assert {obs_id: _row(facts, obs_id)["base"] for obs_id in bases} == bases


def test_a_hedged_count_implies_a_wide_base(facts: Facts) -> None:
    row = _row(facts, "quang-ninh-2025-09-30-coverage_hi_population_pct-hi-s000")
    assert row["implied_high"] == pytest.approx(row["implied"], rel=1e-3)
    assert row["implied_low"] == pytest.approx(row["implied"] * 0.9, rel=1e-3)


def test_only_amounts_of_the_same_source_count(facts: Facts) -> None:
    sources = facts.observations["source_id"]
    assert (
        sources.loc[facts.implied["obs_id"]].to_numpy() == sources.loc[facts.implied["amount_obs_id"]].to_numpy()
    ).all()


def test_a_rate_of_zero_implies_nothing(derive: Callable[..., Facts]) -> None:
    rate = {"indicator": "late_payment_pct", "denominator": "receivable", "unit": "percent"}
    zero = {"obs_id": "rate", **rate, "value": "0", "as_printed": "0%"}
    assert derive([zero, {"obs_id": "amount"}]).implied.empty
