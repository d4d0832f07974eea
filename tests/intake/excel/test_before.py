"""The previous version of a file: in a commit, in another folder, or nowhere."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from portal.contract.schema import OBSERVATIONS
from portal.intake.excel.before import Committed, Kept, before_named, read_previous
from tests.intake.spreadsheet import opened_and_saved

PROJECT = Path(__file__).resolve().parents[3]
PACKAGE = PROJECT / "tests/packages/ok/provinces/quang-ninh"
GIT = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]


@pytest.fixture
def committed(tmp_path: Path) -> Path:
    """A package in a repository, as committed."""
    folder = tmp_path / "repository" / "datapackages" / "provinces" / "quang-ninh"
    shutil.copytree(PACKAGE, folder)
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "One"]):
        subprocess.run([*GIT, *command], cwd=tmp_path / "repository", check=True, capture_output=True)
    return folder


def test_a_commit(committed: Path) -> None:
    content = (committed / "observations.csv").read_bytes()
    (committed / "observations.csv").write_bytes(b"other")
    assert Committed()(committed / "observations.csv") == content
    assert Committed()(committed / "no.csv") is None
    assert Committed("no-such")(committed / "observations.csv") is None
    assert Committed("--output=x")(committed / "observations.csv") is None


def test_no_repository(tmp_path: Path) -> None:
    assert Committed()(tmp_path / "observations.csv") is None
    assert Committed()(tmp_path / "nowhere" / "observations.csv") is None
    assert before_named("HEAD", [tmp_path]) is None


def test_what_is_named(committed: Path, tmp_path: Path) -> None:
    assert before_named("HEAD", [committed]) == Committed("HEAD")
    assert before_named("-x", [committed]) is None
    assert before_named("no-such", [committed]) is None
    assert before_named(str(tmp_path), [committed]) == Kept(tmp_path)
    assert before_named(None, [committed]) == Committed()


def test_another_folder(committed: Path, tmp_path: Path) -> None:
    content = (PACKAGE / "observations.csv").read_bytes()
    assert Kept(PACKAGE)(committed / "observations.csv") == content
    assert Kept(PACKAGE.parents[1])(committed / "observations.csv") == content
    assert Kept(tmp_path / "no")(committed / "observations.csv") is None


def test_only_a_canonical_file_is_believed() -> None:
    content = (PACKAGE / "observations.csv").read_bytes()
    assert read_previous(content, OBSERVATIONS) is not None
    for other in (None, b"", b"\xff", b"a,b\n1,2\n", opened_and_saved(content, "vi"), content[:-1]):
        assert read_previous(other, OBSERVATIONS) is None


def test_the_command_takes_the_last_commit(committed: Path) -> None:
    path = committed / "observations.csv"
    content = path.read_bytes()
    path.write_bytes(opened_and_saved(content, "vi"))
    command = [sys.executable, str(PROJECT / "scripts" / "tidy.py"), str(committed)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert path.read_bytes() == content
    assert "observations.csv: 66 ô: lấy lại từ bản trước" in run.stdout
    assert "→" not in run.stdout
    again = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert "không đổi gì" in again.stdout
    wrong = subprocess.run([*command, "--before", "no-such"], capture_output=True, encoding="utf-8", check=False)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "no-such" in wrong.stderr
