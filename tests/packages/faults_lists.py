"""Faults of list packages. The good ones are an illustrative list and one that is shaped like a real one.

All names and codes are invented. ``make_packages`` keeps the folder's name, so files are told as ``<list_id>/<file>``.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from tests.packages.edits import (
    Edit,
    all_of,
    cell,
    cells,
    content,
    copy_row,
    decomposed,
    descriptor,
    records,
    replace,
    swap_rows,
)
from tests.packages.fault import Fault, Place, one_fault

INVENTED: Final = "minh-hoa-2025-10-31"
REAL: Final = "quang-ninh-2025-10-31"
INVENTED_BASE: Final = (f"debtor-lists/{INVENTED}",)
REAL_BASE: Final = (f"ok-list/{REAL}",)
ABOUT: Final = f"{REAL}/list.csv"
UNITS: Final = f"{REAL}/units.csv"
EVENTS: Final = f"{REAL}/events.csv"


def _about(name: str, column: str, value: str, code: str = "", **more: str) -> Fault:
    """One wrong cell in the real-shaped list's own row."""
    edit = cells(ABOUT, 2, **{column: value}, **more)
    return one_fault(f"list-{name}", REAL_BASE, edit, ABOUT, 2, column, code or f"list-{name}")


def _unit(name: str, row: int, column: str, value: str, code: str = "", **more: str) -> Fault:
    """One wrong unit in the real-shaped list."""
    edit = cells(UNITS, row, **{column: value}, **more)
    return one_fault(f"list-{name}", REAL_BASE, edit, UNITS, row, column, code or f"list-{name}")


def _event(name: str, row: int, column: str, value: str, code: str = "", **more: str) -> Fault:
    """One wrong event in the real-shaped list."""
    edit = cells(EVENTS, row, **{column: value}, **more)
    return one_fault(f"list-{name}", REAL_BASE, edit, EVENTS, row, column, code or f"list-{name}")


def _invented(name: str, file: str, row: int, column: str, value: str, code: str) -> Fault:
    """One wrong cell in the illustrative list."""
    path = f"{INVENTED}/{file}.csv"
    return one_fault(f"list-{name}", INVENTED_BASE, cell(path, row, column, value), path, row, column, code)


def _column(header: str) -> Callable[[list[list[str]]], list[list[str]]]:
    """Add an empty column at the end."""
    return lambda table: [[*row, "" if place else header] for place, row in enumerate(table)]


def _copy_to(list_id: str, edit: Edit, original: str = REAL) -> Edit:
    """Lay a copy of a list, the real-shaped one unless told, beside it and change both."""

    def copy(folder: Path) -> None:
        shutil.copytree(folder / original, folder / list_id)
        edit(folder)

    return copy


def _named(list_id: str) -> Edit:
    def rename(value: dict[str, Any]) -> None:
        value["name"] = list_id

    return descriptor(rename, list_id)


def _naming_title(value: dict[str, Any]) -> None:
    value["title"] = "Danh sách do bà Trần Thị Ví Dụ lập"


def _evading_title(value: dict[str, Any]) -> None:
    value["title"] = "Danh sách đơn vị trốn đóng"


LATER: Final = "minh-hoa-2025-11-30"
NOVEMBER: Final = "quang-ninh-2025-11-30"
OTHER: Final = f"{REAL}-m3"

