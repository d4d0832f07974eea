"""Lists for tests: three of one office whose names are invented but which count as real, and an illustrative one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from portal.contract.list_schema import LIST_EVENTS, LIST_UNITS
from portal.lookup.held import Held, HeldList

VALID_UNTIL = "2027-01-31"
WHOLE = ("months_late", "amount_vnd", "interest_vnd", "employees")


def about(list_id: str, as_of: str, **changes: Any) -> HeldList:
    """A list of Quảng Ninh, real and shown until the end of January 2027, with these parts changed."""
    plain: dict[str, Any] = {
        "list_id": list_id,
        "province_id": "quang-ninh",
        "boundary": "34",
        "issuing_office": "BHXH tỉnh Quảng Ninh",
        "issuing_office_en": "Quang Ninh Social Security",
        "as_of": as_of,
        "payments_through": "",
        "published": as_of,
        "threshold_rule": "months>=3",
        "source_url": "https://quangninh.baohiemxahoi.gov.vn/danh-sach",
        "valid_until": VALID_UNTIL,
        "illustrative": False,
        "expired": False,
        "stated_units": 2,
        "stated_total_vnd": 1_500_000_000,
        "held_back_units": 0,
        "held_back_total_vnd": 0,
        "withdrawn_units": 0,
        "note": "",
        "note_en": "",
    }
    return HeldList(**plain | changes)


def unit(code: str, name: str, **changes: Any) -> dict[str, Any]:
    """A row of ``units.csv``."""
    plain: dict[str, Any] = dict.fromkeys(LIST_UNITS.columns, "")
    plain |= {"entity_type": "enterprise", "legal_status": "late", "commune": "phường Thử Nghiệm"}
    plain |= {"months_late": 4, "amount_vnd": 218_450_000, "interest_vnd": None, "employees": 36}
    return plain | {"unit_code": code, "unit_name": name} | changes


def event(code: str, kind: str, date: str, evidence: str, note: str = "", note_en: str = "") -> dict[str, str]:
    """A row of ``events.csv`` without its number."""
    return {"unit_code": code, "event": kind, "date": date, "evidence": evidence, "note": note, "note_en": note_en}


def held(one: HeldList, units: Sequence[dict[str, Any]], events: Sequence[dict[str, str]] = ()) -> Held:
    """A list with its rows."""
    frame = pd.DataFrame(list(units), columns=LIST_UNITS.columns)
    for column in WHOLE:
        frame[column] = pd.array(frame[column].tolist(), dtype="Int64")
    numbered = [{"event_id": f"E{number:04}", **row} for number, row in enumerate(events, start=1)]
    return Held(one, frame, pd.DataFrame(numbered, columns=LIST_EVENTS.columns, dtype="object").fillna(""))


STAYS = unit("QN0001A", "Công ty TNHH Thử Một Hai Ba", tax_code="9900109101", interest_vnd=6_120_000)
LEAVES = unit("QN0002B", "Hợp tác xã Thử Rời Danh Sách", entity_type="cooperative", months_late=None, employees=None)
DECIDED = unit("QN0003C", "Công ty Cổ phần Thử Có Quyết Định", legal_status="evading")


def both_collections() -> tuple[Held, ...]:
    """Newest first: an illustrative list, and three real ones of one office, as ``hold_lists`` gives them."""
    august = held(about("quang-ninh-2026-08-31", "2026-08-31"), [STAYS | {"months_late": 2}, LEAVES])
    september = held(
        about("quang-ninh-2026-09-30", "2026-09-30", payments_through="2026-10-15"),
        [STAYS | {"months_late": 3}, LEAVES],
        [event("QN0002B", "paid", "2026-10-20", "Thông báo 12/TB-BHXH", "Theo đơn vị báo", "As the unit says")],
    )
    october = held(
        about("quang-ninh-2026-10-31", "2026-10-31", payments_through="2026-11-15", note="Một ghi chú thử."),
        [STAYS, DECIDED],
        [event("QN0003C", "decided", "2026-11-10", "Quyết định 34/QĐ-XPHC")],
    )
    invented = held(
        about(
            "minh-hoa-2026-10-31",
            "2026-10-31",
            province_id="minh-hoa",
            issuing_office="BHXH Tỉnh Minh Họa (minh họa)",
            issuing_office_en="Minh Họa Province Social Security (illustrative)",
            source_url="https://bhxh-minh-hoa.example/danh-sach",
            valid_until="",
            illustrative=True,
        ),
        [unit("MH0001A", "Công ty TNHH Thử Sao Biển Minh Họa", tax_code="0034704131")],
    )
    return (invented, october, september, august)
