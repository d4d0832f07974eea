"""Whole numbers as bytes: seven bits each, the lowest first, the top bit set while more follow (LEB128)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]


def varint(number: int) -> bytes:
    """One number, not negative."""
    if number < 0x80:
        return bytes((number,))
    written = bytearray()
    while number >= 0x80:
        written.append(number & 0x7F | 0x80)
        number >>= 7
    written.append(number)
    return bytes(written)


def varints(numbers: Numbers) -> bytes:
    """Many numbers, none negative, one after the other."""
    if len(numbers) == 0:
        return b""
    if int(numbers.max()) < 0x80:
        return numbers.astype(np.uint8).tobytes()
    lengths = np.ones(len(numbers), dtype=np.int64)
    rest = numbers >> 7
    while rest.any():
        lengths += rest > 0
        rest >>= 7
    ends = np.cumsum(lengths)
    written = np.zeros(int(ends[-1]), dtype=np.uint8)
    starts = ends - lengths
    left = numbers.copy()
    for place in range(int(lengths.max())):
        here = lengths > place
        more = (lengths > place + 1)[here]
        written[starts[here] + place] = (left[here] & 0x7F) | (more.astype(np.int64) << 7)
        left >>= 7
    return written.tobytes()


def text_bytes(text: str) -> bytes:
    """A text with its length in bytes before it."""
    encoded = text.encode("utf-8")
    return varint(len(encoded)) + encoded
