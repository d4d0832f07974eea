"""A set of unit numbers as bytes: for each stretch of numbers the shortest of three ways of writing it.

A stretch covers ``STRETCH`` numbers: one byte for the way (0 gaps, 1 runs, 2 bits), the length of what follows, then

* gaps: for each number the distance to the one before it, less one (the first from the start of the stretch);
* runs: in turn how many numbers are left out and how many are in, the latter less one;
* bits: one bit for each number, the lowest bit first.

Names are numbered in their order, so a frequent first word is a few long runs and a frequent later one mostly bits.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from portal.lookup.varint import Numbers, varint, varints

STRETCH: Final = 8192
_GAPS, _RUNS, _BITS = range(3)


def set_bytes(numbers: Numbers, size: int) -> bytes:
    """The bytes of ``numbers``, which are ascending and below ``size``."""
    bounds = np.searchsorted(numbers, np.arange(0, size + STRETCH, STRETCH))
    parts: list[bytes] = []
    for place in range(-(-size // STRETCH)):
        part = numbers[bounds[place] : bounds[place + 1]] - place * STRETCH
        way, written = _shortest(part, min(STRETCH, size - place * STRETCH))
        parts += [bytes((way,)), varint(len(written)), written]
    return b"".join(parts)


def _shortest(numbers: Numbers, width: int) -> tuple[int, bytes]:
    if len(numbers) == 0:
        return _GAPS, b""
    gaps = np.diff(numbers, prepend=-1) - 1
    # The first number of every run is one after a gap; the very first may follow a gap of nothing.
    firsts = np.flatnonzero(gaps > 0)
    if len(firsts) == 0 or firsts[0] != 0:
        firsts = np.concatenate((np.zeros(1, dtype=np.int64), firsts))
    lengths = np.diff(firsts, append=len(numbers)) - 1
    turns = np.empty(2 * len(firsts), dtype=np.int64)
    turns[0::2], turns[1::2] = gaps[firsts], lengths
    ways = [(_RUNS, varints(turns))]
    if len(numbers) < width // 8 + 1:
        ways.append((_GAPS, varints(gaps)))
    else:
        bits = np.zeros(width, dtype=bool)
        bits[numbers] = True
        ways.append((_BITS, np.packbits(bits, bitorder="little").tobytes()))
    return min(ways, key=lambda way: len(way[1]))
