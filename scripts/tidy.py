"""Put packages into canonical form, values untouched: python scripts/tidy.py PATH [PATH ...]; exit code 0, 1 or 2."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from portal.contract.report import format_issues
from portal.intake.tidy import describe_report, package_folders, tidy_package
from portal.site.command import end
from portal.site.failure import DATA_ERROR, WrongUse


def main() -> int:
    """Tidy every package under the paths and print what changed."""
    parser = argparse.ArgumentParser(
        description="Đưa gói dữ liệu về dạng chuẩn · Put data packages into canonical form."
    )
    parser.add_argument("path", nargs="+", help="gói hoặc cây gói · a package or a tree of packages")
    folders = [folder for path in parser.parse_args().path for folder in package_folders(Path(path))]
    if not folders:
        raise WrongUse("Không có gói dữ liệu nào ở đó · No data package there.")
    reports = [tidy_package(folder) for folder in folders]
    for report in reports:
        print(describe_report(report), end="")
    left = [issue for report in reports for issue in report.left]
    if left:
        print(format_issues(left, "text"))
    return DATA_ERROR if left else 0


if __name__ == "__main__":
    sys.exit(end(main))
