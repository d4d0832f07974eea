"""Show a finished comparison below its pull request: post_comparison.py, in a workflow (comment.yml)."""

from __future__ import annotations

import os
import sys

from portal.site.command import end
from portal.site.failure import WrongUse
from portal.upkeep.comparison_comment import post_comparison
from portal.upkeep.event import read_event
from portal.upkeep.github import GitHubRefused, github_from
from portal.upkeep.single_file import ArchiveRefused


def main() -> int:
    """Write or rewrite the one comment and say what was done; 2 where GitHub or the archive did not allow it."""
    try:
        print(post_comparison(github_from(os.environ), read_event(os.environ)))
    except (GitHubRefused, ArchiveRefused) as refused:
        raise WrongUse(str(refused)) from None
    return 0


if __name__ == "__main__":
    sys.exit(end(main))
