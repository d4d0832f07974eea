"""Reading the sheets of an XLSX file: stored results of formulas, merged cells, hidden rows and columns."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Sequence
from typing import Any, Final

import openpyxl

# Only openpyxl's own reader of a sheet tells values, merged cells and hidden rows in one pass without keeping
# every empty cell in memory; the lock file pins its version.
from openpyxl.worksheet._reader import WorkSheetParser

from portal.intake.list_import.grid import Grid, Row, Span, Value
from portal.intake.list_import.refusal import ImportRefused, refuse
from portal.intake.list_import.shown_heading import shown_sheet

Step = Callable[[int, int], None]

MAXIMUM_ROWS: Final = 300_000
MAXIMUM_COLUMNS: Final = 200
_SHEET_NUMBER: Final = re.compile("[0-9]{1,4}")
_ZEROS: Final = re.compile("0{2,}")
_FORMULA: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}f"


class _SheetParser(WorkSheetParser):
    """Notes the formulas whose result was never stored; a stored empty text is a result."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.uncalculated: set[tuple[int, int]] = set()

    def parse_cell(self, element: Any) -> Any:
        cell = super().parse_cell(element)
        if cell["value"] is None and cell["data_type"] != "str" and element.find(_FORMULA) is not None:
            self.uncalculated.add((cell["row"], cell["column"] - 1))
        return cell


def read_sheets(content: bytes, step: Step, only: str = "") -> tuple[list[Grid], list[str]]:
    """The sheets of a workbook that a reader sees, in their order, and the names of the hidden ones.

    ``only`` is the number or the name of one sheet, hidden or not. ``step`` is told how many bytes of the sheets
    were read, of how many. Raises ``ImportRefused`` for a workbook that can't be read and for a sheet that isn't there.
    """
    with warnings.catch_warnings():
        # They are about looks (styles, checks of input), and some quote what a cell says.
        warnings.simplefilter("ignore")
        try:
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheets = list(book.worksheets)
            names = [sheet.title for sheet in sheets]
            chosen = _named(only, book.sheetnames)
            if only and chosen not in names:
                raise refuse("import-sheet-unknown", sheets=_shown_sheets(book.sheetnames))
            wanted = [one for one in sheets if (one.title == chosen if only else one.sheet_state == "visible")]
            hidden = [one.title for one in sheets if one.sheet_state != "visible"]
            return [_read_sheet(book, sheet, step) for sheet in wanted], hidden
        except ImportRefused:
            raise
        except Exception:  # a spoilt file makes zipfile, the XML parser and openpyxl fail in any way they can
            raise refuse("import-workbook-broken") from None


def _named(only: str, names: Sequence[str]) -> str:
    """The name of the sheet that was asked for; its number counts before its name, since messages tell the number."""
    by_number = _SHEET_NUMBER.fullmatch(only) and 1 <= int(only) <= len(names)
    return names[int(only) - 1] if by_number else only


def _shown_sheets(names: Sequence[str]) -> str:
    return ", ".join(shown_sheet(number, name) for number, name in enumerate(names, start=1))


def _read_sheet(book: Any, sheet: Any, step: Step) -> Grid:
    formats = [_number_format(book, style) for style in book._cell_styles]
    padded = {place for place, code in enumerate(formats) if _ZEROS.fullmatch(code)}
    rows: list[Row] = []
    with sheet._get_source() as source:
        total = book._archive.getinfo(sheet._worksheet_path).file_size
        parser = _SheetParser(
            source,
            sheet._shared_strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        for number, cells in parser.parse():
            if number % 500 == 0:
                step(min(source.tell(), total), total)
            filled = [cell for cell in cells if cell["value"] is not None and cell["column"] <= MAXIMUM_COLUMNS]
            if not filled:
                continue
            values: list[Value] = [None] * max(cell["column"] for cell in filled)
            for cell in filled:
                values[cell["column"] - 1] = _shown(cell, formats, padded)
            rows.append(Row(number, tuple(values)))
            if len(rows) > MAXIMUM_ROWS:
                raise refuse("import-too-many-rows", limit=str(MAXIMUM_ROWS))
        step(total, total)
    return Grid(
        sheet.title,
        tuple(rows),
        tuple(_spans(parser)),
        frozenset(int(number) for number, facts in parser.row_dimensions.items() if _is_hidden(facts)),
        frozenset(column for facts in parser.column_dimensions.values() for column in _hidden_columns(facts)),
        frozenset(parser.uncalculated),
        book.sheetnames.index(sheet.title) + 1,
    )


def _number_format(book: Any, style: Any) -> str:
    number = style.numFmtId
    custom = number - 164
    return book._number_formats[custom] if 0 <= custom < len(book._number_formats) else ""


def _shown(cell: dict[str, Any], formats: list[str], padded: set[int]) -> Value:
    """A whole number under a format such as ``0000000000`` is the code that a reader sees, zeros included."""
    value: Value = cell["value"]
    style = cell["style_id"]
    if style in padded and isinstance(value, int) and not isinstance(value, bool):
        return str(value).zfill(len(formats[style]))
    return value


def _spans(parser: _SheetParser) -> list[Span]:
    merged = parser.merged_cells
    ranges = merged.mergeCell if merged else []
    return [Span(one.min_row, one.min_col - 1, one.max_row, one.max_col - 1) for one in ranges]


def _is_hidden(facts: dict[str, str]) -> bool:
    return facts.get("hidden") in ("1", "true") or facts.get("ht") == "0"


def _hidden_columns(facts: dict[str, str]) -> range:
    if facts.get("hidden") not in ("1", "true"):
        return range(0)
    return range(int(facts["min"]) - 1, min(int(facts["max"]), MAXIMUM_COLUMNS))
