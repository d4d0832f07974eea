"""Which sources have a row on the page of sources, so that a link to a row always finds it."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.model.vocabulary import SOURCE_KINDS
from portal.text.escape import is_web_address

MOST: Final = 200
"""Of each kind, the newest; the file of sources has all."""


def listed_kinds(sources: pd.DataFrame) -> dict[str, list[str]]:
    """The ``source_id`` of each kind, the newest first: the newest ``MOST``, and all without an address of their own.

    The founding articles are newspapers' texts, and stand among them.
    """
    kinds = sources["kind"].replace("seed", "newspaper")
    ordered = sources.sort_values("published", ascending=False, kind="stable")
    found = {}
    for kind in SOURCE_KINDS:
        rows = ordered[kinds[ordered.index] == kind]
        newest = set(rows.index[:MOST])
        found[kind] = [str(name) for name, url in rows["url"].items() if name in newest or not is_web_address(str(url))]
    return found


def listed_sources(sources: pd.DataFrame) -> frozenset[str]:
    """All of them."""
    return frozenset(name for names in listed_kinds(sources).values() for name in names)
