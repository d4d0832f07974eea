"""A table across places, held against a choice by hand: no place is missing, nothing newer is left out."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from portal.derive.newest_rows import newest_rows

COLUMNS = ["province_id", "boundary", "variant", "funds", "denominator", "set_by", "day", "shown"]
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


def frame(rows: list[tuple[object, ...]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=COLUMNS, index=[f"row-{number}" for number in range(len(rows))])


@given(ROWS, st.integers(6, 12))
def test_the_newest_of_every_place_and_only_ends_of_series(rows: list[tuple[object, ...]], most: int) -> None:
    observations = frame(rows)
    kept = newest_rows(observations, most)
    if len(rows) <= most:
        assert kept.equals(observations)
        return
    series = observations.groupby(COLUMNS[:6])["day"]
    ends = observations[observations["day"] == series.transform("max")]
    assert set(kept.index) <= set(ends.index)
    assert len(kept) == min(most, observations[COLUMNS[:6]].drop_duplicates().shape[0])
    assert kept.index.tolist() == [name for name in observations.index if name in set(kept.index)]
    for place, here in observations.groupby(["province_id", "boundary"]):
        inside = kept[(kept["province_id"] == place[0]) & (kept["boundary"] == place[1])]
        assert inside["day"].max() == here["day"].max()


def test_of_one_day_the_figure_that_is_shown_stays() -> None:
    row = ("a", "34", "", "si", "", "", 5)
    kept = newest_rows(frame([(*row, True), (*row, False)]), 1)
    assert kept["shown"].tolist() == [True]


def test_places_take_turns() -> None:
    many = [("a", "34", f"v{number}", "si", "", "", 9, True) for number in range(10)]
    kept = newest_rows(frame([*many, ("b", "34", "", "si", "", "", 1, True)]), 3)
    assert kept["province_id"].tolist() == ["a", "a", "b"]
