"""Say what kinds of file a pull request touches, and stop what needs a code owner: path_guard.py BASE HEAD."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from portal.contract.report import format_issues
from portal.site.command import end
from portal.site.failure import DATA_ERROR, WrongUse
from portal.upkeep.approval import is_approved
from portal.upkeep.changed_files import read_changes, read_released
from portal.upkeep.event import read_event
from portal.upkeep.github import GitHubRefused, github_from
from portal.upkeep.guard import check_change, describe_change, needs_approval


def main() -> int:
    """Look at two commits of the repository in the current folder; only a workflow can ask GitHub for approvals."""
    parser = argparse.ArgumentParser(description="Đề nghị sửa đổi đụng vào đâu · What a pull request touches.")
    parser.add_argument("base", help="mã commit của nhánh chính · commit of the main branch")
    parser.add_argument("head", help="mã commit của đề nghị · commit of the pull request")
    chosen, in_workflow = parser.parse_args(), "GITHUB_ACTIONS" in os.environ
    try:
        changes = read_changes(Path.cwd(), chosen.base, chosen.head)
        released = read_released(Path.cwd(), chosen.base)
        asked = in_workflow and needs_approval(changes)
        approved = asked and is_approved(github_from(os.environ), read_event(os.environ), chosen.head)
    except (ValueError, GitHubRefused) as wrong:
        raise WrongUse(f"Không xem được · Could not look:\n{wrong}") from None
    print(describe_change(changes))
    if issues := check_change(changes, released, approved):
        print(format_issues(issues, "github" if in_workflow else "text"))
    return DATA_ERROR if issues else 0


if __name__ == "__main__":
    sys.exit(end(main))
