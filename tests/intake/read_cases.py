"""Shapes of files that the importer reads, with what must come of each."""

from __future__ import annotations

from typing import Final

from tests.intake.workbooks import (
    CITIZEN,
    CODES,
    CSV_ROWS,
    HEADER,
    LARGE,
    NAMES,
    NO_UNIT,
    PERSONS,
    STREET,
    TAX,
    Case,
    book,
    calculated,
    codes_as_numbers,
    concealed,
    grouped,
    nfd,
    plain,
    row,
    several_sheets,
    tax_code,
    text,
    three,
    usual,
)

_MILLIONS: Final = (*HEADER[:5], "Số tiền nợ (triệu đồng)")
_TWO_ROWS: Final = [
    ["DANH SÁCH CHẬM ĐÓNG", "", "", "", "", "", ""],
    ["STT", "Mã ĐV", "MST", "Tên doanh nghiệp", "Số tháng nợ", "Số tiền nợ (đồng)", ""],
    ["", "", "", "", "", "Tổng số", "Tiền lãi"],
    *([str(cell) for cell in row(place, f'"{place + 1},000,000"')] + ["5"] for place in range(3)),
]

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
            ["ĐVT: triệu đồng"], NO_UNIT, *three(1.5, 0.123456, 1234), ["Cộng", None, None, None, None, 1235.623456]
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
        lambda: text(CSV_ROWS, ";", "utf-8", b"\xef\xbb\xbf"),
        ".csv",
        cells={(CODES[2], "amount_vnd"): "3000000"},
    ),
    Case("csv-tabs-utf-16", lambda: text(CSV_ROWS, "\t", "utf-16"), ".csv"),
    Case("csv-separator-line", lambda: b"sep=;\r\n" + text(CSV_ROWS, ";", "utf-8"), ".csv"),
    Case("csv-two-header-rows", lambda: text(_TWO_ROWS, ",", "utf-8"), ".csv", cells={(CODES[0], "interest_vnd"): "5"}),
)
