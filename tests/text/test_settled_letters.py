"""Letters about which nothing is open."""

from __future__ import annotations

import unicodedata

import pyarrow as pa
import pyarrow.compute as pc

from portal.contract.quoting import is_hidden
from portal.text.alike_letters import is_suspect
from portal.text.search_words import search_words
from portal.text.settled_letters import (
    BETWEEN,
    LETTERS_LIKE,
    SETTLED,
    UNSETTLED,
    WORD_CHARACTERS,
    character_class,
    marks_of,
    searched_by,
)

EVERY = [chr(point) for point in range(1, 0x20000) if not 0xD800 <= point < 0xE000]


def found(pattern: str, cells: list[str]) -> list[str]:
    matched = pc.match_substring_regex(pa.array(cells), pattern).to_pylist()
    return [cell for cell, is_found in zip(cells, matched, strict=True) if is_found]


def test_vietnamese_is_settled() -> None:
    letters = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
    toned = [
        unicodedata.normalize("NFC", f"{one}{tone}")
        for one in "aăâeêioôơuưy"
        for tone in "\u0301\u0300\u0309\u0303\u0323"
    ]
    assert {*letters, *letters.upper(), *toned, *map(str.upper, toned)} <= WORD_CHARACTERS


def test_a_settled_character_has_one_form_and_one_small_letter() -> None:
    for one in SETTLED:
        assert all(unicodedata.normalize(form, one) == one for form in ("NFC", "NFKC"))
        assert not unicodedata.combining(one)
        assert one.lower() in SETTLED
        assert one.casefold() == one.lower()
        assert not is_hidden(one)
        assert not is_suspect(one)
        # Nothing that can follow joins it to another character of these.
        assert all(unicodedata.normalize("NFC", f"{other}{one}") == f"{other}{one}" for other in "aoe,=ơ")


def test_words_are_made_of_settled_letters_and_digits() -> None:
    for one in SETTLED:
        assert one.isalnum() == (one in WORD_CHARACTERS)
        assert bool(search_words(one)) == (one in WORD_CHARACTERS)


def test_each_letter_is_searched_by_the_letter_under_its_marks() -> None:
    assert set().union(*LETTERS_LIKE.values()) == WORD_CHARACTERS
    for base, letters in LETTERS_LIKE.items():
        assert all(search_words(letter) == [base] for letter in letters)


def test_marks_are_told() -> None:
    assert marks_of("Ế") == ("\u0301", "\u0302")
    assert marks_of("Đ") == ("đ",)
    assert marks_of("a") == marks_of("7") == ()


def test_patterns_hold_the_characters_and_no_other() -> None:
    assert set(found(UNSETTLED, EVERY)) == set(EVERY) - SETTLED
    assert set(found(BETWEEN, EVERY)) == set(EVERY) - WORD_CHARACTERS
    assert set(found(character_class("]-^a"), EVERY)) == set("]-^a")


def test_a_word_is_found_with_any_marks() -> None:
    assert found(rf"\A{searched_by('da1')}\z", ["Đà1", "da1", "đạ1", "da", "dba1"]) == ["Đà1", "da1", "đạ1"]
