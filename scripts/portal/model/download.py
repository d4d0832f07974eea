"""Where the files of exactly what one page shows stand in the site, the same for both languages."""

from __future__ import annotations

from typing import Final

FORMATS: Final = ("csv", "xlsx", "json", "parquet")
"""Endings of the files in which a table is published; CSV is the canonical form."""

_FOLDERS: Final = {"province": "places", "province-year": "places", "indicator": "indicators"}
_TOPICS: Final = "topics"


def selection_path(page_id: str, ending: str) -> str:
    """The path from the root of the site: ``data/places/quang-ninh.csv``, ``data/indicators/late_payment.xlsx``,
    ``data/places/ha-noi-2019.json`` for a page of one year, ``data/topics/coverage.csv`` for a page of its own."""
    kind, _, name = page_id.partition(":")
    folder = _FOLDERS.get(kind, _TOPICS) if name else _TOPICS
    return f"data/{folder}/{(name or kind).replace(':', '-')}.{ending}"
