"""Small list packages for tests of single rules. All names and codes are invented."""

from __future__ import annotations

from pathlib import Path

from portal.contract.list_schema import LIST, LIST_EVENTS, LIST_RESOURCES, LIST_UNITS
from portal.contract.list_sheets import ListSheets
from portal.contract.registry_index import RegistryIndex
from portal.store.tree import Package
from tests.contract.frames import sheet

ABOUT = {
    "list_id": "quang-ninh-2025-10-31",
    "province_id": "quang-ninh",
    "boundary": "34",
    "issuing_office": "BHXH tỉnh Quảng Ninh",
    "issuing_office_en": "Quảng Ninh Social Security",
    "as_of": "2025-10-31",
    "payments_through": "2025-11-15",
    "published": "2025-11-20",
    "threshold_rule": "months>=3",
    "source_url": "https://vss.gov.vn/vi-du",
    "source_sha256": "1" * 64,
    "valid_until": "2026-10-31",
    "illustrative": "no",
    "stated_units": "1",
    "stated_total_vnd": "1000",
    "held_back_units": "0",
    "held_back_total_vnd": "0",
}
UNIT = {
    "unit_code": "YN0001A",
    "tax_code": "9900053106",
    "unit_name": "Công ty TNHH Mây Trắng",
    "entity_type": "enterprise",
    "amount_vnd": "1000",
    "legal_status": "late",
}
EVENT = {"event_id": "E0001", "unit_code": "YN0001A", "event": "paid", "date": "2025-12-01", "evidence": "Giấy số 1"}
HOSTS = {("viet-nam", "34"): frozenset({"vss.gov.vn"}), ("quang-ninh", "34"): frozenset({"bhxh.example.vn"})}
REGISTRY = RegistryIndex({}, frozenset({"quang-ninh/34", "ha-noi/34"}), frozenset({"quang-ninh", "ha-noi"}), {})
PACKAGE = Package(
    "quang-ninh-2025-10-31",
    Path("/lists/quang-ninh-2025-10-31"),
    "/lists/quang-ninh-2025-10-31",
    {"title": "Danh sách", "created": "2025-11-20T00:00:00Z"},
    {},
    (),
)


def list_of(
    units: list[dict[str, str]] | None = None,
    events: list[dict[str, str]] | None = None,
    about: dict[str, str] | None = None,
) -> ListSheets:
    """A list; what a row leaves out is taken from ``ABOUT``, ``UNIT`` and ``EVENT``."""
    return ListSheets(
        PACKAGE,
        sheet(LIST, ABOUT | (about or {})),
        sheet(LIST_UNITS, *(UNIT | unit for unit in (units if units is not None else [{}]))),
        sheet(LIST_EVENTS, *(EVENT | event for event in events or [])),
        frozenset(resource.path for resource in LIST_RESOURCES),
    )
