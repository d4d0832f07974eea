from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from portal.derive.facts import Facts
from portal.derive.headlines import OUTDATED

Derive = Callable[..., Facts]


def _late(facts: Facts, headline: str = "late_payment", province_id: str = "quang-ninh") -> pd.Series:
    figures = facts.headline_figures
    rows = figures[(figures["headline"] == headline) & (figures["province_id"] == province_id)]
    assert len(rows) == 1
    return rows.iloc[0]


def test_the_nation_shows_the_newest_untranslated_coverage_and_the_translated_beside_it(facts: Facts) -> None:
    row = _late(facts, "coverage_hi", "viet-nam")
    assert row["obs_id"] == "viet-nam-2025-11-30-coverage_hi_population_pct-hi-n002"
    assert row["beside_obs_id"] == "viet-nam-2025-12-31-coverage_hi_population_pct-hi-n001"
    assert row["boundary"] == "34"


def test_only_where_nothing_else_is_held_a_translated_figure_stands(derive: Derive) -> None:
    rows = [
        {"obs_id": "old", "as_of": "2025-07-31", "flags": "machine_translated"},
        {"obs_id": "new", "as_of": "2025-08-31", "flags": "machine_translated"},
    ]
    row = _late(derive(rows))
    assert (row["obs_id"], row["beside_obs_id"]) == ("new", "")
    row = _late(derive([*rows, {"obs_id": "read", "as_of": "2025-07-15"}]))
    assert (row["obs_id"], row["beside_obs_id"]) == ("read", "new")
    row = _late(derive([*rows, {"obs_id": "read", "as_of": "2025-09-15"}]))
    assert (row["obs_id"], row["beside_obs_id"]) == ("read", "")


def test_the_first_series_wins_over_a_newer_figure_of_a_later_one(derive: Derive) -> None:
    rows = [{"obs_id": "total"}, {"obs_id": "interest", "variant": "interest_bearing", "as_of": "2025-11-30"}]
    assert _late(derive(rows))["obs_id"] == "total"


@pytest.mark.parametrize(("as_of", "leads"), [("2026-09-30", "total"), ("2026-10-31", "interest")])
def test_a_series_newer_by_more_than_a_year_leads_before_the_preferred_one(
    derive: Derive, as_of: str, leads: str
) -> None:
    rows = [
        {"obs_id": "total", "as_of": "2025-09-30"},
        {"obs_id": "interest", "variant": "interest_bearing", "as_of": as_of},
    ]
    assert _late(derive(rows))["obs_id"] == leads


def test_no_headline_is_older_by_more_than_a_year_than_another_figure_that_may_fill_it(facts: Facts) -> None:
    keys = ["indicator", "variant", "funds", "denominator"]
    implausible = facts.observations["flag_names"].map(lambda names: "implausible" in names).astype("bool")
    able = facts.observations[facts.observations["shown"] & ~implausible].merge(facts.headlines, on=keys)
    able = able[~able["translated"]]
    newest = able.groupby(["province_id", "boundary", "headline"])["day"].max().rename("newest").reset_index()
    led = facts.headline_figures.merge(newest, on=["province_id", "boundary", "headline"])
    behind = led["newest"] - led["obs_id"].map(facts.observations["day"])
    assert list(led.loc[behind > OUTDATED, "obs_id"]) == []


def test_an_untranslated_figure_of_a_later_series_wins_over_a_translated_one(derive: Derive) -> None:
    rows = [{"obs_id": "total", "flags": "machine_translated"}, {"obs_id": "interest", "variant": "interest_bearing"}]
    assert _late(derive(rows))["obs_id"] == "interest"


def test_todays_boundary_comes_first(derive: Derive) -> None:
    former = {"obs_id": "former", "boundary": "63", "as_of": "2025-05-31"}
    row = _late(derive([former, {"obs_id": "now", "flags": "machine_translated"}]))
    assert (row["obs_id"], row["boundary"]) == ("now", "34")
    row = _late(derive([former]))
    assert (row["obs_id"], row["boundary"]) == ("former", "63")


def test_an_implausible_figure_is_never_a_headline(derive: Derive) -> None:
    facts = derive([{"obs_id": "good"}, {"obs_id": "odd", "as_of": "2025-12-31", "flags": "implausible"}])
    assert _late(facts)["obs_id"] == "good"
    assert derive([{"obs_id": "odd", "flags": "implausible"}]).headline_figures.empty


def test_each_place_has_each_headline_once(facts: Facts) -> None:
    figures = facts.headline_figures
    assert not figures.duplicated(["province_id", "headline"]).any()
    shown = facts.observations.loc[figures["obs_id"]]
    assert shown["shown"].all()
    assert (shown["series_id"].to_numpy() == figures["series_id"].to_numpy()).all()
