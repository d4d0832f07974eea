"""The comparison below a pull request: one comment, written anew after each push."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from portal.upkeep.github import GitHub
from portal.upkeep.marked import find_marked, mark_of
from portal.upkeep.quiet_text import quiet_text
from portal.upkeep.single_file import read_single_file

ARTIFACT: Final = "comparison"
FILE: Final = "comparison.md"
WORKFLOW: Final = ".github/workflows/preview.yml"
LENGTH: Final = 60_000
"""Characters of the text that is shown; with our own words around it a comment may have 65,536."""

_ARCHIVE_LIMIT: Final = 1_000_000
_FILE_LIMIT: Final = 1_000_000
_COMMIT: Final = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


def post_comparison(github: GitHub, event: Mapping[str, Any]) -> str:
    """Show what a finished run compared below its pull request; returns what was done, in both languages.

    Nothing that the run left behind is believed: which pull request is meant is asked of GitHub, the newest commit has
    to be the one that was compared, and the text is made quiet. Raises ``GitHubRefused`` and ``ArchiveRefused``.
    """
    run = event["workflow_run"]
    if run["event"] != "pull_request" or run["path"] != WORKFLOW or not _COMMIT.fullmatch(run["head_sha"]):
        return "Không phải lần so sánh của một đề nghị.\nNot a comparison of a pull request."
    # GitHub gives null for a fork, or an account, that was deleted while the run went on.
    if not (run["head_repository"] and run["head_repository"]["owner"]):
        return "Kho của người gửi đã bị xóa.\nThe repository of the sender was deleted."
    number = find_pull_request(github, run)
    if number is None:
        return "Không có đề nghị nào đang mở ở commit này.\nNo open pull request stands at this commit."
    run_id = int(run["id"])
    held = [item for item in github.pages(f"/actions/runs/{run_id}/artifacts", "artifacts") if _is_ours(item)]
    if len(held) != 1:
        return "Lần chạy này không có so sánh.\nThis run left no comparison."
    archive = github.download(f"/actions/artifacts/{int(held[0]['id'])}/zip", _ARCHIVE_LIMIT)
    content = read_single_file(archive, FILE, _FILE_LIMIT)
    body = comment_body(content, github.repository, run_id, run["head_sha"])
    old = find_marked(github.pages(f"/issues/{number}/comments"), ARTIFACT)
    if old is None:
        github.send("POST", f"/issues/{number}/comments", {"body": body})
    else:
        github.send("PATCH", f"/issues/comments/{int(old['id'])}", {"body": body})
    return f"Đã ghi so sánh vào đề nghị {number}.\nThe comparison stands below pull request {number}."


def find_pull_request(github: GitHub, run: Mapping[str, Any]) -> int | None:
    """The number of the one open pull request whose newest commit is that of ``run``; ``None`` without exactly one.

    ``run`` comes from a repository that still exists.
    """
    source = run["head_repository"]
    head = f"{source['owner']['login']}:{run['head_branch']}"
    numbers = [
        int(request["number"])
        for request in github.pages("/pulls", state="open", head=head)
        if request["head"]["sha"] == run["head_sha"]
        and request["head"]["repo"]
        and request["head"]["repo"]["id"] == source["id"]
    ]
    return numbers[0] if len(numbers) == 1 else None


def comment_body(content: bytes, repository: str, run_id: int, commit: str) -> str:
    """The whole comment: our mark, whose words these are, and the quiet text, cut to ``LENGTH``."""
    run = f"https://github.com/{repository}/actions/runs/{run_id}"
    head = (
        f"{mark_of(ARTIFACT)}\n"
        f"**Đề nghị này đổi gì cho người đọc.** Máy ghi từ các tệp của đề nghị (commit {commit[:10]}), chưa ai duyệt;"
        f" đừng tin chữ nào bên dưới là lời của người giữ kho. [Bản xem trước và chi tiết]({run})\n\n"
        f"**What this pull request changes for a reader.** Written by a machine from its files, reviewed by nobody;"
        f" no word below is the maintainers'. [Preview and details]({run})\n\n---\n\n"
    )
    return head + quiet_text(content, LENGTH)


def _is_ours(artifact: Mapping[str, Any]) -> bool:
    return artifact["name"] == ARTIFACT and not artifact["expired"] and artifact["size_in_bytes"] <= _ARCHIVE_LIMIT
