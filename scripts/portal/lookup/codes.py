"""The table of codes: from a unit code or a tax code to the numbers of the units that have it.

Codes are spread over files by their CRC-32: the remainder by the number of files says which, the quotient stands in
it. A file is a row of pairs in order: the distance of the quotient to the one before it (the first from 0) and the
number of a unit. Two codes may share a sum, so a reader compares the code of each unit found.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from zlib import crc32

import numpy as np
import pandas as pd

from portal.lookup.varint import Numbers, varints


def code_files(frame: pd.DataFrame, codes_in_file: int) -> list[bytes]:
    """The files of all codes, of about ``codes_in_file`` codes each; one at least."""
    sums, units = _sums(frame)
    count = max(1, -(-len(sums) // codes_in_file))
    files, rest = sums % count, sums // count
    order = np.lexsort((units, rest, files))
    files, rest, units = files[order], rest[order], units[order]
    bounds = np.searchsorted(files, np.arange(count + 1))
    return [
        varints(np.stack((np.diff(rest[start:end], prepend=0), units[start:end]), axis=1).reshape(-1))
        for start, end in pairwise(bounds)
    ]


def _sums(frame: pd.DataFrame) -> tuple[Numbers, Numbers]:
    """The sum of every code, and the unit that has it."""
    pairs = list(_codes(frame))
    sums = np.fromiter((crc32(code.encode()) for code, _ in pairs), dtype=np.int64, count=len(pairs))
    return sums, np.fromiter((unit for _, unit in pairs), dtype=np.int64, count=len(pairs))


def _codes(frame: pd.DataFrame) -> Iterator[tuple[str, int]]:
    for unit, codes in enumerate(zip(frame["unit_code"].tolist(), frame["tax_code"].tolist(), strict=True)):
        yield from ((code, unit) for code in {plain_code(code) for code in codes if code})


def plain_code(code: str) -> str:
    """A code as it is searched: capital letters and digits only."""
    return "".join(character for character in code.upper() if character.isascii() and character.isalnum())
