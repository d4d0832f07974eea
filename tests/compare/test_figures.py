"""Figures that were added, changed and withdrawn, against a comparison by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.compare.figures import REMARKS, Reason, change_of, compare_figures
from portal.compare.side import Side
from portal.contract.schema import CORRECTIONS, OBSERVATIONS
from portal.store.tree import Tree
from tests.compare.sides import side

COLUMNS = [*OBSERVATIONS.columns, "package"]
IDS = st.sampled_from(["a", "b", "c", "a|b", "d"])
ROWS = st.lists(
    st.fixed_dictionaries(
        {"obs_id": IDS, "value": st.sampled_from(["1", "2", ""]), "note": st.sampled_from(["", "x"])}
        | {"unit": st.sampled_from(["VND", "persons"]), "package": st.sampled_from(["p", "q"])}
    ),
    max_size=6,
)


def bare(rows: list[dict[str, str]], held: list[dict[str, str]] | None = None) -> Side:
    """A side of rows with empty cells where they say nothing."""
    figures, held_back = (
        pd.DataFrame([[row.get(column, "") for column in COLUMNS] for row in some], columns=COLUMNS, dtype="str")
        for some in (rows, held or [])
    )
    return Side(Path(), 0, figures, held_back, {}, {}, None)


@settings(max_examples=40)
@given(ROWS, ROWS)
def test_every_difference_is_told_once_and_nothing_else(old: list[dict[str, str]], new: list[dict[str, str]]) -> None:
    found = compare_figures(bare(old), bare(new))
    before: dict[str, dict[str, str]] = {}
    after: dict[str, dict[str, str]] = {}
    for rows, kept in ((old, before), (new, after)):
        for row in rows:
            kept.setdefault(row["obs_id"], row)
    assert [one.obs_id for one in found.added] == sorted(after.keys() - before.keys())
    assert [one.obs_id for one in found.withdrawn] == sorted(before.keys() - after.keys())
    both = sorted(before.keys() & after.keys())
    differing = {name: {c for c in before[name] if before[name][c] != after[name][c]} for name in both}
    assert {one.obs_id: set(one.columns) for one in (*found.changed, *found.remarks)} == {
        name: columns for name, columns in differing.items() if columns
    }
    assert all(set(one.columns) <= set(REMARKS) for one in found.remarks)
    assert not any(set(one.columns) <= set(REMARKS) for one in found.changed)
    assert found.repeated == len(old) - len(before) + len(new) - len(after)
    for one in found.changed:
        same_unit = before[one.obs_id]["unit"] == after[one.obs_id]["unit"]
        values = before[one.obs_id]["value"], after[one.obs_id]["value"]
        told = same_unit and all(values) and values[0] != values[1]
        assert one.difference == (Decimal(values[1]) - Decimal(values[0]) if told else None)


@settings(max_examples=40)
@given(ROWS, ROWS)
def test_seen_from_the_other_side_what_came_went_and_differences_change_their_sign(
    old: list[dict[str, str]], new: list[dict[str, str]]
) -> None:
    there, back = compare_figures(bare(old), bare(new)), compare_figures(bare(new), bare(old))
    assert [one.obs_id for one in there.added] == [one.obs_id for one in back.withdrawn]
    assert [one.obs_id for one in there.withdrawn] == [one.obs_id for one in back.added]
    for one, other in zip((*there.changed, *there.remarks), (*back.changed, *back.remarks), strict=True):
        assert (one.obs_id, one.columns, one.old, one.new) == (other.obs_id, other.columns, other.new, other.old)
        assert one.difference == (None if other.difference is None else -other.difference)


@settings(max_examples=40)
@given(ROWS, st.randoms(use_true_random=False))
def test_a_side_compared_with_itself_has_no_difference_in_whatever_order(
    rows: list[dict[str, str]], chance: Random
) -> None:
    once = list({row["obs_id"]: row for row in rows}.values())
    found = compare_figures(bare(once), bare(chance.sample(once, len(once))))
    assert (found.added, found.changed, found.remarks, found.withdrawn, found.repeated) == ((), (), (), (), 0)


@pytest.mark.parametrize(
    ("old", "new", "difference", "percent"),
    [
        ("200", "250", "50", "25"),
        ("-200", "-250", "-50", "-25"),
        ("0", "5", "5", None),
        ("74.43", "74.4", "-0.03", "-0.04030632809351068117694478033"),
        ("1e9", "5", None, None),
        ("", "5", None, None),
        ("NaN", "5", None, None),
    ],
)
def test_a_difference_is_told_of_two_numbers_only(
    old: str, new: str, difference: str | None, percent: str | None
) -> None:
    expected = tuple(None if text is None else Decimal(text) for text in (difference, percent))
    assert change_of(old, new) == expected


def test_a_figure_that_was_held_back_says_so_and_the_other_way_round() -> None:
    base = bare([{"obs_id": "a"}], [{"obs_id": "b"}])
    head = bare([{"obs_id": "b"}], [{"obs_id": "a"}, {"obs_id": "c"}])
    found = compare_figures(base, head)
    assert [(one.obs_id, one.moved) for one in found.added] == [("b", "published")]
    assert [(one.obs_id, one.moved) for one in found.withdrawn] == [("a", "held_back")]
    assert found.held_back == {"added": 2, "changed": 0, "withdrawn": 1}


def with_log(given: Side, *rows: tuple[str, ...]) -> Side:
    log = pd.DataFrame(list(rows), columns=CORRECTIONS.columns, dtype="str")
    tables = given.tables | {("registry", "corrections"): log}
    return Side(given.root, 0, given.figures, given.held_back, tables, {}, None)


def test_the_reason_is_the_newest_of_the_log_that_ends_at_what_the_figure_says() -> None:
    about = ("quang-ninh", "34", "late_payment", "2025-09-30")
    log = (
        ("a", "2026-01-01", "corrected", *about, "value", "1", "2", "cũ", "older"),
        ("a", "2026-02-01", "corrected", *about, "value", "2", "3", "mới", "newer"),
        ("b", "2026-02-01", "corrected", *about, "value", "1", "9", "sai", "wrong"),
        ("c", "2026-02-01", "withdrawn", *about, "", "1", "", "rút", "gone"),
    )
    base = bare([{"obs_id": name, "value": "1"} for name in "abcd"])
    head = bare([{"obs_id": "a", "value": "3"}, {"obs_id": "b", "value": "3"}])
    found = compare_figures(base, with_log(head, *log))
    assert [(one.obs_id, one.reason) for one in found.changed] == [("a", Reason("mới", "newer")), ("b", Reason())]
    assert [(one.obs_id, one.reason) for one in found.withdrawn] == [("c", Reason("rút", "gone")), ("d", Reason())]


def test_a_figure_that_moves_to_another_package_is_no_other_figure(real_tree: Tree) -> None:
    row = {"obs_id": "a", "province_id": "quang-ninh"}
    found = compare_figures(side(real_tree, [row]), side(real_tree, [row], place="ha-noi"))
    assert [one.columns for one in found.changed] == [("package",)]
    assert not found.added
    assert not found.withdrawn
