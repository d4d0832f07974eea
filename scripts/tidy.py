"""Put packages into canonical form, spreadsheets undone: tidy.py PATH ... [--before DIR|REVISION] [--ask] [--quiet]."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from portal.contract.report import format_issues
from portal.intake.asking import ask_by
from portal.intake.excel.before import before_named
from portal.intake.tidy import describe_report, package_folders, tidy_package
from portal.site.command import end
from portal.site.failure import DATA_ERROR, WrongUse


def main() -> int:
    """Tidy every package under the paths and print what changed; 0 done, 1 a file was left alone, 2 wrong use."""
    parser = argparse.ArgumentParser(description="Đưa gói dữ liệu về dạng chuẩn · Put packages into canonical form.")
    add = parser.add_argument
    add("path", nargs="+", help="gói hoặc cây gói · a package or a tree of packages")
    add("--before", help="bản trước: thư mục hoặc revision git · the version before: folder or git revision")
    add("--ask", action=argparse.BooleanOptionalAction, default=sys.stdin.isatty(), help="hỏi ô không rõ · ask")
    add("--quiet", action="store_true", help="chỉ kể gói được sửa hay bị từ chối · tell of nothing else")
    said = parser.parse_args()
    folders = [folder for path in said.path for folder in package_folders(Path(path))]
    if not folders:
        raise WrongUse("Không có gói dữ liệu nào ở đó · No data package there.")
    before = before_named(said.before, folders)
    if before is None:
        raise WrongUse(f"Không có bản trước · No such folder or revision: {said.before}")
    reports = [tidy_package(folder, before, ask_by(input, print) if said.ask else None) for folder in folders]
    print("".join(describe_report(report) for report in reports if report.changes or not said.quiet), end="")
    if left := [issue for report in reports for issue in report.left]:
        print(format_issues(left, "text"))
    return DATA_ERROR if left else 0


if __name__ == "__main__":
    sys.exit(end(main))
