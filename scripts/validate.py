"""Check packages: python scripts/validate.py [PATH ...] [--format text|github|json]; exit code 0, 1 or 2."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from portal.contract.check import check_each, in_order, tree_at
from portal.contract.report import format_issues
from portal.model.issue import has_errors
from portal.review.review import review_tree
from portal.site.command import end
from portal.site.failure import DATA_ERROR, WrongUse
from portal.site.since_release import issues_since_release


def main() -> int:
    """Read the arguments and print every issue."""
    parser = argparse.ArgumentParser(description="Kiểm tra gói dữ liệu · Check data packages.")
    parser.add_argument("path", nargs="*", default=["datapackages"], help="gói hoặc cây gói · a package or a tree")
    parser.add_argument("--format", choices=("text", "github", "json"), default="text")
    chosen = parser.parse_args()
    paths = [Path(path) for path in chosen.path]
    if missing := [str(path) for path in paths if not path.is_dir()]:
        raise WrongUse(f"Không có thư mục · No such folder: {', '.join(missing)}")
    faults = check_each(paths)
    issues = in_order(issue for found in faults.values() for issue in found)
    withheld = [path.as_posix() for path, found in faults.items() if has_errors(found)]
    sound = {path: tree_at(path) for path, found in faults.items() if not has_errors(found)}
    issues += dict.fromkeys(issue for path, tree in sound.items() for issue in issues_since_release(path, tree))
    doubts = dict.fromkeys(doubt for tree in sound.values() for doubt in review_tree(tree))
    print(format_issues([*issues, *doubts], chosen.format, withheld))
    return DATA_ERROR if has_errors(issues) else 0


if __name__ == "__main__":
    sys.exit(end(main))
