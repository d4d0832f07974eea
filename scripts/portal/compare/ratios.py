"""Which ratios moved most between two trees: the newest of each series, and those recomputed from two figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

import pandas as pd

from portal.compare.side import Derived

_KINDS: Final = ("ratio", "target")
_LEAST: Final = 0.005
"""What rounds to nothing at two decimals has not moved."""
RatioKind = Literal["newest", "recomputed"]


@dataclass(frozen=True)
class RatioMove:
    """A ratio before and now, in percent, and the points between.

    ``newest``: the newest shown figure of a series, which its page leads with; ``obs_id`` and ``as_of`` are those of
    the newer one, ``as_of_before`` the date of the older. ``recomputed``: what the figures behind the printed ratio
    ``obs_id`` give.
    """

    kind: RatioKind
    obs_id: str
    old: Decimal
    new: Decimal
    points: Decimal
    as_of_before: str
    as_of: str


def compare_ratios(base: Derived, head: Derived) -> tuple[RatioMove, ...]:
    """Every ratio that moved, the furthest first, then by kind and id."""
    moves = [*_newest(base, head), *_recomputed(base, head)]
    return tuple(sorted(moves, key=lambda move: (-abs(move.points), move.kind, move.obs_id)))


def _newest(base: Derived, head: Derived) -> list[RatioMove]:
    pairs = _newest_of(base).merge(_newest_of(head), on="series_id", suffixes=("_old", "_new"))
    pairs = pairs[(pairs["amount_new"] - pairs["amount_old"]).abs() >= _LEAST]
    return [
        _move("newest", obs_id, old, new, before, now)
        for obs_id, old, new, before, now in _cells(
            pairs, "obs_id_new", "amount_old", "amount_new", "as_of_old", "as_of_new"
        )
    ]


def _newest_of(side: Derived) -> pd.DataFrame:
    rows = side.observations
    ratios = rows[rows["shown"] & rows["kind"].isin(_KINDS) & (rows["unit"] == "percent")]
    ordered = ratios.reset_index(names="obs_id").sort_values(["series_id", "day"], kind="stable")
    return ordered.drop_duplicates("series_id", keep="last")[["series_id", "obs_id", "amount", "as_of"]]


def _recomputed(base: Derived, head: Derived) -> list[RatioMove]:
    columns = ["obs_id", "recomputed"]
    pairs = base.recomputations[columns].merge(head.recomputations[columns], on="obs_id", suffixes=("_old", "_new"))
    pairs = pairs[(pairs["recomputed_new"] - pairs["recomputed_old"]).abs() >= _LEAST]
    days = head.observations["as_of"].reindex(pairs["obs_id"]).tolist()
    return [
        _move("recomputed", obs_id, old, new, day, day)
        for (obs_id, old, new), day in zip(
            _cells(pairs, "obs_id", "recomputed_old", "recomputed_new"), days, strict=True
        )
    ]


def _cells(frame: pd.DataFrame, *columns: str) -> list[tuple[str, ...]]:
    return list(zip(*(frame[column].tolist() for column in columns), strict=True))


def _move(kind: RatioKind, obs_id: str, old: object, new: object, before: str, now: str) -> RatioMove:
    """Floats are written with four decimals at the most: no print has more, and a recomputed ratio means fewer."""
    earlier, later = (Decimal(f"{value:.4f}").normalize() for value in (old, new))
    return RatioMove(kind, obs_id, earlier, later, later - earlier, before, now)
