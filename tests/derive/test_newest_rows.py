"""A table across places, held against a choice by hand: no place is missing, none has a turn more than another."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from portal.derive.newest_rows import newest_rows

PLACE = ["province_id", "boundary"]
TODAY = date(2026, 1, 10)
Rows = list[tuple[str, str, str, int, bool]]
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c"]),
        st.sampled_from(["34", "63"]),
        st.sampled_from(["u", "v", "w", "x", "y", "z"]),
        st.integers(1, 9),
        st.booleans(),
    ),
    max_size=30,
)


def frame(rows: Rows) -> pd.DataFrame:
    """Rows of place, boundary, group, day of January 2026, shown."""
    made = pd.DataFrame(rows, columns=[*PLACE, "group", "day", "shown"])
    made["series_id"] = made["province_id"] + "/" + made["boundary"] + "/" + made["group"]
    made["day"] = pd.Timestamp("2026-01-01") + pd.to_timedelta(made["day"] - 1, unit="D")
    made.index = pd.Index([f"row-{number}" for number in range(len(rows))])
    return made


def counts(rows: pd.DataFrame) -> dict[Any, int]:
    return dict(rows.groupby(PLACE).size())


@given(ROWS, st.integers(6, 12))
def test_the_newest_of_every_place_in_whole_turns(rows: Rows, most: int) -> None:
    observations = frame(rows)
    kept = newest_rows(observations, TODAY, (), most)
    if len(rows) <= most:
        assert kept.equals(observations)
        return
    assert kept.index.tolist() == [name for name in observations.index if name in set(kept.index)]
    assert kept["series_id"].is_unique
    assert (kept["day"] == observations.groupby("series_id")["day"].transform("max")[kept.index]).all()
    # Every place has as many rows as the turns that fitted, or all of its series.
    held = observations.drop_duplicates("series_id").groupby(PLACE).size()
    turns = max(counts(kept).values())
    assert counts(kept) == dict(held.clip(upper=turns))
    assert len(kept) <= most < held.clip(upper=turns + 1).sum() or counts(kept) == dict(held)
    newest = observations.groupby(PLACE)["day"].max()
    assert kept.groupby(PLACE)["day"].max().to_dict() == newest.to_dict()


@given(ROWS, st.data())
def test_all_that_is_preferred_stays_and_every_place_has_a_row(rows: Rows, data: st.DataObject) -> None:
    observations = frame(rows)
    preferred = data.draw(st.sets(st.sampled_from(observations.index.tolist()))) if rows else set()
    kept = newest_rows(observations, TODAY, preferred, 6)
    assert preferred <= set(kept.index)
    assert counts(kept).keys() == counts(observations).keys()
    assert len(kept) <= max(6, len(preferred) + len(counts(observations))) or kept.equals(observations)


def test_the_figures_of_two_charts_both_stay() -> None:
    rows: Rows = [(f"p{place}", "34", group, 5 + place % 2, True) for place in range(60) for group in "uv"]
    assert len(newest_rows(frame(rows), TODAY, [f"row-{number}" for number in range(120)])) == 120


def test_of_one_day_the_figure_that_is_shown_stays() -> None:
    kept = newest_rows(frame([("a", "34", "u", 5, True), ("a", "34", "u", 5, False)]), TODAY, (), 1)
    assert kept["shown"].tolist() == [True]


def test_no_place_is_missing_because_another_has_many_groups() -> None:
    many: Rows = [("a", "34", f"v{number}", 9, True) for number in range(10)]
    kept = newest_rows(frame([*many, ("b", "34", "u", 1, True)]), TODAY, (), 3)
    assert kept["province_id"].tolist() == ["a", "a", "b"]


def test_of_targets_the_next_deadline_stays_not_the_farthest() -> None:
    kept = newest_rows(frame([("a", "34", "u", day, True) for day in (5, 15, 12, 20)]), TODAY, (), 1)
    assert kept["day"].dt.day.tolist() == [12]
    past = newest_rows(frame([("a", "34", "u", day, True) for day in (5, 7, 3)]), TODAY, (), 1)
    assert past["day"].dt.day.tolist() == [7]
