"""Tidying: the canonical form, values untouched, twice is once."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.contract.check import check_paths
from portal.intake.tidy import describe_report, package_folders, tidy_package

PROJECT = Path(__file__).resolve().parents[2]
PACKAGES = PROJECT / "tests" / "packages"
MENDED = [
    "byte-order-mark", "blank-line", "canonical-end", "canonical-letters", "canonical-line-ends", "canonical-order",
    "canonical-quoting", "column-order", "descriptor-drift", "descriptor-licenses", "descriptor-profile",
    "descriptor-resources", "resource-path", "resource-path-remote",
]  # fmt: skip

CELLS = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    [
        "=1+1",
        "1.234,5",
        "45199",
        "30/9/2025",
        "Sep-25",
        "TRUE",
        "'05",
        "\ufeff",
        "\x00",
        "a\r\nb",
        "\u202eabc",
        "Ä‘á»“ng",
    ]
)
"""Any text, and what a spreadsheet or a careless hand leaves."""


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def values(folder: Path) -> dict[str, set[tuple[tuple[str, str], ...]]]:
    """Rows of every table as field name and cell, whatever their order."""
    tables = {}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.DictReader(stream)
            tables[path.name] = {
                tuple(sorted((name, unicodedata.normalize("NFC", cell)) for name, cell in row.items())) for row in rows
            }
    return tables


@pytest.fixture
def copy_of(tmp_path: Path) -> Path:
    return tmp_path / "package"


@pytest.mark.parametrize("name", MENDED)
def test_a_fault_of_form_is_mended_and_no_value_changes(copy_of: Path, name: str) -> None:
    shutil.copytree(PACKAGES / f"bad-{name}", copy_of)
    before = values(copy_of)
    assert check_paths([copy_of])
    report = tidy_package(copy_of)
    assert report.changes
    assert report.left == ()
    assert check_paths([copy_of]) == []
    assert values(copy_of) == before
    told = describe_report(report)
    assert "đã sửa" in told
    assert "mended" in told


@pytest.mark.parametrize("name", MENDED)
def test_twice_is_once(copy_of: Path, name: str) -> None:
    shutil.copytree(PACKAGES / f"bad-{name}", copy_of)
    tidy_package(copy_of)
    once = files(copy_of)
    assert tidy_package(copy_of).changes == ()
    assert files(copy_of) == once


@settings(max_examples=40)
@given(data=st.data(), package=st.sampled_from(["ok/provinces/bac-kan", "ok-list/quang-ninh-2025-10-31"]))
def test_whatever_the_cells_twice_is_once(data: st.DataObject, package: str) -> None:
    """Cells of any text, as a csv writer writes them: tidied, or refused by name and left; never an exception."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(shutil.copytree(PACKAGES / package, Path(temporary) / Path(package).name))
        path = folder / data.draw(st.sampled_from(sorted(path.name for path in folder.glob("*.csv"))), "file")
        with path.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.reader(stream))
        for _ in range(data.draw(st.integers(1, 4), "cells")):
            row = data.draw(st.integers(1, len(rows) - 1), "row") if len(rows) > 1 else 0
            rows[row][data.draw(st.integers(0, len(rows[row]) - 1), "column")] = data.draw(CELLS, "cell")
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(rows)
        written = files(folder)
        first = tidy_package(folder)
        once = files(folder)
        second = tidy_package(folder)
        assert files(folder) == once
        assert second.changes == ()
        assert {issue.code for issue in second.left} == {issue.code for issue in first.left}
        assert once[path.name] == written[path.name] or not any(path.name in issue.file for issue in first.left)


@pytest.mark.parametrize(
    "name", ["number-syntax", "number-syntax-full-width", "line-break", "mojibake", "key-repeated", "character-hidden"]
)
def test_what_could_only_be_guessed_is_never_touched(copy_of: Path, name: str) -> None:
    shutil.copytree(PACKAGES / f"bad-{name}", copy_of)
    before = files(copy_of)
    assert tidy_package(copy_of).changes == ()
    assert files(copy_of) == before


@pytest.mark.parametrize(
    ("name", "row", "column", "value"),
    [
        ("number-syntax-grouped", 7, "value", "307327"),
        ("number-syntax-exponent", 3, "value", "303842000000"),
        ("number-syntax-leading", 9, "value", "893"),
        ("number-syntax-trailing", 2, "value", "55.8"),
        ("outer-space", 3, "confidence", "high"),
        ("date-syntax", 2, "as_of", "2017-07-31"),
    ],
)
def test_a_writing_with_one_meaning_is_mended_and_told(
    copy_of: Path, name: str, row: int, column: str, value: str
) -> None:
    shutil.copytree(PACKAGES / f"bad-{name}", copy_of)
    report = tidy_package(copy_of)
    assert [(mend.row, mend.column, mend.new) for change in report.changes for mend in change.mends] == [
        (row, column, value)
    ]
    assert check_paths([copy_of]) == []
    assert f"{row}, {column}: “" in describe_report(report)
    assert tidy_package(copy_of).changes == ()


@pytest.mark.parametrize(
    "name",
    ["ragged-row", "broken-quoting", "nul-byte", "encoding", "duplicate-column", "column-missing", "column-extra",
     "file-missing", "file-empty", "descriptor-not-json"],
)  # fmt: skip
def test_what_can_not_be_read_whole_is_left_alone_and_told(copy_of: Path, name: str) -> None:
    shutil.copytree(PACKAGES / f"bad-{name}", copy_of)
    before = files(copy_of)
    report = tidy_package(copy_of)
    assert [issue.code for issue in report.left] == [name]
    assert files(copy_of) == before


def test_another_data_package_keeps_its_descriptor(copy_of: Path) -> None:
    copy_of.mkdir()
    (copy_of / "datapackage.json").write_text(json.dumps({"name": "x", "resources": []}), encoding="utf-8")
    before = files(copy_of)
    assert {issue.code for issue in tidy_package(copy_of).left} == {"file-missing"}
    assert files(copy_of) == before


def test_published_packages_are_tidy(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "datapackages", tmp_path / "data")
    folders = package_folders(tmp_path / "data")
    assert len(folders) >= 46
    assert [report.folder for report in map(tidy_package, folders) if report.changes or report.left] == []


def test_the_command(copy_of: Path) -> None:
    shutil.copytree(PACKAGES / "bad-canonical-order", copy_of)
    command = [sys.executable, str(PROJECT / "scripts" / "tidy.py")]
    run = subprocess.run([*command, str(copy_of)], capture_output=True, encoding="utf-8", check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert "thứ tự dòng" in run.stdout
    nothing = subprocess.run([*command, str(copy_of.parent / "no")], capture_output=True, encoding="utf-8", check=False)
    assert nothing.returncode == 2
    assert "Traceback" not in nothing.stderr


def test_the_quiet_command_tells_of_changes_and_refusals_alone(tmp_path: Path) -> None:
    for name in ("ok", "ok-list", "bad-canonical-order"):
        shutil.copytree(PACKAGES / name, tmp_path / name)
    command = [sys.executable, str(PROJECT / "scripts" / "tidy.py"), "--quiet", str(tmp_path)]
    changed = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (changed.returncode, changed.stderr) == (0, "")
    assert "thứ tự dòng" in changed.stdout
    assert "gọn gàng" not in changed.stdout
    untouched = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (untouched.returncode, untouched.stdout, untouched.stderr) == (0, "", "")
    shutil.copytree(PACKAGES / "bad-file-missing", tmp_path / "refused")
    refused = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert refused.returncode == 1
    assert "file-missing" in refused.stdout
    assert "gọn gàng" not in refused.stdout
