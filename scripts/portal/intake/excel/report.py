"""What was mended, for the person who ran the command: place, old, new, why; of a list only places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from portal.contract.quoting import show_cell
from portal.intake.excel.reading import WHYS
from portal.intake.excel.work import Mend
from portal.intake.list_import.refusal import short_rows

MOST_SHOWN: Final = 30


def describe_mends(file: str, mends: Sequence[Mend], *, secret: bool) -> list[str]:
    """Lines on the cells of one file, Vietnamese first; ``secret``: rows and columns only, never what a cell says.

    First how many cells were mended for each reason, then the cells, a long row of them cut with its count.
    """
    lines = []
    for why, count in sorted(Counter(mend.why for mend in mends).items()):
        lines.append(f"{file}: {count} ô: {WHYS[why].vi}")
        lines.append(f"{file}: {count} cells: {WHYS[why].en}")
    if secret:
        columns = sorted({mend.column for mend in mends})
        return [*lines, *(f"  {one}: {short_rows([m.row for m in mends if m.column == one])}" for one in columns)]
    shown = [
        f"  {mend.row}, {mend.column}: “{show_cell(mend.old)}” → “{show_cell(mend.new)}”" for mend in mends[:MOST_SHOWN]
    ]
    more = len(mends) - len(shown)
    return [*lines, *shown, *([f"  … và {more} ô nữa · and {more} more cells"] if more else [])]
