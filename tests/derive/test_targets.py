from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from portal.derive.facts import Facts

Derive = Callable[..., Facts]
RATE = {
    "obs_id": "rate",
    "indicator": "late_payment_pct",
    "variant": "total",
    "denominator": "receivable",
    "unit": "percent",
    "as_of": "2025-12-31",
}
GOAL = {
    "obs_id": "goal",
    "indicator": "late_payment_pct_target",
    "variant": "total",
    "denominator": "receivable",
    "unit": "percent",
    "as_of": "2025-12-31",
    "set_by": "vss",
}
COVERAGE = {
    "obs_id": "rate",
    "indicator": "coverage_hi_population_pct",
    "variant": "",
    "funds": "hi",
    "denominator": "population",
    "unit": "percent",
    "as_of": "2025-12-31",
}
COVERAGE_GOAL = {
    **COVERAGE,
    "obs_id": "goal",
    "indicator": "coverage_target",
    "variant": "hi",
    "as_of": "2025-12-31",
    "set_by": "vss",
}


def _percent(value: str, qualifier: str = "exact") -> dict[str, str]:
    return {"value": value, "as_printed": f"{value.replace('.', ',')}%", "qualifier": qualifier}


def _one(facts: Facts, obs_id: str = "rate", target: str | None = None) -> pd.Series:
    rows = facts.targets[facts.targets["obs_id"] == obs_id]
    rows = rows if target is None else rows[rows["target_obs_id"] == target]
    assert len(rows) == 1
    return rows.iloc[0]


def test_quang_ninh_is_not_measured_against_a_target_of_an_unnamed_class(facts: Facts) -> None:
    row = _one(facts, "quang-ninh-2025-09-30-late_payment_pct-interest_bearing-si-s000")
    assert (row["target"], row["set_by"], row["comparable"]) == (2.1, "own", False)
    assert (row["reason"], row["verdict"]) == ("class_not_stated", "unknown")
    assert np.isnan(row["distance"])


def test_phu_tho_is_not_judged_by_an_ambiguous_target(facts: Facts) -> None:
    row = _one(facts, "phu-tho-2025-08-31-coverage_hi_population_pct-hi-s002")
    assert (row["target"], row["reason"], row["verdict"]) == (95.1, "target_ambiguous", "unknown")


@pytest.mark.parametrize(
    ("obs_id", "distance"),
    [
        ("lao-cai-2025-10-31-coverage_hi_population_pct-hi-p100", -8.29),
        ("an-giang-2025-09-30-coverage_hi_population_pct-hi-p126", -7.0),
    ],
)
def test_coverage_below_its_target_is_open_while_there_is_still_time(
    facts: Facts, obs_id: str, distance: float
) -> None:
    row = _one(facts, obs_id)
    assert (row["verdict"], row["distance"]) == ("open", distance)


def test_the_nation_met_its_plan_and_its_disputed_coverage_has_no_verdict(facts: Facts) -> None:
    plan = _one(facts, "viet-nam-2025-12-31-collections_plan_pct-si.hi.ui-n001")
    assert (plan["target_obs_id"], plan["target"], plan["verdict"]) == ("", 100.0, "met")
    assert (plan["distance"], plan["set_by"]) == (5.9, "government")
    assert plan["deadline"] == pd.Timestamp("2025-12-31")
    coverage = _one(facts, "viet-nam-2025-11-30-coverage_hi_population_pct-hi-n002")
    assert (coverage["reason"], coverage["verdict"]) == ("disputed", "unknown")


def test_a_lower_late_rate_is_the_good_side(facts: Facts) -> None:
    row = _one(facts, "dak-lak-2020-12-31-late_payment_pct-interest_bearing-si.hi.ui-p087")
    assert (row["verdict"], row["distance"]) == ("met", 0.21)


@pytest.mark.parametrize(
    ("rate", "goal", "reason"),
    [
        ({}, {"variant": "unspecified"}, "class_not_stated"),
        ({"flags": "class_not_stated"}, {}, "class_not_stated"),
        ({}, {"variant": "interest_bearing"}, "class_differs"),
        ({}, {"funds": "si"}, "funds_differ"),
        ({}, {"denominator": "plan"}, "denominator_differs"),
        ({"flags": "implausible"}, {}, "implausible"),
        ({}, {"flags": "ambiguous"}, "target_ambiguous"),
        ({"flags": "contradicts:other"}, {}, "disputed"),
        ({}, {"flags": "contradicts:other"}, "disputed"),
        ({"denominator": "not_stated"}, {"denominator": "not_stated", "source_id": "T2"}, "denominator_differs"),
    ],
)
def test_what_forbids_a_comparison_is_named(
    derive: Derive, rate: dict[str, str], goal: dict[str, str], reason: str
) -> None:
    rows = [RATE | _percent("2") | rate, GOAL | _percent("3") | goal]
    row = _one(derive(rows, [{}, {"source_id": "T2"}]))
    assert (row["comparable"], row["reason"], row["verdict"]) == (False, reason, "unknown")


def test_two_unnamed_bases_of_one_text_are_the_same(derive: Derive) -> None:
    unnamed = {"denominator": "not_stated"}
    assert _one(derive([RATE | _percent("2") | unnamed, GOAL | _percent("3") | unnamed]))["verdict"] == "met"


