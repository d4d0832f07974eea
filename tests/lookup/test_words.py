from __future__ import annotations

from portal.lookup.words import common_beginnings, words_of


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
