"""Paths that are given to the check, and content made to break it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from portal.contract.check import check_each, check_paths, check_tree
from portal.store.tree import read_tree
from tests.packages.edits import cell

PROJECT = Path(__file__).resolve().parents[2]
OK = PROJECT / "tests" / "packages" / "ok"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    shutil.copytree(OK / "provinces" / "bac-kan", folder)
    return folder


def codes(*paths: Path) -> list[str]:
    return [issue.code for issue in check_paths(list(paths))]


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    assert codes(tmp_path / "nowhere") == ["path-unknown"]


def test_a_folder_that_is_no_package(tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_text("…", encoding="utf-8")
    assert codes(tmp_path) == ["path-not-package"]


def test_a_package_alone_anywhere_is_held_against_the_registry_of_the_repository(package: Path) -> None:
    assert codes(package) == []


def test_a_package_in_a_tree_is_held_against_the_registry_of_that_tree(tmp_path: Path) -> None:
    shutil.copytree(OK, tmp_path / "data")
    shutil.copytree(OK / "registry", tmp_path / "data" / "registry", dirs_exist_ok=True)
    indicators = tmp_path / "data" / "registry" / "indicators.csv"
    lines = indicators.read_text(encoding="utf-8").splitlines(keepends=True)
    indicators.write_text("".join(line for line in lines if not line.startswith("participants_hi,")), encoding="utf-8")
    assert codes(tmp_path / "data" / "provinces" / "bac-kan") == ["indicator-unknown"]


def test_a_tree_without_its_registry_is_an_error_of_the_tree(tmp_path: Path) -> None:
    shutil.copytree(OK / "provinces", tmp_path / "provinces")
    assert [issue.code for issue in check_tree(read_tree(tmp_path))] == ["descriptor-missing"]


def test_faults_are_kept_by_path_and_joined_without_repetition(package: Path) -> None:
    bad = OK.parent / "bad-number-syntax"
    each = check_each([bad, package, bad])
    assert [(path, [issue.code for issue in issues]) for path, issues in each.items()] == [
        (bad, ["number-syntax"]),
        (package, []),
    ]
    assert codes(bad, package, bad) == ["number-syntax"]


def test_files_are_named_from_the_current_folder(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cell("observations.csv", 7, "value", "1e5")(package)
    monkeypatch.chdir(package.parent)
    assert [issue.file for issue in check_paths([package])] == ["elsewhere/observations.csv"]
    monkeypatch.chdir(OK)
    assert [issue.file for issue in check_paths([package])] == [f"{package.as_posix()}/observations.csv"]


def test_a_linked_package_is_not_followed(tmp_path: Path, package: Path) -> None:
    shutil.copytree(OK, tmp_path / "data")
    (tmp_path / "data" / "provinces" / "cao-bang").symlink_to(package)
    assert codes(tmp_path / "data") == ["file-is-link"]


@pytest.mark.parametrize(
    "content",
    [
        b"\x00" * 100,
        b"\xff\xfe" + "obs_id,province_id\n".encode("utf-16-le"),
        b'"' * 1001,
        b"\n\n\n",
        b"," * 5000,
        b"obs_id\n" + b'"x\n' * 50,
        "đ,đ,đ\n".encode() * 10,
        b"obs_id,value\r\na,1\r\n",
        b"\xef\xbb\xbf\xef\xbb\xbfobs_id\n",
    ],
    ids=["nul", "utf-16", "quotes", "blank", "commas", "open quotes", "repeated", "short", "two marks"],
)
@pytest.mark.parametrize("file", ["observations.csv", "datapackage.json"])
def test_nonsense_gives_issues_and_no_traceback(package: Path, file: str, content: bytes) -> None:
    (package / file).write_bytes(content)
    issues = check_paths([package])
    assert issues
    assert {Path(issue.file).name for issue in issues} <= {file, "unpublished.csv", "sources.csv"}


def test_a_registry_in_pieces_stops_at_its_own_faults(tmp_path: Path) -> None:
    shutil.copytree(OK, tmp_path / "data")
    (tmp_path / "data" / "registry" / "indicators.csv").write_bytes(b"")
    assert codes(tmp_path / "data") == ["file-empty"]
