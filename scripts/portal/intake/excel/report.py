"""What was mended, for the person who ran the command: place, old, new, why; of a list only places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from portal.contract.quoting import show_cell
from portal.intake.excel.reading import WHYS
from portal.intake.excel.work import NO_DIFFERENCES, Differences, Mend
from portal.intake.list_import.refusal import short_rows

MOST_SHOWN: Final = 30


def describe_mends(
    file: str, mends: Sequence[Mend], differences: Differences = NO_DIFFERENCES, *, secret: bool
) -> list[str]:
    """Lines on the cells of one file, Vietnamese first; ``secret``: rows and columns only, never what a cell says.

    First all that differs from the previous version; then how many cells were mended for each reason, with those cells
    that are not what they were before, a long row of them cut with its count.
    """
    lines = _describe_differences(file, differences, secret=secret)
    for why, count in sorted(Counter(mend.why for mend in mends).items()):
        lines.append(f"{file}: {count} ô: {WHYS[why].vi}")
        lines.append(f"{file}: {count} cells: {WHYS[why].en}")
    if secret:
        return [*lines, *_places(mends)]
    edited = {(one.row, one.column) for one in differences.edits}
    listed = [one for one in mends if one.why != "before" and (one.row, one.column) not in edited]
    more = len(listed) - MOST_SHOWN
    shown = list(map(_shown, listed[:MOST_SHOWN]))
    return [*lines, *shown, *([f"  … và {more} ô nữa · and {more} more cells"] if more > 0 else [])]


def _describe_differences(file: str, differences: Differences, *, secret: bool) -> list[str]:
    edits, added, gone = differences.edits, differences.added, differences.gone
    lines = []
    if edits:
        count = len(edits)
        lines = [f"{file}: {count} ô khác bản trước · {count} cells differ from the version before"]
        lines += _places(edits) if secret else list(map(_shown, edits))
    if added:
        lines.append(f"{file}: {added} dòng mới · {added} new rows")
    if gone:
        lines.append(f"{file}: {gone} dòng của bản trước không còn · {gone} rows of the version before are gone")
    return lines


def _shown(mend: Mend) -> str:
    return f"  {mend.row}, {mend.column}: “{show_cell(mend.old)}” → “{show_cell(mend.new)}”"


def _places(mends: Sequence[Mend]) -> list[str]:
    columns = sorted({mend.column for mend in mends})
    return [f"  {one}: {short_rows([mend.row for mend in mends if mend.column == one])}" for one in columns]
