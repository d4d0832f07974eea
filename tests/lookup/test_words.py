from __future__ import annotations

import unicodedata
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as some

from portal.lookup.words import common_beginnings, words_of
from portal.text.search_words import search_words
from tests.lookup.brute_force import name_answers

LETTERS = some.text(alphabet="aănđĐbcNHT&-3. \u0301\u0323ấ＆ﬁ\u00a0\u2028", max_size=14)
NAMES = some.lists(LETTERS | some.text(max_size=10), max_size=7)


def test_words_are_counted_by_name() -> None:
    words = words_of(["Minh An", "An Bình An", "T&T"])
    assert words.spelled == ["an", "binh", "minh", "t"]
    an = words.spelled.index("an")
    units, counts = words.pairs(an, an + 1)
    assert units.tolist() == [0, 1]
    assert counts.tolist() == [1, 2]
    t = words.spelled.index("t")
    assert words.pairs(t, t + 1)[1].tolist() == [2]


def test_every_beginning_of_a_frequent_word_is_common() -> None:
    words = words_of(["an"] * 5 + ["anh", "ba", "be", "bi", "bo", "xa"])
    found = {one.beginning: one.word for one in common_beginnings(words, common_from=3)}
    assert found == {"a": None, "an": words.spelled.index("an"), "b": None}


def test_nothing_is_common_in_few_names() -> None:
    assert common_beginnings(words_of(["an", "anh"]), common_from=2) == []
    assert common_beginnings(words_of([]), common_from=2) == []


@settings(max_examples=60)
@given(NAMES)
def test_words_are_those_that_a_count_by_hand_finds(names: list[str]) -> None:
    words = words_of(names)
    counted = [Counter(search_words(name)) for name in names]
    assert words.spelled == sorted({word for held in counted for word in held})
    for number, word in enumerate(words.spelled):
        units, counts = words.pairs(number, number + 1)
        by_hand = {unit: held[word] for unit, held in enumerate(counted) if held[word]}
        assert dict(zip(units.tolist(), counts.tolist(), strict=True)) == by_hand


@settings(max_examples=60)
@given(NAMES, some.integers(1, 6))
def test_common_beginnings_are_those_that_a_count_by_hand_finds(names: list[str], common_from: int) -> None:
    words = words_of(names)
    spelled = Counter(word for name in names for word in search_words(name))
    beginnings = {word[:size] for word in spelled for size in range(1, len(word) + 1)}
    times = {one: sum(number for word, number in spelled.items() if word.startswith(one)) for one in beginnings}
    found = common_beginnings(words, common_from)
    assert [one.beginning for one in found] == sorted(one for one, number in times.items() if number > common_from)
    for one in found:
        held = words.spelled[one.first : one.last]
        assert held == [word for word in words.spelled if word.startswith(one.beginning)]
        assert (one.word is not None) == (spelled[one.beginning] > common_from)
        assert one.word is None or words.spelled[one.word] == one.beginning


@settings(max_examples=60)
@given(some.text(max_size=30))
def test_a_name_is_found_by_its_own_words_however_it_is_typed(name: str) -> None:
    typed = search_words(name)
    assert search_words(" ".join(typed)) == typed
    for form in (unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name)):
        assert search_words(form) == typed
    assert name_answers(" ".join(typed), name)
    assert all(name_answers(word[:2], name) for word in typed)
