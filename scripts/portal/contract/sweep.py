"""Looking over a whole column at once for what has to be judged cell by cell.

A sweep may send too much to the exact rule and never too little: that is what makes it safe to leave the rest alone.
"""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Final

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from portal.text.settled_letters import UNSETTLED

FEWEST_CELLS: Final = 2000
"""In a shorter column each different cell is judged, which takes less time than preparing a sweep."""
_LOOKING_AROUND: Final = re.compile(r"\(\?<?[=!](?:[^()\\]|\\.)*\)")
_ANY_LETTER: Final = re.compile(r"\[\^\\W\\d_\]|\\w")


@dataclass(frozen=True)
class Sweep:
    """Which cells have to be judged: those in which a pattern of ``suspect`` is found, those
    in which ``sound`` is not, and those of more than ``longest`` characters.

    Patterns are those of RE2; ``sound`` may be "" for none.
    """

    suspect: tuple[str, ...] = ()
    sound: str = ""
    longest: int | None = None


def loosened(pattern: str) -> str:
    """A pattern of RE2 that is found wherever ``pattern`` is, in text of settled characters; perhaps elsewhere too.

    What looks around goes, since RE2 has none of it, and every character counts as a letter.
    """
    return _ANY_LETTER.sub(".", _LOOKING_AROUND.sub("", pattern))


def sweep_for(pattern: str) -> Sweep:
    """Tells the cells in which ``pattern``, of small letters, may be found, whatever their capitals and their form."""
    return Sweep(suspect=(f"{UNSETTLED}|(?i:{loosened(pattern)})",))


def cells_of(column: pd.Series[str]) -> pa.ChunkedArray:
    """The cells of a column of text, without a copy."""
    return pa.chunked_array(column)


def different(column: pd.Series[str]) -> list[str]:
    """Each different cell once, in the order in which they are met."""
    cells: list[str] = pc.unique(cells_of(column)).to_pylist()
    return cells


def suspected(column: pd.Series[str], sweep: Sweep | None) -> list[str]:
    """Each different cell that has to be judged."""
    if sweep is None or len(column) < FEWEST_CELLS:
        return different(column)
    cells = cells_of(column)
    return list(pc.unique(cells.filter(to_judge(cells, sweep))).to_pylist())


def holds(column: pd.Series[str], pattern: str) -> bool:
    """True when the pattern of RE2 is found in any cell."""
    return bool(pc.any(pc.match_substring_regex(cells_of(column), pattern), min_count=0).as_py())


def are_all_different(column: pd.Series[str]) -> bool:
    """True when no cell stands twice."""
    return int(pc.count_distinct(cells_of(column)).as_py()) == len(column)


def to_judge(cells: pa.ChunkedArray, sweep: Sweep) -> pa.ChunkedArray:
    """For each cell whether it has to be judged; each processor looks over a part of the column."""
    share = max(1, -(-len(cells) // pa.cpu_count()))
    parts = [cells.slice(start, share) for start in range(0, len(cells), share)]
    with ThreadPoolExecutor(pa.cpu_count()) as pool:
        told = list(pool.map(partial(_to_judge, sweep=sweep), parts))
    return pa.chunked_array([chunk for part in told for chunk in part.chunks], pa.bool_())


def _to_judge(cells: pa.ChunkedArray, sweep: Sweep) -> pa.ChunkedArray:
    chosen = [pc.match_substring_regex(cells, pattern) for pattern in sweep.suspect]
    chosen += [pc.invert(pc.match_substring_regex(cells, sweep.sound))] if sweep.sound else []
    chosen += [] if sweep.longest is None else [pc.greater(pc.utf8_length(cells), sweep.longest)]
    first, *others = chosen
    for other in others:
        first = pc.or_(first, other)
    return first
