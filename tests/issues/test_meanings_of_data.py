"""What each code about files, cells, rows, corrections and doubts means: every code has its plain words, once."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from portal.issues.meanings_cells import CELLS_MEAN
from portal.issues.meanings_corrections import CORRECTIONS_MEAN
from portal.issues.meanings_doubts import DOUBTS_MEAN
from portal.issues.meanings_files import FILES_MEAN
from portal.issues.meanings_rows import ROWS_MEAN
from portal.issues.wording import Meaning, Wording
from portal.issues.words_cells import CELLS
from portal.issues.words_corrections import CORRECTIONS
from portal.issues.words_doubts import DOUBTS
from portal.issues.words_files import FILES
from portal.issues.words_rows import ROWS

FAMILIES: dict[str, tuple[Mapping[str, Wording], Mapping[str, Meaning]]] = {
    "files": (FILES, FILES_MEAN),
    "cells": (CELLS, CELLS_MEAN),
    "rows": (ROWS, ROWS_MEAN),
    "corrections": (CORRECTIONS, CORRECTIONS_MEAN),
    "doubts": (DOUBTS, DOUBTS_MEAN),
}
MEANINGS = {code: meaning for _, meanings in FAMILIES.values() for code, meaning in meanings.items()}
WORDS = {code: wording for words, _ in FAMILIES.values() for code, wording in words.items()}
_SENTENCE_END = re.compile(r"[.!?](?= [^\W\d_a-z]|$)")
_VIETNAMESE_ONLY = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_NAMES = re.compile("“[^”]*”|Hoàng Sa|Trường Sa")


@pytest.mark.parametrize(("words", "meanings"), FAMILIES.values(), ids=FAMILIES)
def test_every_code_has_its_meaning_in_the_same_order(
    words: Mapping[str, Wording], meanings: Mapping[str, Meaning]
) -> None:
    assert list(meanings) == list(words)


@pytest.mark.parametrize("code", MEANINGS)
def test_a_meaning_is_a_short_heading_and_at_most_three_sentences(code: str) -> None:
    title, why = MEANINGS[code]
    for heading in title:
        assert 3 <= len(heading.split()) <= 9
        assert heading[-1] not in ".!?:"
    for text in why:
        assert text.endswith(".")
        assert 1 <= len(_SENTENCE_END.findall(text)) <= 3
        assert 60 <= len(text) <= 360
    for text in (*title, *why):
        # A code of one word, such as encoding, may well stand in a sentence.
        assert "-" not in code or code not in text
        assert not re.search(r"[{}<>`]|  |\n", text)
        assert text == text.strip()
        assert "trốn đóng" not in text.lower()


@pytest.mark.parametrize("code", MEANINGS)
def test_each_language_is_itself_and_says_more_than_the_message(code: str) -> None:
    meaning, wording = MEANINGS[code], WORDS[code]
    for vi, en in (meaning.title, meaning.why):
        assert _VIETNAMESE_ONLY.search(vi)
        assert not _VIETNAMESE_ONLY.search(_NAMES.sub("", en))
    for told in (wording.message, wording.remedy):
        for text in (*meaning.title, *meaning.why):
            assert text not in told
            assert not any(whole in text for whole in told)


def test_no_two_codes_share_a_heading() -> None:
    for language in (0, 1):
        headings = [meaning.title[language].casefold() for meaning in MEANINGS.values()]
        assert len(set(headings)) == len(headings)
