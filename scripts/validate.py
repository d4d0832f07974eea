"""Check packages: python scripts/validate.py [PATH ...] [--format text|github|json]; exit code 0, 1 or 2."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from portal.contract.report import format_issues
from portal.model.issue import has_errors
from portal.site.command import PROJECT, end
from portal.site.failure import DATA_ERROR, WrongUse
from portal.site.kept_verdict import Verdict, verdict_folder, verdict_on

KEPT = verdict_folder(PROJECT)


def main() -> int:
    """Read the arguments and print every issue."""
    parser = argparse.ArgumentParser(description="Kiểm tra gói dữ liệu · Check data packages.")
    parser.add_argument("path", nargs="*", default=["datapackages"], help="gói hoặc cây gói · a package or a tree")
    parser.add_argument("--format", choices=("text", "github", "json"), default="text")
    chosen = parser.parse_args()
    paths = [Path(path) for path in chosen.path]
    if missing := [str(path) for path in paths if not path.is_dir()]:
        raise WrongUse(f"Không có thư mục · No such folder: {', '.join(missing)}")
    verdict = verdict_on(paths, lambda: _judge(paths), KEPT)
    issues = list(verdict.issues)
    print(format_issues(issues, chosen.format, verdict.withheld))
    return DATA_ERROR if has_errors(issues) else 0


def _judge(paths: list[Path]) -> Verdict:
    from portal.site.judge import judge_paths  # here: what was judged before is told without its many libraries

    return judge_paths(paths)


if __name__ == "__main__":
    sys.exit(end(main))
