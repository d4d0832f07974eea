from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.derive.facts import Facts
from portal.derive.ratios import derive_recomputations, intervals_overlap

Derive = Callable[..., Facts]
PLAN = {"obs_id": "plan", "indicator": "collections_plan", "variant": "", "as_of": "2025-12-31", "set_by": "vss"}
TOTAL = {"obs_id": "total", "indicator": "collections_total"}
SHARE = {
    "obs_id": "share",
    "indicator": "collections_plan_pct",
    "variant": "",
    "denominator": "plan",
    "set_by": "vss",
    "unit": "percent",
}


def _money(billions: str) -> dict[str, str]:
    return {"value": str(int(float(billions) * 10**9)), "as_printed": f"{billions.replace('.', ',')} tỷ đồng"}


def _percent(value: str) -> dict[str, str]:
    return {"value": value, "as_printed": f"{value.replace('.', ',')}%"}


def _one(facts: Facts, obs_id: str) -> pd.Series:
    rows = facts.recomputations[facts.recomputations["obs_id"] == obs_id]
    assert len(rows) == 1
    return rows.iloc[0]


def test_bac_kan_reached_the_printed_share_of_its_plan(facts: Facts) -> None:
    row = _one(facts, "bac-kan-2017-07-31-collections_plan_pct-si.hi.ui-s004")
    assert (row["method"], row["verdict"], row["reason"]) == ("share", "agrees", "")
    assert row["recomputed"] == pytest.approx(303.842 / 544.460 * 100)
    assert row["denominator_obs_id"] == "bac-kan-2017-12-31-collections_plan-si.hi.ui-vss-s004"
    assert row["printed_low"] < row["recomputed_low"] < row["recomputed"] < row["recomputed_high"] < row["printed_high"]


def test_growth_is_the_change_against_what_was_before_it(facts: Facts) -> None:
    row = _one(facts, "bac-kan-2017-07-31-collections_yoy_pct-si.hi.ui-s004")
    assert (row["method"], row["verdict"]) == ("growth", "agrees")
    assert row["recomputed"] == pytest.approx(38678 / (303842 - 38678) * 100)


def test_a_rate_on_the_receivable_is_not_recomputed_from_the_plan(facts: Facts) -> None:
    row = _one(facts, "dak-lak-2020-12-31-late_payment_pct-interest_bearing-si.hi.ui-p087")
    assert (row["verdict"], row["reason"]) == ("not_recomputable", "denominator_not_held")
    assert row["denominator_obs_id"] == ""
    assert np.isnan(row["recomputed"])


def test_a_share_without_a_link_is_counted_as_not_recomputable(facts: Facts) -> None:
    row = _one(facts, "quang-ninh-2025-12-31-service_pct-cashless-si-s001")
    assert (row["verdict"], row["reason"]) == ("not_recomputable", "denominator_not_held")


def test_every_published_rate_has_one_verdict(facts: Facts) -> None:
    linked = facts.observations["indicator"].isin(facts.indicator_links["indicator"])
    expected = facts.observations[(facts.observations["kind"] == "ratio") | linked].index
    assert facts.recomputations["obs_id"].tolist() == sorted(expected)
    verdicts = facts.recomputations["verdict"].value_counts().to_dict()
    assert verdicts == {"not_recomputable": 199, "agrees": 8, "differs": 1}
    silent = facts.recomputations["verdict"] == "not_recomputable"
    assert (silent == facts.recomputations["recomputed"].isna()).all()
    assert (silent == (facts.recomputations["reason"] != "")).all()


@pytest.mark.parametrize(("printed", "verdict"), [("60", "agrees"), ("60.4", "differs"), ("60.5", "differs")])
def test_printed_and_recomputed_agree_when_their_intervals_meet(derive: Derive, printed: str, verdict: str) -> None:
    rows = [PLAN | _money("1001"), TOTAL | _money("600.6"), SHARE | _percent(printed)]
    assert _one(derive(rows), "share")["verdict"] == verdict


def test_a_hedged_amount_widens_what_agrees(derive: Derive) -> None:
    rows = [PLAN | _money("1001"), TOTAL | _money("600.6") | {"qualifier": "more_than"}, SHARE | _percent("62.5")]
    assert _one(derive(rows), "share")["verdict"] == "agrees"


def test_what_is_missing_is_named(derive: Derive) -> None:
    assert _one(derive([SHARE | _percent("60")]), "share")["reason"] == "no_numerator"
    assert _one(derive([SHARE | _percent("60"), TOTAL | _money("600")]), "share")["reason"] == "no_denominator"


