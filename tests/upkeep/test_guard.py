"""Which pull requests the path guard lets through."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from portal.upkeep.approval import is_approved
from portal.upkeep.changed_files import read_changes, read_released
from portal.upkeep.guard import Change, check_change, counted_kinds, describe_change, needs_approval
from portal.upkeep.kinds import kind_of
from tests.upkeep.fake_github import FakeGitHub, fake_github

FIGURES = Change("M", "datapackages/provinces/quang-ninh/observations.csv")
CODE = Change("M", "scripts/build.py")
RELEASED = {"1.0.0"}


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("datapackages/provinces/quang-ninh/observations.csv", "data"),
        ("datapackages/registry/datapackage.json", "data"),
        ("tests/page/told_of_places.txt", "data"),
        ("tests/release/released.txt", "data"),
        ("datapackages/provinces/run.py", "code"),
        ("datapackages/provinces/quang-ninh/.gitattributes", "code"),
        ("releases/1.0.0/SHA256SUMS", "release"),
        ("docs/vi/gioi-thieu/index.md", "text"),
        ("README.md", "text"),
        ("CITATION.cff", "text"),
        ("docs/vi/x.js", "code"),
        ("docs/overrides/main.html", "code"),
        ("tests/page/test_home.py", "code"),
        ("scripts/README.md", "code"),
        ("requirements.lock", "code"),
        (".pre-commit-config.yaml", "code"),
        ("Makefile", "code"),
        ("releases", "code"),
        ("datapackages\n/../scripts/a.csv", "code"),
        (".github/workflows/check.yml", "workflow"),
        (".github/CODEOWNERS", "workflow"),
        (".github/zizmor.yml", "workflow"),
        (".ci/run", "workflow"),
        (".github/ISSUE_TEMPLATE/bug.yml", "text"),
        (".github/PULL_REQUEST_TEMPLATE.md", "text"),
    ],
)
def test_each_path_has_its_kind(path: str, kind: str) -> None:
    assert kind_of(path) == kind


@pytest.mark.parametrize(
    ("changes", "asks"),
    [
        ([], False),
        ([FIGURES], False),
        ([CODE, Change("M", ".github/workflows/check.yml")], False),
        ([FIGURES, Change("M", "README.md"), Change("A", "releases/1.1.0/changes.csv")], False),
        ([FIGURES, CODE], True),
        ([FIGURES, Change("A", ".github/workflows/new.yml")], True),
        ([Change("A", "releases/1.1.0/changes.csv"), CODE], True),
    ],
)
def test_data_beside_what_runs_needs_an_approval(changes: list[Change], asks: bool) -> None:
    assert needs_approval(changes) is asks
    assert [issue.code for issue in check_change(changes, RELEASED, approved=False)] == ["data-with-code"] * asks
    assert check_change(changes, RELEASED, approved=True) == []


@pytest.mark.parametrize("status", ["M", "D", "T"])
def test_no_approval_lets_a_release_be_edited(status: str) -> None:
    [issue] = check_change([Change(status, "releases/1.0.0/changes.csv")], RELEASED, approved=True)
    assert (issue.code, issue.severity, issue.file) == ("release-touched", "error", "releases/1.0.0/changes.csv")


@pytest.mark.parametrize("path", ["releases/1.0.0/extra.csv", "releases/1.0.0/a/b.csv", "releases/1.0.0"])
def test_nothing_is_added_to_what_was_released(path: str) -> None:
    [issue] = check_change([Change("A", path)], RELEASED, approved=True)
    assert (issue.code, issue.file) == ("release-touched", path)
    assert f"git rm {path}" in issue.remedy_vi
    assert check_change([Change("A", "releases/1.0.01/changes.csv")], RELEASED, approved=True) == []


def test_the_words_name_what_to_do_and_show_hidden_characters_of_a_path() -> None:
    hostile = [Change("A", f"scripts/\u202e{number}\n::error::x.py") for number in range(9)]
    [issue] = check_change([FIGURES, *hostile], RELEASED, approved=False)
    assert "[U+202E]0[U+000A]" in issue.message_vi
    assert "\n" not in issue.message_vi + issue.file
    assert "(9)" in issue.message_en
    assert "scripts/[U+202E]5" not in issue.message_en
    assert "Tách làm hai" in issue.remedy_vi


def test_the_kinds_are_told_in_both_languages_without_a_path() -> None:
    told = describe_change([CODE, FIGURES, FIGURES])
    assert told == "Đề nghị này đổi: dữ liệu (2), mã nguồn (1).\nThis pull request changes: data (2), code (1)."
    assert counted_kinds([CODE, FIGURES]) == {"data": 1, "code": 1}


def review(login: str | None, state: str, commit: str) -> dict[str, Any]:
    return {"user": {"login": login} if login else None, "state": state, "commit_id": commit}


HEAD, OLD = "a" * 40, "b" * 40
EVENT = {"pull_request": {"number": 7, "user": {"login": "author"}}}


@pytest.fixture
def fake() -> Iterator[FakeGitHub]:
    with fake_github() as running:
        for login, permission in (("owner", "write"), ("chief", "admin"), ("author", "write"), ("passer-by", "read")):
            running.answers[f"/collaborators/{login}/permission"] = {"permission": permission}
        yield running


@pytest.mark.parametrize(
    ("reviews", "approved"),
    [
        ([], False),
        ([review("owner", "APPROVED", HEAD)], True),
        ([review("chief", "APPROVED", HEAD)], True),
        ([review("owner", "APPROVED", OLD)], False),
        ([review("owner", "APPROVED", OLD), review("owner", "APPROVED", HEAD)], True),
        ([review("owner", "APPROVED", HEAD), review("owner", "COMMENTED", HEAD)], True),
        ([review("owner", "APPROVED", HEAD), review("owner", "CHANGES_REQUESTED", HEAD)], False),
        ([review("owner", "APPROVED", HEAD), review("owner", "DISMISSED", HEAD)], False),
        ([review("passer-by", "APPROVED", HEAD)], False),
        ([review("author", "APPROVED", HEAD)], False),
        ([review(None, "APPROVED", HEAD)], False),
    ],
)
def test_an_approval_counts_for_one_commit_and_from_who_may_write(
    fake: FakeGitHub, reviews: list[dict[str, Any]], approved: bool
) -> None:
    fake.answers["/pulls/7/reviews"] = reviews
    assert is_approved(fake.client(), EVENT, HEAD) is approved
    assert fake.sent == []


def git(folder: Path, *arguments: str) -> str:
    identity = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "PATH": os.environ["PATH"]}
    for role in ("AUTHOR", "COMMITTER"):
        identity |= {f"GIT_{role}_NAME": "Test", f"GIT_{role}_EMAIL": "test@example.org"}
        identity |= {f"GIT_{role}_DATE": "2026-01-01T00:00:00Z"}
    done = subprocess.run(["git", *arguments], cwd=folder, env=identity, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(folder: Path, files: dict[str, str | None]) -> str:
    for name, text in files.items():
        path = folder / name
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "x")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> tuple[Path, str]:
    """A repository with one release, and its first commit."""
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    return tmp_path, commit(tmp_path, {"releases/1.0.0/changes.csv": "a,b\n1,2\n", "README.md": "x\n"})


def test_the_changed_files_are_those_since_the_branches_parted(repository: tuple[Path, str]) -> None:
    folder, start = repository
    git(folder, "checkout", "--quiet", "-b", "theirs")
    head = commit(folder, {"datapackages/đất nước/a b\n.csv": "1\n", "README.md": "y\n"})
    git(folder, "checkout", "--quiet", "main")
    base = commit(folder, {"scripts/ours.py": "pass\n"})
    assert read_changes(folder, base, head) == [
        Change("M", "README.md"),
        Change("A", "datapackages/đất nước/a b\n.csv"),
    ]
    assert read_changes(folder, start, start) == []


def test_a_file_moved_out_of_a_release_counts_as_deleted(repository: tuple[Path, str]) -> None:
    folder, start = repository
    head = commit(folder, {"releases/1.0.0/changes.csv": None, "datapackages/changes.csv": "a,b\n1,2\n"})
    assert Change("D", "releases/1.0.0/changes.csv") in read_changes(folder, start, head)


def test_a_release_is_what_the_branch_itself_holds_even_if_it_came_later(repository: tuple[Path, str]) -> None:
    folder, start = repository
    git(folder, "checkout", "--quiet", "-b", "theirs")
    head = commit(folder, {"releases/1.1.0/theirs.csv": "1\n"})
    git(folder, "checkout", "--quiet", "main")
    base = commit(folder, {"releases/1.1.0/changes.csv": "1\n", "releases/đợt 2/a.csv": "1\n"})
    assert read_released(folder, start) == {"1.0.0"}
    assert read_released(folder, base) == {"1.0.0", "1.1.0", "đợt 2"}
    [issue] = check_change(read_changes(folder, base, head), read_released(folder, base), approved=True)
    assert issue.file == "releases/1.1.0/theirs.csv"
    with pytest.raises(ValueError, match="commit"):
        read_released(folder, "main")


def test_without_any_release_nothing_is_released(repository: tuple[Path, str]) -> None:
    assert read_released(repository[0], commit(repository[0], {"releases/1.0.0/changes.csv": None})) == set()


@pytest.mark.parametrize("name", ["main", "--output=x", "HEAD", "", "a" * 39, "0" * 40])
def test_only_whole_commit_ids_that_are_there_are_taken(repository: tuple[Path, str], name: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_changes(repository[0], repository[1], name)


def run(project: Path, folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-S", str(project / "scripts" / "path_guard.py"), *arguments]
    known = {"PATH": os.environ["PATH"], **environment}
    return subprocess.run(command, cwd=folder, env=known, capture_output=True, text=True, check=False)


def test_the_command_says_what_it_found(repository: tuple[Path, str], project: Path) -> None:
    folder, start = repository
    figures = commit(folder, {"datapackages/a.csv": "1\n"})
    both = commit(folder, {"scripts/a.py": "pass\n"})
    fine, mixed = run(project, folder, start, figures), run(project, folder, start, both)
    assert (fine.returncode, fine.stderr) == (0, "")
    assert "data (1)" in fine.stdout
    assert mixed.returncode == 1
    assert "data-with-code" in mixed.stdout
    added = run(project, folder, start, commit(folder, {"scripts/a.py": None, "releases/1.0.0/extra.csv": "1\n"}))
    assert added.returncode == 1
    assert "release-touched" in added.stdout
    wrong = run(project, folder, start, "main")
    assert wrong.returncode == 2
    assert "Traceback" not in wrong.stderr


def test_in_a_workflow_the_command_asks_for_approvals(
    repository: tuple[Path, str], project: Path, tmp_path: Path, fake: FakeGitHub
) -> None:
    folder, start = repository
    head = commit(folder, {"datapackages/a.csv": "1\n", "scripts/a.py": "pass\n"})
    event = tmp_path / "event.json"
    event.write_text(json.dumps(EVENT))
    known = {**fake.environment(), "GITHUB_ACTIONS": "true", "GITHUB_EVENT_PATH": str(event)}
    fake.answers["/pulls/7/reviews"] = []
    refused = run(project, folder, start, head, **known)
    assert refused.returncode == 1
    assert "::error file=scripts/a.py,title=data-with-code::" in refused.stdout
    fake.answers["/pulls/7/reviews"] = [review("owner", "APPROVED", head)]
    assert run(project, folder, start, head, **known).returncode == 0
    # GitHub does not answer: the guard does not let it through.
    del fake.answers["/pulls/7/reviews"]
    unknown = run(project, folder, start, head, **known)
    assert unknown.returncode == 2
    assert "not-a-real-token" not in unknown.stdout + unknown.stderr
