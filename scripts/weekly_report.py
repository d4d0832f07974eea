"""Write what grew old by itself: weekly_report.py [--links FILE] [--lists DIR] [--date YYYY-MM-DD]."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from portal.site.command import PROJECT, build_date, end, folder_named
from portal.site.failure import DATA_ERROR
from portal.upkeep.gather import FaultyData, gather_grown_old
from portal.upkeep.weekly import render_weekly


def main() -> int:
    """Print the Markdown of the weekly issue, nothing when there is nothing to tell; 1 where the data has errors."""
    parser = argparse.ArgumentParser(description="Báo cáo tuần · Weekly report.")
    parser.add_argument("--data", default=str(PROJECT / "datapackages"), help="cây gói · tree of packages")
    parser.add_argument("--lists", help="thư mục danh sách để ngoài kho · lists kept elsewhere")
    parser.add_argument("--links", type=Path, help="tệp của check_links.py --out · its file")
    parser.add_argument("--days", type=int, default=180, help="bao nhiêu ngày là cũ, mặc định 180 · days without news")
    parser.add_argument("--date", help="ngày xem, mặc định hôm nay · day of the report, default today")
    chosen = parser.parse_args()
    today = build_date(chosen.date, os.environ, datetime.now(UTC))
    try:
        lists = folder_named(chosen.lists) if chosen.lists else None
        grown = gather_grown_old(folder_named(chosen.data), lists, chosen.links, today, chosen.days)
    except FaultyData as faulty:
        print(faulty, file=sys.stderr)
        return DATA_ERROR
    print(render_weekly(grown, today), end="")
    return 0


if __name__ == "__main__":
    sys.exit(end(main))
