"""The log of corrections against the figures: what it says was changed is changed, what it withdraws is gone."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pandas as pd

from portal.contract.cells import judge_cell
from portal.contract.schema import CORRECTIONS, OBSERVATIONS
from portal.contract.sheet import Sheet
from portal.model.issue import Finding
from portal.model.vocabulary import CORRECTED, WITHDRAWN

_CELL: Final = "\x1f"
ABOUT: Final = ("province_id", "boundary", "indicator", "as_of")
"""The columns of a row of the log that say which figure it is about, for readers when the figure is gone."""


def check_corrections_form(corrections: Sheet) -> list[Finding]:
    """Faults within a row: a correction names a column and two different values, a withdrawal only the old one."""
    frame = corrections.frame
    usable = corrections.sound("action", "column", "old", "new")
    corrected, withdrawn = usable & (frame["action"] == CORRECTED), usable & (frame["action"] == WITHDRAWN)
    columns = frozenset(OBSERVATIONS.columns) - frozenset(OBSERVATIONS.key)
    named = corrected & ~frame["column"].isin(columns)
    same = corrected & ~named & (frame["old"] == frame["new"])
    idle = withdrawn & (frame["column"] != "")
    replaced = withdrawn & ~idle & (frame["new"] != "")
    return [
        *corrections.findings(named | idle, "correction-column", "column", expected=", ".join(sorted(columns))),
        *corrections.findings(same | replaced, "correction-new", "new"),
        *_check_values(corrections, (corrected & ~named) | (withdrawn & ~idle)),
    ]


def _check_values(corrections: Sheet, usable: pd.Series[bool]) -> list[Finding]:
    """``old`` and ``new`` have the form that the column they stand for asks of its cells."""
    fields = {field.name: replace(field, required=False) for field in OBSERVATIONS.fields}
    # A withdrawal keeps the value that is gone.
    columns = corrections.frame["column"].where(corrections.frame["action"] == CORRECTED, "value")
    findings: list[Finding] = []
    for side in ("old", "new"):
        cells = corrections.frame[side]
        wrong = pd.Series(
            [
                bool(use) and judge_cell(cell, fields[column]) is not None
                for use, cell, column in zip(usable, cells, columns, strict=True)
            ],
            index=cells.index,
        )
        findings += corrections.findings(wrong, "correction-value", side, of=columns)
        corrections.mark(side, wrong)
    return findings


def check_corrections(corrections: Sheet, observations: Sheet) -> list[Finding]:
    """Faults between the log and the figures of a whole tree, published and held back (``observations``)."""
    frame = corrections.frame
    usable = corrections.sound(*CORRECTIONS.columns)
    named = observations.frame["obs_id"].isin(frame["obs_id"])
    held = observations.frame.loc[named & observations.sound("obs_id")].drop_duplicates("obs_id").set_index("obs_id")
    strange = _about_another(corrections, held) & usable
    gone = set(frame["obs_id"][usable & (frame["action"] == WITHDRAWN)])
    published = observations.file.str.endswith(f"/{OBSERVATIONS.path}")
    shown = set(observations.frame.loc[named & published, "obs_id"])
    withdrawn = usable & (frame["action"] == WITHDRAWN)
    corrected = usable & (frame["action"] == CORRECTED) & frame["column"].isin(held.columns)
    unknown = corrected & ~frame["obs_id"].isin(held.index) & ~frame["obs_id"].isin(gone)

    rows = frame[corrected].sort_values(["obs_id", "column", "date"], kind="stable")
    cell = rows["obs_id"] + _CELL + rows["column"]
    before = rows["new"].groupby(cell).shift()
    broken = before.notna() & (before != rows["old"])
    newest = ~cell.duplicated(keep="last") & rows["obs_id"].isin(held.index)
    now = pd.Series(
        [str(held.at[obs_id, column]) for obs_id, column in rows.loc[newest, ["obs_id", "column"]].itertuples(False)],
        index=rows.index[newest],
        dtype="str",
    )
    differs = now[now != rows["new"][newest]]
    return [
        *corrections.findings(unknown, "correction-unknown", "obs_id"),
        *corrections.findings(strange, "correction-about", "obs_id"),
        *corrections.findings(withdrawn & frame["obs_id"].isin(shown), "correction-withdrawn", "obs_id"),
        *corrections.findings(
            _at(broken.index[broken], frame), "correction-chain", "old", expected=_whole(before, frame)
        ),
        *corrections.findings(_at(differs.index, frame), "correction-differs", "new", expected=_whole(now, frame)),
    ]


def _about_another(corrections: Sheet, held: pd.DataFrame) -> pd.Series[bool]:
    """True for a correction whose place, boundary, indicator or date is neither the figure's nor one that it had.

    ``held`` are the figures that the log names, by ``obs_id``.
    """
    frame = corrections.frame
    had = {
        (obs_id, column, cell)
        for obs_id, column, old, new in frame[["obs_id", "column", "old", "new"]].itertuples(False)
        for cell in (old, new)
    }
    told = frame["obs_id"].isin(held.index) & (frame["action"] == CORRECTED)
    strange = pd.Series(False, index=frame.index)
    for column in ABOUT:
        now = frame["obs_id"].map(held[column])
        once = [(obs_id, column, cell) in had for obs_id, cell in zip(frame["obs_id"], frame[column], strict=True)]
        strange |= told & (now != frame[column]) & ~pd.Series(once, index=frame.index, dtype="bool")
    return strange


def _at(index: pd.Index, frame: pd.DataFrame) -> pd.Series[bool]:
    return pd.Series(frame.index.isin(index), index=frame.index)


def _whole(values: pd.Series[str], frame: pd.DataFrame) -> pd.Series[str]:
    return values.reindex(frame.index).fillna("").astype("str")
