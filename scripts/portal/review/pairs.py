"""Putting figures beside each other: two figures of one text, or the chosen figures of one date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pandas as pd

from portal.derive.records import records_of

SAME_DATE: Final = ("province_id", "boundary", "as_of")
SAME_TEXT: Final = (*SAME_DATE, "source_id")
_TOLD: Final = (
    *("obs_id", "indicator", "variant", "funds", "denominator", "as_of"),
    *("value", "unit", "qualifier", "amount", "low", "high", "near_low", "near_high"),
)
_CARRIED: Final = ("obs_id", "amount", "low", "high", "near_low", "near_high", "source_id", "day")


def pair_figures(first: pd.DataFrame, second: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """Every pair of a row of ``first`` and a row of ``second`` that agree in ``keys``.

    Columns: ``keys``, and ``obs_id, amount, low, high, near_low, near_high, source_id, day`` of both with the endings
    ``_1`` and ``_2``. A figure is never paired with itself. The order is by the two ids.
    """
    left, right = _ended(first, keys, "_1"), _ended(second, keys, "_2")
    pairs = left.merge(right, on=list(keys), how="inner")
    pairs = pairs[pairs["obs_id_1"] != pairs["obs_id_2"]]
    return pairs.sort_values(["obs_id_1", "obs_id_2"], ignore_index=True)


def pair_text_first(first: pd.DataFrame, second: pd.DataFrame, keys: Sequence[str] = ()) -> pd.DataFrame:
    """Pairs of one text; where a figure of ``first`` has no partner in its text, its partners of the same date.

    ``keys`` are needed beside the province, its boundary and the date. Across texts only figures that were chosen for
    their date (``shown``) are partners.
    """
    within = pair_figures(first, second, [*SAME_TEXT, *keys]).assign(same_text=True)
    within["source_id_1"] = within["source_id_2"] = within["source_id"]
    alone = first[~first["obs_id"].isin(within["obs_id_1"])]
    across = pair_figures(alone, second[second["shown"]], [*SAME_DATE, *keys]).assign(same_text=False)
    columns = [column for column in across.columns if column in within.columns]
    parts = [part[columns] for part in (within, across) if not part.empty]
    return pd.concat(parts, ignore_index=True) if parts else across[columns]


def rows_of(figures: pd.DataFrame, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """What sentences tell of some figures, by ``obs_id``."""
    wanted = set(ids)
    held = [obs_id in wanted for obs_id in figures["obs_id"].tolist()] if wanted else [False] * len(figures)
    return {row["obs_id"]: row for row in records_of(figures.loc[held, [*_TOLD]])}


def _ended(frame: pd.DataFrame, keys: Sequence[str], ending: str) -> pd.DataFrame:
    carried = [column for column in _CARRIED if column not in keys]
    return frame[[*keys, *carried]].rename(columns={column: column + ending for column in carried})
