"""No message about a list tells what a cell, a header or the descriptor says, whatever is wrong with the list."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Final

import pytest

import validate
from portal.contract.check import check_each, check_paths
from portal.contract.list_schema import LIST_RESOURCES
from portal.contract.withholding import WITHHELD, withhold
from portal.intake.tidy import describe_report, tidy_package
from portal.model.issue import Finding
from portal.site.command import end
from portal.site.kept_verdict import Verdict
from portal.store.tree import read_package
from tests.packages.edits import read_records, write_records

PROJECT = Path(__file__).resolve().parents[2]
PACKAGES = PROJECT / "tests" / "packages"
BAD = sorted(PACKAGES.glob("bad-list-*"))
REAL = PACKAGES / "ok-list" / "quang-ninh-2025-10-31"
_ENUMERATED: Final = frozenset(
    word for resource in LIST_RESOURCES for field in resource.fields for word in field.choices
)


def printed(folder: Path) -> str:
    """What the command prints about a folder in all three forms, one after another; it is checked only once."""
    verdict = Verdict(tuple(check_each([folder])[folder]), ())
    output = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(output):
        patch.setattr(validate, "verdict_on", lambda *_: verdict)
        for style in ("text", "github", "json"):
            patch.setattr(sys, "argv", ["validate.py", str(folder), "--format", style])
            assert end(validate.main) == 1
    return output.getvalue()


def telling_cells(folder: Path) -> Iterator[str]:
    """Cells that would be recognised in a message: not the contract's own words, not the list's own folder."""
    for path in folder.rglob("*.csv"):
        text = path.read_bytes().decode("utf-8", "replace")
        for line in text.splitlines()[1:]:
            for cell in re.split(r"[,\"]", line):
                plain = cell.strip()
                if len(plain) >= 4 and plain not in _ENUMERATED and plain not in path.as_posix():
                    yield plain


@pytest.mark.parametrize("folder", BAD, ids=lambda folder: folder.name)
def test_no_cell_is_told_in_any_form_of_the_report(folder: Path) -> None:
    cells = set(telling_cells(folder))
    assert len(cells) > 10
    output = printed(folder)
    assert [cell for cell in cells if cell in output and not _is_of_the_contract(cell)] == []


def _is_of_the_contract(cell: str) -> bool:
    """Words that the contract's own texts use."""
    return cell in {"not_stated", "E0001", "E0002"}


HEADER_SECRETS: Final = ("Nguyễn Thị Bí Mật", "0912345678", "001099012345", "email@bi-mat.example")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    folder = tmp_path / REAL.name
    shutil.copytree(REAL, folder)
    return folder


@pytest.mark.parametrize("secret", HEADER_SECRETS)
@pytest.mark.parametrize("file", ["list.csv", "units.csv", "events.csv"])
def test_a_header_is_told_by_its_place(copied: Path, file: str, secret: str) -> None:
    table = read_records(copied / file)
    write_records(copied / file, [[*row, secret] for row in table])
    issues = check_paths([copied])
    assert issues
    assert {issue.column for issue in issues if issue.code.startswith("column")} <= {f"#{len(table[0]) + 1}"}
    assert secret not in printed(copied)
    assert [issue for issue in tidy_package(copied).left if secret in str(issue)] == []


def test_a_table_without_a_header_tells_no_name(copied: Path) -> None:
    table = read_records(copied / "units.csv")
    write_records(copied / "units.csv", table[1:])
    output = printed(copied)
    assert not any(cell in output for row in table[1:] for cell in row if len(cell) >= 6 and cell not in _ENUMERATED)


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Bí Mật trốn đóng"},
        {"Bí Mật": 1},
        {"version": "Bí Mật"},
        {"created": "Bí Mật"},
        {"name": "Bí Mật"},
        {"contributors": "Bí Mật"},
        {"licenses": ["Bí Mật"]},
        {"$schema": "Bí Mật"},
        {"resources": [{"name": "Bí Mật", "path": "Bí Mật.csv"}]},
        {"resources": [{"name": "units", "path": "../Bí Mật.csv"}]},
    ],
)
def test_the_descriptor_is_not_quoted(copied: Path, change: dict[str, object]) -> None:
    path = copied / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**descriptor, **change}, ensure_ascii=False), encoding="utf-8")
    assert "Bí Mật" not in printed(copied)


def test_broken_json_is_not_quoted(copied: Path) -> None:
    (copied / "datapackage.json").write_text('{"Bí Mật": 1, "Bí Mật": 2}', encoding="utf-8")
    assert "Bí Mật" not in printed(copied)


def test_counts_and_places_stay() -> None:
    package = read_package(REAL)
    values = {"found": "x", "count": "4", "result": "7", "other": "a.csv:3", "expected": "E", "indicator": "y"}
    finding = withhold(Finding("list-count", "Tên", f"{package.place}/list.csv", 2, "stated_units", values), package)
    assert finding.package == REAL.name
    assert finding.values == {
        "found": WITHHELD,
        "count": "4",
        "result": "7",
        "other": "a.csv:3",
        "expected": WITHHELD,
        "indicator": "stated_units",
    }
    assert (finding.row, finding.column) == (2, "stated_units")


@pytest.mark.parametrize("name", ["list-ragged-row", "list-column-forbidden", "list-broken-quoting", "list-encoding"])
def test_tidying_tells_no_cell_either(tmp_path: Path, name: str) -> None:
    shutil.copytree(PACKAGES / f"bad-{name}", tmp_path / name)
    folder = next((tmp_path / name).glob("*-*"))
    cells = set(telling_cells(folder))
    report = tidy_package(folder)
    assert report.left
    told = describe_report(report) + "".join(map(str, report.left))
    assert [cell for cell in cells if cell in told and cell not in folder.as_posix()] == []


def test_tidying_mends_a_list(tmp_path: Path) -> None:
    shutil.copytree(PACKAGES / "bad-list-canonical-order", tmp_path / "lists")
    folder = tmp_path / "lists" / REAL.name
    run = subprocess.run(
        [sys.executable, str(PROJECT / "scripts" / "tidy.py"), str(tmp_path / "lists")],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert "thứ tự dòng" in run.stdout
    assert check_paths([tmp_path / "lists"]) == []
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        path.name: path.read_bytes() for path in REAL.iterdir()
    }
