from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.derive.facts import Facts
from portal.derive.series import with_choice

Derive = Callable[..., Facts]
WORSE_AND_BETTER = [
    ({"flags": "machine_translated"}, {"qualifier": "nearly"}, {"kind": "official"}, {"kind": "reprint"}),
    ({}, {}, {"kind": "newspaper"}, {"kind": "official"}),
    ({}, {}, {"kind": "newspaper"}, {"kind": "law"}),
    ({}, {}, {"kind": "reprint"}, {"kind": "newspaper"}),
    ({}, {}, {"kind": "reprint"}, {"kind": "seed"}),
    ({"qualifier": "nearly"}, {}, {"published": "2025-12-01"}, {}),
    ({}, {}, {}, {"published": "2025-12-01"}),
    ({}, {}, {"published": ""}, {"published": "2025-12-01"}),
]


@pytest.mark.parametrize(("worse", "better", "worse_source", "better_source"), WORSE_AND_BETTER)
def test_one_source_stands_for_a_date(
    derive: Derive,
    worse: dict[str, str],
    better: dict[str, str],
    worse_source: dict[str, str],
    better_source: dict[str, str],
) -> None:
    rows = [{"obs_id": "a", "source_id": "T1", **worse}, {"obs_id": "b", "source_id": "T2", **better}]
    sources = [worse_source, {"source_id": "T2", **better_source}]
    observations = derive(rows, sources).observations
    assert observations["shown"].to_dict() == {"a": False, "b": True}
    assert observations["shown_obs_id"].to_dict() == {"a": "b", "b": "b"}


def test_the_last_word_is_the_identifier(derive: Derive) -> None:
    observations = derive([{"obs_id": "b"}, {"obs_id": "a"}]).observations
    assert observations["shown"].to_dict() == {"a": True, "b": False}


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_the_choice_does_not_depend_on_the_order_of_rows(facts: Facts, data: st.DataObject) -> None:
    picked = facts.observations.sample(40, random_state=data.draw(st.integers(0, 10**6)))
    crowded = picked.assign(series_id="one", day=pd.Timestamp("2025-01-31")).drop(columns=["shown", "shown_obs_id"])
    order = data.draw(st.permutations(list(crowded.index)))
    chosen = set(with_choice(crowded)["shown_obs_id"]) | set(with_choice(crowded.loc[order])["shown_obs_id"])
    assert len(chosen) == 1


def test_each_series_and_date_shows_exactly_one(facts: Facts) -> None:
    shown = facts.observations.groupby(["series_id", "day"])["shown"].sum()
    assert (shown == 1).all()


def test_the_founding_article_stands_before_its_translated_reprint(facts: Facts) -> None:
    article = "quang-ninh-2025-09-30-collections_yoy_change-si.hi.ui-s000"
    other = "quang-ninh-2025-09-30-collections_yoy_change-si.hi.ui-p001"
    assert facts.observations.loc[article, "shown"]
    assert not facts.observations.loc[other, "shown"]
    assert facts.observations.loc[other, "shown_obs_id"] == article
    assert facts.observations.loc["quang-ninh-2025-09-30-late_payment-interest_bearing-si-s000", "shown"]


def test_who_set_a_target_is_part_of_its_series(derive: Derive) -> None:
    target = {"indicator": "coverage_target", "variant": "hi", "funds": "hi", "denominator": "population"}
    percent = {"unit": "percent", "value": "95", "as_printed": "95%", "as_of": "2025-12-31"}
    share = {"indicator": "collections_plan_pct", "variant": "", "denominator": "plan", **percent}
    rows = [
        {"obs_id": "t1", **target, **percent, "set_by": "vss"},
        {"obs_id": "t2", **target, **percent, "set_by": "prime_minister"},
        {"obs_id": "p1", **share, "set_by": "vss"},
        {"obs_id": "p2", **share, "set_by": "not_stated"},
    ]
    observations = derive(rows).observations
    assert observations["shown"].to_dict() == {"p1": True, "p2": False, "t1": True, "t2": True}


def test_a_series_tells_its_dates_and_its_newest_figure(derive: Derive) -> None:
    rows = [{"obs_id": f"q{month}", "as_of": f"2025-{month}-30"} for month in ("09", "11", "10")]
    series = derive([*rows, {"obs_id": "q11-again", "as_of": "2025-11-30", "qualifier": "nearly"}]).series
    row = series.loc["quang-ninh/34/late_payment/total/si-hi-ui//"]
    assert row["points"] == 3
    assert (row["first"], row["last"]) == (pd.Timestamp("2025-09-30"), pd.Timestamp("2025-11-30"))
    assert row["latest_obs_id"] == "q11"
    assert row["province_id"] == "quang-ninh"
    assert row["set_by"] == ""


def test_an_unbroken_province_continues_and_a_united_one_breaks(derive: Derive) -> None:
    rows = [
        {"obs_id": f"{name}-{boundary}", "province_id": name, "boundary": boundary, "as_of": day}
        for name in ("quang-ninh", "phu-tho", "viet-nam")
        for boundary, day in (("63", "2024-09-30"), ("34", "2025-09-30"))
    ]
    series = derive(rows).series
    key = "/late_payment/total/si-hi-ui//"
    assert series.loc["quang-ninh/34" + key, "continues"] == "quang-ninh/63" + key
    assert series.loc["viet-nam/34" + key, "continues"] == "viet-nam/63" + key
    assert series.loc["phu-tho/34" + key, "continues"] == ""
    assert series["breaks"].to_dict() == {name: name == "phu-tho/34" + key for name in series.index}


def test_a_series_continues_only_what_is_held(derive: Derive) -> None:
    assert derive([{"obs_id": "a"}]).series["continues"].tolist() == [""]


def test_a_target_stays_with_the_boundary_it_was_set_for(facts: Facts) -> None:
    targets = facts.series[facts.series["indicator"].map(facts.indicators["kind"]) == "target"]
    assert "viet-nam/34/coverage_target/hi/hi/population/prime_minister" in targets.index
    assert "viet-nam/63/coverage_target/hi/hi/population/prime_minister" in targets.index
    assert (targets["continues"] == "").all()


def test_no_published_series_crosses_a_merger(facts: Facts) -> None:
    crossing = facts.series[facts.series["breaks"] & (facts.series["continues"] != "")]
    assert crossing.empty
    assert facts.series.loc["phu-tho/34/collections_plan_pct//si-hi-ui/plan/", "breaks"]
    assert not facts.series.loc["quang-ninh/34/collections_plan_pct//si-hi-ui/plan/", "breaks"]
    key = "/debtor_units/m3_plus/si-hi-ui//"
    assert facts.series.loc["thanh-hoa/34" + key, "continues"] == "thanh-hoa/63" + key
