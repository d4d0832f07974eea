"""Every package with a fault gives exactly the issues that its ``expected.json`` names."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from portal.contract.check import check_paths, tree_at
from portal.model.issue import Issue
from portal.review.review import review_tree
from tests.packages.faults import FAULTS
from tests.packages.make_packages import make_bad_packages, make_doubtful_packages

PROJECT = Path(__file__).resolve().parents[2]
PACKAGES = PROJECT / "tests" / "packages"
BAD = sorted(PACKAGES.glob("bad-*"))
DOUBTFUL = sorted(PACKAGES.glob("doubt-*"))

each_bad = pytest.mark.parametrize("folder", BAD, ids=lambda folder: folder.name)


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)


def places(issues: list[Issue], folder: Path) -> list[dict[str, object]]:
    """The issues as ``expected.json`` writes them."""
    shown = folder.relative_to(PROJECT).as_posix() + "/"
    assert all(issue.file.startswith(shown) for issue in issues), [issue.file for issue in issues]
    return [
        {"code": one.code, "file": one.file.removeprefix(shown), "row": one.row, "column": one.column} for one in issues
    ]


def test_the_good_tree_has_no_fault() -> None:
    assert check_paths([PACKAGES / "ok"]) == []


@pytest.mark.parametrize(
    "package",
    [
        "ok/registry",
        "ok/provinces/phu-tho",
        "ok/debtor-lists",
        "ok/debtor-lists/register",
        "ok/debtor-lists/minh-hoa-2025-10-31",
        "ok-list",
        "ok-list/quang-ninh-2025-10-31",
    ],
)
def test_each_good_package_stands_alone(package: str) -> None:
    assert check_paths([PACKAGES / package]) == []


def test_the_published_data_has_no_fault() -> None:
    assert check_paths([PROJECT / "datapackages"]) == []


@each_bad
def test_a_fault_is_named_with_its_place_in_both_languages_and_nothing_else(folder: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    issues = check_paths([folder])
    assert expected
    assert places(issues, folder) == expected
    for issue in issues:
        for text in (issue.message_vi, issue.message_en, issue.remedy_vi, issue.remedy_en):
            assert len(text) > 8
            assert re.search(r"(?<!{){\w*}(?!})", text) is None
            assert text.isprintable()
        assert issue.message_vi != issue.message_en
        assert issue.severity == "error"


@pytest.mark.parametrize("folder", DOUBTFUL, ids=lambda folder: folder.name)
def test_a_doubtful_package_is_sound_and_raises_its_warning_and_nothing_else(folder: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert check_paths([folder]) == []
    doubts = review_tree(tree_at(folder))
    assert places(doubts, folder) == expected
    assert {doubt.severity for doubt in doubts} == {"warning"}
    assert {doubt.code for doubt in doubts} == {folder.name.removeprefix("doubt-")}


def test_three_faults_in_three_files_are_all_told() -> None:
    issues = check_paths([PACKAGES / "bad-three-files"])
    assert len({issue.file for issue in issues}) == len(issues) == 3


def test_all_paths_are_told_together() -> None:
    issues = check_paths([PACKAGES / "bad-nul-byte", PACKAGES / "ok", PACKAGES / "bad-number-syntax"])
    assert [issue.code for issue in issues] == ["nul-byte", "number-syntax"]


def test_the_folders_are_what_the_script_makes(tmp_path: Path) -> None:
    make_bad_packages(PACKAGES / "ok", tmp_path)
    make_doubtful_packages(PACKAGES / "ok", tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in (*BAD, *DOUBTFUL)}
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    files = (path for folder in (*BAD, *DOUBTFUL) for path in folder.rglob("*") if path.is_file())
    here = {path.relative_to(PACKAGES): path.read_bytes() for path in files}
    assert made == here


def test_there_are_many_kinds_of_fault() -> None:
    assert len({code for fault in FAULTS for code, *_ in fault.expected}) >= 70


def test_the_command_as_a_program_ends_with_one_and_names_every_place() -> None:
    # The same for every package, without a process for each, stands in test_validate.
    name = "bad-three-files"
    folder = PACKAGES / name
    run = subprocess.run(
        [sys.executable, "scripts/validate.py", folder.relative_to(PROJECT).as_posix(), "--format", "json"],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 1, run.stderr
    assert "Traceback" not in run.stderr
    report = json.loads(run.stdout)
    assert report["valid"] is False
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    shown = f"tests/packages/{name}/"
    errors = [issue for issue in report["issues"] if issue["severity"] == "error"]
    assert [(e["code"], e["file"].removeprefix(shown), e["row"], e["column"]) for e in errors] == [
        (one["code"], one["file"], one["row"], one["column"]) for one in expected
    ]


@each_bad
def test_a_long_table_is_judged_as_a_short_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Every fixture is short: here each counts as long, so that sweeps go before the exact rules.
    monkeypatch.setattr("portal.contract.sweep.FEWEST_CELLS", 0)
    monkeypatch.setattr("portal.store.table.FEWEST_BYTES", 0)
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert places(check_paths([folder]), folder) == expected
