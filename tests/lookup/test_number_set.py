from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from portal.lookup.number_set import STRETCH, set_bytes
from tests.lookup.test_varint import read


def read_set(content: bytes, size: int) -> list[int]:
    """The plainest reading of the form that the module describes."""
    found: list[int] = []
    at = 0
    for start in range(0, size, STRETCH):
        way = content[at]
        length, at = _number(content, at + 1)
        part, at = content[at : at + length], at + length
        if way == 2:
            found += [start + 8 * place + bit for place, byte in enumerate(part) for bit in range(8) if byte >> bit & 1]
            continue
        numbers = read(part)
        number = start
        if way == 0:
            for gap in numbers:
                number += gap
                found.append(number)
                number += 1
        else:
            for out, more in zip(numbers[::2], numbers[1::2], strict=True):
                found += range(number + out, number + out + more + 1)
                number += out + more + 1
    assert at == len(content)
    return found


def _number(content: bytes, at: int) -> tuple[int, int]:
    value = place = 0
    while True:
        value |= (content[at] & 127) << place
        place += 7
        at += 1
        if content[at - 1] < 128:
            return value, at


@st.composite
def sets(draw: st.DrawFn) -> tuple[list[int], int]:
    size = draw(st.sampled_from((1, 7, 100, STRETCH, STRETCH + 1, 3 * STRETCH - 5)))
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


def test_the_shortest_way_is_taken() -> None:
    everything = set_bytes(np.arange(STRETCH), STRETCH)
    every_other = set_bytes(np.arange(0, STRETCH, 2), STRETCH)
    few = set_bytes(np.array([5, 4000]), STRETCH)
    assert everything[0] == 1
    assert len(everything) < 6
    assert every_other[0] == 2
    assert len(every_other) == STRETCH // 8 + 3
    assert few[0] == 0
    assert len(few) == 5