@pytest.mark.parametrize(
    "goal",
    [{"boundary": "63"}, {"province_id": "quang-ninh"}, {"as_of": "2026-12-31"}, {"as_of": "2025-06-30"}],
)
def test_a_target_of_another_place_territory_or_year_does_not_apply(derive: Derive, goal: dict[str, str]) -> None:
    united = {"province_id": "phu-tho"}
    assert derive([RATE | _percent("2") | united, GOAL | _percent("3") | united | goal]).targets.empty


def test_where_the_merger_changed_nothing_a_target_outlives_it(derive: Derive, facts: Facts) -> None:
    rate, goal = RATE | _percent("2"), GOAL | _percent("3") | {"boundary": "63"}
    assert (
        _one(derive([rate | {"province_id": "quang-ninh"}, goal | {"province_id": "quang-ninh"}]))["verdict"] == "met"
    )
    assert _one(facts, "ha-noi-2025-03-31-coverage_hi_population_pct-hi-p026")["set_by"] == "prime_minister"


@pytest.mark.parametrize("value", ["2", "3", "4"])
def test_before_the_deadline_nothing_is_decided(derive: Derive, value: str) -> None:
    early = RATE | _percent(value) | {"as_of": "2025-11-30"}
    row = _one(derive([early, GOAL | _percent("3")]))
    assert (row["verdict"], row["reason"]) == ("open", "")


def test_a_target_of_another_scheme_does_not_apply(derive: Derive) -> None:
    goal = COVERAGE_GOAL | _percent("40") | {"variant": "ui"}
    assert derive([COVERAGE | _percent("90"), goal]).targets.empty


@pytest.mark.parametrize(
    ("rate", "goal", "verdict"),
    [
        (_percent("95"), _percent("95"), "met"),
        (_percent("94.9"), _percent("95"), "behind"),
        (_percent("95", "more_than"), _percent("95"), "met"),
        (_percent("94", "more_than"), _percent("95"), "unknown"),
        (_percent("94", "less_than"), _percent("95"), "behind"),
        (_percent("95", "about"), _percent("95"), "unknown"),
        (_percent("95"), _percent("95", "more_than"), "behind"),
        (_percent("95"), _percent("95", "at_least"), "met"),
        (_percent("30"), _percent("33", "nearly"), "unknown"),
        (_percent("33"), _percent("33", "nearly"), "met"),
        (_percent("29"), _percent("33", "nearly"), "behind"),
    ],
)
def test_reaching_up(derive: Derive, rate: dict[str, str], goal: dict[str, str], verdict: str) -> None:
    row = _one(derive([COVERAGE | rate, COVERAGE_GOAL | goal]))
    assert row["verdict"] == verdict
    assert row["comparable"]
    assert row["reason"] == ("hedged" if verdict == "unknown" else "")


@pytest.mark.parametrize(
    ("rate", "goal", "verdict"),
    [
        (_percent("2.1"), _percent("2.1"), "met"),
        (_percent("2.2"), _percent("2.1"), "behind"),
        (_percent("2.1"), _percent("2.1", "less_than"), "behind"),
        (_percent("2.1"), _percent("2.1", "at_most"), "met"),
        (_percent("2"), _percent("2.1", "less_than"), "met"),
        (_percent("4", "more_than"), _percent("3"), "behind"),
        (_percent("2.9", "more_than"), _percent("3"), "unknown"),
        (_percent("2.1", "less_than"), _percent("2.1", "less_than"), "unknown"),
        (_percent("2.1", "less_than"), _percent("2.1", "at_most"), "met"),
    ],
)
def test_staying_below(derive: Derive, rate: dict[str, str], goal: dict[str, str], verdict: str) -> None:
    assert _one(derive([RATE | rate, GOAL | goal]))["verdict"] == verdict


def test_a_limit_is_a_line_and_a_hedged_target_a_band(derive: Derive) -> None:
    limit = _one(derive([RATE | _percent("2"), GOAL | _percent("2.1", "less_than")]))
    assert (limit["target_low"], limit["target_high"]) == (2.1, 2.1)
    band = _one(derive([RATE | _percent("2"), GOAL | _percent("2", "about")]))
    assert (band["target_low"], band["target_high"]) == pytest.approx((1.9, 2.1))


def test_every_setter_of_a_target_has_its_own_row(derive: Derive) -> None:
    rows = [
        RATE | _percent("2"),
        GOAL | _percent("3"),
        GOAL | _percent("1.5") | {"obs_id": "stricter", "set_by": "provincial_people_committee"},
    ]
    facts = derive(rows)
    assert _one(facts, target="goal")["verdict"] == "met"
    assert _one(facts, target="stricter")["verdict"] == "behind"


def test_every_share_of_a_plan_is_measured_against_the_plan(facts: Facts) -> None:
    shares = facts.observations[facts.observations["indicator"].isin(["collections_plan_pct", "participants_plan_pct"])]
    plans = facts.targets[facts.targets["target_obs_id"] == ""]
    assert sorted(plans["obs_id"]) == sorted(shares.index)
    assert (plans["target"] == 100).all()


def test_a_verdict_is_only_given_where_a_comparison_is_allowed(facts: Facts) -> None:
    judged = facts.targets[facts.targets["verdict"] != "unknown"]
    assert judged["comparable"].all()
    assert (judged["reason"] == "").all()
    assert (facts.targets[facts.targets["verdict"] == "unknown"]["reason"] != "").all()
    assert facts.targets["distance"].isna().eq(~facts.targets["comparable"]).all()
