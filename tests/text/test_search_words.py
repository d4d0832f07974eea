"""The words by which a name is found."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from portal.text.search_words import search_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("CÔNG TY Đắk-Lắk 3", ["cong", "ty", "dak", "lak", "3"]),
        ("ĐỒNG đồng ÐỒNG ðồng", ["dong", "dong", "dong", "dong"]),
        ("Ướt Ỹ ỷ Ặ", ["uot", "y", "y", "a"]),
        ("ＡＢ１２ ﬁ ①", ["ab12", "fi", "1"]),
        ("a\u20dd", ["a"]),
        ("Công.ty/TNHH(MTV)", ["cong", "ty", "tnhh", "mtv"]),
        ("АБВ x", ["x"]),
        ("  …  ", []),
        ("", []),
    ],
)
def test_words_are_plain_letters_and_digits(text: str, words: list[str]) -> None:
    assert search_words(text) == words


@given(some.text(max_size=40))
def test_words_are_the_words_of_their_own_line(text: str) -> None:
    words = search_words(text)
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in words)
    assert search_words(" ".join(words)) == words


@given(some.text(alphabet="aăâđêôơưáàảãạấầẩẫậĐẮẶ -", max_size=30))
def test_how_a_letter_is_composed_makes_no_difference(text: str) -> None:
    assert search_words(unicodedata.normalize("NFD", text)) == search_words(text)
