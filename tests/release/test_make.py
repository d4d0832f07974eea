"""The command from a tree to a release: refused while errors stand, the same when run again, never with names."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from frictionless import validate

from portal.release.make import make_release, told
from portal.store.releases import Release, read_releases
from portal.store.tree import Tree

DAY = date(2026, 12, 1)


def test_the_first_release_holds_every_package_and_no_name(real_tree: Tree) -> None:
    made = make_release(real_tree, (), DAY)
    assert made.issues == ()
    folders = {path.split("/")[1] for path in made.files if path.startswith("packages/")}
    assert folders == {package.name for package in real_tree.packages()}
    assert not any(b"unit_name" in content for content in made.files.values())
    assert told(made).en == "The first release: 1.0.0."


def test_an_edited_release_is_in_the_way(real_tree: Tree) -> None:
    first = make_release(real_tree, (), DAY)
    files = {**first.files, "changes.csv": b"edited"}
    made = make_release(real_tree, [Release("1.0.0", json.loads(files["release.json"]), files)], DAY)
    assert [issue.code for issue in made.issues] == ["release-edited"]
    assert not made.files


@pytest.fixture
def tree(project: Path, tmp_path: Path) -> Path:
    root = tmp_path / "datapackages"
    for folder in ("registry", "provinces/quang-ninh", "debtor-lists/register"):
        shutil.copytree(project / "datapackages" / folder, root / folder)
    return root


def run(project: Path, tree: Path, releases: Path, day: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "scripts/release.py", "--data", str(tree), "--releases", str(releases), "--date", day]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


def test_two_revisions_become_two_releases_and_a_third_run_changes_nothing(
    project: Path, tree: Path, tmp_path: Path
) -> None:
    releases = tmp_path / "releases"
    assert run(project, tree, releases, "2026-12-01").returncode == 0
    file = tree / "provinces/quang-ninh/observations.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
    second = run(project, tree, releases, "2026-12-08")
    assert second.returncode == 0, second.stdout + second.stderr
    assert "Release 1.0.1: 0 rows added, 0 cells changed, 1 rows withdrawn." in second.stdout
    before = {path: path.read_bytes() for path in releases.rglob("*") if path.is_file()}
    third = run(project, tree, releases, "2026-12-15")
    assert (third.returncode, "Nothing changed since 1.0.1" in third.stdout) == (0, True)
    assert {path: path.read_bytes() for path in releases.rglob("*") if path.is_file()} == before
    assert [release.version for release in read_releases(releases)] == ["1.0.0", "1.0.1"]
    for descriptor in releases.rglob("datapackage.json"):
        report = validate(str(descriptor))
        assert report.valid, report.to_summary()


def test_data_with_an_error_is_not_released(project: Path, tree: Path, tmp_path: Path) -> None:
    file = tree / "provinces/quang-ninh/observations.csv"
    file.write_text(file.read_text(encoding="utf-8").replace(",percent,", ",percents,", 1), encoding="utf-8")
    result = run(project, tree, tmp_path / "releases", "2026-12-01")
    assert result.returncode == 1
    assert "observations.csv" in result.stdout
    assert not (tmp_path / "releases").exists()
