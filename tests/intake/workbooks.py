"""Files as agencies really send them, made by the tests: invented organisations and persons, right check digits."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import openpyxl
import xlsxwriter
from stdnum.vn import mst

PERSONS: Final = ("Nguyễn Văn Tèo", "Trần Thị Mận", "Lê Hoàng Sáo", "Phạm Thị Bưởi")
"""Invented natural persons; they stand in names, signatures and columns that must not be kept."""
NAMES: Final = (
    "Công ty TNHH Sao Biển Thử",
    "Công ty Cổ phần Đá Xanh Thử",
    "Hợp tác xã Nông nghiệp Đồng Thử",
    "Chi nhánh Công ty TNHH Suối Thử",
    "Trường Mầm non Hoa Thử",
)
CODES: Final = ("TA0001A", "TA0002B", "TB0003C", "TB0004D", "TC0005E")
CITIZEN: Final = "022199000123"
STREET: Final = "12 ngõ 5 Thử"


def tax_code(place: int, prefix: str = "57") -> str:
    """The ``place``-th right tax code with these first digits."""
    found = -1
    for number in range(1, 10_000):
        body = f"{prefix}{number:07}"
        code = body + str(mst.calc_check_digit(body))
        if len(code) == 10 and mst.is_valid(code):
            found += 1
            if found == place:
                return code
    raise AssertionError("no such tax code")


TAX: Final = tuple(tax_code(place) for place in range(5))


@dataclass(frozen=True)
class Case:
    """A file and what comes of it.

    ``codes`` are the reasons for refusing it, or else ``units`` the unit codes of the package, ``about`` some cells of
    its list, ``cells`` some cells of its units by (unit code, column).
    """

    name: str
    make: Callable[[], bytes]
    suffix: str = ".xlsx"
    options: Sequence[str] = ()
    codes: Sequence[str] = ()
    units: Sequence[str] = CODES[:3]
    about: dict[str, str] = field(default_factory=dict)
    cells: dict[tuple[str, str], str] = field(default_factory=dict)
    said: Sequence[str] = ()

    def write(self, folder: Path) -> Path:
        """The file, in ``folder``."""
        path = folder / f"danh-sach{self.suffix}"
        path.write_bytes(self.make())
        return path


HEADER: Final = ("STT", "Mã đơn vị", "Mã số thuế", "Tên đơn vị", "Số tháng chậm đóng", "Số tiền chậm đóng (đồng)")


def row(place: int, amount: Any, *, code: Any = None, tax: Any = None, name: str | None = None) -> list[Any]:
    """A row under ``HEADER`` for the unit at ``place``."""
    own = CODES[place] if code is None else code
    return [place + 1, own, TAX[place] if tax is None else tax, name or NAMES[place], 3 + place, amount]


def three(*amounts: Any) -> list[list[Any]]:
    """Rows of the first units with these amounts."""
    return [row(place, amount) for place, amount in enumerate(amounts)]


def book(*rows: Sequence[Any], merge: Sequence[str] = (), title: str = "Danh sách") -> bytes:
    """A workbook of one sheet with these rows."""
    return saved(lambda sheets: filled(sheets.active, rows, merge, title))


def filled(sheet: Any, rows: Sequence[Sequence[Any]], merge: Sequence[str] = (), title: str = "Danh sách") -> Any:
    """The sheet with these rows, merged cells and name."""
    sheet.title = title
    for number, cells in enumerate(rows, start=1):
        for place, value in enumerate(cells, start=1):
            if value is not None:
                sheet.cell(number, place, value)
    for area in merge:
        sheet.merge_cells(area)
    return sheet


def saved(change: Callable[[Any], Any]) -> bytes:
    """A workbook after ``change``, as bytes."""
    workbook = openpyxl.Workbook()
    change(workbook)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def plain(*amounts: Any, header: Sequence[str] = HEADER, below: Sequence[Sequence[Any]] = ()) -> bytes:
    """The simplest table: one header row and the first units."""
    return book(header, *three(*amounts), *below)


def text(rows: Sequence[Sequence[str]], delimiter: str, encoding: str, mark: bytes = b"") -> bytes:
    """A CSV file."""
    return mark + "".join(f"{delimiter.join(cells)}\r\n" for cells in rows).encode(encoding)


def usual() -> bytes:
    """Titles, a header in two merged rows, column numbers, groups, a total and a signature."""
    return book(
        ["BẢO HIỂM XÃ HỘI VIỆT NAM"],
        ["BHXH TỈNH QUẢNG NINH"],
        [],
        ["DANH SÁCH ĐƠN VỊ CHẬM ĐÓNG BHXH, BHYT, BHTN"],
        ["Đến ngày 31/10/2025"],
        [None] * 8 + ["Đơn vị tính: đồng"],
        ["STT", "MÃ ĐƠN VỊ", "Mã số thuế", "TÊN ĐƠN VỊ", "Địa chỉ", "Người đại diện", "Số LĐ", "Số tháng\nchậm đóng",
         "Số tiền chậm đóng", None, "Ghi chú"],
        [None] * 8 + ["Tổng số", "Trong đó: tiền lãi"],
        [f"({number})" for number in range(1, 12)],
        ["I", None, None, "Phường Hạ Thử"],
        [1, CODES[0], TAX[0], NAMES[0], STREET, PERSONS[0], 25, 5, "1.234.567", "34.567"],
        [2, "TZ0009Z", None, f"Hộ kinh doanh {PERSONS[1]}", STREET, PERSONS[1], 2, 7, "234.567", "4.567"],
        ["II", None, None, "Xã Đông Thử"],
        [3, CODES[1], TAX[1], NAMES[1], STREET, PERSONS[2], 11, 3, "2.000.000.000", "-"],
        [4, CODES[2], None, NAMES[2], STREET, PERSONS[3], None, 4, "12.345.678", None],
        ["Tổng cộng: 4 đơn vị", None, None, None, None, None, None, None, 2013814812],
        [],
        [None] * 6 + ["Quảng Ninh, ngày 05 tháng 11 năm 2025"],
        [None, "NGƯỜI LẬP BIỂU", None, None, None, None, None, "GIÁM ĐỐC"],
        [None, PERSONS[0], None, None, None, None, None, PERSONS[2]],
        merge=("A1:D1", "A4:K4", "I7:J7", *(f"{letter}7:{letter}8" for letter in "ABCDEFGHK"), "A16:G16"),
    )  # fmt: skip


def nfd(cell: Any) -> Any:
    """The cell in decomposed letters and capitals, if it is text."""
    return unicodedata.normalize("NFD", cell.upper()) if isinstance(cell, str) else cell


def grouped() -> bytes:
    """A total above the units, groups with sums of their own, subtotals, a repeated header, empty rows."""
    return book(
        HEADER,
        [None, None, None, "TỔNG SỐ", None, 6_000_000],
        ["A", None, None, "Khối doanh nghiệp", None, 3_000_000],
        row(0, 1_000_000),
        row(1, 2_000_000),
        [None, None, None, "Cộng khối doanh nghiệp", None, 3_000_000],
        [],
        HEADER,
        [1, 2, 3, 4, 5, "6=4+5"],
        ["B", None, None, "Xã Đông Thử", None, 3_000_000],
        row(2, 3_000_000),
        [None, "Cộng", None, None, None, 3_000_000],
        [None, "Tổng cộng", None, "3", None, 6_000_000],
    )


def calculated(*, cached: bool) -> bytes:
    """Amounts and their total are formulas; a program that doesn't calculate leaves out their results."""
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream)
    sheet = workbook.add_worksheet("Danh sách")
    sheet.write_row(0, 0, HEADER)
    for place in range(3):
        sheet.write_row(place + 1, 0, row(place, None)[:5])
        sheet.write_formula(place + 1, 5, "=1000000*2", None, 2_000_000 if cached else "")
    sheet.write(4, 0, "Tổng cộng")
    sheet.write_formula(4, 5, "=SUM(F2:F4)", None, 6_000_000 if cached else "")
    workbook.close()
    return stream.getvalue() if cached else uncached()


