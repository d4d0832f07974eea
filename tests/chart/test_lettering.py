"""Rough widths of text: marks add nothing, long text is cut, unsafe characters go."""

from __future__ import annotations

import unicodedata

import pytest

from portal.chart.lettering import fit_text, one_line, text_width, wrapped


def test_marks_above_and_below_letters_add_no_width() -> None:
    assert text_width("Đắk Lắk") == text_width("Đak Lak")
    assert text_width(unicodedata.normalize("NFD", "Đắk Lắk")) == text_width("Đắk Lắk")


def test_wider_size_weight_and_letters() -> None:
    assert text_width("m") > text_width("a") > text_width("i")
    assert text_width("a", 13) > text_width("a", 12)
    assert text_width("a", strong=True) > text_width("a")


def test_text_that_fits_stays_and_long_text_ends_with_an_ellipsis() -> None:
    assert fit_text("Huế", 100) == "Huế"
    cut = fit_text("Bà Rịa - Vũng Tàu", 60)
    assert cut.endswith("…")
    assert text_width(cut) <= 60
    assert fit_text("Huế", 1) == ""


@pytest.mark.parametrize("character", ["\n", "\t", "\x00", "\x0b", "\u202e", "\u2028", "\u200b"])
def test_characters_that_are_not_seen_become_spaces(character: str) -> None:
    assert one_line(f"a{character}b") == "a b"


def test_lines_are_broken_at_spaces_and_no_line_is_too_wide() -> None:
    text = "Tỷ lệ bao phủ bảo hiểm xã hội của người trong lực lượng lao động"
    lines = wrapped(text, 150, 14)
    assert " ".join(lines) == text
    assert len(lines) > 2
    assert all(text_width(line, 14) <= 150 for line in lines)
    assert wrapped("", 100) == []


def test_a_word_wider_than_the_line_is_broken_and_a_no_break_space_keeps() -> None:
    lines = wrapped("a" * 50, 60)
    assert "".join(lines) == "a" * 50
    assert all(text_width(line) <= 60 for line in lines)
    assert wrapped("tổng 1\u00a0tỷ\u00a0đồng", 60) == ["tổng", "1\u00a0tỷ\u00a0đồng"]
