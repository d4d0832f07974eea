"""Vietnamese alphabetical order, and letters without marks."""

from __future__ import annotations

import csv
import random
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from portal.text.collation import fold_accents, vietnamese_key

PROJECT = Path(__file__).resolve().parents[2]
ORDERED = [
    "An Giang",
    "Bà Rịa - Vũng Tàu",
    "Bạc Liêu",
    "Bắc Giang",
    "Bắc Kạn",
    "Bắc Ninh",
    "Bến Tre",
    "Bình Dương",
    "Bình Định",
    "Bình Phước",
    "Cà Mau",
    "Cao Bằng",
    "Cần Thơ",
    "Đà Nẵng",
    "Đắk Lắk",
    "Đắk Nông",
    "Điện Biên",
    "Đồng Nai",
    "Đồng Tháp",
    "Gia Lai",
    "Hà Giang",
    "Hà Nam",
    "Hà Nội",
    "Hà Tĩnh",
    "Hải Dương",
    "Hải Phòng",
    "Hậu Giang",
    "Hòa Bình",
    "Hồ Chí Minh",
    "Huế",
    "Hưng Yên",
    "Khánh Hòa",
    "Kiên Giang",
    "Kon Tum",
    "Lai Châu",
    "Lạng Sơn",
    "Lào Cai",
    "Lâm Đồng",
    "Long An",
    "Nam Định",
    "Nghệ An",
    "Ninh Bình",
    "Phú Thọ",
    "Phú Yên",
    "Quảng Bình",
    "Quảng Nam",
    "Quảng Ngãi",
    "Quảng Ninh",
    "Quảng Trị",
    "Sóc Trăng",
    "Sơn La",
    "Tây Ninh",
    "Thái Bình",
    "Thái Nguyên",
    "Thanh Hóa",
    "Tiền Giang",
    "Trà Vinh",
    "Tuyên Quang",
    "Vĩnh Long",
    "Vĩnh Phúc",
    "Yên Bái",
]


def test_provinces_stand_in_dictionary_order() -> None:
    shuffled = list(ORDERED)
    random.Random(7).shuffle(shuffled)
    assert sorted(shuffled, key=vietnamese_key) == ORDERED


def test_letters_before_tones_and_tones_in_their_order() -> None:
    words = ["ma", "mà", "mả", "mã", "má", "mạ", "mạn", "măn", "mân", "me"]
    backwards = list(reversed(words))
    assert sorted(backwards, key=vietnamese_key) == words
    assert sorted(["đa", "dy", "ea", "da"], key=vietnamese_key) == ["da", "dy", "đa", "ea"]


def test_what_is_no_vietnamese_letter_stands_before_or_behind_them_all() -> None:
    words = [" a", "-a", "1a", "a", "z", "£", "β", "я", "字"]
    backwards = words[::-1]
    assert sorted(backwards, key=vietnamese_key) == words
    # A mark that stands on no letter is its own character, and has no tone.
    assert vietnamese_key("\u0301")[:2] == ((1000 + 0x301,), (0,))


def test_capitals_and_composition_do_not_part_words() -> None:
    key = vietnamese_key("Đắk Lắk")
    assert vietnamese_key("ĐẮK LẮK")[:2] == key[:2]
    assert vietnamese_key(unicodedata.normalize("NFD", "Đắk Lắk"))[:2] == key[:2]


@given(some.lists(some.text(max_size=8), max_size=6))
def test_any_texts_can_be_sorted(texts: list[str]) -> None:
    backwards = list(reversed(texts))
    assert sorted(backwards, key=vietnamese_key) == sorted(texts, key=vietnamese_key)


@pytest.mark.parametrize(
    ("text", "plain"), [("Đắk Lắk", "dak lak"), ("Bà Rịa - Vũng Tàu", "ba ria - vung tau"), ("Ướt", "uot")]
)
def test_letters_without_marks(text: str, plain: str) -> None:
    assert fold_accents(text) == plain
    assert fold_accents(unicodedata.normalize("NFD", text)) == plain


def test_every_vietnamese_name_folds_to_ascii() -> None:
    with (PROJECT / "datapackages/registry/provinces.csv").open(encoding="utf-8", newline="") as stream:
        names = [row["name_vi"] for row in csv.DictReader(stream)]
    assert len(names) == 99
    assert all(fold_accents(name).isascii() for name in names)
