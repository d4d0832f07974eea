"""The context of each row is the right one."""

from __future__ import annotations

from typing import Any

import pytest

from portal.model.release import UNRELEASED, DataHistory, ReleaseNotes
from portal.publish.edition import Edition
from portal.publish.observation_table import flag_names, observation_table

OLD = "bac-kan-2017-07-31-collections_plan_pct-si.hi.ui-s004"
HISTORY = DataHistory(
    (ReleaseNotes("1.1.0", "2026-12-05", "", (), (), ()), ReleaseNotes("1.0.0", "2026-11-22", "1.1.0", (), (), ())),
    ahead=True,
    since={OLD: "1.0.0"},
)


def rows_of(edition: Any) -> dict[str, dict[str, str]]:
    versions = {package.name: "7.0.0" for package in edition.tree.packages()}
    frame = observation_table(edition.facts, edition.review, Edition(versions, "2026-12-01", HISTORY)).frame
    names = [str(name) for name in frame.columns]
    rows = [dict(zip(names, record, strict=True)) for record in frame.itertuples(index=False, name=None)]
    return {row["obs_id"]: row for row in rows}


def test_names_follow_province_and_boundary(published: Any) -> None:
    rows = rows_of(published)
    registry = published.facts.provinces
    names = {(row.province_id, row.boundary): (row.name_vi, row.name_en, row.code) for row in registry.itertuples()}
    for row in rows.values():
        found = (row["province_name"], row["province_name_en"], row["province_code"])
        assert found == names[row["province_id"], row["boundary"]]
        assert row["package_version"] == "7.0.0"


def test_a_code_that_was_used_again_keeps_its_meaning(published: Any) -> None:
    codes = {
        (row["province_id"], row["boundary"]): row["province_code"]
        for row in rows_of(published).values()
        if row["province_id"] == "an-giang"
    }
    assert codes == {("an-giang", "63"): "89", ("an-giang", "34"): "91"}


def test_shown_rows_stand_for_themselves_and_others_name_theirs(published: Any) -> None:
    rows = rows_of(published)
    states = {row["status"] for row in rows.values()}
    assert states == {"shown", "also_reported"}
    for obs_id, row in rows.items():
        shown = rows[row["shown_obs_id"]]
        assert (row["status"] == "shown") == (row["shown_obs_id"] == obs_id)
        assert shown["status"] == "shown"
        for column in ("province_id", "boundary", "indicator", "variant", "funds", "denominator", "as_of"):
            assert shown[column] == row[column]


def test_review_flags_hold_the_curated_ones_and_more(published: Any) -> None:
    flags = flag_names(published.review)
    for obs_id, row in rows_of(published).items():
        curated = {flag.split(":")[0] for flag in row["flags"].split(";") if flag}
        assert curated <= set(row["review_flags"].split(";")), obs_id
        assert row["review_flags"] == ";".join(flags.get(obs_id, []))


def test_a_source_without_an_address_has_none(published: Any) -> None:
    addresses = {row["source_url"] for row in rows_of(published).values() if row["source_id"] in ("S002", "S004")}
    assert addresses == {""}


def test_an_unknown_package_is_refused(published: Any) -> None:
    with pytest.raises(KeyError):
        observation_table(published.facts, published.review, Edition({}, "2026-12-01", UNRELEASED))


def test_a_figure_tells_since_which_release_it_stands(published: Any) -> None:
    rows = rows_of(published)
    assert (rows[OLD]["since_release"], rows[OLD]["since_released"]) == ("1.0.0", "2026-11-22")
    assert {(row["since_release"], row["since_released"]) for key, row in rows.items() if key != OLD} == {("", "")}
