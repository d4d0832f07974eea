"""Every check, doubt and comparison with the releases, of packages on disk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from portal.contract.check import check_sound, in_order
from portal.model.issue import Issue, has_errors
from portal.review.review import review_tree
from portal.site.kept_verdict import Verdict
from portal.site.since_release import issues_since_release
from portal.store.tree import Tree


def judge_paths(paths: Sequence[Path]) -> Verdict:
    """All issues of the packages and trees at ``paths``: faults first, then doubts of what has none."""
    since: list[Issue] = []
    doubts: list[Issue] = []

    def judge_sound(path: Path, tree: Tree) -> None:
        since.extend(issues_since_release(path, tree))
        doubts.extend(review_tree(tree))

    faults = check_sound(paths, judge_sound)
    issues = in_order(issue for found in faults.values() for issue in found)
    withheld = (path.as_posix() for path, found in faults.items() if has_errors(found))
    return Verdict((*issues, *dict.fromkeys(since), *dict.fromkeys(doubts)), tuple(withheld))
