"""Sources, flags and recomputations as files."""

from __future__ import annotations

import csv
import io
import math
from typing import Any

import pytest

from portal.publish.supporting_tables import plain_numbers


def rows_of(edition: Any, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(edition.files[path].decode("utf-8"), newline="")))


def test_every_source_is_there_once_with_its_packages(published: Any) -> None:
    rows = rows_of(published, "data/sources.csv")
    expected = {
        (source_id, package.name)
        for package in published.tree.packages()
        if "sources" in package.tables
        for source_id in package.tables["sources"].frame["source_id"]
    }
    assert {(row["source_id"], name) for row in rows for name in row["packages"].split(";")} == expected
    assert [row["source_id"] for row in rows] == sorted({source_id for source_id, _ in expected})


def test_flags_are_those_of_the_review_for_published_rows(published: Any) -> None:
    rows = rows_of(published, "data/flags.csv")
    held = published.review.flags
    expected = held[held["obs_id"].isin(published.facts.observations.index)]
    assert {(row["obs_id"], row["flag"], row["origin"]) for row in rows} == set(
        expected[["obs_id", "flag", "origin"]].itertuples(index=False, name=None)
    )
    keys = [tuple(row.values()) for row in rows]
    assert keys == sorted(set(keys))
    assert {row["origin"] for row in rows} == {"curated", "computed"}


def test_flags_say_why_in_both_languages(published: Any) -> None:
    for row in rows_of(published, "data/flags.csv"):
        if row["origin"] == "computed":
            assert row["detail_vi"]
            assert row["detail_en"]


def test_every_ratio_is_recomputed_or_says_why_not(published: Any) -> None:
    rows = {row["obs_id"]: row for row in rows_of(published, "data/recomputations.csv")}
    assert set(rows) == set(published.facts.recomputations["obs_id"])
    for row in rows.values():
        assert (row["recomputed"] == "") == (row["verdict"] == "not_recomputable") == (row["reason"] != "")
        assert float(row["printed_low"]) <= float(row["printed"]) <= float(row["printed_high"])
    bac_kan = next(row for row in rows.values() if row["province_id"] == "bac-kan" and row["printed"] == "55.8")
    assert bac_kan["verdict"] == "agrees"
    assert bac_kan["recomputed"].startswith("55.806")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (55.8, "55.8"), (303842 / 5444.6, "55.80612"), (100.0, "100"), (0.0, "0"), (-0.0000001, "0"),
        (1e15, "1" + "0" * 15), (-2.5, "-2.5"), (math.nan, ""), (math.inf, ""), (0.1 + 0.2, "0.3"),
    ],
)  # fmt: skip
def test_computed_numbers_are_canonical_text(value: float, text: str) -> None:
    assert plain_numbers([value]) == [text]


def test_related_observations_exist(published: Any) -> None:
    known = {*published.facts.observations.index, *published.facts.unpublished.index}
    cells = [row["related_obs_ids"] for row in rows_of(published, "data/flags.csv") if row["related_obs_ids"]]
    assert len(cells) > 20
    assert {obs_id for cell in cells for obs_id in cell.split(";")} <= known
