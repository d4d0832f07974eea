from __future__ import annotations

from portal.derive.facts import Facts


def test_a_code_has_its_word_in_each_language(facts: Facts) -> None:
    assert facts.labels.text("confidence", "high", "vi") == "cao"
    assert facts.labels.text("confidence", "high", "en") == "high"


def test_an_unknown_code_stands_for_itself(facts: Facts) -> None:
    assert facts.labels.text("confidence", "superb", "vi") == "superb"
    assert facts.labels.text("no_such_kind", "high", "en") == "high"


def test_a_label_left_empty_on_purpose_stays_empty(facts: Facts) -> None:
    assert facts.labels.text("qualifier", "exact", "vi") == ""
