"""Every shape of file that the importer is tried on, with what must come of it."""

from __future__ import annotations

from typing import Final

from tests.intake.workbooks import (
    CITIZEN,
    CODES,
    HEADER,
    NAMES,
    PERSONS,
    STREET,
    TAX,
    Case,
    bomb,
    book,
    calculated,
    codes_as_numbers,
    concealed,
    grouped,
    nfd,
    plain,
    row,
    saved,
    several_sheets,
    tax_code,
    text,
    three,
    usual,
    zipped,
)

LARGE: Final = (1_000_000, 2_000_000, 3_000_000)
_NO_UNIT: Final = (*HEADER[:5], "Số tiền chậm đóng")
_MILLIONS: Final = (*HEADER[:5], "Số tiền nợ (triệu đồng)")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_CSV: Final = [list(HEADER), *([str(cell) for cell in row(place, f"{place + 1}.000.000")] for place in range(3))]
_TWO_ROWS: Final = [
    ["DANH SÁCH CHẬM ĐÓNG", "", "", "", "", "", ""],
    ["STT", "Mã ĐV", "MST", "Tên doanh nghiệp", "Số tháng nợ", "Số tiền nợ (đồng)", ""],
    ["", "", "", "", "", "Tổng số", "Tiền lãi"],
    *([str(cell) for cell in row(place, f'"{place + 1},000,000"')] + ["5"] for place in range(3)),
]


def _with(place: int, **changes: object) -> bytes:
    """Three simple rows, the one at ``place`` changed."""
    rows = three(*LARGE)
    for column, value in changes.items():
        rows[place]["ABCDEF".index(column)] = value
    return book(HEADER, *rows)


