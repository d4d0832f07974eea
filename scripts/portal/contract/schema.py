"""The one contract of fields: Table Schemas (Data Package 2.1) of every resource that the portal reads.

Descriptors in ``datapackages/`` carry these schemas inline; a package whose schema differs is an error.
"""

from __future__ import annotations

from typing import Final

from portal.contract.field import Field, Resource
from portal.model.vocabulary import (
    BOUNDARIES,
    CONFIDENCES,
    CORRECTION_ACTIONS,
    DENOMINATORS,
    DIRECTIONS,
    FUNDS,
    INDICATOR_KINDS,
    PROVINCE_TYPES,
    QUALIFIERS,
    SET_BY,
    SOURCE_KINDS,
    SOURCE_LANGUAGES,
    SOURCE_ROLES,
    THEMES,
    TIME_BASES,
    UNITS,
)

_IDENTIFIER: Final = "[a-z][a-z0-9-]*"
_NAME: Final = "[a-z][a-z0-9_]*"
PARTIAL_DATE: Final = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"


_OBSERVATION_FIELDS: Final = (
    Field("obs_id", "string", "Mã quan sát", required=True, pattern="[a-z0-9][a-z0-9._-]*"),
    Field("province_id", "string", "Tỉnh, thành", required=True, pattern=_IDENTIFIER),
    Field("boundary", "string", "Địa giới (63 hoặc 34 tỉnh)", required=True, choices=BOUNDARIES),
    Field("indicator", "string", "Chỉ số", required=True, pattern=_NAME),
    Field("variant", "string", "Biến thể", pattern=_NAME),
    Field("funds", "string", "Quỹ", choices=FUNDS),
    Field("period_start", "date", "Đầu kỳ"),
    Field("as_of", "date", "Ngày chốt", required=True),
    Field("value", "number", "Giá trị", required=True),
    Field("unit", "string", "Đơn vị", required=True, choices=UNITS),
    Field("qualifier", "string", "Chữ kèm số", required=True, choices=QUALIFIERS),
    Field("as_printed", "string", "Nguyên văn con số", required=True),
    Field("denominator", "string", "Mẫu số", choices=DENOMINATORS),
    Field("set_by", "string", "Nơi giao chỉ tiêu", choices=SET_BY),
    Field("source_id", "string", "Nguồn", required=True, pattern="[A-Z][A-Z0-9-]*"),
    Field("locator", "string", "Vị trí trong nguồn", required=True),
    Field("flags", "string", "Cờ"),
    Field("note", "string", "Ghi chú"),
    Field("note_en", "string", "Ghi chú tiếng Anh"),
    Field("confidence", "string", "Độ tin cậy", required=True, choices=CONFIDENCES),
)

_SOURCE_FIELDS: Final = (
    Field("source_id", "string", "Mã nguồn", required=True, pattern="[A-Z][A-Z0-9-]*"),
    Field("url", "string", "Địa chỉ"),
    Field("publisher", "string", "Nơi đăng", required=True),
    Field("publisher_en", "string", "Nơi đăng, tiếng Anh", required=True),
    Field("title", "string", "Tên bài", required=True),
    Field("published", "string", "Ngày đăng", pattern=PARTIAL_DATE),
    Field("language", "string", "Ngôn ngữ đã đọc", required=True, choices=SOURCE_LANGUAGES),
    Field("translated", "string", "Bản dịch", choices=("machine",)),
    Field("kind", "string", "Loại nguồn", required=True, choices=SOURCE_KINDS),
    Field("role", "string", "Vai trò", required=True, choices=SOURCE_ROLES),
    Field("reliability", "string", "Mức tin cậy", required=True, choices=CONFIDENCES),
    Field("note", "string", "Ghi chú"),
    Field("note_en", "string", "Ghi chú tiếng Anh"),
)

