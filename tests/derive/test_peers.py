"""Who may stand beside whom: one class, one boundary, one quarter, one region; else the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd
import pytest

from portal.derive.facts import Facts, derive_facts
from portal.store.tree import Tree
from tests.conftest import TODAY
from tests.small_tree import package_of

Row = Mapping[str, str]
SHARE: Row = {
    "indicator": "collections_plan_pct",
    "variant": "",
    "funds": "si-hi-ui",
    "denominator": "plan",
    "unit": "percent",
    "value": "74.43",
    "as_printed": "74,43%",
    "period_start": "2025-01-01",
    "as_of": "2025-09-30",
}
LATE: Row = {
    "indicator": "late_payment_pct",
    "variant": "interest_bearing",
    "denominator": "receivable",
    "unit": "percent",
    "value": "2.39",
    "as_printed": "2,39%",
    "as_of": "2025-09-30",
}


def peers(tree: Tree, **places: Sequence[Row]) -> pd.DataFrame:
    packages = tuple(
        package_of(
            name.replace("_", "-"),
            [{"obs_id": f"{name}{number}", **row} for number, row in enumerate(rows)],
            [{}],
            (),
        )
        for name, rows in places.items()
    )
    return derive_facts(replace(tree, provinces=packages), TODAY).peers


def of_quang_ninh(frame: pd.DataFrame) -> list[tuple[str, str]]:
    rows = frame[frame["province_id"] == "quang-ninh"]
    return list(zip(rows["peer_obs_id"], rows["reason"], strict=True))


def test_a_neighbour_and_the_nation_in_the_same_quarter(real_tree: Tree) -> None:
    found = peers(
        real_tree,
        quang_ninh=[SHARE],
        hai_phong=[{**SHARE, "as_of": "2025-08-31"}],
        viet_nam=[{**SHARE, "as_of": "2025-07-31"}],
        ca_mau=[SHARE],  # another region
    )
    assert of_quang_ninh(found) == [("hai_phong0", ""), ("viet_nam0", "")]
    assert found[found["province_id"] == "viet-nam"].empty


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"as_of": "2025-10-01"}, "other_quarter"),
        ({"as_of": "2024-09-30", "boundary": "63"}, "other_boundary"),
        ({"funds": "si"}, "other_class"),
        ({"denominator": "not_stated", "indicator": "late_payment_pct"}, "none"),
        ({"flags": "implausible"}, "peer_unclear"),
        ({"flags": "ambiguous"}, "peer_unclear"),
        ({"flags": "contradicts:quang_ninh0"}, "peer_unclear"),
    ],
)
def test_what_does_not_fit_is_told_by_its_cause(real_tree: Tree, change: Row, reason: str) -> None:
    found = peers(real_tree, quang_ninh=[SHARE], hai_phong=[{**SHARE, **change}])
    assert of_quang_ninh(found) == [("", reason)]


@pytest.mark.parametrize(
    ("change", "reason"),
    [({"variant": "total"}, "other_class"), ({"denominator": "plan"}, "other_class"), ({}, "")],
)
def test_class_and_base_of_a_rate(real_tree: Tree, change: Row, reason: str) -> None:
    found = peers(real_tree, quang_ninh=[LATE], hai_phong=[{**LATE, **change}])
    assert of_quang_ninh(found) == [("" if reason else "hai_phong0", reason)]


@pytest.mark.parametrize("flag", ["implausible", "class_not_stated", "denominator_not_stated", "ambiguous"])
def test_an_unclear_figure_of_its_own_is_set_beside_nobody(real_tree: Tree, flag: str) -> None:
    found = peers(real_tree, quang_ninh=[{**LATE, "flags": flag}], hai_phong=[LATE])
    # An implausible figure is no headline at all.
    assert of_quang_ninh(found) == ([] if flag == "implausible" else [("", "own_unclear")])


def test_nobody_else_has_such_a_figure(real_tree: Tree) -> None:
    assert of_quang_ninh(peers(real_tree, quang_ninh=[SHARE], hai_phong=[LATE])) == [("", "none")]


def test_of_each_place_the_untranslated_then_the_newest(real_tree: Tree) -> None:
    found = peers(
        real_tree,
        quang_ninh=[SHARE],
        hai_phong=[
            {**SHARE, "as_of": "2025-07-31"},
            {**SHARE, "as_of": "2025-08-31"},
            {**SHARE, "flags": "machine_translated"},
        ],
    )
    assert of_quang_ninh(found) == [("hai_phong1", "")]


def test_former_provinces_are_compared_among_themselves(real_tree: Tree) -> None:
    old = {**SHARE, "boundary": "63", "as_of": "2024-09-30", "period_start": "2024-01-01"}
    found = peers(real_tree, bac_kan=[old], cao_bang=[old])
    rows = found[found["province_id"] == "bac-kan"]
    assert rows["peer_obs_id"].tolist() == ["cao_bang0"]


def test_every_real_pair_is_of_one_class_boundary_and_quarter(facts: Facts) -> None:
    pairs = facts.peers[facts.peers["peer_obs_id"] != ""]
    assert not pairs.empty
    observations = facts.observations
    own, peer = observations.loc[pairs["obs_id"]], observations.loc[pairs["peer_obs_id"]]
    for column in ("indicator", "variant", "funds", "denominator", "boundary", "year"):
        assert own[column].tolist() == peer[column].tolist()
    assert own["day"].dt.quarter.tolist() == peer["day"].dt.quarter.tolist()
    asked = facts.headline_figures[
        facts.headline_figures["headline"].isin(["collection_plan", "late_payment_rate", "coverage_hi"])
        & (facts.headline_figures["province_id"] != "viet-nam")
    ]
    assert set(facts.peers["obs_id"]) == set(asked["obs_id"])
