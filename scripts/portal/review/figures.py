"""The frame that every check works on: all figures, published or not, with a close reading of their hedges."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from portal.contract.looking_up import look_up
from portal.derive.facts import Facts
from portal.derive.territory import unbroken_provinces
from portal.model.vocabulary import SERIES_KEY
from portal.text.printed import parse_printed

Floats = npt.NDArray[np.float64]

_WIDEST_HEDGE: Final = 0.1
"""A hedge never reaches further than a tenth, however coarse the print."""


def figures_of(facts: Facts) -> pd.DataFrame:
    """Every figure of ``facts``, sorted by ``obs_id``, index 0..n-1.

    Columns: those of ``facts.observations``, ``obs_id``, ``published`` (bool), ``near_low``/``near_high`` (see
    ``close_readings``), ``place`` and ``chain`` (see ``with_chains``).
    """
    published = facts.observations.reset_index(names="obs_id").assign(published=True)
    others = facts.unpublished.reset_index(names="obs_id").assign(published=False)
    parts = [part for part in (published, others) if not part.empty]
    figures = pd.concat(parts, ignore_index=True) if parts else published
    figures = figures.drop_duplicates("obs_id").sort_values("obs_id", ignore_index=True)
    spoken = {str(source): str(language) for source, language in facts.sources["language"].items()}
    languages = look_up(figures["source_id"], spoken)
    near_low, near_high = close_readings(figures, languages)
    return with_chains(figures.assign(near_low=near_low, near_high=near_high), facts.provinces)


def close_readings(figures: pd.DataFrame, languages: pd.Series) -> tuple[Floats, Floats]:
    """The interval of each figure when a hedge is taken to speak of the last digit that was printed.

    ``low``/``high`` leave a hedge a tenth, which is right for "gần 1.000 tỷ" but not for "gần 1.214 tỷ": whoever prints
    four digits and says "nearly" means less than one step of the fourth. Exact figures keep their interval.
    """
    low, high = figures["low"].to_numpy(dtype=np.float64).copy(), figures["high"].to_numpy(dtype=np.float64).copy()
    hedged = np.flatnonzero(figures["hedged"].to_numpy(dtype=bool))
    held = figures.iloc[hedged]
    mixed = ["separator_mixed" in names for names in held["flag_names"]]
    prints = zip(held["as_printed"], languages.iloc[hedged], mixed, strict=True)
    hedges = zip(hedged.tolist(), prints, held["qualifier"], held["amount"], strict=True)
    for position, (expression, language, marks), qualifier, amount in hedges:
        share = _step_share(expression, language, marks)
        if share is None:
            continue
        size = abs(amount)
        below, above = _sides(qualifier, min(share, _WIDEST_HEDGE) * size)
        nearest, furthest = size - below, size + above
        low[position], high[position] = (nearest, furthest) if amount >= 0 else (-furthest, -nearest)
    return low, high


@lru_cache(maxsize=65_536)
def _step_share(expression: str, language: str, separators_mixed: bool) -> float | None:
    """The worth of the last printed digit as a share of the printed number; ``None`` where none can be read."""
    read = parse_printed(expression, language, separators_mixed=separators_mixed)
    return float(read.step / read.value) if read is not None and read.value else None


def _sides(qualifier: str, room: float) -> tuple[float, float]:
    if qualifier in {"more_than", "at_least"}:
        return 0.0, room
    if qualifier == "about":
        return room / 2, room / 2
    return room, 0.0


def with_chains(figures: pd.DataFrame, provinces: pd.DataFrame) -> pd.DataFrame:
    """Adds ``place`` (one territory: a province whose borders stayed the same has one place across the two boundaries)
    and ``chain`` (one series over time on one place; a target belongs to the boundary that it was set for)."""
    same = figures["province_id"].isin(unbroken_provinces(provinces))
    united = figures["province_id"] + "/" + figures["boundary"]
    place = figures["province_id"].where(same, united).astype("str")
    targets = figures["kind"] == "target"
    chain = united.where(targets, place)
    for column in SERIES_KEY[2:]:
        part = figures[column]
        chain = chain + "/" + (part.where(targets, "") if column == "set_by" else part)
    return figures.assign(place=place, chain=chain.astype("str"))
