"""Numbers of a mended table held against what is printed beside them, and against what a lost mark looks like."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from portal.contract.field import Field
from portal.intake.excel.printed import printed_value
from portal.intake.excel.typed_cell import is_canonical
from portal.intake.excel.work import Doubt, Work
from portal.model.vocabulary import WHOLE_NUMBER_UNITS

_MARK_LOST: Final = re.compile("-?[1-9][0-9]{2,4}[1-9]")
"""What three decimals look like once a Vietnamese spreadsheet took their mark for grouping."""


def printed_of(work: Work, line: int) -> Decimal | None:
    """What ``as_printed`` of the row says of its value, without the sign; ``None`` where it says nothing sure."""
    if "as_printed" not in work.resource.columns or (line, "as_printed") in work.doubts:
        return None
    row = work.row(line)
    return printed_value(row, work.languages.get(row["source_id"], ""))


def check_numbers(work: Work) -> None:
    """No number goes on that ``as_printed`` contradicts, or that lost its mark where nothing printed can tell."""
    touched = {line for line, _ in work.settled}
    for one in work.resource.fields:
        if one.type == "number":
            for line in work.positions if work.traces else sorted(touched):
                _check_number(work, line, one)


def _check_number(work: Work, line: int, one: Field) -> None:
    place, value = (line, one.name), work.cell(line, one.name)
    held = [name for name in (one.name, "as_printed", "flags") if name in work.resource.columns]
    is_open = place in work.doubts or place in work.answers or (line, "as_printed") in work.doubts
    if is_open or value == "" or not is_canonical(value, one, "number"):
        return
    if all(work.cell(line, name) == work.before(line, name) for name in held):
        return
    printed = printed_of(work, line) if one.name == "value" else None
    found = work.found(place)
    if printed is not None and abs(Decimal(value)) != printed:
        work.doubts[place] = Doubt("tidy-printed-contradicts", *place, found, (value,))
    is_whole = one.name == "value" and work.cell(line, "unit") in WHOLE_NUMBER_UNITS
    is_new = line not in work.places and place not in work.settled
    if work.traces and is_new and printed is None and not is_whole and _MARK_LOST.fullmatch(value):
        work.doubts[place] = Doubt("tidy-value-regrouped", *place, found, (value, f"{value[:-3]}.{value[-3:]}"))
