"""The road of a contribution: a file that a spreadsheet mangled -> tidy -> validate -> compare -> build.

Each mangling ends in the right data or in a named error in Vietnamese, never in other numbers without a word.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from portal.compare.changes import COLUMNS, compare_tables
from portal.contract.check import check_paths
from portal.contract.schema import OBSERVATIONS as OBSERVATION_TABLE
from portal.contract.schema import SOURCES as SOURCE_TABLE
from portal.intake.excel.before import Kept, nothing_before
from portal.intake.tidy import Report, package_folders, tidy_package
from portal.store.releases import table_of
from tests.intake.manglings import DATA, OBSERVATIONS, REFUSED, SAME, SOURCES, Mangling

PROJECT = Path(__file__).resolve().parents[2]
GOOD = PROJECT / "tests/packages/ok"
KEYS = {OBSERVATIONS: OBSERVATION_TABLE.key, SOURCES: SOURCE_TABLE.key}


def in_the_tree(manglings: tuple[Mangling, ...]) -> list[Mangling]:
    """Those of packages of provinces, which lie in one tree with the registry."""
    return [one for one in manglings if one.package.startswith("ok/provinces/")]


def walked(mangling: Mangling, tree: Path) -> tuple[Path, bytes, Report]:
    """The tree with one mangled file, tidied: that file, its mangled bytes, the report."""
    shutil.copytree(GOOD, tree)
    path = tree / mangling.package.removeprefix("ok/") / mangling.file
    path.write_bytes(mangling.edit(path.read_bytes()))
    mangled = path.read_bytes()
    return path, mangled, tidy_package(path.parent, Kept(GOOD) if mangling.before else nothing_before)


def compared(mangling: Mangling, path: Path) -> pd.DataFrame:
    """What changed between the good file and the one at ``path``."""
    good = (PROJECT / "tests/packages" / mangling.package / mangling.file).read_bytes()
    return compare_tables(table_of(good), table_of(path.read_bytes()), KEYS[mangling.file])


def test_the_road_is_long_enough() -> None:
    assert len(in_the_tree(SAME)) >= 12
    assert len({one.outcome for one in in_the_tree(REFUSED)}) >= 12


@pytest.mark.parametrize("mangling", in_the_tree(SAME), ids=lambda one: one.name)
def test_it_ends_in_the_same_data(tmp_path: Path, mangling: Mangling) -> None:
    path, _, report = walked(mangling, tmp_path / "tree")
    assert report.left == ()
    assert check_paths([tmp_path / "tree"]) == []
    assert compared(mangling, path).empty
    assert all(one.read_bytes() == (GOOD / one.relative_to(tmp_path / "tree")).read_bytes() for one in files(tmp_path))


def files(folder: Path) -> list[Path]:
    return [path for path in (folder / "tree").rglob("*") if path.is_file()]


@pytest.mark.parametrize("mangling", in_the_tree(DATA), ids=lambda one: one.name)
def test_it_ends_in_exactly_the_change_that_was_meant(tmp_path: Path, mangling: Mangling) -> None:
    path, _, report = walked(mangling, tmp_path / "tree")
    assert report.left == ()
    assert check_paths([tmp_path / "tree"]) == []
    changes = compared(mangling, path)
    assert set(changes["change"]) == {"changed"}
    assert list(changes.columns) == list(COLUMNS)
    assert {(row.column, row.new) for row in changes.itertuples()} == {
        (column, value) for (_, column), value in mangling.cells.items()
    }


@pytest.mark.parametrize("mangling", in_the_tree(REFUSED), ids=lambda one: one.name)
def test_it_ends_in_an_error_that_has_a_name(tmp_path: Path, mangling: Mangling) -> None:
    path, mangled, report = walked(mangling, tmp_path / "tree")
    assert {issue.code for issue in report.left} == {mangling.outcome}
    assert path.read_bytes() == mangled
    # Who skips the first gate meets the second: the mangled file does not pass the check, so it is never built.
    stopped = check_paths([tmp_path / "tree"])
    assert any(issue.severity == "error" and issue.file == path.as_posix() for issue in stopped)
    assert all(issue.message_vi and issue.remedy_vi for issue in (*report.left, *stopped))


def built_from(tree: Path, folder: Path, project: Path) -> Path:
    """The site of a tree, Vietnamese alone: what is published for machines is the same in both."""
    command = [sys.executable, str(project / "scripts/build.py"), "--data", str(tree), "--out", str(folder / "site")]
    run = subprocess.run(
        [*command, "--language", "vi", "--date", "2026-11-21"], capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "site"


def told_of(tree: Path, project: Path) -> dict[str, Any]:
    """What the command that compares tells of the good tree and this one."""
    command = [sys.executable, str(project / "scripts/compare.py"), str(GOOD), str(tree), "--format", "json"]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (run.returncode, run.stderr) == (0, ""), run.stdout
    told: dict[str, Any] = json.loads(run.stdout)
    return told


def test_a_change_that_was_meant_is_all_that_the_command_tells(tmp_path: Path, project: Path) -> None:
    edited = next(one for one in DATA if one.name == "edited-and-saved")
    walked(edited, tmp_path / "tree")
    told = told_of(tmp_path / "tree", project)
    assert [(one["old"], one["new"]) for one in told["figures"]["changed"]] == [("7091000000000", "7092000000000")]
    assert told["summary_vi"] == "Sửa 1 số liệu."
    assert told["sources"] == told["registry"] == told["lists"] == []


def test_many_manglings_at_once_are_tidied_by_the_command_and_built(tmp_path: Path, project: Path) -> None:
    tree = tmp_path / "tree"
    shutil.copytree(GOOD, tree)
    chosen = {
        ("bac-kan", OBSERVATIONS): "grouped-dots",
        ("quang-ninh", OBSERVATIONS): "english-settings",
        ("quang-ninh", SOURCES): "vietnamese-sources",
        ("phu-tho", OBSERVATIONS): "code-page-1258",
        ("phu-tho", SOURCES): "date-order-by-another",
    }
    named = {one.name: one for one in SAME}
    for (province, file), name in chosen.items():
        path = tree / "provinces" / province / file
        path.write_bytes(named[name].edit(path.read_bytes()))
    run = subprocess.run(
        [sys.executable, str(project / "scripts/tidy.py"), str(tree), "--before", str(GOOD)],
        capture_output=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, ""), run.stdout
    told = told_of(tree, project)
    assert (told["changed"], told["summary_vi"]) == (False, "Không có gì thay đổi trong dữ liệu.")
    site = built_from(tree, tmp_path, project)
    for folder in package_folders(tree / "provinces"):
        for path in folder.glob("*.csv"):
            published = site / "data/packages" / folder.name / path.name
            assert published.read_bytes() == (GOOD / "provinces" / folder.name / path.name).read_bytes()
