"""XLSX for people who work in a spreadsheet: typed cells, text that stays text, and the context in the same file."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import Any, Final

import xlsxwriter

from portal.contract.field import Field
from portal.publish.edition import Edition
from portal.publish.guidance import ATTRIBUTION, INDEPENDENCE, LICENCE_URL, READING_RULES, TITLE
from portal.publish.table import ENGLISH_TITLES, PublishedTable
from portal.publish.tables import Tables
from portal.text.bilingual import Bilingual
from portal.text.escape import is_web_address

OBSERVATIONS_SHEET: Final = "Số liệu"
SOURCES_SHEET: Final = "Nguồn"
INDICATORS_SHEET: Final = "Chỉ số"
FLAGS_SHEET: Final = "Cờ"
CODES_SHEET: Final = "Mã"
READ_FIRST_SHEET: Final = "Đọc trước"

_ROWS_MAXIMUM: Final = 1_048_575
_CELL_MAXIMUM: Final = 32_767
_ADDRESS_MAXIMUM: Final = 2_000
_LINKS_MAXIMUM: Final = 65_530
"""Of one sheet, in Excel; the addresses after it are text."""
_NUMBER_DIGITS: Final = 15
_FIRST_YEAR: Final = 1900
_WIDTH_MINIMUM: Final = 8
_WIDTH_MAXIMUM: Final = 46
_ELLIPSIS: Final = "…"


def xlsx_bytes(tables: Tables, edition: Edition, page: Bilingual) -> bytes:
    """A workbook of six sheets; no cell can become a formula, whatever the data hold.

    ``page`` are the addresses of the page that shows these observations ("" for the whole).

    Raises ``ValueError`` when a table has more rows than a sheet can hold: losing rows in silence would be worse.
    """
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(buffer, options)
    moment = max(edition.moment, datetime(_FIRST_YEAR + 80, 1, 1, tzinfo=UTC)).replace(tzinfo=None)
    book.set_properties(
        {"title": TITLE.vi, "author": "BHXH Mở", "comments": ATTRIBUTION.vi, "created": moment, "language": "vi"}
    )
    sheets = _Sheets(book)
    sheets.add_table(OBSERVATIONS_SHEET, tables.observations)
    sheets.add_table(SOURCES_SHEET, tables.sources)
    sheets.add_table(INDICATORS_SHEET, tables.indicators)
    sheets.add_table(FLAGS_SHEET, tables.flags)
    sheets.add_table(CODES_SHEET, tables.codes)
    sheets.add_text(READ_FIRST_SHEET, _read_first(tables.observations, edition, page))
    book.close()
    return buffer.getvalue()


class _Sheets:
    """Writes tables and text to a workbook, with one cell format for each kind of cell."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._header = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self._text = book.add_format({"valign": "top"})
        self._date = book.add_format({"num_format": "d/m/yyyy", "align": "left", "valign": "top"})
        self._link = book.add_format({"underline": 1, "valign": "top"})
        self._wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self._numbers: dict[int, Any] = {}
        self._links = 0

    def add_table(self, name: str, table: PublishedTable) -> None:
        """A sheet with a frozen header of column names, which show their titles when selected, and an autofilter."""
        records = table.records()
        if len(records) > _ROWS_MAXIMUM:
            raise ValueError(f"{table.resource.name} has {len(records)} rows; a sheet holds {_ROWS_MAXIMUM}")
        sheet = self._book.add_worksheet(name)
        self._links = 0
        for column, field in enumerate(table.resource.fields):
            sheet.write_string(0, column, field.name, self._header)
            about = f"{field.title}\n{ENGLISH_TITLES.get(field.name, '')}".strip()
            message = {"validate": "any", "input_title": field.name[:32], "input_message": about[:255]}
            sheet.data_validation(0, column, 0, column, message)
            cells = [record[column] for record in records]
            longest = max((len(cell) for cell in cells), default=0)
            width = min(max(longest + 2, len(field.name) + 4, _WIDTH_MINIMUM), _WIDTH_MAXIMUM)
            sheet.set_column(column, column, width)
            for row, cell in enumerate(cells, start=1):
                self._write(sheet, row, column, cell, field)
        sheet.freeze_panes(1, 1)
        last = len(table.resource.fields) - 1
        sheet.autofilter(0, 0, max(len(records), 1), last)
        # Codes such as 01 are text on purpose; the green corners would call that a mistake.
        sheet.ignore_errors({"number_stored_as_text": f"A1:{xlsxwriter.utility.xl_rowcol_to_cell(len(records), last)}"})

    def add_text(self, name: str, lines: list[tuple[str, str]]) -> None:
        """A sheet of two columns of wrapped text, Vietnamese and English."""
        sheet = self._book.add_worksheet(name)
        sheet.set_column(0, 1, 70)
        for row, pair in enumerate(lines):
            for column, text in enumerate(pair):
                sheet.write_string(row, column, cell_text(text), self._header if row == 0 else self._wrapped)
        sheet.freeze_panes(1, 0)

    def _write(self, sheet: Any, row: int, column: int, text: str, field: Field) -> None:
        if text == "":
            return
        if field.type in ("number", "integer") and len(text.strip("-").replace(".", "")) <= _NUMBER_DIGITS:
            sheet.write_number(row, column, float(text), self._number(text))
        elif field.type == "date" and int(text[:4]) > _FIRST_YEAR:
            sheet.write_datetime(row, column, date.fromisoformat(text), self._date)
        elif field.name in ("url", "source_url") and self._may_link(text):
            self._links += 1
            # An address that grows too long when it is escaped is not written, which a code tells.
            if sheet.write_url(row, column, text, self._link, text) != 0:
                sheet.write_string(row, column, cell_text(text), self._text)
        else:
            sheet.write_string(row, column, cell_text(text), self._text)

    def _may_link(self, text: str) -> bool:
        return self._links < _LINKS_MAXIMUM and len(text) <= _ADDRESS_MAXIMUM and is_web_address(text)

    def _number(self, text: str) -> Any:
        decimals = len(text.partition(".")[2])
        if decimals not in self._numbers:
            pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
            self._numbers[decimals] = self._book.add_format({"num_format": pattern, "valign": "top"})
        return self._numbers[decimals]


