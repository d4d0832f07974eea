"""Where the row of a figure stands: bounded pages, the newest on the place's own, the founding articles always."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from portal.derive.row_pages import LONG_PAGE, MOST_ROWS, derive_row_pages

_FIGURE = st.tuples(
    st.integers(2014, 2027),
    st.integers(1, 12),
    st.sampled_from(["stock", "flow", "ratio", "target"]),
    st.sampled_from(["newspaper", "official", "seed"]),
    st.booleans(),
)


def frame(figures: list[tuple[int, int, str, str, bool]], place: str = "hue") -> pd.DataFrame:
    years, months, kinds, sources, shown = zip(*figures, strict=True) if figures else ((), (), (), (), ())
    return pd.DataFrame(
        {
            "province_id": pd.Series([place] * len(figures), dtype="str"),
            "day": pd.to_datetime([f"{year}-{month:02}-01" for year, month in zip(years, months, strict=True)]),
            "year": pd.Series(years, dtype="int64"),
            "kind": pd.Series(kinds, dtype="str"),
            "source_kind": pd.Series(sources, dtype="str"),
            "shown": pd.Series(shown, dtype="bool"),
        }
    ).set_axis([f"{place}-{number:04}" for number in range(len(figures))])


def plain(
    year: int, count: int, kind: str = "stock", source: str = "newspaper"
) -> list[tuple[int, int, str, str, bool]]:
    return [(year, number % 12 + 1, kind, source, True) for number in range(count)]


def test_a_short_page_keeps_everything() -> None:
    pages = derive_row_pages(frame(plain(2014, 30) + plain(2025, LONG_PAGE - 30)))
    assert set(pages) == {"province:hue"}


def test_one_more_figure_sends_the_older_years_to_their_pages() -> None:
    rows = frame(plain(2014, 1) + plain(2023, 20) + plain(2024, 20) + plain(2025, LONG_PAGE - 40))
    pages = derive_row_pages(rows)
    assert len(rows) == LONG_PAGE + 1
    assert dict(zip(rows["year"], pages, strict=True)) == {
        2014: "province-year:hue:2014",
        2023: "province-year:hue:2023",
        2024: "province:hue",
        2025: "province:hue",
    }


def test_founding_figures_stay_however_old_and_however_many() -> None:
    rows = frame(plain(2017, 40, source="seed") + plain(2018, 300, source="seed") + plain(2025, 10))
    pages = derive_row_pages(rows)
    assert set(pages[rows["source_kind"] == "seed"]) == {"province:hue"}


def test_targets_of_coming_years_do_not_make_the_latest_results_old() -> None:
    rows = frame(plain(2030, 10, kind="target") + plain(2025, 30) + plain(2023, 30))
    pages = derive_row_pages(rows)
    assert set(pages[rows["year"] >= 2025]) == {"province:hue"}
    assert set(pages[rows["year"] == 2023]) == {"province-year:hue:2023"}


def test_two_full_years_are_cut_at_the_newest_rows() -> None:
    rows = frame(plain(2024, 360) + plain(2025, 360))
    kept = rows[derive_row_pages(rows) == "province:hue"]
    assert len(kept) == MOST_ROWS
    assert kept["day"].min() >= rows.loc[~rows.index.isin(kept.index), "day"].max()


def test_places_are_counted_apart() -> None:
    rows = pd.concat([frame(plain(2014, 50)), frame(plain(2014, 50), "ha-noi")])
    assert set(derive_row_pages(rows)) == {"province:hue", "province:ha-noi"}


def test_no_row() -> None:
    assert derive_row_pages(frame([])).empty


@given(st.lists(_FIGURE, max_size=300))
def test_every_row_has_one_page_and_the_own_page_is_bounded(figures: list[tuple[int, int, str, str, bool]]) -> None:
    rows = frame(figures)
    pages = derive_row_pages(rows)
    assert list(pages.index) == list(rows.index)
    own = pages == "province:hue"
    founding = rows["source_kind"] == "seed"
    assert own[founding].all()
    assert (own & ~founding).sum() <= MOST_ROWS
    assert (pages[~own] == "province-year:hue:" + rows.loc[~own, "year"].astype("str")).all()
    if len(rows) <= LONG_PAGE:
        assert own.all()
    shuffled = derive_row_pages(rows.sample(frac=1, random_state=1))
    assert shuffled.reindex(rows.index).tolist() == pages.tolist()
