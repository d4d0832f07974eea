"""Shapes of files that the importer refuses, with the codes that say why."""

from __future__ import annotations

from typing import Final

from tests.intake.workbooks import (
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
    bomb,
    book,
    calculated,
    concealed,
    plain,
    row,
    saved,
    several_sheets,
    text,
    three,
    zipped,
)

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def _with(place: int, **changes: object) -> bytes:
    """Three simple rows, the one at ``place`` changed."""
    rows = three(*LARGE)
    for column, value in changes.items():
        rows[place]["ABCDEF".index(column)] = value
    return book(HEADER, *rows)


REFUSED: Final = (
    Case("unit-missing", lambda: plain(*LARGE, header=NO_UNIT), codes=("import-unit-missing",)),
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
        lambda: text([*CSV_ROWS, ["4", CODES[3], TAX[3], "Công ty A", " B", "3", "5"]], ",", "utf-8"),
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
