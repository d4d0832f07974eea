from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from portal.lookup.varint import text_bytes, varint, varints

NUMBERS = st.integers(0, 2**53)


def read(content: bytes) -> list[int]:
    numbers, value, place = [], 0, 0
    for byte in content:
        value |= (byte & 127) << place
        place += 7
        if byte < 128:
            numbers.append(value)
            value = place = 0
    assert place == 0, "the last number must end"
    return numbers


@given(st.lists(NUMBERS))
def test_numbers_are_read_back(numbers: list[int]) -> None:
    assert read(varints(np.array(numbers, dtype=np.int64))) == numbers
    assert read(b"".join(map(varint, numbers))) == numbers


def test_small_numbers_take_one_byte() -> None:
    assert varint(127) == b"\x7f"
    assert varint(128) == b"\x80\x01"


def test_text_has_its_length_in_bytes_before_it() -> None:
    assert text_bytes("Đà") == b"\x04" + "Đà".encode()
