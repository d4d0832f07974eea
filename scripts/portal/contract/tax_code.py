"""Tax codes of organisations: ten digits, the last one a check digit, and three more for a branch.

The rules are those of ``stdnum.vn.mst`` of python-stdnum. Twelve digits are a citizen's number and no tax code of
an organisation.
"""

from __future__ import annotations

import re
from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from stdnum.vn import mst

_WRITTEN: Final = r"[0-9]{10}(?:-[0-9]{3})?"
_SEPARATORS: Final = re.compile(r"[ .\-\u00a0\u2010-\u2014]")
_LENGTH: Final = len("0123456789-001")
_PERSONAL: Final = re.compile(r"[0-9]{12}")
_WEIGHTS: Final = np.array([31, 29, 23, 19, 17, 13, 7, 5, 3], dtype=np.int16)


def normal_tax_code(text: str) -> str | None:
    """The code as ``0123456789`` or ``0123456789-001``; ``None`` when length, digits or check digit are wrong.

    Spaces, dots and dashes may stand anywhere. A lost leading nought is not guessed.
    """
    digits = _SEPARATORS.sub("", text.strip())
    if not (digits.isascii() and mst.is_valid(digits)):
        return None
    return mst.format(digits)


def is_personal_number(text: str) -> bool:
    """True for twelve digits, whatever parts them: the form of a citizen's number."""
    return _PERSONAL.fullmatch(_SEPARATORS.sub("", text.strip())) is not None


def are_tax_codes(cells: pd.Series[str]) -> pd.Series[bool]:
    """True for each cell that is a right code in its normal form, in one sweep over many rows."""
    good = pd.Series(False, index=cells.index, dtype=bool)
    written = cells.str.fullmatch(_WRITTEN).fillna(False).astype(bool)
    if not bool(written.any()):
        return good
    chosen = cells[written]
    digits = _bytes_of(chosen).astype(np.int16) - ord("0")
    check = 10 - (digits[:, :9] @ _WEIGHTS) % 11
    numbered = digits[:, 2:9].any(axis=1)
    branch = np.where(digits[:, 10] == ord("-") - ord("0"), digits[:, 11:14].any(axis=1), True)
    good.loc[chosen.index] = (digits[:, 9] == check) & numbered & branch
    return good


def _bytes_of(codes: pd.Series[str]) -> npt.NDArray[np.uint8]:
    """A row of 14 bytes for each code of plain digits, filled up with spaces."""
    padded = pc.ascii_rpad(pa.chunked_array(codes), _LENGTH, " ").combine_chunks()
    chunks = padded.chunks if isinstance(padded, pa.ChunkedArray) else [padded]
    rows = [
        np.frombuffer(chunk.buffers()[2], np.uint8, len(chunk) * _LENGTH, chunk.offset * _LENGTH) for chunk in chunks
    ]
    return np.concatenate(rows).reshape(len(codes), _LENGTH)
