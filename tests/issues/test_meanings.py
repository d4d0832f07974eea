"""What each code means: every code has its plain words, short, in both languages, and no heading stands twice."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from portal.issues.catalogue import families

MEANINGS = {code: family.meanings[code] for family, code in families()}
WORDS = {code: family.words[code] for family, code in families()}
ABOUT_LISTS = {code for family, code in families() if family.name in {"danh-sach", "nhap"}}
"""Evasion is a matter for these alone; everywhere else the word would be a slip."""
_SENTENCE_END = re.compile(r"[.!?](?= [^\W\d_a-z]|$)")
_VIETNAMESE_ONLY = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_NAMES = re.compile("“[^”]*”|Hoàng Sa|Trường Sa")
each_code = pytest.mark.parametrize("code", MEANINGS)


@each_code
def test_a_meaning_is_a_short_heading_and_at_most_three_sentences(code: str) -> None:
    title, why = MEANINGS[code]
    for heading in title:
        assert 3 <= len(heading.split()) <= 9
        assert heading[-1] not in ".!:"
    for text in why:
        assert text.endswith(".")
        assert 1 <= len(_SENTENCE_END.findall(text)) <= 3
        assert 60 <= len(text) <= 420
    for text in (*title, *why):
        # A code of one word, such as encoding, may well stand in a sentence.
        assert "-" not in code or code not in text
        assert not re.search(r"[{}<>`]|  |\n", text)
        assert text == text.strip()
        assert code in ABOUT_LISTS or "trốn đóng" not in text.lower()


@each_code
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
        headings = Counter(meaning.title[language].casefold() for meaning in MEANINGS.values())
        assert [heading for heading, times in headings.items() if times > 1] == []
