"""Every check, doubt and comparison with the releases, of packages on disk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from portal.contract.check import check_each, in_order, tree_at
from portal.model.issue import has_errors
from portal.review.review import review_tree
from portal.site.kept_verdict import Verdict
from portal.site.since_release import issues_since_release


def judge_paths(paths: Sequence[Path]) -> Verdict:
    """All issues of the packages and trees at ``paths``: faults first, then doubts of what has none."""
    faults = check_each(paths)
    issues = in_order(issue for found in faults.values() for issue in found)
    sound = {path: tree_at(path) for path, found in faults.items() if not has_errors(found)}
    issues += dict.fromkeys(issue for path, tree in sound.items() for issue in issues_since_release(path, tree))
    doubts = dict.fromkeys(doubt for tree in sound.values() for doubt in review_tree(tree))
    withheld = (path.as_posix() for path, found in faults.items() if has_errors(found))
    return Verdict((*issues, *doubts), tuple(withheld))
