"""Wrong but well-formed data: every real figure made wrong in each way, one at a time, and how many are noticed.

What a check of form stops is asked for all rows; what can only be doubted has a floor, just below what is seen today.
A figure that is wrong within the bounds of the right ones, beside no other of its series, nobody can see.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pandas as pd
import pytest

from portal.contract.check import check_tree
from portal.derive.facts import Facts
from portal.derive.series import with_choice, with_series
from portal.model.vocabulary import NATION
from portal.review.figures import figures_of
from portal.review.review import computed_flags
from portal.store.tree import Package, Tree
from tests.wrong_rows import Slip, elsewhere, exchanged, noticed, stale, times

MONEY: Final = ("VND",)
COUNTS: Final = ("persons", "units", "cases", "visits")
RATES: Final = ("percent",)


@pytest.fixture
def no_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The worlds of the slips lie beside each other and hold the same figures: they are not other places."""
    monkeypatch.setattr("portal.review.repeated._elsewhere", lambda *_: [])


@pytest.mark.usefixtures("no_neighbours")
@pytest.mark.parametrize(
    ("slip", "fewest", "figures"),
    [
        pytest.param(times(1000, MONEY), 168, 168, id="triệu read as tỷ"),
        pytest.param(times(0.001, MONEY), 145, 168, id="tỷ read as triệu"),
        pytest.param(times(1000, COUNTS), 270, 277, id="decimal comma lost in a count"),
        pytest.param(times(0.001, COUNTS), 40, 45, id="thousands mark read as a decimal one"),
        pytest.param(times(0.01, RATES), 245, 255, id="fraction for percent"),
        pytest.param(times(100, RATES), 255, 255, id="percent of a percent"),
        pytest.param(times(10, RATES), 245, 255, id="decimal mark one place off"),
        pytest.param(stale, 50, 85, id="stale copy of the date before"),
        pytest.param(exchanged, 440, 520, id="figure of another column"),
    ],
)
def test_slips_that_are_well_formed_are_doubted(facts: Facts, slip: Slip, fewest: int, figures: int) -> None:
    found = noticed(facts, slip)
    assert len(found) >= figures
    missed = sorted(obs_id for obs_id, seen in found.items() if not seen)
    assert len(found) - len(missed) >= fewest, missed


@pytest.mark.usefixtures("no_neighbours")
def test_a_figure_moved_to_another_province_is_seldom_doubted(facts: Facts) -> None:
    """The form of the packages stops it (see below); where a whole text is entered elsewhere, few figures show it."""
    found = noticed(facts, elsewhere(facts), whole_country=False)
    assert sum(found.values()) >= 40


@pytest.mark.parametrize("factor", [1000, 0.001, 0.01], ids=["thousand times", "thousandth", "fraction"])
def test_a_value_that_slips_alone_is_not_what_was_printed(real_tree: Tree, factor: float) -> None:
    """Only under a flag that says so (``unit_error_in_source``) may the two be a thousand times apart."""

    def slip(frame: pd.DataFrame) -> pd.DataFrame:
        amounts = frame["value"].astype("float64") * factor
        return frame.assign(value=[f"{amount:.7f}".rstrip("0").rstrip(".") for amount in amounts])

    tree, rows = _changed(real_tree, slip)
    stopped = {(issue.file, issue.row) for issue in check_tree(tree)}
    assert rows - len(stopped) <= 1


def test_a_row_in_the_package_of_another_province_is_stopped(real_tree: Tree) -> None:
    def slip(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.assign(province_id=frame["province_id"].map(lambda name: "hue" if name != "hue" else "son-la"))

    tree, rows = _changed(real_tree, slip)
    assert Counter(issue.code for issue in check_tree(tree))["province-differs"] == rows


def test_a_row_of_the_other_boundary_is_stopped_by_its_date(real_tree: Tree) -> None:
    """But for targets, which are set for a boundary and may have a deadline after it has ended."""

    def slip(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.assign(boundary=frame["boundary"].map({"34": "63", "63": "34"}))

    tree, _ = _changed(real_tree, slip)
    found = check_tree(tree)
    stopped = {(issue.file, issue.row) for issue in found if issue.column in ("boundary", "as_of", "province_id")}
    assert len(stopped) >= 600


@pytest.mark.parametrize(
    ("first", "second"),
    [("as_of", "period_start"), ("value", "as_printed"), ("variant", "funds"), ("unit", "qualifier")],
)
def test_swapped_columns_are_stopped_in_every_row_that_has_both(real_tree: Tree, first: str, second: str) -> None:
    def slip(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.assign(**{first: frame[second], second: frame[first]})

    tree, _ = _changed(real_tree, slip)
    stopped = {(issue.file, issue.row) for issue in check_tree(tree)}
    assert _rows_with(real_tree, first, second) <= stopped


def test_a_figure_copied_into_another_province_is_doubted_on_both_sides(facts: Facts) -> None:
    """Counts of four digits or more that are told for no hedge; chance explains some of the others."""
    figures = facts.observations.reset_index(names="obs_id")
    counts = figures[figures["unit"].isin([*MONEY, *COUNTS]) & ~figures["hedged"] & (figures["kind"] != "target")]
    counts = counts[(counts["province_id"] != NATION) & counts["value"].str.contains(r"^[0-9]{3}.*[1-9]0*$")]
    long = counts[counts["value"].str.rstrip("0").str.len() >= 4]
    ids = facts.provinces[facts.provinces["province_id"] != NATION].groupby("boundary")["province_id"].apply(sorted)
    others = [
        ids[boundary][(ids[boundary].index(name) + 1) % len(ids[boundary])]
        for name, boundary in zip(long["province_id"], long["boundary"], strict=True)
    ]
    copies = long.assign(province_id=others, obs_id=long["obs_id"] + "~copy")
    both = pd.concat([figures, copies]).set_index("obs_id").sort_index()
    wrong = replace(facts, observations=with_choice(with_series(both)))
    flags = computed_flags(wrong, figures_of(wrong))
    told = set(flags.loc[flags["flag"] == "repeated_figure", "obs_id"])
    assert len(long) >= 150
    assert sum(obs_id in told for obs_id in copies["obs_id"]) >= 0.95 * len(copies)
    assert sum(obs_id in told for obs_id in long["obs_id"]) >= 0.95 * len(copies)


def _changed(tree: Tree, slip: Callable[[pd.DataFrame], pd.DataFrame]) -> tuple[Tree, int]:
    """The tree with every published figure changed, and how many there are."""
    packages: list[Package] = []
    rows = 0
    for package in tree.provinces:
        table = package.tables["observations"]
        rows += len(table.frame)
        packages.append(
            replace(package, tables={**package.tables, "observations": replace(table, frame=slip(table.frame))})
        )
    return replace(tree, provinces=tuple(packages)), rows


def _rows_with(tree: Tree, first: str, second: str) -> set[tuple[str, int]]:
    """Places of the rows in which both columns hold something, and not the same."""
    held = [package.tables["observations"] for package in tree.provinces]
    return {
        (table.file, int(row))
        for table in held
        for row in table.frame.index[
            table.frame[first].ne("") & table.frame[second].ne("") & (table.frame[first] != table.frame[second])
        ]
    }
