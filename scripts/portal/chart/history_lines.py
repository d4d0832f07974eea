"""Which observations make up the lines of a history, and what may be joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from portal.chart.grouped import shown_by_series
from portal.derive.facts import Facts
from portal.model.vocabulary import NATION

MOST_LINES: Final = 3
_FEWEST_DATES: Final = 2
_BEYOND: Final = 1.5


@dataclass(frozen=True)
class Line:
    """The shown rows of one line by day; ``funds`` are its own, other rows count other funds."""

    rows: pd.DataFrame
    funds: str
    continues: bool
    joined: bool


@dataclass(frozen=True)
class History:
    """Lines of one unit. ``broken``: a territory changed after its first figure. ``left_out`` counts implausible
    figures so far beyond the others that drawing them would flatten everything else."""

    lines: tuple[Line, ...]
    unit: str
    broken: bool
    left_out: int

    @property
    def rows(self) -> pd.DataFrame:
        """The rows of all lines."""
        return pd.concat([line.rows for line in self.lines])


def gather_history(facts: Facts, series_ids: Sequence[str]) -> History | None:
    """The lines of the series, or ``None`` when they hold fewer than two dates. Raises ``ValueError``."""
    unknown = [series_id for series_id in series_ids if series_id not in facts.series.index]
    if unknown:
        raise ValueError(f"unknown series: {', '.join(unknown)}")
    groups: dict[tuple[str, ...], list[str]] = {}
    for series_id in dict.fromkeys(series_ids):
        series = facts.series.loc[series_id]
        columns = ("province_id", "indicator", "variant", "denominator", "set_by")
        groups.setdefault(tuple(str(series[column]) for column in columns), []).append(series_id)
    lines = [_line(facts, members) for members in groups.values()]
    if len(lines) > MOST_LINES:
        raise ValueError(f"{len(lines)} lines, at most {MOST_LINES} can be told apart")
    if not lines:
        return None
    rows = pd.concat([line.rows for line in lines])
    if rows["unit"].nunique() > 1:
        raise ValueError(f"more than one unit: {', '.join(sorted(rows['unit'].unique()))}")
    kept = [_within(line, rows) for line in lines]
    left_out = len(rows) - sum(len(line.rows) for line in kept)
    kept = [line for line in kept if len(line.rows)]
    if not kept or pd.concat([line.rows for line in kept])["day"].nunique() < _FEWEST_DATES:
        return None
    broken = any(not line.continues and (line.rows["boundary"] == "63").any() for line in kept)
    return History(tuple(kept), str(rows["unit"].iloc[0]), broken, left_out)


def _line(facts: Facts, series_ids: list[str]) -> Line:
    continued = [str(facts.series.loc[series_id, "continues"]) for series_id in series_ids]
    every = list(dict.fromkeys([*series_ids, *(series_id for series_id in continued if series_id)]))
    rows = pd.concat([shown_by_series(facts)[series_id] for series_id in every])
    rows = rows.sort_values(["day", "obs_id"], ignore_index=True)
    funds = str(facts.series.loc[series_ids[0], "funds"])
    province_id = str(rows["province_id"].iloc[0])
    same_month = rows["as_of"].str[5:].nunique() == 1
    joined = bool(rows["time_basis"].iloc[0] != "year_to_date" or same_month)
    return Line(rows, funds, not _changed(facts, province_id), joined)


def _changed(facts: Facts, province_id: str) -> bool:
    """True when the place had another territory, or was no longer there, from 1 July 2025."""
    if province_id == NATION:
        return False
    territory = facts.territory
    same = (territory["province_id"] == province_id) & ~territory["breaks"].astype(bool)
    return not bool(same.any())


def _within(line: Line, every: pd.DataFrame) -> Line:
    """The line without implausible figures that lie far beyond all others."""
    doubtful = every["flag_names"].map(lambda names: "implausible" in names).astype(bool)
    trusted = every.loc[~doubtful, "amount"].abs()
    if trusted.empty or not doubtful.any():
        return line
    own_doubt = line.rows["flag_names"].map(lambda names: "implausible" in names).astype(bool)
    beyond = own_doubt & (line.rows["amount"].abs() > trusted.max() * _BEYOND)
    return Line(line.rows[~beyond].reset_index(drop=True), line.funds, line.continues, line.joined)
