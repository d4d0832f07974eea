"""The canonical CSV: bytes that a second writing doesn't change."""

from __future__ import annotations

import csv
import io
import unicodedata
from typing import Any

import pytest


@pytest.mark.parametrize("name", ["observations", "sources", "flags", "recomputations"])
def test_form_is_canonical(published: Any, name: str) -> None:
    content = published.files[f"data/{name}.csv"]
    text = content.decode("utf-8")
    assert not text.startswith("\ufeff")
    assert "\r" not in text
    assert text.endswith("\n")
    assert unicodedata.is_normalized("NFC", text)
    again = io.StringIO(newline="")
    csv.writer(again, lineterminator="\n").writerows(csv.reader(io.StringIO(text, newline="")))
    assert again.getvalue() == text


def test_text_is_not_changed_for_spreadsheets(hostile: Any) -> None:
    rows = csv.DictReader(io.StringIO(hostile.files["data/observations.csv"].decode("utf-8"), newline=""))
    notes = {row["note"] for row in rows}
    assert {"+1+1", "-2", "@SUM(A1)", "007", "]]>&lt;&amp;'\""} <= notes
