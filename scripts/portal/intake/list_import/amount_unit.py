"""The unit of the amounts: from the heading, from a line above the table, or from the reader, never guessed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from portal.intake.list_import.grid import Grid, cell_text
from portal.intake.list_import.header import Column, Header
from portal.intake.list_import.refusal import refuse

AmountUnit = Literal["dong", "nghin", "trieu", "ty"]
SCALES: Final[dict[AmountUnit, int]] = {"dong": 1, "nghin": 10**3, "trieu": 10**6, "ty": 10**9}
"""VND in one unit."""

_MONEY: Final = (
    r"(?P<{0}>tỷ|tỉ|triệu|tr\.?|nghìn|ngàn|1[., ]?000)?\s*(?:đồng|vnđ|vnd|đ\.?)|(?P<{0}_s>tỷ|tỉ|triệu|nghìn|ngàn)"
)
_WHOLE: Final = re.compile(rf"(?:(?:đvt|đơn vị tính|đơn vị|tính bằng)\s*:?\s*)?(?:{_MONEY.format('a')})\s*")
_BRACKETS: Final = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_AT_END: Final = re.compile(rf"(?:^|[\s,;:–-])(?<!hợp )(?:{_MONEY.format('a')})\s*$")
_LINE: Final = re.compile(
    rf"(?:đvt|đơn vị tính)\s*:?\s*(?:{_MONEY.format('a')})(?![\w])|^\(?\s*đơn vị\s*:\s*(?:{_MONEY.format('b')})\s*\)?$"
)


@dataclass(frozen=True)
class UnitFound:
    """The unit, and where it was found: ``heading``, ``line`` (with its row) or ``option``."""

    unit: AmountUnit
    origin: Literal["heading", "line", "option"]
    row: int = 0


def find_amount_unit(grid: Grid, header: Header, column: Column, option: AmountUnit | None) -> UnitFound:
    """The unit of a column of money.

    Heading and line above the table must not contradict each other, unless the option settles it; an option that
    contradicts what alone is said is refused too. Raises ``ImportRefused``, also where no unit is stated at all.
    """
    in_heading = {unit for text in column.headings for unit in units_in_heading(text)}
    in_lines = {unit: row for row, text in _lines_above(grid, header) for unit in units_in_line(text)}
    stated = in_heading | in_lines.keys()
    if option is not None:
        if len(stated) == 1 and option not in stated:
            raise refuse("import-unit-contradicts-option", sorted(in_lines.values()), column.letter)
        if not stated or len(stated) > 1:
            return UnitFound(option, "option")
    if len(stated) > 1:
        raise refuse("import-unit-contradiction", sorted({header.top, *in_lines.values()}), column.letter)
    if not stated:
        raise refuse("import-unit-missing", [header.top], column.letter)
    (unit,) = stated
    return UnitFound(unit, "heading") if in_heading else UnitFound(unit, "line", in_lines[unit])


def units_in_heading(text: str) -> set[AmountUnit]:
    """The units that a heading names in brackets or at its end: “Số tiền (triệu đồng)”, “Số tiền, đồng”."""
    lower = _lower(text)
    found = [_WHOLE.fullmatch(part.strip()) for part in _BRACKETS.findall(lower)]
    found.append(_AT_END.search(_BRACKETS.sub(" ", lower).rstrip()))
    return {_unit_of(match) for match in found if match is not None}


def units_in_line(text: str) -> set[AmountUnit]:
    """The units that a line above the table names: “Đơn vị tính: triệu đồng”, “ĐVT: đồng”, “(đồng)”."""
    lower = _lower(text)
    match = _LINE.search(lower)
    if match is None and lower.startswith("("):
        match = _WHOLE.fullmatch(lower.strip("() "))
    return {_unit_of(match)} if match is not None else set()


def _lines_above(grid: Grid, header: Header) -> Iterable[tuple[int, str]]:
    for row in grid.rows:
        if row.number >= header.top:
            return
        yield from ((row.number, text) for value in row.cells if (text := cell_text(value)))


def _unit_of(match: re.Match[str]) -> AmountUnit:
    groups = match.groupdict()
    word = next((groups[name] for name in ("a", "b", "a_s", "b_s") if groups.get(name)), "")
    if word.startswith(("tỷ", "tỉ")):
        return "ty"
    if word.startswith("tr"):
        return "trieu"
    return "nghin" if word else "dong"


def _lower(text: str) -> str:
    """Small letters; a thousand may be written with any sign between (``1.000đ``)."""
    return unicodedata.normalize("NFC", text).lower()
