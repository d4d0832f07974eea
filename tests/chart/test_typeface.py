"""Our own letters: what the files hold, and that nothing else is asked for."""

from __future__ import annotations

import struct
import unicodedata
from pathlib import Path

import pytest

from portal.chart.typeface import COVERED, FAMILY, FONTS, lettered

VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
FILES = sorted(FONTS.glob("*.ttf"))


def tables(file: Path) -> dict[bytes, bytes]:
    content = file.read_bytes()
    count = struct.unpack(">H", content[4:6])[0]
    records = [struct.unpack(">4sIII", content[start : start + 16]) for start in range(12, 12 + 16 * count, 16)]
    return {name: content[place : place + length] for name, _, place, length in records}


def code_points(file: Path) -> set[int]:
    """The letters of a font, from its table of segments (format 4)."""
    table = tables(file)[b"cmap"]
    starts = [struct.unpack(">HHI", table[place : place + 8])[2] for place in range(4, 4 + 8 * table[3], 8)]
    segments = next(table[start:] for start in starts if struct.unpack(">H", table[start : start + 2])[0] == 4)
    size = struct.unpack(">H", segments[6:8])[0]
    ends = struct.unpack(f">{size // 2}H", segments[14 : 14 + size])
    begins = struct.unpack(f">{size // 2}H", segments[16 + size : 16 + 2 * size])
    return {point for begin, end in zip(begins, ends, strict=True) for point in range(begin, end + 1)} - {0xFFFF}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_holds_just_the_letters_that_the_code_counts_on(file: Path) -> None:
    assert code_points(file) == {point for first, last in COVERED for point in range(first, last + 1)}
    assert FAMILY.encode("utf-16-be") in tables(file)[b"name"]
    assert file.stat().st_size <= 35_000


def test_two_weights_stand_beside_their_licence() -> None:
    assert [file.stem for file in FILES] == ["BhxhMoRoboto-Bold", "BhxhMoRoboto-Regular"]
    assert "Apache License" in (FONTS / "LICENSE-APACHE-2.0.txt").read_text(encoding="utf-8")
    assert "Changed from the original" in (FONTS / "README.md").read_text(encoding="utf-8")


def test_vietnamese_and_the_signs_in_use_are_there() -> None:
    for text in (VIETNAMESE, VIETNAMESE.upper(), "≥ ≤ – — … “ ” ’ · − ₫ %"):
        assert lettered(text) == text
    assert lettered(unicodedata.normalize("NFD", "Đắk Lắk")) == "Đắk Lắk"


def test_other_letters_are_replaced_and_control_characters_go() -> None:
    assert lettered("a\u202eb\x00c\nd") == "a b c d"
    assert lettered("ȁ中x\u0331") == "a?x"
