from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import fields, replace

import pandas as pd
import pytest

from portal.derive.facts import Facts, derive_facts
from portal.store.table import Table
from portal.store.tree import Tree

FRAMES = [field.name for field in fields(Facts) if field.name not in {"today", "labels"}]


def _without_tables(tree: Tree) -> Tree:
    return replace(tree, provinces=tuple(replace(package, tables={}) for package in tree.provinces))


def _without_rows(tree: Tree) -> Tree:
    def cut(tables: dict[str, Table]) -> dict[str, Table]:
        return {name: replace(table, frame=table.frame.iloc[:0]) for name, table in tables.items()}

    provinces = tuple(replace(package, tables=cut(package.tables)) for package in tree.provinces)
    return replace(tree, provinces=provinces)


def _without_packages(tree: Tree) -> Tree:
    return replace(tree, provinces=(), register=None)


def test_the_published_set_is_whole(facts: Facts) -> None:
    assert len(facts.observations) == 704
    assert len(facts.unpublished) == 28
    assert facts.observations["province_id"].nunique() == 42
    assert len(facts.sources) == 144
    assert len(facts.lists) == 21
    measured = facts.series[facts.series["indicator"].map(facts.indicators["kind"]) != "target"]
    assert len(measured) == 529
    assert int((measured["points"] >= 3).sum()) == 24


def frame_of(facts: Facts, name: str) -> pd.DataFrame:
    """A table of the facts; a single column is one too."""
    table: pd.DataFrame | pd.Series = getattr(facts, name)
    return table.to_frame() if isinstance(table, pd.Series) else table


@pytest.mark.parametrize("name", FRAMES)
def test_text_is_never_missing(facts: Facts, name: str) -> None:
    frame = frame_of(facts, name)
    for column in frame:
        if frame[column].dtype in ("str", "object"):
            assert not frame[column].isna().any(), column


@pytest.mark.parametrize("empty", [_without_tables, _without_rows, _without_packages])
def test_a_tree_without_figures_gives_the_same_columns_and_types(
    real_tree: Tree, facts: Facts, empty: Callable[[Tree], Tree]
) -> None:
    nothing = derive_facts(empty(real_tree), facts.today)
    assert nothing.observations.empty
    assert len(nothing.territory) == 34
    for name in FRAMES:
        expected, found = frame_of(facts, name), frame_of(nothing, name)
        assert found.dtypes.to_dict() == expected.dtypes.to_dict(), name
        assert found.index.name == expected.index.name, name


def test_the_order_of_packages_and_rows_does_not_matter(real_tree: Tree, facts: Facts) -> None:
    generator = random.Random(7)
    packages = list(real_tree.provinces)
    generator.shuffle(packages)
    shuffled = []
    for package in packages:
        table = package.tables["observations"]
        mixed = replace(table, frame=table.frame.sample(frac=1, random_state=3))
        shuffled.append(replace(package, tables={**package.tables, "observations": mixed}))
    again = derive_facts(replace(real_tree, provinces=tuple(shuffled)), facts.today)
    for name in FRAMES:
        if name != "sources":
            pd.testing.assert_frame_equal(frame_of(again, name), frame_of(facts, name))
    pd.testing.assert_frame_equal(again.sources.sort_index(), facts.sources.sort_index())


def test_deriving_leaves_the_tree_as_it_was(real_tree: Tree) -> None:
    before = [package.tables["observations"].frame.copy() for package in real_tree.provinces]
    derive_facts(real_tree, pd.Timestamp("2026-01-01").date())
    for package, frame in zip(real_tree.provinces, before, strict=True):
        pd.testing.assert_frame_equal(package.tables["observations"].frame, frame)


def test_every_reference_between_frames_leads_somewhere(facts: Facts) -> None:
    known = {*facts.observations.index, ""}
    for frame, columns in (
        (facts.observations, ["shown_obs_id"]),
        (facts.series, ["latest_obs_id"]),
        (facts.recomputations, ["obs_id", "numerator_obs_id", "denominator_obs_id"]),
        (facts.implied, ["obs_id", "amount_obs_id"]),
        (facts.year_on_year, ["obs_id", "previous_obs_id"]),
        (facts.targets, ["obs_id", "target_obs_id"]),
        (facts.pace, ["obs_id"]),
        (facts.headline_figures, ["obs_id", "beside_obs_id"]),
    ):
        for column in columns:
            assert set(frame[column]) <= known, column
    assert set(facts.series["continues"]) <= {*facts.series.index, ""}
    assert set(facts.observations["series_id"]) == set(facts.series.index)
    assert set(facts.headline_figures["series_id"]) <= set(facts.series.index)
