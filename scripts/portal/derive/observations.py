"""Observations with types: the number and its interval, the day, the flags, and what source and indicator say."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.derive.interval import derive_intervals
from portal.derive.words import words_for

_OF_INDICATOR: Final = ("theme", "kind", "time_basis", "direction")
_CONTRADICTS: Final = "contradicts:"


def derive_observations(rows: pd.DataFrame, sources: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    """Typed observations: index ``obs_id``, contract columns as text, and the derived columns.

    ``rows`` are gathered rows of the resource ``observations`` or ``unpublished``. Added are ``amount``, ``low``,
    ``high`` (float64, in ``unit``), ``day`` (datetime64), ``year``, ``month`` (int64), ``hedged``, ``translated``
    (bool), ``flag_names``, ``contradicts`` (tuples of text), ``source_kind``, ``source_published``, ``theme``,
    ``kind``, ``time_basis``, ``direction`` (text). The order is by ``obs_id``.
    """
    frame = rows.set_index("obs_id").sort_index()
    frame["amount"] = frame["value"].astype("float64")
    names = {text: _flag_names(text) for text in frame["flags"].unique()}
    others = {text: _contradicted(text) for text in frame["flags"].unique()}
    frame["flag_names"] = pd.Series([names[text] for text in frame["flags"]], index=frame.index, dtype="object")
    frame["contradicts"] = pd.Series([others[text] for text in frame["flags"]], index=frame.index, dtype="object")
    low, high = derive_intervals(frame, words_for(frame["source_id"], sources["language"]))
    frame["low"], frame["high"] = low, high
    frame["day"] = pd.to_datetime(frame["as_of"], format="%Y-%m-%d").astype("datetime64[us]")
    frame["year"] = frame["day"].dt.year.astype("int64")
    frame["month"] = frame["day"].dt.month.astype("int64")
    frame["hedged"] = frame["qualifier"] != "exact"
    flagged = pd.Series(["machine_translated" in flags for flags in frame["flag_names"]], index=frame.index, dtype=bool)
    frame["translated"] = flagged | (words_for(frame["source_id"], sources["translated"]) == "machine")
    frame["source_kind"] = words_for(frame["source_id"], sources["kind"])
    frame["source_published"] = words_for(frame["source_id"], sources["published"])
    for column in _OF_INDICATOR:
        frame[column] = words_for(frame["indicator"], indicators[column])
    return frame


def _flag_names(flags: str) -> tuple[str, ...]:
    return tuple(flag.partition(":")[0] for flag in flags.split(";") if flag)


def _contradicted(flags: str) -> tuple[str, ...]:
    return tuple(flag.removeprefix(_CONTRADICTS) for flag in flags.split(";") if flag.startswith(_CONTRADICTS))
