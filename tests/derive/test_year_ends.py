"""Long series by their year ends, short ones whole."""

from __future__ import annotations

import pandas as pd

from portal.derive.year_ends import LONGEST, with_year_ends


def series(name: str, months: int) -> pd.DataFrame:
    days = pd.date_range("2016-01-31", periods=months, freq="ME")
    return pd.DataFrame({"series_id": name, "day": days, "year": days.year, "shown": True}).set_index(
        pd.Index([f"{name}{number}" for number in range(months)])
    )


def test_a_series_of_two_years_stays_whole() -> None:
    rows = series("a", LONGEST)
    assert with_year_ends(rows).equals(rows)


def test_a_longer_one_keeps_the_last_of_each_year_and_its_newest() -> None:
    rows = pd.concat([series("a", 30), series("b", 3)])
    kept = with_year_ends(rows)
    assert kept.loc[kept["series_id"] == "a", "day"].dt.strftime("%Y-%m").tolist() == ["2016-12", "2017-12", "2018-06"]
    assert (kept["series_id"] == "b").sum() == 3


def test_what_is_not_shown_is_left_out() -> None:
    rows = series("a", 3).assign(shown=[True, False, True])
    assert with_year_ends(rows).index.tolist() == ["a0", "a2"]


def test_no_row() -> None:
    assert with_year_ends(series("a", 0)).empty