LIST_FILES: Final = (
    one_fault("list-column-forbidden", REAL_BASE, records(UNITS, _column("Số điện thoại liên hệ")), UNITS, 1, "#11"),
    one_fault("list-column-extra", REAL_BASE, records(UNITS, _column("Ghi chú thêm")), UNITS, 1, "#11", "column-extra"),
    one_fault("list-ragged-row", REAL_BASE, replace(UNITS, ",phường Ví Dụ,", ","), UNITS, 2, "", "ragged-row"),
    one_fault(
        "list-canonical-letters",
        REAL_BASE,
        decomposed(UNITS, 3, "unit_name"),
        UNITS,
        3,
        "",
        "canonical-letters",
    ),
    one_fault("list-canonical-order", REAL_BASE, records(UNITS, swap_rows(2, 3)), UNITS, 2, "", "canonical-order"),
    one_fault(
        "list-broken-quoting",
        REAL_BASE,
        replace(UNITS, "Hợp tác xã", '"Hợp tác xã'),
        UNITS,
        5,
        "",
        "broken-quoting",
    ),
    one_fault(
        "list-encoding",
        REAL_BASE,
        content(UNITS, lambda text: text.replace("Mây".encode(), b"M\xe2y")),
        UNITS,
        2,
        "",
        "encoding",
    ),
    one_fault(
        "list-descriptor-words",
        REAL_BASE,
        descriptor(_evading_title, REAL),
        f"{REAL}/datapackage.json",
        0,
        "title",
        "list-evading-words",
    ),
    one_fault(
        "list-text-names-in-title",
        REAL_BASE,
        descriptor(_naming_title, REAL),
        f"{REAL}/datapackage.json",
        0,
        "title",
        "list-text-names",
    ),
    _unit("outer-space", 3, "unit_name", "Công ty Cổ phần Ví Dụ Sóng Xanh ", "outer-space"),
    _unit("pattern", 5, "unit_code", "yn0004d", "pattern"),
    _unit("not-in-list", 5, "entity_type", "household", "not-in-list"),
    _unit("integer-syntax", 3, "amount_vnd", "905.000.000", "integer-syntax"),
)

LIST_ABOUT: Final = (
    one_fault("list-one-row", REAL_BASE, records(ABOUT, copy_row(2, list_id=OTHER)), ABOUT, 3),
    _about("id-differs", "list_id", "quang-ninh-2025-10-30"),
    _about("id-folder", "list_id", OTHER),
    _about("source-address", "source_url", "https://danh-sach.example.org/vi-du"),
    _about("url-form", "source_url", "javascript:alert(1)", "url-form"),
    one_fault("list-boundary-date", REAL_BASE, cell(ABOUT, 2, "boundary", "63"), ABOUT, 2, "boundary", "boundary-date"),
    _about("label-missing", "threshold_rule", "months>=99", "label-missing"),
    _about("payments-through", "payments_through", "giữa tháng 11"),
    _about("payments-before", "payments_through", "2025-10-15"),
    _about("payments-after", "payments_through", "2025-11-25"),
    _about("required-empty", "payments_through", "", "required-empty"),
    _about("published-before", "published", "2025-10-30"),
    _about("published-after", "published", "2026-01-15"),
    _about("valid-until-missing", "valid_until", ""),
    _about("valid-until", "valid_until", "2026-11-01"),
    _about("valid-until-before", "valid_until", "2025-11-20", "list-valid-until"),
    one_fault(
        "list-held-back",
        REAL_BASE,
        cells(ABOUT, 2, held_back_units="0", stated_units="4"),
        ABOUT,
        2,
        "held_back_total_vnd",
    ),
    _about("count", "stated_units", "8"),
    _about("total", "stated_total_vnd", "1232500001"),
    _about("value-negative", "held_back_total_vnd", "-9000000", "value-negative"),
    _about("number-too-large-total", "stated_total_vnd", "9223372036854775808", "list-number-too-large"),
    _about("text-names", "note", "Liên hệ ông Trần Ví Dụ."),
    _about("text-names-company", "note", "Có cả Công ty TNHH Ví Dụ.", "list-text-names"),
    _about("text-names-unit", "note_en", "Without YN0001A.", "list-text-names"),
    _about("office", "issuing_office", "Trần Thị Ví Dụ"),
    _about("office-english", "issuing_office_en", "Quảng Ninh Province", "list-office"),
    _about("evading-words", "note", "Danh sách đơn vị trốn đóng BHXH."),
)

