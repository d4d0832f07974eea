"""The one issue of the weekly report: opened, rewritten in place, closed when nothing is left."""

from __future__ import annotations

from typing import Final

from portal.upkeep.github import GitHub
from portal.upkeep.marked import OUR_ACCOUNT, find_marked, mark_of

TITLE: Final = "Việc hằng tuần: nơi chưa có tin mới, danh sách sắp hết hạn, đường dẫn hỏng · Weekly care"
NAME: Final = "weekly"
_LENGTH: Final = 60_000


def post_weekly(github: GitHub, report: str) -> str:
    """Make the open issue say ``report``, or close it when that is empty; returns what was done, in both languages.

    Raises ``GitHubRefused``.
    """
    old = find_marked(github.pages("/issues", state="open", creator=OUR_ACCOUNT), NAME)
    text = report.strip()
    body = f"{mark_of(NAME)}\n{text}"
    if len(body) > _LENGTH:
        body = body[:_LENGTH].rpartition("\n")[0] + "\n\n… (còn dài, đã cắt · cut, there is more)"
    if old is None and not text:
        return "Không có việc gì.\nNothing to tell."
    if old is None:
        made = github.send("POST", "/issues", {"title": TITLE, "body": body})
        return f"Đã mở phiếu {int(made['number'])}.\nIssue {int(made['number'])} is open."
    number = int(old["number"])
    if not text:
        github.send("PATCH", f"/issues/{number}", {"state": "closed", "state_reason": "completed"})
        return f"Hết việc, đã đóng phiếu {number}.\nNothing is left, issue {number} is closed."
    github.send("PATCH", f"/issues/{number}", {"title": TITLE, "body": body})
    return f"Đã viết lại phiếu {number}.\nIssue {number} is written anew."
