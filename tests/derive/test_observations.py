from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from portal.derive.facts import Facts


def test_a_figure_is_typed_and_keeps_its_text(facts: Facts) -> None:
    row = facts.observations.loc["bac-kan-2017-07-31-collections_total-total-si.hi.ui-s004"]
    assert row["value"] == "303842000000"
    assert row["amount"] == 303842000000.0
    assert row["day"] == pd.Timestamp("2017-07-31")
    assert (row["year"], row["month"]) == (2017, 7)
    assert (row["theme"], row["kind"], row["time_basis"], row["direction"]) == (
        "collection",
        "flow",
        "year_to_date",
        "up",
    )
    assert (row["source_kind"], row["source_published"]) == ("seed", "2017-08-10")
    assert (row["package"], row["row"]) == ("bac-kan", 3)
    assert not row["hedged"]
    assert not row["translated"]


def test_flags_are_split_from_what_they_name(facts: Facts) -> None:
    row = facts.observations.loc["phu-tho-2025-08-31-coverage_hi_population_pct-hi-s002"]
    assert row["flag_names"] == ("province_inferred", "contradicts")
    assert row["contradicts"] == ("phu-tho-2025-12-31-coverage_target-hi-hi-provincial_people_committee-s002",)
    plain = facts.observations.loc["bac-kan-2017-07-31-collections_plan_pct-si.hi.ui-s004"]
    assert plain["flag_names"] == ()
    assert plain["contradicts"] == ()


def test_a_figure_is_translated_by_its_flag_or_by_its_source(derive: Callable[..., Facts]) -> None:
    rows = [
        {"obs_id": "plain"},
        {"obs_id": "flagged", "as_of": "2025-10-31", "flags": "machine_translated"},
        {"obs_id": "read-in-translation", "as_of": "2025-11-30", "source_id": "T2"},
    ]
    facts = derive(rows, [{}, {"source_id": "T2", "translated": "machine"}])
    assert facts.observations["translated"].to_dict() == {
        "plain": False,
        "flagged": True,
        "read-in-translation": True,
    }


def test_a_figure_held_back_has_the_same_columns_and_is_never_shown(facts: Facts) -> None:
    assert list(facts.unpublished.columns) == list(facts.observations.columns)
    assert not facts.unpublished["shown"].any()
    assert (facts.unpublished["shown_obs_id"] == "").all()


def test_every_indicator_and_source_is_known(facts: Facts) -> None:
    assert (facts.observations["kind"] != "").all()
    assert (facts.observations["source_kind"] != "").all()
