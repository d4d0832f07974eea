"""The corpus of naughty texts is what it says: each is one line with a mark of its own."""

from __future__ import annotations

from portal.contract.quoting import is_hidden
from portal.text.search_words import search_words
from tests.naughty.corpus import CORPUS


def test_each_text_holds_its_mark_and_no_other() -> None:
    for one in CORPUS:
        assert [other.mark for other in CORPUS if other.mark in one.text] == [one.mark]


def test_each_mark_is_found_as_a_word() -> None:
    for one in CORPUS:
        assert any(word.startswith(one.mark) for word in search_words(one.text)), one


def test_each_text_is_one_line_that_a_reader_sees_whole() -> None:
    for one in CORPUS:
        assert not [character for character in one.text if is_hidden(character)], one


def test_there_are_texts_of_every_kind_of_place() -> None:
    kinds = {one.kind for one in CORPUS}
    assert kinds >= {"element", "attribute", "Markdown", "attribute list", "template", "front matter", "expression"}
    assert kinds >= {"formula", "address", "entity", "end of a block", "quoting", "word"}
    assert len(CORPUS) >= 120
