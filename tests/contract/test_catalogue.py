"""The catalogue of faults: complete, bilingual, safe to print."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from portal.contract.catalogue import CATALOGUE, issue_of
from portal.contract.quoting import show_cell
from portal.issues.words_cells import CELLS
from portal.issues.words_corrections import CORRECTIONS
from portal.issues.words_files import FILES
from portal.issues.words_list_texts import LIST_TEXTS
from portal.issues.words_lists import LISTS
from portal.issues.words_rows import ROWS
from portal.issues.words_trees import TREES
from portal.model.issue import Finding
from tests.packages.faults import FAULTS

PROJECT = Path(__file__).resolve().parents[2]
PORTAL = PROJECT / "scripts" / "portal"

TESTED_BY_HAND = {
    "file-is-link": "tests/store/test_table.py",
    "file-name-collides": "tests/contract/hostile_trees.py",
    "file-name-unfit": "tests/contract/hostile_trees.py",
    "file-not-plain": "tests/contract/hostile_trees.py",
    "file-too-large": "tests/store/test_table.py",
    "file-unreadable": "tests/store/test_plain_file.py",
    "more-of-the-same": "tests/contract/hostile_trees.py",
    "path-not-package": "tests/contract/test_check.py",
    "path-unknown": "tests/contract/test_check.py",
    "too-many-rows": "tests/contract/hostile_trees.py",
}
"""Codes that no committed package shows, with the test that raises them."""


def strings_in_the_code() -> set[str]:
    """Every string constant of the layers that find faults, without the words themselves."""
    found = set()
    for layer in ("store", "contract", "intake"):
        for module in (PORTAL / layer).glob("*.py"):
            if module.name.startswith("words_"):
                continue
            for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.add(node.value)
    return found


def test_no_code_stands_twice() -> None:
    assert len(CATALOGUE) == len(FILES) + len(TREES) + len(CELLS) + len(ROWS) + len(LISTS) + len(LIST_TEXTS) + len(
        CORRECTIONS
    )


def test_every_code_is_used_by_the_code() -> None:
    assert set(CATALOGUE) - strings_in_the_code() == set()


def test_every_code_of_a_finding_is_in_the_catalogue() -> None:
    raised = set()
    for layer in ("store", "contract", "intake"):
        for module in (PORTAL / layer).glob("*.py"):
            raised |= set(re.findall(r"""(?:Finding|found)\(\s*"([a-z-]+)\"""", module.read_text(encoding="utf-8")))
    assert len(raised) > 25
    assert raised - set(CATALOGUE) == set()


def test_every_code_is_raised_by_a_test() -> None:
    by_package = {code for fault in FAULTS for code, *_ in fault.expected}
    assert set(CATALOGUE) - by_package == set(TESTED_BY_HAND)
    for code, test in TESTED_BY_HAND.items():
        assert f'"{code}"' in (PROJECT / test).read_text(encoding="utf-8"), code


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_words_are_whole_sentences_in_both_languages(code: str) -> None:
    for text in CATALOGUE[code]:
        for words in text:
            assert words[0].isupper() or words[0] in "“{" or re.match(r"[a-z]+[_.][a-z]", words)
            assert words.endswith((".", ".”", "”", "}", ":"))
        assert text.vi != text.en
        assert set(re.findall(r"{\w+}", text.vi)) == set(re.findall(r"{\w+}", text.en))


def test_hostile_cells_are_cut_and_made_visible() -> None:
    found = "‮\u0007\u200b" + "=cmd|' /C calc'!A0 {expected} %s " + "a" * 500
    issue = issue_of(Finding("number-syntax", "bắc\u202e", "a\nb.csv", 3, "val\u200bue", {"found": found}))
    for text in (issue.message_vi, issue.message_en, issue.file, issue.column, issue.package):
        assert text.isprintable()
        assert len(text) < 200
    assert "[U+202E][U+0007][U+200B]=cmd" in issue.message_vi
    assert issue.file == "a[U+000A]b.csv"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("gần 1.000 tỷ đồng", "gần 1.000 tỷ đồng"),
        ("a\u00a0b", "a[U+00A0]b"),
        ("a\u3164b", "a[U+3164]b"),
        ("a\ufe0fb", "a[U+FE0F]b"),
        ("x" * 61, "x" * 60 + "…"),
        ("x" * 60, "x" * 60),
    ],
)
def test_a_quoted_cell(text: str, shown: str) -> None:
    assert show_cell(text) == shown


def test_letters_that_nobody_could_tell_apart_are_shown_by_their_numbers() -> None:
    issue = issue_of(
        Finding("letters-alike", "bac-kan", "sources.csv", 2, "publisher", {"found": "B\u0430o \U0001d41f"})
    )
    assert "“B[U+0430]o [U+1D41F]”" in issue.message_vi
    assert "“B[U+0430]o [U+1D41F]”" in issue.message_en
