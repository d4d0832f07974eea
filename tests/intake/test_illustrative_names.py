"""Invented names: the same each time, frequent words as frequent as in real lists, and nobody's name."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from portal.contract.organisation import entity_type_of, holding_reason
from portal.intake.illustrative_names import generate_named_units, generate_names, rare_words
from portal.intake.illustrative_words import AFTER, FAMILY_NAMES, FIXED, FORMS, OWNED, OWNER_SAFE, SYLLABLES
from portal.model.vocabulary import ENTITY_TYPES

COUNT = 20_000


@pytest.fixture(scope="module")
def names() -> list[str]:
    return generate_names(COUNT, seed=5)


def test_one_seed_gives_one_list_and_another_seed_another(names: list[str]) -> None:
    assert generate_names(COUNT, seed=5) == names
    assert generate_names(COUNT, seed=6) != names


def test_every_name_ends_in_the_suffix_and_is_plain_text(names: list[str]) -> None:
    for name in names:
        assert name.endswith(" Minh Họa")
        assert unicodedata.is_normalized("NFC", name)
        assert name == " ".join(name.split())
        assert len(name) < 120


def test_the_suffix_may_be_another_or_none() -> None:
    with_suffix = generate_names(50, seed=1, suffix="Ví Dụ")
    assert [f"{name} Ví Dụ" for name in generate_names(50, seed=1, suffix="")] == with_suffix


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("Công ty", 0.80, 0.90),
        ("TNHH", 0.55, 0.65),
        ("Cổ phần", 0.19, 0.26),
        ("Một thành viên", 0.10, 0.18),
        ("Thương mại", 0.10, 0.28),
        ("Dịch vụ", 0.10, 0.25),
        ("Xây dựng", 0.10, 0.25),
    ],
)
def test_frequent_words_are_as_frequent_as_in_real_lists(
    names: list[str], words: str, least: float, most: float
) -> None:
    assert least < sum(words in name for name in names) / COUNT < most


def test_names_differ_and_have_a_long_tail(names: list[str]) -> None:
    assert len(set(names)) > 0.9 * COUNT
    counts = Counter(word for name in names for word in set(name.split()))
    assert len(counts) > 3_000
    assert sum(count == 1 for count in counts.values()) > 1_000


def test_names_have_the_forms_that_make_a_search_hard(names: list[str]) -> None:
    assert any(character.isdigit() for name in names for character in name)
    assert any("&" in name for name in names)
    assert any(len(set(words)) < len(words) for words in (name.removesuffix(" Minh Họa").split() for name in names))
    letters = {character for name in names for character in name.lower()}
    marks = {mark for letter in letters for mark in unicodedata.normalize("NFD", letter)[1:]}
    assert {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323", "\u0302", "\u0306", "\u031b"} <= marks
    assert {"đ", "w"} <= letters
    assert sum("Sao Biển Minh Họa" in name for name in names) > 20


def test_no_name_has_to_be_held_back(names: list[str]) -> None:
    assert {holding_reason(name) for name in names} == {""}


def test_the_type_is_the_one_that_the_name_tells() -> None:
    names, types = generate_named_units(COUNT, seed=7)
    assert set(types) == set(ENTITY_TYPES)
    told = [(entity_type_of(name), kind) for name, kind in zip(names, types, strict=True)]
    assert {(tells, kind) for tells, kind in told if tells not in (kind, "")} == set()


def test_no_company_is_called_by_a_family_name_first(names: list[str]) -> None:
    syllables = set(SYLLABLES)
    for name in names:
        bare = name.removeprefix("Công ty TNHH ").removesuffix(" Minh Họa")
        words = bare.split()
        if len(words) in (2, 3) and syllables.issuperset(words) and not bare.startswith(FIXED):
            assert words[0] not in FAMILY_NAMES


def test_firms_of_one_owner_get_words_that_no_owner_is_called() -> None:
    families = {family for _, _, family, _ in FORMS}
    assert families - {"trade"} == set(AFTER)
    assert families >= OWNED
    for words in OWNER_SAFE:
        assert holding_reason(f"Doanh nghiệp tư nhân {words} Minh Họa") == ""


def test_rare_words_are_many_and_distinct() -> None:
    words = rare_words()
    assert len(words) == len(set(words)) == 20_000
    assert not set(words) & set(SYLLABLES)


def test_no_syllable_stands_twice() -> None:
    assert len(set(SYLLABLES)) == len(SYLLABLES) > 550
