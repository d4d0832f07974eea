"""What a check hands back: one row per doubt, with the figures that it concerns and the sentence that says why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import pandas as pd

from portal.text.bilingual import Bilingual

RAISED_COLUMNS: Final = ("obs_id", "flag", "related_obs_ids", "detail_vi", "detail_en")


class Doubt(NamedTuple):
    """One computed flag on one observation; ``related_obs_ids`` are the figures it was compared with, nearest first."""

    obs_id: str
    flag: str
    related_obs_ids: tuple[str, ...]
    detail: Bilingual


def mutual(flag: str, first: str, second: str, detail: Bilingual) -> tuple[Doubt, Doubt]:
    """The same doubt on both of two figures, since nothing tells which of them is wrong."""
    return Doubt(first, flag, (second,), detail), Doubt(second, flag, (first,), detail)


def raised(doubts: Iterable[Doubt]) -> pd.DataFrame:
    """The frame of ``RAISED_COLUMNS``, sorted by ``obs_id`` and ``flag``, one row each.

    Several doubts of one kind on one observation become one row: relations are joined and sentences follow each other,
    each once, in the order in which they were raised.
    """
    relations: dict[tuple[str, str], dict[str, None]] = {}
    details: dict[tuple[str, str], dict[Bilingual, None]] = {}
    for doubt in doubts:
        key = (doubt.obs_id, doubt.flag)
        relations.setdefault(key, {}).update(dict.fromkeys(doubt.related_obs_ids))
        details.setdefault(key, {})[doubt.detail] = None
    keys = sorted(details)
    return _frame(
        [key[0] for key in keys],
        [key[1] for key in keys],
        [tuple(relations[key]) for key in keys],
        [" ".join(detail.vi for detail in details[key]) for key in keys],
        [" ".join(detail.en for detail in details[key]) for key in keys],
    )


def _frame(
    ids: Sequence[str], flags: Sequence[str], related: list[Any], vi: Sequence[str], en: Sequence[str]
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "obs_id": pd.Series(ids, dtype="str"),
            "flag": pd.Series(flags, dtype="str"),
            "related_obs_ids": pd.Series(related, dtype="object"),
            "detail_vi": pd.Series(vi, dtype="str"),
            "detail_en": pd.Series(en, dtype="str"),
        }
    )
