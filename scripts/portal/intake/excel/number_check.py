"""Numbers of a mended table held against what is printed beside them, and against what a lost mark looks like."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from portal.contract.field import Field
from portal.intake.excel.letters import clean
from portal.intake.excel.numbers import canonical_number, is_scientific
from portal.intake.excel.printed import printed_value
from portal.intake.excel.typed_cell import is_canonical
from portal.intake.excel.work import Doubt, Work
from portal.model.vocabulary import WHOLE_NUMBER_UNITS

_MARK_LOST: Final = re.compile("-?[1-9][0-9]{2,4}[1-9]")
"""What three decimals look like once a Vietnamese spreadsheet took their mark for grouping."""
_MARK_LOST_HERE: Final = re.compile("-?[1-9][0-9]{1,4}[1-9]")
"""The same where another number stood before: ``0.558`` became ``558``."""
_SHORTENED: Final = "tidy-number-scientific"
_MANY: Final = 5


def printed_of(work: Work, line: int) -> Decimal | None:
    """What ``as_printed`` of the row says of its value, without the sign; ``None`` where it says nothing sure."""
    if "as_printed" not in work.resource.columns or (line, "as_printed") in work.doubts:
        return None
    row = work.row(line)
    return printed_value(row, work.languages.get(row["source_id"], ""))


def check_numbers(work: Work) -> None:
    """No number goes on that ``as_printed`` contradicts, or that lost digits or its mark where nothing printed tells.

    A column that contradicts most of what is printed is told once.
    """
    touched = {line for line, _ in work.settled}
    for one in work.resource.fields:
        if one.type == "number":
            for line in work.positions if work.traces else sorted(touched):
                _check_number(work, line, one)
    if "as_printed" in work.resource.columns:
        _tell_printed(work)


def _check_number(work: Work, line: int, one: Field) -> None:
    place, value, before = (line, one.name), work.cell(line, one.name), work.before(line, one.name)
    held = [name for name in (one.name, "as_printed", "flags") if name in work.resource.columns]
    is_open = place in work.doubts or place in work.answers or (line, "as_printed") in work.doubts
    if is_open or value == "" or not is_canonical(value, one, "number"):
        return
    printed = printed_of(work, line) if one.name == "value" else None
    found = work.found(place)
    if is_scientific(clean(found)) and value == before and printed is None and _is_changed(work, line):
        work.doubts[place] = Doubt(_SHORTENED, *place, found, (value,))
    if all(work.cell(line, name) == work.before(line, name) for name in held):
        return
    if printed is not None and abs(Decimal(value)) != printed:
        work.doubts[place] = Doubt("tidy-printed-contradicts", *place, found, (value,))
    is_whole = one.name == "value" and work.cell(line, "unit") in WHOLE_NUMBER_UNITS
    is_new = value != before and place not in work.settled
    form = _MARK_LOST if before is None else _MARK_LOST_HERE
    if work.traces and is_new and printed is None and not is_whole and form.fullmatch(value):
        sign, digits = ("-", value[1:]) if value.startswith("-") else ("", value)
        marked = f"{sign}{digits[:-3] or 0}.{digits[-3:]}"
        work.doubts[place] = Doubt("tidy-value-regrouped", *place, found, (value, marked))


def _is_changed(work: Work, line: int) -> bool:
    """True where some cell of the row is not what it was."""
    return any(work.cell(line, name) != work.before(line, name) for name in work.resource.columns)


def _tell_printed(work: Work) -> None:
    """Every contradiction with what is printed and the number read from it; of most rows, once for the column."""
    said = {line: printed for line in work.positions if (printed := printed_of(work, line)) is not None}
    contradicting = [
        place for place, doubt in work.doubts.items()
        if place[1] == "value" and place[0] in said and doubt.code in ("tidy-printed-contradicts", _SHORTENED)
    ]  # fmt: skip
    if len(contradicting) >= _MANY and 2 * len(contradicting) > len(said):
        for place in contradicting:
            del work.doubts[place]
        whole = (0, "value")
        work.doubts[whole] = Doubt("tidy-column-shifted", *whole, str(len(contradicting)), says=str(len(said)))
        return
    for place in contradicting:
        doubt = work.doubts[place]
        if doubt.code != _SHORTENED:
            says = canonical_number(said[place[0]])
            meant = f"-{says}" if all(one.startswith("-") for one in doubt.readings) else says
            readings = tuple(dict.fromkeys((*doubt.readings, meant)))
            text = work.cell(place[0], "as_printed")
            work.doubts[place] = replace(doubt, readings=readings, says=says, printed=text)