def uncached() -> bytes:
    """openpyxl never stores results."""
    return plain("=1+1", "=2+2", 5_000_000)


def codes_as_numbers() -> bytes:
    """Tax codes and unit codes in number cells: the zeros at their beginning show only by the format."""

    def change(workbook: Any) -> None:
        sheet = filled(workbook.active, [HEADER])
        for place in range(3):
            code = int(tax_code(place, "03"))
            sheet.append([place + 1, 123 + place, code, NAMES[place], 3, 5_000_000 + place])
            sheet.cell(place + 2, 2).number_format = "0000000"

    return saved(change)


def several_sheets(*, tables: int, hidden: bool = False, titles: Sequence[str] = ()) -> bytes:
    """A sheet of explanations and one or more of tables, one of them hidden."""

    def change(workbook: Any) -> None:
        filled(workbook.active, [["Ghi chú về danh sách"], ["Liên hệ", PERSONS[0]]], title="Ghi chú")
        for number in range(tables):
            title = titles[number] if titles else f"Bảng {number + 1}"
            filled(workbook.create_sheet(), [HEADER, *three(1_000_000, 2_000_000, 3_000_000)], title=title)
        if hidden:
            workbook.worksheets[-1].sheet_state = "hidden"

    return saved(change)


def concealed(*, column: bool) -> bytes:
    """A hidden row with a unit, or a hidden column with personal numbers."""

    def change(workbook: Any) -> None:
        header = [*HEADER, "Mã tra cứu"] if column else HEADER
        rows = three(1_000_000, 2_000_000, 3_000_000)
        sheet = filled(workbook.active, [header, *([*cells, CITIZEN] if column else cells for cells in rows)])
        if column:
            sheet.column_dimensions["G"].hidden = True
        else:
            sheet.row_dimensions[4].hidden = True

    return saved(change)


def bomb() -> bytes:
    """A workbook that says of a sheet that it unpacks to 2 GB."""
    content = bytearray(zipped("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"))
    entry = content.rindex(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = (2 * 1024**3).to_bytes(4, "little")
    return bytes(content)


def zipped(*names: str) -> bytes:
    """A ZIP file with empty parts of these names."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return stream.getvalue()


LARGE: Final = (1_000_000, 2_000_000, 3_000_000)
NO_UNIT: Final = (*HEADER[:5], "Số tiền chậm đóng")
CSV_ROWS: Final = [list(HEADER), *([str(cell) for cell in row(place, f"{place + 1}.000.000")] for place in range(3))]
