"""Reading a large CSV file without a single quote, the usual form of a list of units, in one sweep.

Where nothing is quoted a comma parts cells and a line end parts rows, whoever reads: what is read here is exactly what
the strict reader of ``portal.store.table`` reads, which every other file is left to.
"""

from __future__ import annotations

from typing import Final

import pandas as pd
import pyarrow as pa
from pyarrow import csv

FEWEST_BYTES: Final = 64 * 1024
"""A smaller file is read by the strict reader in no time."""
_BLOCK: Final = 8 * 1024 * 1024
_NOT_PLAIN: Final = (b'"', b"\r", b"\x00", b"\n\n")


def read_plain_table(content: bytes) -> pd.DataFrame | None:
    """The rows of a UTF-8 file with one header, as text, by the line they stand on; ``None`` for a file that is not
    plain: quotes, other line ends than LF, blank lines, rows of unequal length, doubled columns, no UTF-8.
    """
    if not content.endswith(b"\n") or content.startswith(b"\n") or any(sign in content for sign in _NOT_PLAIN):
        return None
    try:
        header = content[: content.index(b"\n")].decode("utf-8").split(",")
        if len(header) < 2 or len(set(header)) < len(header):
            return None
        table = _read(content, header)
    except (UnicodeDecodeError, pa.ArrowInvalid):
        # The strict reader tells what is wrong, and where.
        return None
    frame: pd.DataFrame = table.to_pandas()
    frame.index = pd.RangeIndex(2, len(frame) + 2, name="row")
    return frame.astype("str")


def _read(content: bytes, header: list[str]) -> pa.Table:
    return csv.read_csv(
        pa.BufferReader(content),
        csv.ReadOptions(column_names=header, skip_rows=1, block_size=_BLOCK, use_threads=len(content) > _BLOCK),
        csv.ParseOptions(quote_char=False, double_quote=False, ignore_empty_lines=False),
        csv.ConvertOptions(
            column_types=dict.fromkeys(header, pa.large_string()), null_values=[], strings_can_be_null=False
        ),
    )
