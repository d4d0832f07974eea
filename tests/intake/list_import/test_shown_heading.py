"""Headings that messages may show, and cells that they never do."""

from __future__ import annotations

import pytest

from portal.intake.list_import.shown_heading import HIDDEN, shown_heading
from tests.intake.workbooks import CITIZEN, CODES, NAMES, PERSONS, STREET, TAX


@pytest.mark.parametrize(
    "text",
    ["Ghi chú", "Số tiền chậm đóng đến 31/10/2025 (đồng)", "MÃ ĐƠN VỊ", "Ma don vi", "BHYT", "Số tiền đã nộp", "Lý do",
     "Người đại diện theo pháp luật", "Số CCCD", "Tên doanh nghiệp", "Tỷ lệ nợ", "MST/Mã số doanh nghiệp"],
)  # fmt: skip
def test_headings_are_shown(text: str) -> None:
    assert shown_heading((text, text)) == f"{text} / {text}"


@pytest.mark.parametrize(
    "text",
    [*PERSONS, *NAMES, *CODES, *TAX, CITIZEN, STREET, "Lê Thắng Nam", "Hồ Văn Quý", "LE THANG NAM", "Ma Tien Dong",
     "Ghi chú: Trần Thị Mận", "Tổng công ty Thử", "", "0912 345 678 9012"],
)  # fmt: skip
def test_other_cells_are_not(text: str) -> None:
    assert shown_heading((text,)) == HIDDEN
