"""What readers meet of the real packages: numbers as Vietnamese writes them, definitions without names of columns."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from portal.contract.schema import INDICATORS, LISTS, OBSERVATIONS, SOURCES

ADDRESS = re.compile(r"(?:https?://|www\.)\S+|“[^”]*”")
POINT = re.compile(r"(?<![\d./])\d+\.\d{1,2}(?![\d.]*[\d/])")
"""Three digits behind a point are thousands; a day and a month stand with a stroke."""
COLUMNS = sorted(field.name for sheet in (OBSERVATIONS, SOURCES, LISTS, INDICATORS) for field in sheet.fields)


def rows(files: list[Path]) -> Iterator[tuple[Path, dict[str, str]]]:
    for file in files:
        with file.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                yield file, row


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tính: 100 + 5.9 = 105.9", ["5.9", "105.9"]),
        ("1.011 / 34.200 tỷ đồng = 2,96%", []),
        ("Xem https://example.org/2.5 và “2.39%”", []),
    ],
)
def test_a_decimal_point_is_told_from_thousands_addresses_and_quotes(text: str, found: list[str]) -> None:
    assert POINT.findall(ADDRESS.sub("", text)) == found


def test_vietnamese_notes_have_no_decimal_point(project: Path) -> None:
    files = sorted((project / "datapackages").glob("**/*.csv"))
    notes = [(file.parent.name, row["note"]) for file, row in rows(files) if row.get("note")]
    assert len(notes) > 300
    assert [(place, note) for place, note in notes if POINT.search(ADDRESS.sub("", note))] == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_definition_names_a_column_or_a_code(project: Path, language: str) -> None:
    found = list(rows([project / "datapackages" / "registry" / "indicators.csv"]))
    assert len(found) > 25
    for _, row in found:
        text = row[f"definition_{language}"]
        assert "_" not in text, text
        assert not re.search(r"\bcột\b|\bcolumn\b", text, re.IGNORECASE), text
        codes = [*row["variants"].split("|"), *COLUMNS] if language == "vi" else ["denominator", "set by"]
        assert not [code for code in codes if len(code) > 4 and re.search(rf"\b{code}\b", text)], text
