"""The contract of a list package: one published list of late units, its units, and what was told about them later.

Beside the registry's schemas of ``portal.contract.schema``; the register of lists without names stands there.
"""

from __future__ import annotations

from typing import Final

from portal.contract.field import Field, Resource
from portal.model.vocabulary import BOUNDARIES, ENTITY_TYPES, LEGAL_STATUSES, UNIT_EVENTS

_IDENTIFIER: Final = "[a-z][a-z0-9-]*"
NOT_STATED: Final = "not_stated"
"""Stands in ``payments_through`` where the list itself does not say it; an empty cell would be a forgotten one."""

LIST: Final = Resource(
    "list",
    "list.csv",
    "Danh sách: nơi công bố, các mốc ngày, số đã nêu",
    ("list_id",),
    (
        Field("list_id", "string", "Mã danh sách", required=True, pattern=_IDENTIFIER),
        Field("province_id", "string", "Tỉnh, thành", required=True, pattern=_IDENTIFIER),
        Field("boundary", "string", "Địa giới", required=True, choices=BOUNDARIES),
        Field("issuing_office", "string", "Cơ quan công bố", required=True),
        Field("issuing_office_en", "string", "Cơ quan công bố, tiếng Anh", required=True),
        Field("as_of", "date", "Nợ tính đến", required=True),
        Field("payments_through", "string", "Tiền nộp ghi nhận đến", required=True),
        Field("published", "date", "Ngày công bố", required=True),
        Field("threshold_rule", "string", "Ngưỡng nêu tên", required=True),
        Field("source_url", "string", "Địa chỉ của danh sách", required=True),
        Field("source_sha256", "string", "Mã băm của tệp gốc", required=True, pattern="[0-9a-f]{64}"),
        Field("valid_until", "date", "Hiện đến hết ngày"),
        Field("illustrative", "string", "Dữ liệu minh họa", required=True, choices=("yes", "no")),
        Field("stated_units", "integer", "Số đơn vị danh sách tự nêu", required=True),
        Field("stated_total_vnd", "integer", "Tổng số tiền danh sách tự nêu (đồng)"),
        Field("held_back_units", "integer", "Số đơn vị không đưa lên", required=True),
        Field("held_back_total_vnd", "integer", "Số tiền của các đơn vị không đưa lên (đồng)", required=True),
        Field("note", "string", "Ghi chú"),
        Field("note_en", "string", "Ghi chú tiếng Anh"),
    ),
)
LIST_UNITS: Final = Resource(
    "units",
    "units.csv",
    "Đơn vị trong danh sách",
    ("unit_code",),
    (
        Field("unit_code", "string", "Mã đơn vị", required=True, pattern="[0-9A-Z][0-9A-Z-]*"),
        Field("tax_code", "string", "Mã số thuế"),
        Field("unit_name", "string", "Tên đơn vị", required=True),
        Field("entity_type", "string", "Loại đơn vị", required=True, choices=ENTITY_TYPES),
        Field("commune", "string", "Xã, phường"),
        Field("months_late", "integer", "Số tháng chậm đóng"),
        Field("amount_vnd", "integer", "Số tiền chậm đóng (đồng)", required=True),
        Field("interest_vnd", "integer", "Trong đó tiền lãi (đồng)"),
        Field("employees", "integer", "Số lao động"),
        Field("legal_status", "string", "Tình trạng pháp lý", required=True, choices=LEGAL_STATUSES),
    ),
)
LIST_EVENTS: Final = Resource(
    "events",
    "events.csv",
    "Việc xảy ra sau khi công bố",
    ("event_id",),
    (
        Field("event_id", "string", "Mã việc", required=True, pattern="E[0-9]{4,}"),
        Field("unit_code", "string", "Mã đơn vị", pattern="[0-9A-Z][0-9A-Z-]*"),
        Field("event", "string", "Việc", required=True, choices=UNIT_EVENTS),
        Field("date", "date", "Ngày", required=True),
        Field("evidence", "string", "Căn cứ", required=True),
        Field("note", "string", "Ghi chú"),
        Field("note_en", "string", "Ghi chú tiếng Anh"),
    ),
)
LIST_RESOURCES: Final = (LIST, LIST_UNITS, LIST_EVENTS)
