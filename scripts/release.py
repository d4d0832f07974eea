"""Release the data: release.py [--data DIR] [--releases DIR] [--date YYYY-MM-DD]; exit code 0, 1 or 2."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime

from portal.contract.report import format_issues
from portal.release.make import told
from portal.site.command import PROJECT, build_date, end, folder_named
from portal.site.failure import DATA_ERROR
from portal.site.progress import Progress
from portal.site.release import write_release
from portal.site.workshop import workshop_for
from portal.store.releases import FOLDER


def main() -> int:
    """Write ``releases/<version>/``; running it again changes nothing, and nothing is written where errors stand."""
    parser = argparse.ArgumentParser(description="Phát hành dữ liệu · Release the data.")
    parser.add_argument("--data", default=str(PROJECT / "datapackages"), help="cây gói · tree of packages")
    parser.add_argument("--releases", default=str(PROJECT / FOLDER), help="thư mục các bản · folder of the releases")
    parser.add_argument("--date", help="ngày phát hành, 2026-01-31 · day of the release")
    chosen = parser.parse_args()
    day = build_date(chosen.date, os.environ, datetime.now(UTC))
    charts = workshop_for(PROJECT, PROJECT / "site").kept_drawings("charts")
    made = write_release(folder_named(chosen.data), folder_named(chosen.releases), day, charts, Progress(sys.stdout))
    if made.issues:
        print(format_issues(list(made.issues), "text"))
        return DATA_ERROR
    print(*told(made), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(end(main))
