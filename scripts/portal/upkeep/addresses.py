"""The web addresses that sources give."""

from __future__ import annotations

import pandas as pd


def source_addresses(sources: pd.DataFrame) -> dict[str, str]:
    """Each address of ``sources`` (as in ``Facts``) with the ids of the sources that give it, joined by ", ".

    Sources without a public address are left out.
    """
    held = sources[sources["url"] != ""]
    ids: dict[str, list[str]] = {}
    for source_id, address in zip(held.index.astype(str), held["url"].astype(str), strict=True):
        ids.setdefault(address, []).append(source_id)
    return {address: ", ".join(sorted(names)) for address, names in ids.items()}
