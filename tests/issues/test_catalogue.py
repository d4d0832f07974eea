"""Every code that a check can raise: it has words, a meaning, a fixture that raises it and a page; and no other has."""

from __future__ import annotations

from collections import Counter

import pytest

from portal.issues.catalogue import FAMILIES, Family, families
from portal.issues.example import examples
from portal.model.address import address
from tests.issues.raised import EXAMPLES, PROJECT, raised

CODES = [code for _, code in families()]
each_code = pytest.mark.parametrize("code", CODES)


def test_no_code_belongs_to_two_families() -> None:
    assert [code for code, times in Counter(CODES).items() if times > 1] == []


def test_words_meanings_and_fixtures_are_of_the_same_codes() -> None:
    for family in FAMILIES:
        assert list(family.meanings) == list(family.words), family.name
    assert set(CODES) == set(raised())
    assert set(CODES) == set(examples())


def test_the_examples_are_what_the_checks_say_today() -> None:
    # After a change of words or checks: PYTHONPATH=scripts:. python -m tests.issues.raised
    assert examples() == raised(), f"{EXAMPLES.name} is not what the checks say"


@each_code
def test_a_code_has_a_page_in_both_languages(code: str) -> None:
    assert address(f"issue:{code}", "vi") == f"dong-gop/loi/{code}/"
    assert address(f"issue:{code}", "en") == f"en/contribute/issues/{code}/"


@each_code
def test_an_example_is_whole_and_tells_nothing_of_this_machine(code: str) -> None:
    example = examples()[code]
    for text in (example.message_vi, example.message_en, example.remedy_vi, example.remedy_en):
        assert len(text) > 8
        assert text.isprintable()
    assert example.message_vi != example.message_en
    assert example.remedy_vi != example.remedy_en
    assert (PROJECT / example.fixture).exists()
    told = "".join(str(part) for part in vars(example).values()).replace(example.fixture, "")
    assert "/tmp" not in told
    assert "tests/" not in told


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_a_family_names_a_command_that_exists(family: Family) -> None:
    assert (PROJECT / family.command).is_file()
