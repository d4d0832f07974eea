from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from portal.lookup.number_set import set_bytes


def read_set(content: bytes, size: int) -> list[int]:
    """The plainest reading of the form that the module describes."""
    at = next(place for place, byte in enumerate(content, start=1) if byte < 128)
    count = sum((byte & 127) << 7 * place for place, byte in enumerate(content[:at]))
    bits = iter("".join(f"{byte:08b}" for byte in content[at:]))
    found: list[int] = []
    level = [(0, size - 1, count)]
    while level:
        after = []
        for low, high, inside in level:
            if inside == high - low + 1:
                found += range(low, high + 1)
            elif inside:
                width = high - low + 2 - inside
                middle = low + inside // 2 + _place(bits, width)
                found.append(middle)
                after += [(low, middle - 1, inside // 2), (middle + 1, high, inside - inside // 2 - 1)]
        level = after
    assert "1" not in (left := list(bits))
    assert len(left) < 8, "nothing follows but what fills the last byte"
    return sorted(found)


def _place(bits: Iterator[str], width: int) -> int:
    length = (width - 1).bit_length()
    short = (1 << length) - width
    place = int("0" + "".join(next(bits) for _ in range(length - 1)), 2)
    if place >= short:
        place = 2 * place + int(next(bits)) - short
    return (place + (width - short) // 2) % width


@st.composite
def sets(draw: st.DrawFn) -> tuple[list[int], int]:
    size = draw(st.sampled_from((1, 2, 7, 100, 8192, 24_571)))
    runs = draw(st.lists(st.tuples(st.integers(0, size - 1), st.integers(1, 3000)), max_size=20))
    single = draw(st.sets(st.integers(0, size - 1), max_size=60))
    step = draw(st.integers(2, 9))
    thinned = set(range(0, size, step)) if draw(st.booleans()) else set()
    numbers = {number for start, length in runs for number in range(start, min(size, start + length))}
    return sorted(numbers | single | thinned), size


@given(sets())
def test_a_set_is_read_back(case: tuple[list[int], int]) -> None:
    numbers, size = case
    assert read_set(set_bytes(np.array(numbers, dtype=np.int64), size), size) == numbers


def test_what_lies_together_takes_least() -> None:
    assert set_bytes(np.arange(8192), 8192) == b"\x80\x40"
    assert set_bytes(np.arange(0), 8192) == b"\0"
    assert len(set_bytes(np.arange(1000, 5000), 8192)) < 50
    # No way of writing takes less than 5,900 bits for a fifth of 8,192 numbers by chance.
    strewn = np.flatnonzero(np.random.default_rng(1).random(8192) < 0.2)
    assert len(set_bytes(strewn, 8192)) < 800
