"""Words of refusal: one for every reason, each in both languages, rows shortened."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from portal.intake.list_import.refusal import Fault, ImportRefused, refusal_issues, short_rows
from portal.issues.words_import import IMPORT

SOURCE = Path(__file__).resolve().parents[3] / "scripts" / "portal" / "intake" / "list_import"


def test_every_reason_has_words_and_every_word_a_reason() -> None:
    used = set()
    for module in SOURCE.glob("*.py"):
        if not module.name.startswith("words"):
            used |= set(re.findall(r'"(import-[a-z0-9-]+)"', module.read_text(encoding="utf-8")))
    used |= {"import-number-form-unclear", "import-number-form-mixed"}
    assert used == set(IMPORT)


@pytest.mark.parametrize("code", IMPORT)
def test_words_fill_and_end(code: str) -> None:
    texts = [*IMPORT[code].message, *IMPORT[code].remedy]
    names = {name for text in texts for name in re.findall(r"{(\w+)}", text)} - {"rows", "count"}
    (issue,) = refusal_issues(ImportRefused([Fault(code, [3, 4], "", dict.fromkeys(names, "7"))]), "f.xlsx")
    for text in (issue.message_vi, issue.message_en, issue.remedy_vi, issue.remedy_en):
        assert re.search(r"[{}]", text) is None
        assert text.endswith(".")
    assert issue.message_vi != issue.message_en


def test_rows_are_shortened() -> None:
    assert short_rows([5, 6, 7, 9, 5]) == "5-7, 9"
    assert short_rows(range(1, 100, 2)) == "1, 3, 5, 7, 9, 11, 13, 15 …"
    assert short_rows([]) == ""
