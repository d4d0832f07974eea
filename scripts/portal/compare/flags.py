"""The flags that appeared and those that are gone, of figures that stand on the side of the flag."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from portal.compare.side import Derived

_KEY: Final = ["obs_id", "flag", "origin"]


@dataclass(frozen=True)
class FlagChange:
    """A flag on a figure: ``curated`` (a person set it; no sentence) or ``computed``, with the sentence that says why.

    ``with_figure``: the flag came with a new figure, or went with one that is gone.
    """

    obs_id: str
    flag: str
    origin: str
    detail_vi: str
    detail_en: str
    with_figure: bool


def compare_flags(base: Derived, head: Derived) -> tuple[tuple[FlagChange, ...], tuple[FlagChange, ...]]:
    """Flags that appeared and flags that went, each by figure, flag and origin."""
    appeared = _only_in(head.flags, base.flags, base.observations.index)
    went = _only_in(base.flags, head.flags, head.observations.index)
    return appeared, went


def _only_in(flags: pd.DataFrame, others: pd.DataFrame, known: pd.Index) -> tuple[FlagChange, ...]:
    here, there = (pd.MultiIndex.from_frame(side[_KEY]) for side in (flags, others))
    found = flags[~here.isin(there)].sort_values(_KEY, kind="stable")
    held = set(known)
    columns = [found[name].tolist() for name in (*_KEY, "detail_vi", "detail_en")]
    return tuple(
        FlagChange(obs_id, flag, origin, vi, en, obs_id not in held)
        for obs_id, flag, origin, vi, en in zip(*columns, strict=True)
    )