SOURCES: Final = Resource("sources", "sources.csv", "Nguồn", ("source_id",), _SOURCE_FIELDS)
OBSERVATIONS: Final = Resource(
    "observations",
    "observations.csv",
    "Số liệu đã công bố",
    ("obs_id",),
    _OBSERVATION_FIELDS,
    (("source_id", "sources", "source_id"),),
)
UNPUBLISHED: Final = Resource(
    "unpublished",
    "unpublished.csv",
    "Số liệu chưa đủ tin cậy để công bố",
    ("obs_id",),
    _OBSERVATION_FIELDS,
    (("source_id", "sources", "source_id"),),
)
PROVINCE_RESOURCES: Final = (OBSERVATIONS, SOURCES, UNPUBLISHED)

PROVINCES: Final = Resource(
    "provinces",
    "provinces.csv",
    "Tỉnh, thành theo hai địa giới",
    ("province_id", "boundary"),
    (
        Field("province_id", "string", "Tỉnh, thành", required=True, pattern=_IDENTIFIER),
        Field("boundary", "string", "Địa giới", required=True, choices=BOUNDARIES),
        Field("code", "string", "Mã số", pattern="[0-9]{2}"),
        Field("name_vi", "string", "Tên", required=True),
        Field("name_en", "string", "Tên tiếng Anh", required=True),
        Field("type", "string", "Loại", required=True, choices=PROVINCE_TYPES),
        Field("valid_from", "date", "Có từ ngày", required=True),
        Field("valid_to", "date", "Đến hết ngày"),
        Field("predecessor_ids", "string", "Các tỉnh trước sắp xếp"),
        Field("successor_id", "string", "Tỉnh sau sắp xếp", pattern=_IDENTIFIER),
        Field("region", "string", "Vùng (2025)", pattern=_IDENTIFIER),
        Field("region_63", "string", "Vùng (trước 2025)", pattern=_IDENTIFIER),
        Field("population", "integer", "Dân số"),
        Field("population_source", "string", "Nguồn dân số"),
        Field("tile_col", "integer", "Cột trên bản đồ ô"),
        Field("tile_row", "integer", "Hàng trên bản đồ ô"),
        Field("inset_name", "string", "Quần đảo"),
        Field("inset_col", "integer", "Cột của quần đảo"),
        Field("inset_row", "integer", "Hàng của quần đảo"),
        Field("aliases", "string", "Tên gọi khác"),
        Field("note", "string", "Ghi chú"),
        Field("note_en", "string", "Ghi chú tiếng Anh"),
    ),
)
INDICATORS: Final = Resource(
    "indicators",
    "indicators.csv",
    "Chỉ số",
    ("indicator",),
    (
        Field("indicator", "string", "Chỉ số", required=True, pattern=_NAME),
        Field("name_vi", "string", "Tên", required=True),
        Field("name_en", "string", "Tên tiếng Anh", required=True),
        Field("definition_vi", "string", "Định nghĩa", required=True),
        Field("definition_en", "string", "Định nghĩa tiếng Anh", required=True),
        Field("unit", "string", "Đơn vị", required=True, choices=UNITS),
        Field("kind", "string", "Loại", required=True, choices=INDICATOR_KINDS),
        Field("time_basis", "string", "Cách tính thời gian", required=True, choices=TIME_BASES),
        Field("direction", "string", "Chiều tốt", required=True, choices=DIRECTIONS),
        Field("denominators", "string", "Các mẫu số"),
        Field("variants", "string", "Các biến thể"),
        Field("plausible_min", "number", "Thấp nhất có thể tin", required=True),
        Field("plausible_max", "number", "Cao nhất có thể tin", required=True),
        Field("theme", "string", "Chủ đề", required=True, choices=THEMES),
    ),
)
_LINK_ENDS: Final = tuple(
    Field(name, "string", title, pattern=_NAME)
    for name, title in (
        ("numerator_indicator", "Tử số"),
        ("numerator_variant", "Biến thể của tử số"),
        ("denominator_indicator", "Mẫu số"),
        ("denominator_variant", "Biến thể của mẫu số"),
        ("target_indicator", "Chỉ tiêu"),
        ("target_variant", "Biến thể của chỉ tiêu"),
    )
)
INDICATOR_LINKS: Final = Resource(
    "indicator_links",
    "indicator_links.csv",
    "Tử số, mẫu số, chỉ tiêu của mỗi tỷ lệ",
    ("indicator", "variant", "denominator"),
    (
        Field("indicator", "string", "Chỉ số", required=True, pattern=_NAME),
        Field("variant", "string", "Biến thể", pattern=_NAME),
        Field("denominator", "string", "Mẫu số", choices=DENOMINATORS),
        Field("method", "string", "Phép tính", required=True, choices=("share", "growth")),
        *_LINK_ENDS,
    ),
    (("indicator", "indicators", "indicator"),),
)
HEADLINES: Final = Resource(
    "headlines",
    "headlines.csv",
    "Số chính: chuỗi nào được dùng trước",
    ("headline", "preference"),
    (
        Field("headline", "string", "Số chính", required=True, pattern=_NAME),
        Field("preference", "integer", "Thứ tự ưu tiên", required=True),
        Field("label_vi", "string", "Nhãn", required=True),
        Field("label_en", "string", "Nhãn tiếng Anh", required=True),
        Field("indicator", "string", "Chỉ số", required=True, pattern=_NAME),
        Field("variant", "string", "Biến thể", pattern=_NAME),
        Field("funds", "string", "Quỹ", choices=FUNDS),
        Field("denominator", "string", "Mẫu số", choices=DENOMINATORS),
    ),
    (("indicator", "indicators", "indicator"),),
)
FLAGS: Final = Resource(
    "flags",
    "flags.csv",
    "Cờ và ý nghĩa",
    ("flag",),
    (
        Field("flag", "string", "Cờ", required=True, pattern=_NAME),
        Field("origin", "string", "Ai đặt", required=True, choices=("curated", "computed", "both")),
        Field("severity", "string", "Mức", required=True, choices=("doubt", "info")),
        Field("label_vi", "string", "Nhãn", required=True),
        Field("label_en", "string", "Nhãn tiếng Anh", required=True),
        Field("explanation_vi", "string", "Giải thích", required=True),
        Field("explanation_en", "string", "Giải thích tiếng Anh", required=True),
    ),
)
LABELS: Final = Resource(
    "labels",
    "labels.csv",
    "Tên gọi của các mã",
    ("kind", "code"),
    (
        Field("kind", "string", "Loại mã", required=True, pattern=_NAME),
        Field("code", "string", "Mã", required=True),
        Field("label_vi", "string", "Nhãn"),
        Field("label_en", "string", "Nhãn tiếng Anh"),
    ),
)
GLOSSARY: Final = Resource(
    "glossary",
    "glossary.csv",
    "Thuật ngữ",
    ("term_vi",),
    (
        Field("term_vi", "string", "Thuật ngữ", required=True),
        Field("term_en", "string", "Tiếng Anh", required=True),
        Field("abbreviation", "string", "Viết tắt"),
        Field("definition_vi", "string", "Định nghĩa", required=True),
        Field("definition_en", "string", "Định nghĩa tiếng Anh", required=True),
    ),
)
LAWS: Final = Resource(
    "laws",
    "laws.csv",
    "Văn bản pháp luật",
    ("law_id",),
    (
        Field("law_id", "string", "Mã văn bản", required=True, pattern=_IDENTIFIER),
        Field("name_vi", "string", "Tên", required=True),
        Field("name_en", "string", "Tên tiếng Anh", required=True),
        Field("number", "string", "Số hiệu", required=True),
        Field("in_force_from", "date", "Có hiệu lực từ"),
        Field("relevance_vi", "string", "Liên quan gì", required=True),
        Field("relevance_en", "string", "Liên quan gì, tiếng Anh", required=True),
        Field("source_ids", "string", "Nguồn", required=True),
    ),
)
OFFICES: Final = Resource(
    "offices",
    "offices.csv",
    "Cơ quan có địa chỉ riêng, nơi danh sách đơn vị chậm đóng được công bố",
    ("office_id", "host"),
    (
        Field("office_id", "string", "Mã cơ quan", required=True, pattern=_IDENTIFIER),
        Field("province_id", "string", "Tỉnh, thành", required=True, pattern=_IDENTIFIER),
        Field("boundary", "string", "Địa giới", required=True, choices=BOUNDARIES),
        Field("name", "string", "Tên cơ quan", required=True),
        Field("name_en", "string", "Tên tiếng Anh", required=True),
        Field("host", "string", "Tên miền", required=True, pattern=r"[a-z0-9-]+(\.[a-z0-9-]+)+"),
    ),
)
CORRECTIONS: Final = Resource(
    "corrections",
    "corrections.csv",
    "Sổ đính chính: số đã sửa và số đã rút",
    ("obs_id", "date", "column"),
    (
        Field("obs_id", "string", "Mã quan sát", required=True, pattern="[a-z0-9][a-z0-9._-]*"),
        Field("date", "date", "Ngày đính chính", required=True),
        Field("action", "string", "Việc đã làm", required=True, choices=CORRECTION_ACTIONS),
        Field("province_id", "string", "Tỉnh, thành", required=True, pattern=_IDENTIFIER),
        Field("boundary", "string", "Địa giới", required=True, choices=BOUNDARIES),
        Field("indicator", "string", "Chỉ số", required=True, pattern=_NAME),
        Field("as_of", "date", "Ngày chốt của con số", required=True),
        Field("column", "string", "Cột đã sửa; trống khi rút cả con số"),
        Field("old", "string", "Giá trị cũ"),
        Field("new", "string", "Giá trị mới"),
        Field("reason_vi", "string", "Lý do", required=True),
        Field("reason_en", "string", "Lý do, tiếng Anh", required=True),
    ),
)
REGISTRY_RESOURCES: Final = (
    PROVINCES,
    INDICATORS,
    INDICATOR_LINKS,
    HEADLINES,
    FLAGS,
    LABELS,
    GLOSSARY,
    LAWS,
    OFFICES,
    CORRECTIONS,
    SOURCES,
)

