"""What of two sides can be held beside each other: the rows of files that both could read."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from portal.compare.side import Side
from portal.contract.schema import OBSERVATIONS, UNPUBLISHED


def read_on_both(base: Side, head: Side) -> tuple[Side, Side]:
    """Both sides without the rows of the files that either could not read."""
    unread = {(one.package, one.table) for one in (*base.unread, *head.unread)}
    if not unread:
        return base, head
    return _without(base, unread), _without(head, unread)


def _without(side: Side, unread: set[tuple[str, str]]) -> Side:
    whole = {package for package, table in unread if table == ""}

    def kept(rows: pd.DataFrame, table: str) -> pd.DataFrame:
        gone = whole | {package for package, name in unread if name == table}
        return rows[~rows["package"].isin(gone)].reset_index(drop=True)

    return replace(
        side,
        figures=kept(side.figures, OBSERVATIONS.name),
        held_back=kept(side.held_back, UNPUBLISHED.name),
        tables={key: rows for key, rows in side.tables.items() if key not in unread and key[0] not in whole},
        packages={name: version for name, version in side.packages.items() if name not in whole},
    )
