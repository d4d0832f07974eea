"""On which page the row of each figure stands: the page of its province, or the page of an older year of it."""

from __future__ import annotations

from typing import Final

import pandas as pd

LONG_PAGE: Final = 60
"""A place with more figures than this has its older ones on pages by year. Besides its rows a page weighs up to 16 kB
compressed and a row 50 to 90 bytes, so 60 rows leave room below the 25 kB that a page may weigh."""
MOST_ROWS: Final = 100
"""The most rows that such a page keeps: two years of monthly reports alone would be some 700."""
YEARS_KEPT: Final = 2
_FOUNDING: Final = "seed"


def derive_row_pages(observations: pd.DataFrame) -> pd.Series:
    """For each published figure the ``page_id`` of its row: text, index ``obs_id``, in the order of ``observations``.

    The rows of a place of ``LONG_PAGE`` figures or fewer all stand on ``province:<id>``. A longer page keeps the latest
    two years that have a figure other than a target, newest rows first up to ``MOST_ROWS``, and whatever the count
    every figure of the founding articles (sources of kind ``seed``). The others stand on ``province-year:<id>:<year>``,
    the year being that of their as-of date. Of two rows of one date the one that is shown stays longer.
    """
    rows = observations[["province_id", "day", "year", "kind", "source_kind", "shown"]]
    founding = rows["source_kind"] == _FOUNDING
    reports = rows["year"].where(rows["kind"] != "target").groupby(rows["province_id"]).transform("max")
    # A place that has only targets is measured by the newest of them.
    newest = reports.fillna(rows.groupby("province_id")["year"].transform("max"))
    recent = rows["year"] > newest - YEARS_KEPT
    ordered = rows.assign(founding=founding, recent=recent).reset_index(names="obs_id")
    ordered = ordered.sort_values(
        ["founding", "recent", "day", "shown", "obs_id"], ascending=[False, False, False, False, True]
    )
    place_in_line = ordered.groupby("province_id").cumcount()
    count = ordered.groupby("province_id")["obs_id"].transform("size")
    kept = (count <= LONG_PAGE) | ordered["founding"] | (ordered["recent"] & (place_in_line < MOST_ROWS))
    own = "province:" + ordered["province_id"]
    by_year = "province-year:" + ordered["province_id"] + ":" + ordered["year"].astype("str")
    pages = pd.Series(own.where(kept, by_year).to_numpy(), index=ordered["obs_id"].to_numpy(), dtype="str")
    return pages.reindex(observations.index)
