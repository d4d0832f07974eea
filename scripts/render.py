"""Write the generated Markdown pages with their charts: python scripts/render.py [--data DIR] [--out DIR]."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime

from portal.site.command import PROJECT, build_date, end, folder_named, site_url_from
from portal.site.preparing import render_site
from portal.site.progress import Progress


def main() -> int:
    """Read the arguments and write the pages."""
    parser = argparse.ArgumentParser(
        description="Ghi các trang Markdown có biểu đồ · Write the pages with their charts."
    )
    parser.add_argument("--data", default=str(PROJECT / "datapackages"), help="thư mục gói dữ liệu · tree of packages")
    parser.add_argument("--out", default=str(PROJECT / "build" / "pages"), help="thư mục kết quả · where they go")
    parser.add_argument("--date", help="ngày dựng, mặc định hôm nay · date of the build, default today (2026-01-31)")
    chosen = parser.parse_args()
    today = build_date(chosen.date, os.environ, datetime.now(UTC))
    data, out = folder_named(chosen.data), folder_named(chosen.out)
    return render_site(data, out, PROJECT, today, site_url_from(os.environ), Progress(sys.stdout))


if __name__ == "__main__":
    sys.exit(end(main))
