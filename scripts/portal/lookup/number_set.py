"""A set of unit numbers as bytes: halved again and again (binary interpolative coding), which is near the least
possible both for numbers that lie together and for those strewn over all units.

First how many numbers there are, then bits, the highest of a byte first. Of a stretch ``low..high`` with ``count``
numbers the middle one is written, the one with ``count // 2`` before it; then come, level by level and from left to
right, the stretches on its two sides. Nothing is written of a stretch without numbers or with all of its numbers.

The middle one lies among ``width = high - low + 2 - count`` places. With ``bits`` such that ``width <= 2**bits``,
``2**bits - width`` of the places, those about the middle, take a bit less than the others: the places are counted from
the first of these, round the end; a short one is written as it is, another one with that number of places added.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from portal.lookup.varint import Numbers, varint


def set_bytes(numbers: Numbers, size: int) -> bytes:
    """The bytes of ``numbers``, which are ascending and below ``size``."""
    values: list[Numbers] = []
    lengths: list[Numbers] = []
    # Every stretch of a level: its bounds, and where its numbers start and end among all.
    low, high = np.zeros(1, dtype=np.int64), np.full(1, size - 1)
    start, end = np.zeros(1, dtype=np.int64), np.full(1, len(numbers))
    while True:
        undecided = (end > start) & (high - low >= end - start)
        low, high, start, end = (part[undecided] for part in (low, high, start, end))
        if len(low) == 0:
            break
        middle = (start + end) // 2
        number = numbers[middle]
        value, length = _codes(number - low - (middle - start), high - low + 2 - (end - start))
        values.append(value)
        lengths.append(length)
        low, high = _in_turn(low, number + 1), _in_turn(number - 1, high)
        start, end = _in_turn(start, middle + 1), _in_turn(middle, end)
    return varint(len(numbers)) + (_packed(np.concatenate(values), np.concatenate(lengths)) if values else b"")


def _codes(place: Numbers, width: Numbers) -> tuple[Numbers, Numbers]:
    """What is written for each place among ``width``, and in how many bits."""
    bits = np.frexp(width - 1)[1].astype(np.int64)
    short = (1 << bits) - width
    turned = (place - (width - short) // 2) % width
    is_short = turned < short
    return np.where(is_short, turned, turned + short), bits - is_short


def _in_turn(left: Numbers, right: Numbers) -> Numbers:
    return np.stack((left, right), axis=1).reshape(-1)


def _packed(values: Numbers, lengths: Numbers) -> bytes:
    ends = np.cumsum(lengths)
    left: Numbers = np.repeat(ends, lengths) - np.arange(ends[-1]) - 1
    bits: npt.NDArray[np.int64] = np.repeat(values, lengths) >> left & 1
    return np.packbits(bits.astype(bool)).tobytes()