LISTS: Final = Resource(
    "lists",
    "lists.csv",
    "Sổ danh sách đơn vị chậm đóng đã công bố (không có tên)",
    ("list_id",),
    (
        Field("list_id", "string", "Mã danh sách", required=True, pattern="[a-z][a-z0-9-]*"),
        Field("province_id", "string", "Tỉnh, thành", required=True, pattern=_IDENTIFIER),
        Field("boundary", "string", "Địa giới", required=True, choices=BOUNDARIES),
        Field("issuing_office", "string", "Cơ quan công bố", required=True),
        Field("as_of", "string", "Nợ tính đến", required=True, pattern=PARTIAL_DATE),
        Field("payments_through", "string", "Tiền nộp ghi nhận đến", pattern=PARTIAL_DATE),
        Field("units_count", "integer", "Số đơn vị", required=True),
        Field("qualifier", "string", "Chữ kèm số", required=True, choices=QUALIFIERS),
        Field("total_amount_vnd", "integer", "Tổng số tiền (đồng)"),
        Field("threshold_rule", "string", "Ngưỡng nêu tên", required=True),
        Field("form", "string", "Dạng công bố", required=True, choices=("pdf", "xls", "html", "press")),
        Field("source_id", "string", "Nguồn", required=True, pattern="[A-Z][A-Z0-9-]*"),
        Field("note", "string", "Ghi chú"),
        Field("note_en", "string", "Ghi chú tiếng Anh"),
    ),
    (("source_id", "sources", "source_id"),),
)
REGISTER_RESOURCES: Final = (LISTS, SOURCES)
