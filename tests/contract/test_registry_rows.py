"""Rows of the registry among each other, and the official codes of the 63 and the 34."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from portal.contract.official_codes import OFFICIAL_CODES
from portal.contract.registry_rows import check_bounds, check_provinces
from portal.contract.schema import INDICATORS, PROVINCES
from tests.contract.frames import sheet, told

PROJECT = Path(__file__).resolve().parents[2]

CODES_63 = """
01 Hà Nội|02 Hà Giang|04 Cao Bằng|06 Bắc Kạn|08 Tuyên Quang|10 Lào Cai|11 Điện Biên|12 Lai Châu|14 Sơn La|15 Yên Bái|
17 Hòa Bình|19 Thái Nguyên|20 Lạng Sơn|22 Quảng Ninh|24 Bắc Giang|25 Phú Thọ|26 Vĩnh Phúc|27 Bắc Ninh|30 Hải Dương|
31 Hải Phòng|33 Hưng Yên|34 Thái Bình|35 Hà Nam|36 Nam Định|37 Ninh Bình|38 Thanh Hóa|40 Nghệ An|42 Hà Tĩnh|
44 Quảng Bình|45 Quảng Trị|46 Huế|48 Đà Nẵng|49 Quảng Nam|51 Quảng Ngãi|52 Bình Định|54 Phú Yên|56 Khánh Hòa|
58 Ninh Thuận|60 Bình Thuận|62 Kon Tum|64 Gia Lai|66 Đắk Lắk|67 Đắk Nông|68 Lâm Đồng|70 Bình Phước|72 Tây Ninh|
74 Bình Dương|75 Đồng Nai|77 Bà Rịa - Vũng Tàu|79 Hồ Chí Minh|80 Long An|82 Tiền Giang|83 Bến Tre|84 Trà Vinh|
86 Vĩnh Long|87 Đồng Tháp|89 An Giang|91 Kiên Giang|92 Cần Thơ|93 Hậu Giang|94 Sóc Trăng|95 Bạc Liêu|96 Cà Mau
"""
CODES_34 = """
01 Hà Nội|04 Cao Bằng|08 Tuyên Quang|11 Điện Biên|12 Lai Châu|14 Sơn La|15 Lào Cai|19 Thái Nguyên|20 Lạng Sơn|
22 Quảng Ninh|24 Bắc Ninh|25 Phú Thọ|31 Hải Phòng|33 Hưng Yên|37 Ninh Bình|38 Thanh Hóa|40 Nghệ An|42 Hà Tĩnh|
44 Quảng Trị|46 Huế|48 Đà Nẵng|51 Quảng Ngãi|52 Gia Lai|56 Khánh Hòa|66 Đắk Lắk|68 Lâm Đồng|75 Đồng Nai|
79 Hồ Chí Minh|80 Tây Ninh|82 Đồng Tháp|86 Vĩnh Long|91 An Giang|92 Cần Thơ|96 Cà Mau
"""

NEW = {
    "province_id": "bac-ninh",
    "boundary": "34",
    "code": "24",
    "name_vi": "Bắc Ninh",
    "name_en": "Bac Ninh",
    "type": "province",
    "valid_from": "2025-07-01",
    "predecessor_ids": "bac-giang;bac-ninh",
    "tile_col": "3",
    "tile_row": "2",
}
OLD = {
    "province_id": "bac-giang",
    "boundary": "63",
    "code": "24",
    "name_vi": "Bắc Giang",
    "name_en": "Bac Giang",
    "type": "province",
    "valid_from": "2008-08-01",
    "valid_to": "2025-06-30",
    "successor_id": "bac-ninh",
}
OTHER = OLD | {"province_id": "bac-ninh", "code": "27", "name_vi": "Bắc Ninh", "name_en": "Bac Ninh"}


def codes(new: dict[str, str] | None = None, old: dict[str, str] | None = None) -> list[tuple[str, int, str]]:
    return told(check_provinces(sheet(PROVINCES, NEW | (new or {}), OLD | (old or {}), OTHER)))


@pytest.mark.parametrize(("boundary", "official"), [("63", CODES_63), ("34", CODES_34)])
def test_codes_of_the_registry_are_the_official_ones(boundary: str, official: str) -> None:
    with (PROJECT / "datapackages/registry/provinces.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["boundary"] == boundary and row["code"]]
    expected = dict(entry.strip().split(" ", 1) for entry in official.strip().split("|"))
    assert len(expected) == int(boundary)
    assert {row["code"]: row["name_vi"] for row in rows} == expected
    assert {row["province_id"]: row["code"] for row in rows} == OFFICIAL_CODES[boundary]


def test_good_rows() -> None:
    assert codes() == []


@pytest.mark.parametrize(
    ("code", "column", "change"),
    [
        ("code-missing", "code", {"code": ""}),
        ("code-differs", "code", {"code": "25"}),
        ("name-english", "name_en", {"name_en": "Bắc Ninh"}),
        ("validity-dates", "valid_from", {"valid_from": "2025-06-30"}),
        ("tile-missing", "tile_col", {"tile_row": ""}),
        ("tile-repeated", "inset_col", {"inset_name": "Hoàng Sa", "inset_col": "3", "inset_row": "2"}),
        ("predecessors-differ", "predecessor_ids", {"predecessor_ids": "bac-ninh"}),
        ("successor-unknown", "successor_id", {"successor_id": "bac-ninh"}),
    ],
)
def test_faults_of_a_current_province(code: str, column: str, change: dict[str, str]) -> None:
    assert codes(new=change) == [(code, 2, column)]


@pytest.mark.parametrize(
    ("code", "column", "change"),
    [
        ("code-repeated", "code", {"code": "27"}),
        ("name-identifier", "province_id", {"name_vi": "Bắc Giàng B", "name_en": "Bac Giang B"}),
        ("validity-dates", "valid_to", {"valid_to": ""}),
        ("validity-dates", "valid_to", {"valid_to": "2025-07-01"}),
        ("successor-unknown", "successor_id", {"successor_id": "bac-giang"}),
        ("successor-unknown", "successor_id", {"successor_id": ""}),
    ],
)
def test_faults_of_a_former_province(code: str, column: str, change: dict[str, str]) -> None:
    found = codes(old=change)
    assert [(one, place) for one, _, place in found] == [(code, column)]


def test_two_codes_that_changed_places_are_both_told() -> None:
    rows = [OLD | {"code": "27"}, OTHER | {"code": "24"}]
    assert told(check_provinces(sheet(PROVINCES, NEW, *rows))) == [
        ("code-differs", 3, "code"),
        ("code-differs", 4, "code"),
    ]


@pytest.mark.parametrize("order", [1, -1])
def test_a_code_that_was_taken_is_told_at_the_province_that_took_it(order: int) -> None:
    rows = [OLD | {"code": "27"}, OTHER][::order]
    findings = check_provinces(sheet(PROVINCES, NEW, *rows))
    assert [(one.code, one.row) for one in findings] == [("code-repeated", 3 if order == 1 else 4)]


def test_a_province_that_a_later_law_founds_has_no_official_code_to_differ_from() -> None:
    later = {"province_id": "x", "code": "97", "name_vi": "X", "name_en": "X", "predecessor_ids": "", "tile_row": "9"}
    assert told(check_provinces(sheet(PROVINCES, NEW, NEW | later, OLD, OTHER))) == []
    again = [("code-repeated", 4, "code")]
    other = later | {"province_id": "y", "name_vi": "Y", "name_en": "Y", "tile_row": "8"}
    assert told(check_provinces(sheet(PROVINCES, NEW, NEW | later, NEW | other, OLD, OTHER))) == again


def test_two_provinces_on_one_tile() -> None:
    twin = NEW | {"province_id": "x", "code": "25", "name_vi": "X", "name_en": "X", "predecessor_ids": ""}
    assert told(check_provinces(sheet(PROVINCES, NEW, twin, OLD, OTHER))) == [("tile-repeated", 3, "tile_col")]


def test_bounds_that_leave_no_room() -> None:
    rows = [{"indicator": "a", "plausible_min": low, "plausible_max": "130"} for low in ("-5", "129.9", "130", "1000")]
    found = told(check_bounds(sheet(INDICATORS, *rows)))
    assert found == [("bounds-order", 4, "plausible_min"), ("bounds-order", 5, "plausible_min")]
