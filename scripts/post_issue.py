"""Make the rolling issue say what a Markdown file says: post_issue.py FILE, in a workflow (weekly.yml)."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from portal.site.command import end
from portal.site.failure import WrongUse
from portal.upkeep.github import GitHubRefused, github_from
from portal.upkeep.rolling_issue import post_weekly


def main() -> int:
    """Open, rewrite or close the one issue and say which; 2 where GitHub did not allow it."""
    parser = argparse.ArgumentParser(description="Ghi báo cáo tuần vào phiếu · Put the weekly report into its issue.")
    parser.add_argument("file", type=Path, help="tệp của weekly_report.py · its file")
    try:
        print(post_weekly(github_from(os.environ), parser.parse_args().file.read_text(encoding="utf-8")))
    except (GitHubRefused, OSError, UnicodeDecodeError) as refused:
        raise WrongUse(f"Không ghi được phiếu · The issue could not be written:\n{refused}") from None
    return 0


if __name__ == "__main__":
    sys.exit(end(main))
