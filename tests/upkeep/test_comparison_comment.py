"""The comparison below a pull request, against a GitHub on this machine and archives of every bad kind."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from portal.upkeep.comparison_comment import LENGTH, comment_body, post_comparison
from portal.upkeep.github import GitHubRefused
from portal.upkeep.marked import mark_of
from portal.upkeep.single_file import ArchiveRefused, read_single_file
from tests.upkeep.fake_github import REPOSITORY, TOKEN, FakeGitHub, fake_github

SHA = "a" * 40
RUN: dict[str, Any] = {
    "id": 77,
    "event": "pull_request",
    "path": ".github/workflows/preview.yml",
    "head_sha": SHA,
    "head_branch": "main?state=closed&x=../..",
    "head_repository": {"id": 5, "owner": {"login": "stranger"}},
    # Empty for a fork, and never asked.
    "pull_requests": [{"number": 999}],
}
PULL = {"number": 12, "head": {"sha": SHA, "repo": {"id": 5}}}
BOT = {"login": "github-actions[bot]", "type": "Bot"}


def archive(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return target.getvalue()


@pytest.fixture
def fake() -> Iterator[FakeGitHub]:
    with fake_github() as running:
        running.answers = {
            "/pulls": [PULL],
            "/actions/runs/77/artifacts": {
                "artifacts": [
                    {"id": 1, "name": "preview", "expired": False, "size_in_bytes": 10},
                    {"id": 2, "name": "comparison", "expired": False, "size_in_bytes": 10},
                ]
            },
            "/actions/artifacts/2/zip": archive({"comparison.md": "**Đổi 1 con số** cảm ơn @everyone".encode()}),
            "/issues/12/comments": [],
        }
        yield running


def test_the_first_comparison_becomes_a_comment_in_both_languages(fake: FakeGitHub) -> None:
    said = post_comparison(fake.client(), {"workflow_run": RUN})
    [(method, path, body)] = fake.sent
    assert (method, path) == ("POST", "/issues/12/comments")
    assert body["body"].startswith(f"{mark_of('comparison')}\n**Đề nghị này đổi gì")
    assert "What this pull request changes" in body["body"]
    assert "**Đổi 1 con số** cảm ơn @\u2060everyone" in body["body"]
    assert f"https://github.com/{REPOSITORY}/actions/runs/77" in body["body"]
    assert "12" in said


def test_a_hostile_name_of_a_branch_stays_one_value_of_the_question(fake: FakeGitHub) -> None:
    post_comparison(fake.client(), {"workflow_run": RUN})
    [asked] = [query for path, query in fake.queries if path == "/pulls"]
    assert asked["head"] == ["stranger:main?state=closed&x=../.."]
    assert asked["state"] == ["open"]


def test_the_token_does_not_follow_to_where_the_archive_lies(fake: FakeGitHub) -> None:
    post_comparison(fake.client(), {"workflow_run": RUN})
    assert fake.tokens["/actions/artifacts/2/zip"] == f"Bearer {TOKEN}"
    assert fake.tokens["/storage/actions/artifacts/2/zip"] is None


def test_our_comment_is_written_anew_and_a_copy_of_its_mark_is_left_alone(fake: FakeGitHub) -> None:
    mark = mark_of("comparison")
    strangers: list[dict[str, Any]] = [
        {"id": 1, "user": {"login": "stranger", "type": "User"}, "body": f"{mark}\nmine"},
        {"id": 2, "user": None, "body": f"{mark}\nghost"},
        {"id": 3, "user": BOT, "body": f"another word of ours {mark}"},
    ]
    others = [{"id": 100 + number, "user": BOT, "body": None} for number in range(150)]
    fake.answers["/issues/12/comments"] = [*strangers, *others, {"id": 4, "user": BOT, "body": f"{mark}\nold"}]
    post_comparison(fake.client(), {"workflow_run": RUN})
    [(method, path, _)] = fake.sent
    assert (method, path) == ("PATCH", "/issues/comments/4")
    fake.sent.clear()
    fake.answers["/issues/12/comments"] = strangers
    post_comparison(fake.client(), {"workflow_run": RUN})
    assert fake.sent[0][:2] == ("POST", "/issues/12/comments")


@pytest.mark.parametrize(
    "pulls",
    [
        [],
        [PULL, {**PULL, "number": 13}],
        [{**PULL, "head": {"sha": "b" * 40, "repo": {"id": 5}}}],
        [{**PULL, "head": {"sha": SHA, "repo": {"id": 6}}}],
        [{**PULL, "head": {"sha": SHA, "repo": None}}],
    ],
    ids=["closed", "two", "pushed-since", "another-fork", "fork-deleted"],
)
def test_without_exactly_one_pull_request_at_that_commit_nothing_is_written(
    fake: FakeGitHub, pulls: list[dict[str, Any]]
) -> None:
    fake.answers["/pulls"] = pulls
    assert "No open pull request" in post_comparison(fake.client(), {"workflow_run": RUN})
    assert fake.sent == []


@pytest.mark.parametrize(
    "change", [{"event": "push"}, {"path": ".github/workflows/check.yml"}, {"head_sha": "main"}], ids=str
)
def test_only_comparisons_of_a_pull_request_count(fake: FakeGitHub, change: dict[str, str]) -> None:
    post_comparison(fake.client(), {"workflow_run": {**RUN, **change}})
    assert not fake.sent
    assert not fake.queries


@pytest.mark.parametrize("gone", [{"head_repository": None}, {"head_repository": {"id": 5, "owner": None}}], ids=str)
def test_a_fork_that_was_deleted_since_is_told_in_words(fake: FakeGitHub, gone: dict[str, Any]) -> None:
    said = post_comparison(fake.client(), {"workflow_run": {**RUN, **gone}})
    assert "đã bị xóa" in said
    assert "was deleted" in said
    assert not fake.sent
    assert not fake.queries


@pytest.mark.parametrize(
    "artifacts",
    [
        [],
        [{"id": 2, "name": "comparison", "expired": True, "size_in_bytes": 10}],
        [{"id": 2, "name": "comparison", "expired": False, "size_in_bytes": 2_000_000}],
        [{"id": number, "name": "comparison", "expired": False, "size_in_bytes": 10} for number in (2, 3)],
    ],
    ids=["none", "expired", "large", "two"],
)
def test_a_run_without_one_small_comparison_is_passed_over(fake: FakeGitHub, artifacts: list[dict[str, Any]]) -> None:
    fake.answers["/actions/runs/77/artifacts"] = {"artifacts": artifacts}
    assert "no comparison" in post_comparison(fake.client(), {"workflow_run": RUN})
    assert fake.sent == []


def test_an_archive_larger_than_it_says_is_refused(fake: FakeGitHub) -> None:
    fake.answers["/actions/artifacts/2/zip"] = b"x" * 1_000_001
    with pytest.raises(GitHubRefused, match="larger than 1000000"):
        post_comparison(fake.client(), {"workflow_run": RUN})


def encrypted() -> bytes:
    content = bytearray(archive({"comparison.md": b"x"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1
    return bytes(content)


def lying() -> bytes:
    """An archive whose directory says that the file is small."""
    content = bytearray(archive({"comparison.md": b"0" * 5_000_000}))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = content.index(signature) + offset
        content[place : place + 4] = (10).to_bytes(4, "little")
    return bytes(content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not an archive",
        archive({}),
        archive({"other.md": b"x"}),
        archive({"comparison.md": b"x", "more.md": b"y"}),
        archive({"../comparison.md": b"x"}),
        archive({"/comparison.md": b"x"}),
        archive({"comparison.md": b"x"})[:-8],
        archive({"comparison.md": b"0" * 50_000_000}),
        encrypted(),
        lying(),
    ],
    ids=["empty", "text", "nothing", "other", "more", "above", "root", "torn", "bomb", "locked", "lying"],
)
def test_an_archive_of_another_kind_is_refused_by_name(content: bytes) -> None:
    with pytest.raises(ArchiveRefused):
        read_single_file(content, "comparison.md", 1_000_000)


def test_a_comment_fits_whatever_comes() -> None:
    body = comment_body(b"@#<&\n" * 100_000, REPOSITORY, 77, SHA)
    assert LENGTH < len(body) < 62_000
    assert comment_body("dòng\n".encode() * 50_000, REPOSITORY, 77, SHA).endswith("cut, there is more)")


def run_command(project: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    # -S: without any installed library, as on the machine that holds the token.
    command = [sys.executable, "-S", str(project / "scripts" / "post_comparison.py")]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_command_needs_the_standard_library_alone(fake: FakeGitHub, project: Path, tmp_path: Path) -> None:
    (tmp_path / "event.json").write_text(json.dumps({"workflow_run": RUN}))
    done = run_command(project, {**fake.environment(), "GITHUB_EVENT_PATH": str(tmp_path / "event.json")})
    assert (done.returncode, done.stderr) == (0, "")
    assert len(fake.sent) == 1
    assert "everyone" not in done.stdout
    fake.answers["/actions/artifacts/2/zip"] = b"x"
    refused = run_command(project, {**fake.environment(), "GITHUB_EVENT_PATH": str(tmp_path / "event.json")})
    assert refused.returncode == 2
    assert "Traceback" not in refused.stderr


def test_outside_a_workflow_it_says_so(project: Path) -> None:
    done = run_command(project, {})
    assert done.returncode == 2
    assert "GITHUB_REPOSITORY" in done.stderr
    assert "Traceback" not in done.stderr
