"""What a printed figure allows: the interval in which the true amount lies."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from portal.model.vocabulary import PERCENT_UNITS
from portal.text.printed import parse_printed

Floats = npt.NDArray[np.float64]

_HEDGES: Final[dict[str, tuple[float, float]]] = {
    "more_than": (1.0, 1.1),
    "at_least": (1.0, 1.1),
    "nearly": (0.9, 1.0),
    "less_than": (0.9, 1.0),
    "at_most": (0.9, 1.0),
    "about": (0.95, 1.05),
}
"""A hedge says a direction, not a distance; a tenth is what writers round away."""
_MEANT_DIGITS: Final = 2
_MIXED: Final = "separator_mixed"
_CORRECTED: Final = frozenset({"unit_error_in_source", "excerpt_truncated"})
"""The contract lets ``value`` differ from the print by a factor only under these flags."""


def derive_intervals(observations: pd.DataFrame, languages: pd.Series) -> tuple[Floats, Floats]:
    """Lowest and highest amount that each print allows, in the unit of ``amount``.

    ``observations`` needs ``amount``, ``value``, ``unit``, ``qualifier``, ``as_printed`` and ``flag_names``;
    ``languages`` is the language of each row's source. An exact figure may be off by half of its last digit that
    carries information; a hedged one lies on the side that the word names. Falls (negative) mirror.
    """
    amounts = observations["amount"].to_numpy(dtype=np.float64)
    size = np.abs(amounts)
    half = _steps(observations, languages, size) / 2
    low, high = size - half, size + half
    for qualifier, (down, up) in _HEDGES.items():
        hedged = (observations["qualifier"] == qualifier).to_numpy()
        low[hedged], high[hedged] = size[hedged] * down, size[hedged] * up
    falls = amounts < 0
    return np.where(falls, -high, low), np.where(falls, -low, high)


def _steps(observations: pd.DataFrame, languages: pd.Series, size: Floats) -> Floats:
    """The worth of the last informative digit of each print, in the unit of the amount."""
    mixed = [_MIXED in names for names in observations["flag_names"]]
    shapes = list(zip(_shapes(observations["as_printed"]), languages, mixed, strict=True))
    known = {shape: _printed_step(*shape) for shape in set(shapes)}
    steps = np.array([known[shape] for shape in shapes], dtype=np.float64)
    _rescale(steps, observations, languages, size)
    unread = np.flatnonzero(np.isnan(steps))
    if unread.size:
        rows = observations.iloc[unread]
        values = list(zip(_shapes(rows["value"]), rows["unit"], strict=True))
        of_value = {value: _step_of_value(*value) for value in set(values)}
        steps[unread] = [of_value[value] for value in values]
    return steps


def _shapes(texts: pd.Series) -> pd.Series:
    """Texts with every digit but zero made a 1: what a digit is worth depends on its place, and on which are zeros.

    Thousands of figures share a few dozen shapes, so each shape is read once.
    """
    return texts.str.replace("[1-9]", "1", regex=True)


def _printed_step(expression: str, language: str, mixed: bool) -> float:
    read = parse_printed(expression, language, separators_mixed=mixed)
    return np.nan if read is None else float(read.step)


def _rescale(steps: Floats, observations: pd.DataFrame, languages: pd.Series, size: Floats) -> None:
    """Where our value corrects the printed unit, the printed digits are worth as much less, or more."""
    corrected = [not _CORRECTED.isdisjoint(names) and "derived" not in names for names in observations["flag_names"]]
    for place in np.flatnonzero(np.array(corrected, dtype=bool)):
        mixed = _MIXED in observations["flag_names"].iloc[place]
        read = parse_printed(observations["as_printed"].iloc[place], languages.iloc[place], separators_mixed=mixed)
        if read is not None and read.value > 0:
            steps[place] *= size[place] / float(read.value)


def _step_of_value(value: str, unit: str) -> float:
    """The worth of the last informative digit of a canonical number, for a print in which no number can be read."""
    whole, _, decimals = value.removeprefix("-").partition(".")
    if decimals:
        return float(Decimal(1).scaleb(-len(decimals)))
    zeros = len(whole) - len(whole.rstrip("0"))
    return 1.0 if unit in PERCENT_UNITS else 10.0 ** max(0, min(zeros, len(whole) - _MEANT_DIGITS))