LIST_UNITS: Final = (
    _unit("tax-code", 2, "tax_code", "9900053107"),
    _unit("tax-code-form", 4, "tax_code", "9900054477002", "list-tax-code"),
    _unit("personal-number", 5, "tax_code", "001099012345"),
    _unit("personal-number-in-name", 5, "unit_name", "Hợp tác xã Ví Dụ 001099012345", "list-personal-number"),
    _unit("phone-number", 5, "unit_name", "Hợp tác xã Ví Dụ 0912.000.000"),
    _unit("phone-number-in-commune", 5, "commune", "xã Ví Dụ, ĐT: 84 912 000", "list-phone-number"),
    _unit("street-address", 3, "unit_name", "Công ty Cổ phần Ví Dụ Sóng Xanh, 12 đường Ví Dụ"),
    _unit("street-address-in-commune", 3, "commune", "số nhà 5, xã Ví Dụ", "list-street-address"),
    _unit("commune", 3, "commune", "Trần Ví Dụ"),
    _unit("formula", 5, "unit_name", "=Hợp tác xã Ví Dụ"),
    _unit("number-too-large", 3, "amount_vnd", "9223372036854775808"),
    _unit("name-letters", 5, "unit_name", "12-34"),
    _unit("name-household", 5, "unit_name", "Hộ kinh doanh Ví Dụ"),
    _unit("name-person", 5, "unit_name", "Nguyễn Văn Ví Dụ"),
    _unit("name-private-enterprise", 5, "unit_name", "DNTN Xăng dầu Trần Thị Ví Dụ", "list-name-person"),
    _unit("name-practice", 5, "unit_name", "Văn phòng công chứng Lê Ví Dụ", "list-name-person"),
    _unit("name-unclear", 5, "unit_name", "Sóng Xanh Gió Lành"),
    _unit("months", 3, "months_late", "601"),
    _unit("months-negative", 3, "months_late", "-1", "list-months"),
    _unit("employees-negative", 2, "employees", "-22", "value-negative"),
    _unit("interest", 3, "interest_vnd", "905000001"),
    _unit("evading", 3, "legal_status", "evading"),
    one_fault(
        "list-key-repeated",
        REAL_BASE,
        all_of(records(UNITS, copy_row(5)), cells(ABOUT, 2, stated_units="8", stated_total_vnd="1280000000")),
        UNITS,
        6,
        "unit_code",
        "key-repeated",
    ),
    one_fault(
        "list-unit-repeated",
        REAL_BASE,
        cells(UNITS, 4, tax_code="9900054477", unit_name="CÔNG TY CỔ PHẦN VÍ DỤ - SÓNG XANH"),
        UNITS,
        4,
        "tax_code",
    ),
)

LIST_EVENTS: Final = (
    _event("event-number", 3, "event_id", "E0003"),
    _event("event-date", 3, "date", "2025-12-14"),
    _event("event-unit-missing", 3, "unit_code", ""),
    _event("event-unit-unknown", 3, "unit_code", "YN0009Z"),
    _event("decision-number", 3, "evidence", "Quyết định của tòa án", event="decided"),
    _event("evading-event", 3, "note", "Đơn vị này trốn đóng.", "list-evading-words"),
    _event("evading-event-english", 3, "note_en", "The unit evaded its contributions.", "list-evading-words"),
    _event("personal-number-in-evidence", 3, "evidence", "Giấy số 001099012345", "list-personal-number"),
    _event("phone-number-in-note", 3, "note", "Liên hệ 0912 000 000", "list-phone-number"),
    _event("formula-in-note", 3, "note", "@ví(dụ)", "list-formula"),
    _event("text-names-in-note", 3, "note", "Bà Trần Thị Ví Dụ báo.", "list-text-names"),
    _event("text-names-code-in-note", 3, "note", "Cùng YN0001A.", "list-text-names"),
    _event("date-unreal", 3, "date", "2025-02-30", "date-unreal"),
    _invented("withdrawn-named", "events", 4, "unit_code", "MH0004D", "list-withdrawn-named"),
    _invented("withdrawn-named-in-note", "events", 4, "note", "Rút Công ty TNHH Ví Dụ.", "list-withdrawn-named"),
    _invented("withdrawn-named-by-word", "events", 4, "note_en", "The one at the port.", "list-withdrawn-named"),
    _invented("withdrawn-named-by-code", "events", 4, "evidence", "Văn thư 9900053106", "list-withdrawn-named"),
)

