"""What a printed figure allows: the interval in which the true amount lies."""

from __future__ import annotations

from collections.abc import Iterable
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


def derive_intervals(observations: pd.DataFrame, languages: pd.Series) -> tuple[Floats, Floats]:
    """Lowest and highest amount that each print allows, in the unit of ``amount``.

    ``observations`` needs ``amount``, ``value``, ``unit``, ``qualifier``, ``as_printed`` and ``flag_names``;
    ``languages`` is the language of each row's source. An exact figure may be off by half of its last digit that
    carries information; a hedged one lies on the side that the word names. Falls (negative) mirror.
    """
    amounts = observations["amount"].to_numpy(dtype=np.float64)
    size = np.abs(amounts)
    half = _half_steps(observations, languages, size)
    low, high = size - half, size + half
    for qualifier, (down, up) in _HEDGES.items():
        hedged = (observations["qualifier"] == qualifier).to_numpy()
        low[hedged], high[hedged] = size[hedged] * down, size[hedged] * up
    falls = amounts < 0
    return np.where(falls, -high, low), np.where(falls, -low, high)


def _half_steps(observations: pd.DataFrame, languages: pd.Series, size: Floats) -> Floats:
    mixed = ["separator_mixed" in names for names in observations["flag_names"]]
    keys = list(zip(observations["as_printed"], languages, mixed, strict=True))
    steps = _printed_steps(keys)
    printed, step = np.array([steps[key] for key in keys], dtype=np.float64).reshape(-1, 2).T
    # A derived figure prints only its distance from another one: what is uncertain is that distance, not its scale.
    derived = np.array(["derived" in names for names in observations["flag_names"]], dtype=bool)
    scale = np.ones_like(size)
    np.divide(size, printed, out=scale, where=~derived & (printed > 0))
    half = step * scale / 2
    unread = np.flatnonzero(np.isnan(step))
    if unread.size:
        rows = observations.iloc[unread]
        values = zip(rows["value"], rows["unit"], strict=True)
        half[unread] = [_step_of_value(value, unit) / 2 for value, unit in values]
    return half


def _printed_steps(keys: Iterable[tuple[str, str, bool]]) -> dict[tuple[str, str, bool], tuple[float, float]]:
    steps = {}
    for key in set(keys):
        read = parse_printed(key[0], key[1], separators_mixed=key[2])
        steps[key] = (np.nan, np.nan) if read is None else (float(read.value), float(read.step))
    return steps


def _step_of_value(value: str, unit: str) -> float:
    """The worth of the last informative digit of a canonical number, for a print in which no number can be read."""
    number = Decimal(value)
    _, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int) or exponent < 0 or unit in PERCENT_UNITS:
        return float(Decimal(1).scaleb(min(0, exponent if isinstance(exponent, int) else 0)))
    text = str(abs(int(number)))
    zeros = len(text) - len(text.rstrip("0"))
    return float(10 ** max(0, min(zeros, len(text) - _MEANT_DIGITS)))
