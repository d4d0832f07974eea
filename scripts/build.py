"""Build the site: build.py [--data DIR] [--lists DIR] [--out DIR] [--language vi|en|all] [--date YYYY-MM-DD]."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime

from portal.site.build import build_site
from portal.site.command import PROJECT, build_date, end, folder_named, site_url_from
from portal.site.merge import languages_named
from portal.site.progress import Progress
from portal.site.workshop import workshop_for


def main() -> int:
    """Read the arguments and build."""
    parser = argparse.ArgumentParser(description="Dựng trang · Build the site. SITE_URL: địa chỉ · its address.")
    parser.add_argument("--data", default=str(PROJECT / "datapackages"), help="thư mục gói dữ liệu · tree of packages")
    parser.add_argument("--lists", help="thư mục danh sách đơn vị để ngoài kho · lists of units kept elsewhere")
    parser.add_argument("--releases", help="các bản đã phát hành, mặc định cạnh thư mục dữ liệu · beside the data")
    parser.add_argument("--out", default=str(PROJECT / "site"), help="thư mục kết quả · where the site goes")
    parser.add_argument("--language", choices=("vi", "en", "all"), default="all", help="ngôn ngữ · language")
    parser.add_argument("--date", help="ngày dựng, mặc định hôm nay · date of the build, default today (2026-01-31)")
    chosen = parser.parse_args()
    return build_site(
        folder_named(chosen.data),
        folder_named(chosen.out),
        workshop_for(PROJECT, folder_named(chosen.out)),
        languages_named(chosen.language),
        build_date(chosen.date, os.environ, datetime.now(UTC)),
        site_url_from(os.environ),
        Progress(sys.stdout),
        *(folder_named(one) if one else None for one in (chosen.lists, chosen.releases)),
    )


if __name__ == "__main__":
    sys.exit(end(main))