LIST_MARKS: Final = (
    Fault(
        "list-marks-differ",
        INVENTED_BASE,
        cell(f"{INVENTED}/list.csv", 2, "illustrative", "no"),
        (
            ("list-marks-differ", f"{INVENTED}/list.csv", 2, "illustrative"),
            ("list-valid-until-missing", f"{INVENTED}/list.csv", 2, "valid_until"),
        ),
    ),
    _invented("mark-missing", "units", 5, "unit_name", "Hợp tác xã Ví Dụ Mây Trắng", "list-mark-missing"),
    _invented("mark-missing-code", "units", 5, "tax_code", "9900053106", "list-mark-missing"),
    _invented("mark-missing-office", "list", 2, "issuing_office", "BHXH Tỉnh Minh Họa", "list-mark-missing"),
    _invented("mark-missing-host", "list", 2, "source_url", "https://vss.gov.vn/vi-du", "list-mark-missing"),
    _invented("mark-missing-expiry", "list", 2, "valid_until", "2026-10-31", "list-mark-missing"),
    _unit("mark-unexpected", 5, "unit_name", "Hợp tác xã Ví Dụ Minh Họa"),
    _unit("mark-unexpected-code", 5, "tax_code", "0000012044", "list-mark-unexpected"),
    _about("mark-unexpected-host", "source_url", "https://bhxh.minh-hoa.example/vi-du", "list-mark-unexpected"),
)

_TWO: Final[tuple[Place, ...]] = (
    ("descriptor-name", f"{OTHER}/datapackage.json", 0, "name"),
    ("list-id-folder", f"{OTHER}/list.csv", 2, "list_id"),
    ("list-id-repeated", f"{OTHER}/list.csv", 2, "list_id"),
)

LIST_TREES: Final = (
    Fault("list-id-repeated", REAL_BASE, _copy_to(OTHER, all_of()), _TWO),
    one_fault(
        "list-valid-until-order",
        REAL_BASE,
        _copy_to(
            NOVEMBER,
            all_of(
                _named(NOVEMBER),
                cells(f"{NOVEMBER}/list.csv", 2, list_id=NOVEMBER, as_of="2025-11-30", published="2025-12-20"),
                cell(f"{NOVEMBER}/list.csv", 2, "valid_until", "2026-10-30"),
                descriptor(lambda value: value.__setitem__("created", "2025-12-20T00:00:00Z"), NOVEMBER),
            ),
        ),
        f"{NOVEMBER}/list.csv",
        2,
        "valid_until",
    ),
    one_fault(
        "list-repeated",
        INVENTED_BASE,
        _copy_to(
            LATER,
            all_of(
                _named(LATER),
                cells(f"{LATER}/list.csv", 2, list_id=LATER, as_of="2025-11-30", published="2025-12-01"),
                cell(f"{LATER}/list.csv", 2, "payments_through", "2025-11-30"),
                descriptor(lambda value: value.__setitem__("created", "2025-12-01T00:00:00Z"), LATER),
            ),
            INVENTED,
        ),
        f"{LATER}/list.csv",
        2,
        "as_of",
    ),
    one_fault(
        "list-real-in-tree",
        ("provinces/bac-kan", *REAL_BASE),
        all_of(),
        f"debtor-lists/{REAL}/list.csv",
        2,
        "illustrative",
    ),
)

LIST_FAULTS: Final = (*LIST_FILES, *LIST_ABOUT, *LIST_UNITS, *LIST_EVENTS, *LIST_MARKS, *LIST_TREES)
