"""Finding the header of a table below its titles, in one, two or three rows, and what each column means."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from portal.intake.list_import.grid import Grid, Row, cell_text, column_letter
from portal.intake.list_import.header_words import Meaning, heading_words, is_subheading, meaning_of
from portal.intake.list_import.shown_heading import shown_heading

SEARCHED_ROWS: Final = 60
_DEEPEST: Final = 3
_LONGEST_HEADING: Final = 160
_CODES: Final = frozenset({"unit_code", "tax_code"})


@dataclass(frozen=True)
class Column:
    """One column of the table: its place from 0, its headings from the top down, what they mean."""

    place: int
    headings: tuple[str, ...]
    meaning: Meaning

    @property
    def letter(self) -> str:
        """The column as a spreadsheet names it."""
        return column_letter(self.place)

    @property
    def heading(self) -> str:
        """The headings on one line, as a message may show them."""
        return shown_heading(self.headings)


@dataclass(frozen=True)
class Header:
    """The header's first and last row (numbers in the file) and its columns; hidden columns are not among them."""

    top: int
    bottom: int
    columns: tuple[Column, ...]
    hidden: tuple[Column, ...] = ()

    def of(self, meaning: Meaning) -> list[Column]:
        """The columns of one meaning."""
        return [column for column in self.columns if column.meaning == meaning]

    @property
    def is_whole(self) -> bool:
        """True when a name, an amount and one of the codes can be read."""
        held = {column.meaning for column in self.columns}
        return {"unit_name", "amount_vnd"} <= held and bool(_CODES & held)


def find_header(grid: Grid) -> Header | None:
    """The header that tells the most fields; ``None`` when no rows tell at least a name and one field more.

    Of several that tell as many the one with the fewest rows, then the topmost one.
    """
    first_rows = list(grid.rows[:SEARCHED_ROWS])
    texts = _texts(grid, first_rows)
    best: tuple[int, int, Header] | None = None
    for position in range(len(first_rows)):
        for depth in range(1, _DEEPEST + 1):
            if position + depth > len(first_rows):
                break
            numbers = [one.number for one in first_rows[position : position + depth]]
            header = _header_of(texts, numbers, grid.hidden_columns)
            meanings = {column.meaning for column in header.columns} - {"unknown", "ordinal"}
            if "unit_name" not in meanings or len(meanings) < 2:
                continue
            if best is None or (len(meanings), -depth) > (best[0], best[1]):
                best = (len(meanings), -depth, header)
    return _extended(grid, first_rows, texts, best[2]) if best else None


def _texts(grid: Grid, rows: list[Row]) -> dict[tuple[int, int], str]:
    """The text of each cell near the top by row number and column; a merged text stands in all of its cells."""
    texts = {
        (row.number, place): text
        for row in rows
        for place in range(len(row.cells))
        if (text := cell_text(row.cell(place))[:_LONGEST_HEADING])
    }
    last = rows[-1].number if rows else 0
    widest = max((len(row.cells) for row in rows), default=0)
    for span in grid.spans:
        text = texts.get((span.top, span.left), "")
        if text and span.top <= last:
            for number in range(span.top, min(span.bottom, last) + 1):
                for place in range(span.left, min(span.right, widest - 1) + 1):
                    texts[number, place] = text
    return texts


def _header_of(texts: dict[tuple[int, int], str], numbers: list[int], hidden: frozenset[int]) -> Header:
    widest = max((place for number, place in texts if number in numbers), default=-1)
    above = {(number, place): texts.get((number, place), "") for number in numbers for place in range(widest + 1)}
    for number, below in pairwise(numbers):
        # Without merged cells the upper heading stands in the first of its columns only.
        for place in range(1, widest + 1):
            if not above[number, place] and above[below, place] and is_subheading(above[below, place]):
                above[number, place] = above[number, place - 1]
    columns = []
    for place in range(widest + 1):
        path: list[str] = []
        for number in numbers:
            text = above[number, place]
            if text and (not path or path[-1] != text):
                path.append(text)
        if path:
            columns.append(Column(place, tuple(path), meaning_of(tuple(path))))
    seen = tuple(column for column in columns if column.place not in hidden)
    return Header(numbers[0], numbers[-1], seen, tuple(column for column in columns if column.place in hidden))


def _extended(grid: Grid, rows: list[Row], texts: dict[tuple[int, int], str], header: Header) -> Header:
    """The header with the rows below that belong to it: merged into it, or holding subheadings only."""
    named = {column.place for column in header.columns if column.meaning in _CODES | {"unit_name"}}
    bottom = max(
        (span.bottom for span in grid.spans if header.top <= span.top <= header.bottom and span.left in named),
        default=header.bottom,
    )
    numbers = [row.number for row in rows if header.top <= row.number <= max(bottom, header.bottom)]
    following = [row.number for row in rows if row.number > numbers[-1]]
    if following and len(numbers) < _DEEPEST and _is_continuation(texts, numbers, following[0], named):
        numbers.append(following[0])
    if numbers[-1] == header.bottom or len(numbers) > _DEEPEST + 1:
        return header
    return _header_of(texts, numbers, grid.hidden_columns)


def _is_continuation(texts: dict[tuple[int, int], str], numbers: list[int], number: int, named: set[int]) -> bool:
    cells = {place: text for (row, place), text in texts.items() if row == number}
    own = {place: text for place, text in cells.items() if texts.get((numbers[-1], place)) != text}
    return (
        bool(own)
        and not named & set(own)
        and any(heading_words(text) or "(" in text for text in own.values())
        and all(is_subheading(text) for text in own.values())
        and not any(text.strip("() ").isdigit() for text in own.values())
    )
