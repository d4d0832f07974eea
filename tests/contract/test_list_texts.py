"""Texts of a list: what counts as a telephone, a street address, a person's number; and what is only a name."""

from __future__ import annotations

import unicodedata

import pytest

from portal.contract.list_texts import check_texts
from tests.contract.frames import told
from tests.contract.lists import EVENT, list_of

ONLY_NAMES = [
    "Công ty Cổ phần Xây dựng Đường Sắt",
    "Công ty CP Cầu đường Số 6",
    "Công ty TNHH Xây dựng số 5 Đường Sắt",
    "Công ty Cổ phần Đường Mía 333",
    "Công ty Quản lý Đường bộ 26",
    "Công ty TNHH Mừng Kiệt 1",
    "Công ty TNHH NGO 5 SAO",
    "Nhà máy Đường Mây Trắng",
    "Công ty TNHH 1986 Mây Trắng 2025",
    "Công ty CP 36 Phố Ẩm thực",
    "Hợp tác xã Thôn 12 xã Mây Trắng",
    "Công ty TNHH Địa Chính Mây Trắng",
    "Công ty Điện thoại Mây Trắng",
    "Xí nghiệp 1-5, 30-4",
]

ADDRESSES = [
    "Công ty TNHH Mây Trắng, số nhà 12",
    "Công ty TNHH Mây Trắng - 12 đường Sóng Xanh",
    "Công ty TNHH Mây Trắng, 12A/3 đường Sóng Xanh",
    "Công ty TNHH Mây Trắng, đường số 7",
    "Công ty TNHH Mây Trắng (ngõ 45 Sóng Xanh)",
    "Công ty TNHH Mây Trắng, hẻm 5",
    "Công ty TNHH Mây Trắng, kiệt 12 Sóng Xanh",
    "Công ty TNHH Mây Trắng, số 5 phố Sóng Xanh",
    "Công ty TNHH Mây Trắng. Địa chỉ: xã Sóng Xanh",
    "CTY TNHH MAY TRANG, SO NHA 12 SONG XANH",
    "Công ty TNHH Mây Trắng, tổ dân phố 3",
]

TELEPHONES = [
    "Công ty TNHH Mây Trắng 0912000000",
    "Công ty TNHH Mây Trắng 0912 000 000",
    "Công ty TNHH Mây Trắng 0912.000.000",
    "Công ty TNHH Mây Trắng (+84 912 000 000)",
    "Công ty TNHH Mây Trắng SĐT: 12345",
    "Công ty TNHH Mây Trắng, điện thoại 024 3000",
    "Công ty TNHH Mây Trắng 123456789",
]


def codes_of_name(name: str) -> list[tuple[str, int, str]]:
    return told(check_texts(list_of([{"unit_name": name}])))


@pytest.mark.parametrize("name", ONLY_NAMES)
def test_a_name_is_no_address_and_no_telephone(name: str) -> None:
    assert codes_of_name(name) == []
    assert codes_of_name(name.upper()) == []


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_street_address_is_found(name: str) -> None:
    for written in (name, name.upper(), unicodedata.normalize("NFD", name)):
        assert codes_of_name(written) == [("list-street-address", 2, "unit_name")]


@pytest.mark.parametrize("name", TELEPHONES)
def test_a_telephone_is_found(name: str) -> None:
    assert codes_of_name(name) == [("list-phone-number", 2, "unit_name")]


@pytest.mark.parametrize("column", ["commune", "unit_name"])
def test_each_row_is_told_and_only_those(column: str) -> None:
    units = [{}, {column: "xã Mây Trắng, ngõ 5"}, {}, {column: "xã Mây Trắng, ngõ 5"}]
    assert told(check_texts(list_of(units))) == [("list-street-address", row, column) for row in (3, 5)]


def test_the_start_of_a_cell_counts_in_every_row() -> None:
    units = [{"commune": "xã Mây Trắng"}, {"commune": "Đường số 7, xã Mây Trắng"}]
    assert told(check_texts(list_of(units))) == [("list-street-address", 3, "commune")]


def test_nothing_is_met_across_two_cells() -> None:
    units = [
        {"commune": "xã Mây Trắng 09120"},
        {"commune": "00000 xã"},
        {"commune": "phường số"},
        {"commune": "5 phố Xanh"},
    ]
    assert told(check_texts(list_of(units))) == []


@pytest.mark.parametrize(
    "note",
    [
        "Đã nộp 1.234.567.890 đồng ngày 01.11.2025 lúc 10 giờ",
        "Giấy báo có 123456789",
        "Ngày 17-11-2025 và 15-12-2025",
        "Công văn 0123/BHXH-QLT ngày 05/11/2025",
    ],
)
def test_amounts_dates_and_papers_in_evidence_are_no_telephones(note: str) -> None:
    assert told(check_texts(list_of(events=[{"evidence": note, "note": note}]))) == []


@pytest.mark.parametrize("note", ["Gọi 0912000000", "Gọi 024 3000 0000", "Gọi +84912000000", "Tel. 024"])
def test_telephones_in_notes_are_found(note: str) -> None:
    assert told(check_texts(list_of(events=[{"note": note}]))) == [("list-phone-number", 2, "note")]


@pytest.mark.parametrize("code", ["001099012345", "001 099 012 345", "001.099.012.345"])
@pytest.mark.parametrize("column", ["unit_code", "tax_code"])
def test_a_persons_number_as_a_code(column: str, code: str) -> None:
    assert told(check_texts(list_of([{column: code}]))) == [("list-personal-number", 2, column)]


@pytest.mark.parametrize("code", ["0012334889-001", "0012334889001", "YN123456789012A", "", "1234567890123456"])
def test_other_codes_are_no_persons_number(code: str) -> None:
    found = told(check_texts(list_of([{"tax_code": code}])))
    assert found == ([("list-personal-number", 2, "tax_code")] if code.startswith("YN") else [])


EVADING = [
    "Đơn vị trốn đóng BHXH",
    "ĐƠN VỊ TRỐN ĐÓNG",
    "don vi tron dong",
    "The unit evades",
    "evasion",
    "trốn tránh đóng",
]


@pytest.mark.parametrize("words", [*EVADING, unicodedata.normalize("NFD", "trốn đóng")])
@pytest.mark.parametrize("column", ["note", "note_en", "issuing_office"])
def test_evading_needs_a_decision(words: str, column: str) -> None:
    assert told(check_texts(list_of(about={column: words}))) == [("list-evading-words", 2, column)]
    assert told(check_texts(list_of(events=[{"event": "decided"}], about={column: words}))) == []


@pytest.mark.parametrize("words", ["Chậm đóng BHXH", "Trốn Đông", "Tròn Đồng", "Late payment"])
def test_late_is_not_evading(words: str) -> None:
    assert told(check_texts(list_of(about={"note": words}))) == []


def test_the_decision_has_to_be_on_the_same_unit() -> None:
    events = [{"event": "decided"}, EVENT | {"event_id": "E0002", "unit_code": "YN0002B", "note": "trốn đóng"}]
    assert told(check_texts(list_of([{}, {"unit_code": "YN0002B"}], events))) == [("list-evading-words", 3, "note")]
