"""Rows of the facts by what charts ask for, grouped once: a filter in each chart would read the whole table."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

import pandas as pd

from portal.derive.facts import Facts
from portal.derive.records import records_of
from portal.model.vocabulary import Language

_KEPT: Final = 4
"""A build holds one ``Facts``; tests hold a few at a time."""


@lru_cache(maxsize=_KEPT)
def shown_by_indicator(facts: Facts) -> dict[str, pd.DataFrame]:
    """The shown observations of each indicator, with ``obs_id`` as a column."""
    shown = facts.observations[facts.observations["shown"]].reset_index(names="obs_id")
    return {str(indicator): rows for indicator, rows in shown.groupby("indicator", sort=False)}


@lru_cache(maxsize=_KEPT)
def shown_by_series(facts: Facts) -> dict[str, pd.DataFrame]:
    """The shown observations of each series, with ``obs_id`` as a column."""
    shown = facts.observations[facts.observations["shown"]].reset_index(names="obs_id")
    return {str(series_id): rows for series_id, rows in shown.groupby("series_id", sort=False)}


@lru_cache(maxsize=_KEPT)
def targets_by_figure(facts: Facts) -> dict[str, list[dict[str, Any]]]:
    """The rows of ``facts.targets`` of each figure, in their order."""
    grouped: dict[str, list[dict[str, Any]]] = {}
    for record in records_of(facts.targets):
        grouped.setdefault(str(record["obs_id"]), []).append(record)
    return grouped


@lru_cache(maxsize=2 * _KEPT)
def names_of_places(facts: Facts, language: Language) -> dict[tuple[str, str], str]:
    """Names by (province_id, boundary)."""
    provinces = facts.provinces
    keys = zip(provinces["province_id"], provinces["boundary"], strict=True)
    return dict(zip(keys, provinces[f"name_{language}"], strict=True))
