"""What may stand in the column of communes."""

from __future__ import annotations

import unicodedata

import pytest

from portal.contract.commune import is_commune


@pytest.mark.parametrize(
    "text",
    [
        "xã Ví Dụ",
        "Phường 5",
        "PHUONG VI DU",
        "Thị trấn Ví Dụ, huyện Ví Dụ",
        "Đặc khu Ví Dụ",
        "dac khu Vi Du",
        "TP. Ví Dụ",
        "TP.Ví Dụ",
        "thành phố Ví Dụ",
        "TX Ví Dụ",
        "TT Ví Dụ",
        unicodedata.normalize("NFD", "Huyện Ví Dụ"),
        "",
    ],
)
def test_a_place_begins_with_a_word_for_its_kind(text: str) -> None:
    assert is_commune(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Thị Ví Dụ",
        "Huyền Trang",
        "Ví Dụ",
        "xã",
        "Xavi Ví Dụ",
        "TPVD",
        "5 phường",
        "Tình Ví Dụ",
        "-",
        "0912 xã Ví",
    ],
)
def test_anything_else_is_no_place(text: str) -> None:
    assert not is_commune(text)
