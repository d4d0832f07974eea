"""No sample anywhere in the repository is a tax code that an office could have issued to somebody."""

from __future__ import annotations

import re
from pathlib import Path

from portal.contract.tax_code import normal_tax_code

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = (".github", "datapackages", "docs", "scripts", "tests")
WRITTEN = {".csv", ".html", ".js", ".json", ".md", ".py", ".yml"}
CODE = re.compile(r"(?<![0-9A-Za-z.])0[1-9][0-9]{8}(?![0-9])")
"""Issued codes begin with the number of a province. Those of ours begin with 00 or 99; amounts don't begin with 0."""


def test_the_pattern_sees_an_issued_code() -> None:
    # Any number with its check digit, made here so that no code stands in this file.
    codes = [f"01{number:08}" for number in range(10_00233, 10_00333)]
    assert [code for code in codes if normal_tax_code(code) and CODE.search(f"x {code},")]


def test_no_sample_is_an_issued_tax_code() -> None:
    files = [file for folder in FOLDERS for file in (ROOT / folder).rglob("*") if file.suffix in WRITTEN]
    assert len(files) > 500
    found = {
        file.relative_to(ROOT).as_posix()
        for file in files
        for code in CODE.findall(file.read_text(encoding="utf-8", errors="replace"))
        if normal_tax_code(code)
    }
    assert found == set()
