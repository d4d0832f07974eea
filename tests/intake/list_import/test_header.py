"""Headings and what they mean; units of money where they are stated."""

from __future__ import annotations

import unicodedata

import pytest

from portal.intake.list_import.amount_unit import units_in_heading, units_in_line
from portal.intake.list_import.grid import Grid, Row
from portal.intake.list_import.header import find_header
from portal.intake.list_import.header_words import meaning_of

MEANINGS = {
    "ordinal": ["STT", "TT", "Số TT"],
    "unit_code": ["Mã đơn vị", "Mã ĐV", "Mã số đơn vị", "Mã BHXH", "MÃ ĐƠN VỊ BHXH", "Mã đơn vị sử dụng lao động"],
    "tax_code": ["Mã số thuế", "MST", "Mã số doanh nghiệp", "Mã số thuế (MST)", "MST/Mã số doanh nghiệp"],
    "unit_name": ["Tên đơn vị", "Tên doanh nghiệp", "Đơn vị sử dụng lao động", "Tên người sử dụng lao động", "ĐƠN VỊ",
                  "Tên đơn vị, doanh nghiệp"],
    "months_late": ["Số tháng chậm đóng", "Số tháng nợ", "Số tháng", "Số tháng chậm đóng BHXH"],
    "amount_vnd": ["Số tiền chậm đóng", "Số tiền nợ (đồng)", "Tổng số tiền", "Số tiền chậm đóng (triệu đồng)",
                   "Số tiền", "Tổng số tiền chậm đóng BHXH, BHYT, BHTN", "Số tiền chậm đóng, đồng", "Tổng nợ",
                   "Số tiền chậm đóng đến 31/10/2025"],
    "interest_vnd": ["Trong đó: tiền lãi", "Lãi chậm đóng", "Tiền lãi", "Số tiền lãi chậm đóng"],
    "employees": ["Số lao động", "Số LĐ", "Tổng số lao động"],
    "commune": ["Xã/phường", "Địa bàn", "Phường, xã", "Xã, phường, đặc khu"],
    "forbidden": ["Địa chỉ", "Điện thoại", "SĐT", "Người đại diện", "CCCD", "Số CMND", "Giám đốc", "Họ và tên chủ hộ",
                  "Email", "Địa chỉ đơn vị", "Tên đơn vị, địa chỉ", "Cán bộ chuyên quản", "Mã số BHXH", "Số tài khoản"],
    "unknown": ["Ghi chú", "BHYT", "Nợ gốc", "Lãi suất", "Số phải thu", "Tỷ lệ nợ", "Số tiền đã nộp", "Tổng số", ""],
}  # fmt: skip


@pytest.mark.parametrize(
    ("meaning", "text"), [(meaning, text) for meaning, texts in MEANINGS.items() for text in texts]
)
def test_headings(meaning: str, text: str) -> None:
    for form in (text, text.upper(), unicodedata.normalize("NFD", text), f"{text}\n(1)"):
        assert meaning_of((form,)) == meaning


@pytest.mark.parametrize(
    ("path", "meaning"),
    [
        (("Số tiền chậm đóng", "Tổng số"), "amount_vnd"),
        (("Số tiền chậm đóng", "Trong đó", "Tiền lãi"), "interest_vnd"),
        (("Chậm đóng", "Số tiền"), "amount_vnd"),
        (("Chậm đóng", "Số tháng"), "months_late"),
        (("Lãi chậm đóng", "Số tiền"), "interest_vnd"),
        (("Đã nộp", "Số tiền"), "unknown"),
        (("Số tiền chậm đóng", "BHYT"), "unknown"),
        (("Người đại diện", "Số tiền"), "forbidden"),
    ],
)
def test_headings_of_several_rows(path: tuple[str, ...], meaning: str) -> None:
    assert meaning_of(path) == meaning


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Số tiền chậm đóng (đồng)", {"dong"}),
        ("Số tiền (ĐVT: triệu đồng)", {"trieu"}),
        ("Số tiền (tr.đ)", {"trieu"}),
        ("Số tiền (1.000 đồng)", {"nghin"}),
        ("Số tiền (1000đ)", {"nghin"}),
        ("Số tiền nợ (tỷ)", {"ty"}),
        ("Số tiền, triệu đồng", {"trieu"}),
        ("Số tiền VNĐ", {"dong"}),
        ("Số tiền chậm đóng", set()),
        ("Số tiền theo hợp đồng", set()),
        ("Số tiền (bao gồm lãi)", set()),
    ],
)
def test_units_in_headings(text: str, units: set[str]) -> None:
    assert units_in_heading(text) == units_in_heading(text.upper()) == units
    assert units_in_heading(unicodedata.normalize("NFD", text)) == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Đơn vị tính: triệu đồng", {"trieu"}),
        ("ĐVT: đồng", {"dong"}),
        ("(Đơn vị tính: nghìn đồng)", {"nghin"}),
        ("Đơn vị: tỷ đồng", {"ty"}),
        ("(đồng)", {"dong"}),
        ("Danh sách đơn vị chậm đóng", set()),
        ("Đơn vị: Công ty", set()),
    ],
)
def test_units_in_lines(text: str, units: set[str]) -> None:
    assert units_in_line(text) == units


def test_a_group_below_the_header_is_no_part_of_it() -> None:
    rows = (
        Row(3, ("STT", "Mã đơn vị", "Tên đơn vị", "Số tiền nợ (đồng)")),
        Row(4, ("I", None, "Phường Thử", None)),
        Row(5, (1, "TA1", "Công ty", 5)),
    )
    header = find_header(Grid("S", rows))
    assert header is not None
    assert (header.top, header.bottom) == (3, 3)
