"""The workbook: no formula whatever the text, typed cells, leading zeros, the context in the same file."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import datetime
from typing import Any

import openpyxl
import pandas as pd
import pytest
import xlsxwriter

from portal.contract.schema import SOURCES
from portal.publish.table import PublishedTable
from portal.publish.xlsx_file import (
    CODES_SHEET,
    FLAGS_SHEET,
    INDICATORS_SHEET,
    OBSERVATIONS_SHEET,
    READ_FIRST_SHEET,
    SOURCES_SHEET,
    _Sheets,
    cell_text,
)


def workbook(edition: Any, path: str = "data/observations.xlsx") -> Any:
    return openpyxl.load_workbook(io.BytesIO(edition.files[path]))


def linked_cells(edition: Any) -> list[Any]:
    return [cell for sheet in workbook(edition) for row in sheet.iter_rows() for cell in row if cell.hyperlink]


@pytest.mark.parametrize("name", ["published", "hostile"])
def test_no_cell_is_a_formula(name: str, request: pytest.FixtureRequest) -> None:
    edition = request.getfixturevalue(name)
    paths = [path for path in edition.files if path.endswith(".xlsx")]
    assert {"data/observations.xlsx", "data/places/quang-ninh.xlsx"} <= set(paths)
    for path in paths:
        book = workbook(edition, path)
        assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
        with zipfile.ZipFile(io.BytesIO(edition.files[path])) as archive:
            sheets = [archive.read(file) for file in archive.namelist() if file.startswith("xl/worksheets/sheet")]
        assert len(sheets) == len(book.sheetnames)
        assert not [content for content in sheets if re.search(rb"<f[ >/]", content)]


def test_text_that_looks_like_a_formula_is_kept_as_text(hostile: Any) -> None:
    sheet = workbook(hostile)[OBSERVATIONS_SHEET]
    names = [cell.value for cell in sheet[1]]
    notes = {row[names.index("note")].value for row in sheet.iter_rows(min_row=2)}
    assert {'=HYPERLINK("https://example.org","x")', "+1+1", "-2", "@SUM(A1)", "007"} <= notes


def test_only_web_addresses_become_links(published: Any, hostile: Any) -> None:
    links = [cell.hyperlink.target for cell in linked_cells(published)]
    assert links
    assert all(link.startswith(("https://", "http://")) for link in links)
    assert not [cell for cell in linked_cells(hostile) if "javascript" in cell.hyperlink.target]


def test_cells_are_typed_and_codes_keep_their_zeros(published: Any) -> None:
    sheet = workbook(published)[OBSERVATIONS_SHEET]
    names = [cell.value for cell in sheet[1]]
    codes, types = set(), set()
    for row in sheet.iter_rows(min_row=2):
        types.add((row[names.index("value")].data_type, type(row[names.index("as_of")].value)))
        codes.add(row[names.index("province_code")].value)
    assert types == {("n", datetime)}
    assert "01" in codes
    assert all(isinstance(code, str) and len(code) == 2 for code in codes if code is not None)


def test_sheets_header_and_filter(published: Any) -> None:
    book = workbook(published)
    assert book.sheetnames == [
        OBSERVATIONS_SHEET, SOURCES_SHEET, INDICATORS_SHEET, FLAGS_SHEET, CODES_SHEET, READ_FIRST_SHEET,
    ]  # fmt: skip
    sheet = book[OBSERVATIONS_SHEET]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert min(dimension.width for dimension in sheet.column_dimensions.values()) >= 8
    assert book[SOURCES_SHEET].max_row == len(published.facts.sources) + 1
    assert book[INDICATORS_SHEET].max_row == len(published.facts.indicators) + 1


def test_the_workbook_says_how_to_read_it(published: Any) -> None:
    text = "\n".join(
        str(cell.value) for row in workbook(published)[READ_FIRST_SHEET].iter_rows() for cell in row if cell.value
    )
    assert "CC BY 4.0" in text
    assert "quang-ninh 1." in text
    for word in ("qualifier", "also_reported", "không phải trang của Bảo hiểm xã hội Việt Nam"):
        assert word in text


def test_creation_date_is_that_of_the_data(published: Any) -> None:
    created = workbook(published).properties.created
    newest = max(package.descriptor["created"] for package in published.tree.packages())
    assert created == datetime.fromisoformat(newest).replace(tzinfo=None)


def test_text_too_long_for_a_cell_says_so() -> None:
    assert cell_text("x" * 32_767) == "x" * 32_767
    assert cell_text("x" * 40_000) == "x" * 32_766 + "…"


def test_more_addresses_than_a_sheet_holds_links_for(recwarn: pytest.WarningsRecorder) -> None:
    addresses = [f"https://example.org/{number}" for number in range(65_532)]
    only = replace(SOURCES, fields=tuple(field for field in SOURCES.fields if field.name == "url"))
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        _Sheets(book).add_table("Nguồn", PublishedTable(only, pd.DataFrame({"url": addresses}, dtype="str")))
    # Read as text: a library takes minutes for so many links.
    with zipfile.ZipFile(buffer) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        texts = parts.read("xl/sharedStrings.xml").decode()
    assert re.findall(r"<t>(https:[^<]+)</t>", texts) == addresses
    assert sheet.count('<row r="') == len(addresses) + 1
    assert sheet.count("<hyperlink ") == 65_530
    assert not recwarn.list
