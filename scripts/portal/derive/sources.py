"""The sources of every package, each once."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.contract.schema import SOURCES

_KIND_RANKS: Final = {"official": 0, "law": 1, "seed": 2, "newspaper": 2, "reprint": 3, "dataset": 4}
"""Who is believed first. A founding article (``seed``) is a newspaper's text, so it ranks as one."""


def derive_sources(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per source: index ``source_id``, contract columns, ``packages`` (sorted tuple of package names).

    ``rows`` are gathered rows of the resource ``sources``; where packages repeat a source the first row stands for all.
    """
    packages: dict[str, set[str]] = {}
    for source_id, package in zip(rows["source_id"], rows["package"], strict=True):
        packages.setdefault(source_id, set()).add(package)
    sources = rows.drop_duplicates("source_id").set_index("source_id")[SOURCES.columns[1:]]
    held = [tuple(sorted(packages[source_id])) for source_id in sources.index]
    return sources.assign(packages=pd.Series(held, index=sources.index, dtype="object"))


def kind_ranks(kinds: pd.Series) -> pd.Series:
    """The rank of each source kind, lower is believed first; an unknown kind comes last."""
    return kinds.map(_KIND_RANKS).fillna(len(_KIND_RANKS)).astype("int64")
