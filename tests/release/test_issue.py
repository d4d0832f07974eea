"""An issue of a release says what a file holds without letting it act on the reader's screen."""

from __future__ import annotations

import string

import pytest

from portal.issues.words_release import RELEASES
from portal.release.issue import release_issue

HOSTILE = "a\u202eb\n::error::\x1b[2J\u200b"


@pytest.mark.parametrize("code", sorted(RELEASES))
def test_what_is_quoted_stays_on_its_line_and_hides_nothing(code: str) -> None:
    words = RELEASES[code]
    named = {name for text in (*words.message, *words.remedy) for _, name, _, _ in string.Formatter().parse(text)}
    values = {name: HOSTILE for name in named if name}
    issue = release_issue(code, f"releases/{HOSTILE}", HOSTILE, HOSTILE, **values)
    for text in (issue.message_vi, issue.message_en, issue.remedy_vi, issue.remedy_en, issue.file, issue.column):
        assert text.isprintable()
    assert "[U+202E]" in issue.file


def test_a_row_to_copy_is_whole() -> None:
    row = "a," + "lý do " * 100 + ",b"
    code = next(code for code, words in RELEASES.items() if "{row}" in words.remedy.en + words.message.en)
    values = dict.fromkeys(("found", "expected", "named", "obs_id", "version", "done_vi", "done_en", "said_vi"), "x")
    issue = release_issue(code, "registry/corrections.csv", **values, said_en="x", row=row)
    assert row in issue.message_en + issue.remedy_en
