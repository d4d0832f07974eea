"""What grows old in the data without anybody touching it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

import pandas as pd

from portal.contract.list_schema import LIST
from portal.store.tree import Package
from portal.text.collation import vietnamese_key
from portal.text.date import parse_date

_COLUMNS: Final = ("list_id", "valid_until", "illustrative")


class QuietPlace(NamedTuple):
    """A place of today without recent figures; ``newest`` is the as-of date of its newest one ("" for none at all)."""

    province_id: str
    name_vi: str
    name_en: str
    newest: str


class EndingList(NamedTuple):
    """A list held with names, by its id, and the last day on which it is shown."""

    list_id: str
    valid_until: str


def derive_quiet_places(
    provinces: pd.DataFrame, observations: pd.DataFrame, today: date, days: int
) -> list[QuietPlace]:
    """Provinces of the 34 and the nation whose newest figure is of more than ``days`` days before ``today``.

    ``observations`` as in ``Facts``. Deadlines and dates still to come are no news. Those without any figure come
    first, then the oldest, then in Vietnamese order.
    """
    told = observations[(observations["time_basis"] != "deadline") & (observations["as_of"] <= today.isoformat())]
    newest = told.groupby("province_id")["as_of"].max()
    limit = (today - timedelta(days=days)).isoformat()
    current = provinces[provinces["boundary"] == "34"]
    places = [
        QuietPlace(*row, newest=str(newest.get(row[0], "")))
        for row in zip(current["province_id"], current["name_vi"], current["name_en"], strict=True)
    ]
    quiet = [place for place in places if place.newest < limit]
    return sorted(quiet, key=lambda place: (place.newest, vietnamese_key(place.name_vi)))


def ending_lists(lists: Iterable[Package], today: date, days: int) -> list[EndingList]:
    """Lists whose last day has passed or comes within ``days`` days, the earliest first; illustrative ones never end.

    Ids and days only: neither a unit nor any other cell of a list is read into the result.
    """
    limit = today + timedelta(days=days)
    found = []
    for package in lists:
        if LIST.name not in package.tables:
            continue
        frame = package.tables[LIST.name].frame
        for list_id, until, illustrative in zip(
            *(frame.reindex(columns=[name])[name].fillna("").astype(str) for name in _COLUMNS), strict=True
        ):
            day = parse_date(until)
            if illustrative != "yes" and day is not None and day <= limit:
                found.append(EndingList(list_id, until))
    return sorted(found, key=lambda one: (one.valid_until, one.list_id))
