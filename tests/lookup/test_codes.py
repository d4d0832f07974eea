from __future__ import annotations

from itertools import accumulate
from zlib import crc32

import pandas as pd

from portal.lookup.codes import code_files, plain_code
from tests.lookup.corpus import make_units
from tests.lookup.test_varint import read


def units_with(code: str, files: list[bytes]) -> list[int]:
    """The numbers beside a code's sum, read in the plainest way."""
    quotient, file = divmod(crc32(code.encode()), len(files))
    numbers = read(files[file])
    return [unit for sum_, unit in zip(accumulate(numbers[::2]), numbers[1::2], strict=True) if sum_ == quotient]


def test_every_code_leads_to_its_units_in_their_order() -> None:
    frame = make_units(700, seed=6)
    frame.loc[[5, 300, 699], "tax_code"] = "9911223344-001"
    files = code_files(frame, 40)
    assert 15 < len(files) < 40
    assert units_with("9911223344001", files) == [5, 300, 699]
    for number, (unit_code, tax_code) in enumerate(zip(frame["unit_code"], frame["tax_code"], strict=True)):
        assert number in units_with(plain_code(unit_code), files)
        assert not tax_code or number in units_with(plain_code(tax_code), files)


def test_a_code_stands_once_for_a_unit_that_has_it_twice() -> None:
    frame = pd.DataFrame({"unit_code": ["9911223344"], "tax_code": ["9911223344"]})
    assert len(read(code_files(frame, 10)[0])) == 2


def test_no_units_have_one_empty_file() -> None:
    assert code_files(make_units(1, seed=6).iloc[:0], 10) == [b""]
