"""A table as it stands in a file: cells by row and column, what is merged, what is hidden."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

Value = str | int | float | bool | datetime | date | time | timedelta | None
"""What a cell can hold; ``None`` is an empty one."""

_WHITE_SPACE: Final = re.compile(r"\s+")
_FORMAT_SIGNS: Final = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_ERROR_CELL: Final = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)")


@dataclass(frozen=True)
class Span:
    """A rectangle of merged cells; rows count from 1 as in the file, columns from 0; both ends belong to it."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Row:
    """A row that holds something: its number in the file (a spreadsheet's row, a CSV file's line) and its cells."""

    number: int
    cells: tuple[Value, ...]

    def cell(self, column: int) -> Value:
        """The cell at a column counted from 0; ``None`` outside the row."""
        return self.cells[column] if 0 <= column < len(self.cells) else None


@dataclass(frozen=True)
class Grid:
    """One sheet. ``name`` is "" for a CSV file; ``uncalculated`` are formulas without a stored result.

    ``number`` counts all sheets of the workbook from 1, hidden ones too; a CSV file's is 0.
    """

    name: str
    rows: tuple[Row, ...]
    spans: tuple[Span, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    uncalculated: frozenset[tuple[int, int]] = frozenset()
    number: int = 0


def cell_text(value: Value) -> str:
    """The cell as one line of NFC text: spaces collapsed, invisible characters gone, whole numbers without ``.0``."""
    if isinstance(value, str):
        if value.isascii() and value.isalnum():
            return value
        composed = unicodedata.normalize("NFC", value.replace("_x000D_", " "))
        return _WHITE_SPACE.sub(" ", _FORMAT_SIGNS.sub("", composed)).strip()
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.15g}"
    return str(value)


def holds_format_sign(value: Value) -> bool:
    """True for text with a sign that ``cell_text`` drops: one that can't be seen, or turns the direction of writing."""
    return isinstance(value, str) and not value.isascii() and _FORMAT_SIGNS.search(value) is not None


def begins_a_formula(value: Value) -> bool:
    """True for text that a spreadsheet would calculate when it opens a file that holds it."""
    text = cell_text(value)
    return text.startswith(_FORMULA_STARTS) or (isinstance(value, str) and value.startswith("\t"))


def is_number_cell(value: Value) -> bool:
    """True for a cell that holds a number itself, not text that looks like one."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_error_cell(text: str) -> bool:
    """True for the text of a failed formula (``#REF!``)."""
    return _ERROR_CELL.fullmatch(text) is not None


def column_letter(column: int) -> str:
    """The letter by which a spreadsheet names a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_of(letter: str) -> int:
    """The column, counted from 0, that a letter names; raises ``ValueError`` for anything else."""
    if re.fullmatch("[A-Za-z]{1,3}", letter) is None:
        raise ValueError(letter)
    number = 0
    for sign in letter.upper():
        number = number * 26 + ord(sign) - ord("A") + 1
    return number - 1