def cell_text(text: str) -> str:
    """Text as a cell can hold it: longer text ends with an ellipsis, the whole of it stands in the CSV."""
    return text if len(text) <= _CELL_MAXIMUM else text[: _CELL_MAXIMUM - 1] + _ELLIPSIS


def _read_first(observations: PublishedTable, edition: Edition, page: Bilingual) -> list[tuple[str, str]]:
    lines = [
        (TITLE.vi, TITLE.en),
        (INDEPENDENCE.vi, INDEPENDENCE.en),
        (ATTRIBUTION.vi, ATTRIBUTION.en),
        (f"Giấy phép: {LICENCE_URL}", f"Licence: {LICENCE_URL}"),
        (f"Bản dữ liệu: {edition.release.vi}", f"Data release: {edition.release.en}"),
        (f"Dữ liệu được tạo lúc: {edition.created}", f"Data created: {edition.created}"),
        *([(f"Trang: {page.vi}", f"Page: {page.en}")] if page.vi else []),
        (f"Số dòng: {len(observations.frame)}", f"Rows: {len(observations.frame)}"),
        ("", ""),
        ("Cách đọc", "How to read"),
        *((rule.vi, rule.en) for rule in READING_RULES),
        ("", ""),
        ("Các cột của bảng Số liệu", "Columns of the sheet Số liệu"),
        *(
            (f"{field.name}: {field.title}", f"{field.name}: {ENGLISH_TITLES[field.name]}")
            for field in observations.resource.fields
        ),
        ("", ""),
        ("Gói dữ liệu và phiên bản", "Data packages and versions"),
    ]
    versions = [f"{name} {version}" for name, version in edition.versions.items()]
    return [*lines, *((text, text) for text in versions)]