READ: Final = (
    Case(
        "usual",
        usual,
        about={
            "stated_units": "4",
            "stated_total_vnd": "2013814812",
            "held_back_units": "1",
            "held_back_total_vnd": "234567",
            "issuing_office": "BHXH tỉnh Quảng Ninh",
            "valid_until": "2026-10-31",
            "payments_through": "not_stated",
        },
        cells={
            (CODES[0], "interest_vnd"): "34567",
            (CODES[0], "tax_code"): TAX[0],
            (CODES[1], "interest_vnd"): "",
            (CODES[2], "months_late"): "4",
            (CODES[2], "entity_type"): "cooperative",
        },
        said=("hộ kinh doanh: 1 (dòng 12)", "chữ dưới bảng: 3 (dòng 18-20)", "Cột không được giữ: 2 cột, 8 ô"),
    ),
    Case(
        "decomposed-capitals",
        lambda: book(*([nfd(cell) for cell in cells] for cells in [HEADER, *three(*LARGE)])),
        cells={(CODES[0], "unit_name"): NAMES[0].upper()},
    ),
    Case(
        "millions-in-a-line-above",
        lambda: book(
            ["ĐVT: triệu đồng"], _NO_UNIT, *three(1.5, 0.123456, 1234), ["Cộng", None, None, None, None, 1235.623456]
        ),
        about={"stated_total_vnd": "1235623456", "stated_units": "3"},
        cells={(CODES[0], "amount_vnd"): "1500000", (CODES[1], "amount_vnd"): "123456"},
    ),
    Case(
        "rounded-by-itself",
        lambda: plain("1,2", "1,3", "1,4", header=_MILLIONS, below=[["Tổng cộng", None, None, None, None, "4,0"]]),
        about={
            "stated_total_vnd": "",
            "note_en": "The total printed on the list differs by 100000 VND from the sum of its rows, within rounding.",
        },
        said=("vì làm tròn",),
    ),
    Case(
        "thousands",
        lambda: plain("1.500,5", "2", "3.000", header=(*HEADER[:5], "Tổng nợ (1.000đ)")),
        cells={(CODES[0], "amount_vnd"): "1500500"},
    ),
    Case(
        "english-fractions",
        lambda: plain("1,234,567.50", "2,000,000", "3,000"),
        cells={(CODES[0], "amount_vnd"): "1234568", (CODES[2], "amount_vnd"): "3000"},
        said=("đã làm tròn: 1 (dòng 2)",),
    ),
    Case(
        "spaces",
        lambda: plain("1 234 567", "2\u00a0000\u00a0000", "3000 đồng"),
        cells={(CODES[1], "amount_vnd"): "2000000"},
    ),
    Case(
        "form-as-told",
        lambda: plain("1.234", "2.345", 900),
        options=("--numbers", "vi"),
        cells={(CODES[0], "amount_vnd"): "1234"},
    ),
    Case(
        "groups-and-sums",
        grouped,
        about={"stated_units": "3", "stated_total_vnd": "6000000"},
        said=("dòng tiêu đề lặp lại: 1 (dòng 8)",),
    ),
    Case("stored-results", lambda: calculated(cached=True), about={"stated_total_vnd": "6000000"}),
    Case(
        "codes-as-numbers",
        codes_as_numbers,
        units=("0000123", "0000124", "0000125"),
        cells={("0000123", "tax_code"): tax_code(0, "03")},
        said=("mã số thuế được trả lại số 0 ở đầu: 3 (dòng 2-4)",),
    ),
    Case(
        "code-width-as-told",
        lambda: book(HEADER, row(0, 1_000_000, code=12), row(1, 2_000_000, code=345)),
        options=("--code-width", "5"),
        units=("00012", "00345"),
    ),
    Case(
        "held-back",
        lambda: book(
            HEADER,
            *three(*LARGE),
            row(3, 10, tax=CITIZEN),
            row(3, 20, code="", tax=""),
            row(3, 30, code="", tax="5700000000"),
            row(3, 40, name=PERSONS[0]),
            row(3, 50, name=f"Doanh nghiệp tư nhân {PERSONS[1]}", code="TY1"),
            row(3, 60, name="Công ty TNHH Thử 0912345678", code="TY2"),
            row(3, 70, code="TÀ/0001"),
            row(3, 80, name=f"Công ty TNHH Thử số nhà {STREET}", code="TY3"),
            row(4, 5_000_000, tax="5700000000"),
            row(2, 3_000_000),
        ),
        units=(*CODES[:3], CODES[4]),
        about={"held_back_units": "8", "held_back_total_vnd": "360", "stated_units": "12"},
        cells={(CODES[4], "tax_code"): ""},
        said=("rows exactly repeated: 1", "wrong tax codes, left empty: 1", "an address or telephone in the name: 1"),
    ),
    Case(
        "held-back-by-the-contract",
        lambda: book(
            HEADER,
            *three(*LARGE),
            row(3, 10, name=f"@{NAMES[3]}", code="TY1", tax=""),
            row(3, 20, name=f"\t{NAMES[3]}", code="TY2", tax=""),
            row(3, 30, name=f"{NAMES[3]} Minh Họa", code="TY3", tax=""),
            row(3, 40, name=f"{NAMES[3]} " + "Thử " * 140, code="TY4", tax=""),
            row(3, 50, name=f"{NAMES[3]}, điện thoại 0912345678", code="TY5", tax=""),
            row(4, 60, name=f"\u202e{NAMES[4]}\u202c"),
        ),
        units=(*CODES[:3], CODES[4]),
        about={"held_back_units": "5", "held_back_total_vnd": "150"},
        cells={(CODES[4], "unit_name"): NAMES[4]},
        said=(
            "beginning with = + - @ or a tab: 2 (rows 5-6)",
            "marked like a unit of an invented list: 1 (rows 7)",
            "a name that the contract does not accept: 1 (rows 8)",
            "hidden characters or marks of direction, dropped: 1 (rows 10)",
        ),
    ),
    Case(
        "tax-codes-only",
        lambda: book(
            ["TT", "Mã số doanh nghiệp (MST)", "Đơn vị sử dụng lao động", "Số tháng nợ", "Tổng số tiền (đồng)"],
            [1, f"{TAX[0]}-001", NAMES[0], "3 tháng", 1_000_000],
            [2, TAX[1], NAMES[1], "từ tháng 5", 2_000_000],
        ),
        units=(f"{TAX[0]}-001", TAX[1]),
        cells={(TAX[1], "months_late"): "", (f"{TAX[0]}-001", "months_late"): "3"},
    ),
    Case(
        "communes",
        lambda: book(
            [*HEADER, "Địa bàn"],
            [*row(0, 1_000_000), "Phường 12, Quận Thử"],
            [*row(1, 2_000_000), STREET],
            [*row(2, 3_000_000), "thành phố Thử"],
            [*row(3, 4_000_000), PERSONS[2]],
            [*row(4, 5_000_000), f"Phường Thử, {PERSONS[1]}"],
        ),
        units=CODES,
        said=("places that may hold a person's name or an address, left empty: 3 (rows 3, 5-6)",),
        cells={
            (CODES[0], "commune"): "Phường 12, Quận Thử",
            (CODES[1], "commune"): "",
            (CODES[2], "commune"): "thành phố Thử",
            (CODES[3], "commune"): "",
            (CODES[4], "commune"): "",
        },
    ),
    Case(
        "title-of-another-day",
        lambda: book(["Tính đến ngày 30 tháng 9 năm 2025"], HEADER, *three(*LARGE)),
        said=("30/9/2025", "Check --as-of"),
    ),
    Case("notes-and-hidden-sheet", lambda: several_sheets(tables=2, hidden=True), said=("1 hidden sheets",)),
    Case("sheet-as-told", lambda: several_sheets(tables=2), options=("--sheet", "Bảng 2")),
    Case(
        "sheet-by-number", lambda: several_sheets(tables=2), options=("--sheet", "3"), said=("Trang tính 3, tiêu đề",)
    ),
    Case(
        "sheet-of-an-officer",
        lambda: book(HEADER, *three(*LARGE), title=PERSONS[0]),
        said=("Trang tính 1, tiêu đề", "Sheet 1, header"),
    ),
    Case("hidden-column", lambda: concealed(column=True), said=("G: hidden column",)),
    Case("hidden-row-left-out", lambda: concealed(column=False), options=("--hidden-rows", "skip"), units=CODES[:2]),
    Case("hidden-row-read", lambda: concealed(column=False), options=("--hidden-rows", "read")),
    Case(
        "column-as-told",
        lambda: book([*HEADER, "Tổng số tiền (đồng)"], *([*cells, 9_000_000] for cells in three(*LARGE))),
        options=("--column", "amount_vnd=G"),
        cells={(CODES[0], "amount_vnd"): "9000000"},
    ),
    Case(
        "three-header-rows",
        lambda: book(
            ["STT", "Thông tin đơn vị", None, None, "Tình hình chậm đóng", None, None, None],
            [None, "Mã đơn vị", "MST", "Tên đơn vị", "Số tháng", "Số tiền (đồng)", None, None],
            [None, None, None, None, None, "Tổng cộng", "BHYT", "Lãi chậm đóng"],
            *([*cells, 1, 2] for cells in three(*LARGE)),
            merge=("A1:A3", "B1:D1", "E1:H1", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:H2"),
        ),
        cells={(CODES[1], "amount_vnd"): "2000000", (CODES[1], "interest_vnd"): "2", (CODES[1], "months_late"): "4"},
    ),
    Case(
        "unlabelled-sum", lambda: plain(*LARGE, below=[[None] * 5 + [6_000_000]]), about={"stated_total_vnd": "6000000"}
    ),
    Case(
        "csv-semicolons",
        lambda: text(_CSV, ";", "utf-8", b"\xef\xbb\xbf"),
        ".csv",
        cells={(CODES[2], "amount_vnd"): "3000000"},
    ),
    Case("csv-tabs-utf-16", lambda: text(_CSV, "\t", "utf-16"), ".csv"),
    Case("csv-separator-line", lambda: b"sep=;\r\n" + text(_CSV, ";", "utf-8"), ".csv"),
    Case("csv-two-header-rows", lambda: text(_TWO_ROWS, ",", "utf-8"), ".csv", cells={(CODES[0], "interest_vnd"): "5"}),
)

REFUSED: Final = (
    Case("unit-missing", lambda: plain(*LARGE, header=_NO_UNIT), codes=("import-unit-missing",)),
    Case("unit-twice", lambda: book(["ĐVT: triệu đồng"], HEADER, *three(*LARGE)), codes=("import-unit-contradiction",)),
    Case(
        "unit-against-option",
        lambda: plain(*LARGE),
        options=("--amount-unit", "ty"),
        codes=("import-unit-contradicts-option",),
    ),
    Case(
        "two-amounts",
        lambda: book([*HEADER, "Tổng số tiền (đồng)"], *([*cells, 9_000_000] for cells in three(*LARGE))),
        codes=("import-column-ambiguous",),
    ),
    Case("unclear-numbers", lambda: plain("1.234", "2.345", 900_000), codes=("import-number-form-unclear",)),
    Case("mixed-numbers", lambda: plain("1.234.567", "2,345,678", "1"), codes=("import-number-form-mixed",)),
    Case("shrunk-numbers", lambda: plain(12.345, 2_000_000, 3_000_000), codes=("import-amount-shrunk",)),
    Case("repeated-code", lambda: book(HEADER, *three(*LARGE), row(2, 4_000_000)), codes=("import-unit-repeated",)),
    Case(
        "one-unit-two-codes",
        lambda: book(HEADER, *three(*LARGE), row(2, 4_000_000, code=CODES[3])),
        codes=("import-unit-twice",),
    ),
    Case(
        "total-off",
        lambda: plain(*LARGE, below=[["Tổng cộng", None, None, None, None, 6_000_001]]),
        codes=("import-total-differs",),
    ),
    Case("count-off", lambda: plain(*LARGE, below=[["Tổng cộng: 4 đơn vị"]]), codes=("import-units-differ",)),
    Case("count-off-option", lambda: plain(*LARGE), options=("--stated-units", "5"), codes=("import-units-differ",)),
    Case(
        "totals-contradict",
        lambda: book(
            HEADER,
            ["Tổng cộng", None, None, None, None, 5],
            *three(*LARGE),
            ["Cộng", None, None, None, None, 6_000_000],
        ),
        codes=("import-totals-contradict",),
    ),
    Case(
        "sheets-of-officers",
        lambda: several_sheets(tables=2, titles=PERSONS),
        codes=("import-sheet-ambiguous",),
    ),
    Case(
        "no-sheet-of-that-number",
        lambda: several_sheets(tables=1, titles=PERSONS),
        options=("--sheet", "9"),
        codes=("import-sheet-unknown",),
    ),
    Case("two-tables", lambda: several_sheets(tables=2), codes=("import-sheet-ambiguous",)),
    Case("unknown-sheet", lambda: several_sheets(tables=1), options=("--sheet", "X"), codes=("import-sheet-unknown",)),
    Case("no-results-stored", lambda: calculated(cached=False), codes=("import-formula-uncalculated",)),
    Case("hidden-row", lambda: concealed(column=False), codes=("import-hidden-rows",)),
    Case(
        "sum-in-the-middle", lambda: book(HEADER, row(0, 1), [None] * 5 + [1], row(1, 2)), codes=("import-row-unclear",)
    ),
    Case(
        "second-table",
        lambda: book(HEADER, *three(*LARGE), ["Phần II"], ["STT", "Tên đơn vị", "Mã đơn vị", "Số tháng nợ"]),
        codes=("import-second-table",),
    ),
    Case(
        "amount-beyond-all-measure",
        lambda: plain(1_000_000, 2 * 10**15, 3_000_000),
        codes=("import-amount-too-large",),
    ),
    Case("no-amount", lambda: _with(1, F=None), codes=("import-amount-missing",)),
    Case("no-number", lambda: _with(1, F=PERSONS[0]), codes=("import-amount-unreadable",)),
    Case("failed-formula", lambda: _with(1, F="#REF!"), codes=("import-amount-unreadable",)),
    Case("no-name", lambda: _with(1, D=None), codes=("import-name-missing",)),
    Case(
        "two-faults",
        lambda: book(HEADER, *three(None, 2, 3), row(3, 4, name=" ")),
        codes=("import-amount-missing", "import-name-missing"),
    ),
    Case("old-font", lambda: _with(1, D="C«ng ty TNHH Thö nghiÖm"), codes=("import-letters-broken",)),
    Case(
        "codes-of-many-lengths",
        lambda: book(HEADER, row(0, 1, code=12), row(1, 2, code=345)),
        codes=("import-unit-code-zeros",),
    ),
    Case("no-header", lambda: book([NAMES[0], 5], [PERSONS[0], 6]), codes=("import-header-missing",)),
    Case(
        "no-codes", lambda: book(["Tên đơn vị", "Số tiền nợ (đồng)"], [NAMES[0], 5]), codes=("import-header-missing",)
    ),
    Case(
        "name-with-address",
        lambda: book([*HEADER[:3], "Tên đơn vị, địa chỉ", *HEADER[4:]], *three(*LARGE)),
        codes=("import-header-missing",),
    ),
    Case("no-units", lambda: book(HEADER, ["Ghi chú", PERSONS[0]]), codes=("import-no-units",)),
    Case(
        "forbidden-column-told",
        lambda: book([*HEADER, "Địa chỉ"], *([*cells, STREET] for cells in three(*LARGE))),
        options=("--column", "commune=G"),
        codes=("import-column-forbidden",),
    ),
    Case(
        "contract-interest",
        lambda: book([*HEADER, "Tiền lãi"], *([*cells, 9_000_000] for cells in three(*LARGE))),
        codes=("list-interest",) * 3,
    ),
    Case(
        "contract-address",
        lambda: plain(*LARGE),
        options=("--source-url", "https://bao.example.com/x"),
        codes=("list-source-address",),
    ),
    Case(
        "csv-shifted",
        lambda: text([*_CSV, ["4", CODES[3], TAX[3], "Công ty A", " B", "3", "5"]], ",", "utf-8"),
        ".csv",
        codes=("import-row-too-long",),
    ),
    Case(
        "csv-windows-1258",
        lambda: "STT;Mã;Tên đơn v\u1ecb".encode("utf-8").replace(b"\xe1\xbb\x8b", b"\xf2"),
        ".csv",
        codes=("import-csv-encoding",),
    ),
    Case("csv-tcvn3", lambda: "STT;M· §V;Tªn ®¬n vÞ".encode("latin-1"), ".csv", codes=("import-csv-tcvn3",)),
    Case("csv-quotes", lambda: b'STT;"M\xc3\xa3;\r\n1;2\r\n', ".csv", codes=("import-csv-broken",)),
    Case("empty", lambda: b" \n", ".csv", codes=("import-file-empty",)),
    Case("old-workbook", lambda: _OLE, ".xls", codes=("import-file-old-workbook",)),
    Case(
        "binary-workbook", lambda: zipped("[Content_Types].xml", "xl/workbook.bin"), codes=("import-file-old-workbook",)
    ),
    Case("password", lambda: _OLE + "EncryptedPackage".encode("utf-16-le"), codes=("import-file-encrypted",)),
    Case("pdf", lambda: b"%PDF-1.7\n", ".pdf", codes=("import-file-pdf",)),
    Case("web-page", lambda: b"<html><table><tr><td>1", ".xls", codes=("import-file-web-page",)),
    Case("document", lambda: zipped("[Content_Types].xml", "word/document.xml"), codes=("import-file-unknown",)),
    Case("noise", lambda: bytes(range(256)) * 4, codes=("import-file-unknown",)),
    Case("cut-short", lambda: plain(*LARGE)[:-200], codes=("import-workbook-broken",)),
    Case("parts-missing", lambda: zipped("[Content_Types].xml", "xl/workbook.xml"), codes=("import-workbook-broken",)),
    Case("bomb", bomb, codes=("import-file-too-large",)),
    Case("nothing-in-it", lambda: saved(lambda workbook: None), codes=("import-header-missing",)),
)