@pytest.mark.parametrize(
    "change",
    [
        {"boundary": "63"},
        {"province_id": "phu-tho"},
        {"funds": "si"},
        {"as_of": "2026-12-31"},
    ],
)
def test_a_plan_of_another_place_fund_or_year_is_not_taken(derive: Derive, change: dict[str, str]) -> None:
    rows = [PLAN | _money("1001") | change, TOTAL | _money("600.6"), SHARE | _percent("60")]
    assert _one(derive(rows), "share")["reason"] == "no_denominator"


def test_the_same_source_comes_first_then_the_same_setter_then_exact(derive: Derive) -> None:
    sources = [{}, {"source_id": "T2", "kind": "official"}, {"source_id": "T3", "kind": "official"}]
    base = [TOTAL | _money("600"), SHARE | _percent("60")]
    own = PLAN | _money("1001") | {"obs_id": "own", "set_by": "own"}
    official = PLAN | _money("1002") | {"obs_id": "official", "source_id": "T2"}
    other_setter = PLAN | _money("1003") | {"obs_id": "a-government", "source_id": "T3", "set_by": "government"}

    def plan_of(*plans: dict[str, str]) -> str:
        return str(_one(derive([*base, *plans], sources), "share")["denominator_obs_id"])

    assert plan_of(own, official, other_setter) == "own"
    assert plan_of(official, other_setter) == "official"
    assert plan_of(other_setter) == "a-government"


def test_another_source_lends_only_what_is_shown(derive: Derive) -> None:
    sources = [{}, {"source_id": "T2", "kind": "official"}, {"source_id": "T3", "kind": "reprint"}]
    rows = [
        PLAN | _money("1001"),
        SHARE | _percent("60"),
        TOTAL | _money("600") | {"obs_id": "a-reprint", "source_id": "T3"},
        TOTAL | _money("601") | {"obs_id": "z-official", "source_id": "T2"},
    ]
    assert _one(derive(rows, sources), "share")["numerator_obs_id"] == "z-official"


def test_a_plan_of_nothing_divides_nothing(derive: Derive) -> None:
    rows = [PLAN | {"value": "0", "as_printed": "0 đồng"}, TOTAL | _money("600"), SHARE | _percent("60")]
    assert _one(derive(rows), "share")["reason"] == "no_denominator"


def test_a_change_larger_than_the_total_gives_no_growth(derive: Derive) -> None:
    change = {"obs_id": "change", "indicator": "collections_yoy_change", "variant": ""} | _money("700")
    growth = {
        "obs_id": "growth",
        "indicator": "collections_yoy_pct",
        "variant": "",
        "denominator": "prior_year_same_period",
        "unit": "percent",
    } | _percent("20")
    assert _one(derive([TOTAL | _money("600"), change, growth]), "growth")["verdict"] == "not_recomputable"
    assert _one(derive([TOTAL | _money("4200"), change, growth]), "growth")["verdict"] == "agrees"


@pytest.fixture(scope="module")
def small(derive: Derive) -> Facts:
    return derive([PLAN | _money("1001"), TOTAL | _money("600.6"), SHARE | _percent("60")])


@settings(max_examples=20, deadline=None)
@given(
    total=st.integers(1, 10**15),
    plan=st.integers(1, 10**15),
    printed=st.integers(0, 20000),
    factor=st.sampled_from([1e-9, 1e-6, 1e-3, 7.0, 1e3, 1e6, 1e9]),
)
def test_the_verdict_does_not_depend_on_the_unit_of_the_amounts(
    small: Facts, total: int, plan: int, printed: int, factor: float
) -> None:
    def recomputed(unit: float) -> pd.Series:
        frame = small.observations.copy()
        for obs_id, amount in (("total", total), ("plan", plan)):
            frame.loc[obs_id, ["low", "amount", "high"]] = [(amount + off) * unit for off in (-0.5, 0, 0.5)]
        frame.loc["share", ["low", "amount", "high"]] = [(printed + off) / 100 for off in (-0.5, 0, 0.5)]
        return derive_recomputations(frame, small.indicator_links).iloc[0]

    plain, scaled = recomputed(1.0), recomputed(factor)
    assert plain["verdict"] == scaled["verdict"] != "not_recomputable"
    assert plain["recomputed"] == pytest.approx(scaled["recomputed"])


@settings(deadline=None)
@given(st.lists(st.floats(-1e15, 1e15), min_size=4, max_size=4))
def test_meeting_is_mutual(ends: list[float]) -> None:
    first, second = sorted(ends[:2]), sorted(ends[2:])
    a, b = (np.array([[value] for value in pair]) for pair in (first, second))
    assert intervals_overlap(a[0], a[1], b[0], b[1]) == intervals_overlap(b[0], b[1], a[0], a[1])


def test_nothing_meets_what_is_not_known() -> None:
    unknown = np.array([np.nan])
    assert not intervals_overlap(unknown, unknown, np.array([0.0]), np.array([1.0]))[0]
