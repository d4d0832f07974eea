"""A table across places, held against a choice by hand: no place is missing, none has a turn more than another."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from portal.derive.newest_rows import newest_rows

PLACE = ["province_id", "boundary"]
SERIES = [*PLACE, "variant", "funds", "denominator", "set_by"]
COLUMNS = [*SERIES, "day", "shown"]
Rows = list[tuple[object, ...]]
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c"]),
        st.sampled_from(["34", "63"]),
        st.sampled_from(["", "x", "y"]),
        st.just("si"),
        st.sampled_from(["", "population"]),
        st.just(""),
        st.integers(1, 5),
        st.booleans(),
    ),
    max_size=30,
)


def frame(rows: Rows) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=COLUMNS, index=[f"row-{number}" for number in range(len(rows))])


@given(ROWS, st.integers(6, 12))
def test_the_newest_of_every_place_in_whole_turns(rows: Rows, most: int) -> None:
    observations = frame(rows)
    kept = newest_rows(observations, (), most)
    if len(rows) <= most:
        assert kept.equals(observations)
        return
    assert kept.index.tolist() == [name for name in observations.index if name in set(kept.index)]
    assert kept.groupby(SERIES).size().max() == 1
    ends = observations.groupby(SERIES)["day"].transform("max")
    assert (kept["day"] == ends[kept.index]).all()
    # Every place has as many rows as the turns that fitted, or all of its series.
    held = observations[SERIES].drop_duplicates().groupby(PLACE).size()
    counts = kept.groupby(PLACE).size()
    turns = counts.max()
    assert counts.to_dict() == held.clip(upper=turns).to_dict()
    assert len(kept) <= most < held.clip(upper=turns + 1).sum() or counts.equals(held)
    newest = observations.groupby(PLACE)["day"].max()
    assert kept.groupby(PLACE)["day"].max().to_dict() == newest.to_dict()


@given(ROWS, st.data())
def test_what_is_preferred_comes_first(rows: Rows, data: st.DataObject) -> None:
    observations = frame(rows)
    # At most one for each place, as a chart of one group has it.
    preferred = {data.draw(st.sampled_from(here.index.tolist())) for _, here in observations.groupby(PLACE)}
    assert preferred <= set(newest_rows(observations, preferred, max(len(preferred), 6)).index)


def test_of_one_day_the_figure_that_is_shown_stays() -> None:
    row = ("a", "34", "", "si", "", "", 5)
    kept = newest_rows(frame([(*row, True), (*row, False)]), (), 1)
    assert kept["shown"].tolist() == [True]


def test_no_place_is_missing_because_another_has_many_groups() -> None:
    many: Rows = [("a", "34", f"v{number}", "si", "", "", 9, True) for number in range(10)]
    kept = newest_rows(frame([*many, ("b", "34", "", "si", "", "", 1, True)]), (), 3)
    assert kept["province_id"].tolist() == ["a", "a", "b"]
