"""Make an empty package for a province: python scripts/new_package.py PROVINCE_ID [--data DIR] [--date YYYY-MM-DD]."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from portal.contract.report import format_issues
from portal.intake.new_package import add_package, describe_new_package
from portal.site.command import build_date, end
from portal.site.failure import DATA_ERROR, WrongUse


def main() -> int:
    """Read the arguments and make the package; 0 made or there already, 1 refused, 2 wrong use."""
    parser = argparse.ArgumentParser(description="Tạo gói trống cho một tỉnh, thành · Make a province's empty package.")
    parser.add_argument("province", help="mã tỉnh, ví dụ bac-ninh · province_id")
    parser.add_argument("--data", type=Path, default=Path("datapackages"), help="cây gói · tree of packages")
    parser.add_argument("--date", help="ngày tạo, mặc định hôm nay · day of creation, default today")
    said = parser.parse_args()
    if not (said.data / "registry").is_dir():
        raise WrongUse(f"Không có danh mục · No registry: {said.data}/registry")
    day = build_date(said.date, os.environ, datetime.now(UTC))
    done = add_package(said.data, said.province, day)
    print(format_issues(list(done.issues), "text") if done.issues else describe_new_package(done))
    return DATA_ERROR if done.issues else 0


if __name__ == "__main__":
    sys.exit(end(main))
