"""The choices by which a reader narrows a search, each with the units that it leaves."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from portal.lookup.layout import AMOUNT_FROM, MONTHS_FROM
from portal.lookup.varint import Numbers


def filter_sets(frame: pd.DataFrame, provinces: list[str]) -> Iterator[tuple[str, Numbers]]:
    """File names and units: ``list-<place>``, ``province-<place>``, ``months-<n>`` and ``amount-<n>`` or more.

    ``provinces`` are the provinces of the lists, by the place of the list.
    """
    place = frame["place"].to_numpy(dtype=np.int64)
    for number in range(len(provinces)):
        yield f"list-{number}", np.flatnonzero(place == number)
    names = sorted(set(provinces))
    of_list = np.array([names.index(province) for province in provinces], dtype=np.int64)
    for number in range(len(names)):
        yield f"province-{number}", np.flatnonzero(of_list[place] == number)
    months = _whole(frame["months_late"])
    for least in MONTHS_FROM:
        yield f"months-{least}", np.flatnonzero(months >= least)
    amount = _whole(frame["amount_vnd"])
    for least in AMOUNT_FROM:
        yield f"amount-{least}", np.flatnonzero(amount >= least)


def orders(frame: pd.DataFrame) -> dict[str, Numbers]:
    """The numbers of the units by amount and by months, the largest first; equal ones, and those without, by name."""
    return {"amount": _largest_first(frame["amount_vnd"]), "months": _largest_first(frame["months_late"])}


def _largest_first(values: pd.Series[int]) -> Numbers:
    return np.argsort(-_whole(values), kind="stable").astype(np.int64, copy=False)


def _whole(values: pd.Series[int]) -> Numbers:
    return np.asarray(values.fillna(-1), dtype=np.int64)
