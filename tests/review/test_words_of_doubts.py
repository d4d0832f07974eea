from __future__ import annotations

import string

import pytest

from portal.derive.facts import Facts
from portal.issues.words_doubts import DOUBTS
from portal.text.bilingual import Bilingual


def test_every_computed_flag_of_the_registry_has_words_and_no_other(facts: Facts) -> None:
    computed = facts.flag_terms.index[facts.flag_terms["origin"].isin(["computed", "both"])]
    assert set(DOUBTS) == {flag.replace("_", "-") for flag in computed}


@pytest.mark.parametrize("code", sorted(DOUBTS))
def test_messages_take_the_sentence_and_remedies_nothing(code: str) -> None:
    words = DOUBTS[code]
    fields = [_fields(text) for text in (*words.message, *words.remedy)]
    assert fields == [["detail"], ["detail"], [], []]
    assert words.message.vi != words.message.en
    assert isinstance(words.remedy, Bilingual)


def _fields(text: str) -> list[str]:
    return [name for _, name, _, _ in string.Formatter().parse(text) if name]
