"""Build, serve and rebuild on change: scripts/serve.py [--port 8000] [--data DIR] [--lists DIR] [--date YYYY-MM-DD]."""

from __future__ import annotations

import argparse
import sys

from portal.site.command import PROJECT, end, folder_named
from portal.site.order import Order
from portal.site.serve import serve_site


def main() -> int:
    """Read the arguments and serve until Ctrl-C."""
    parser = argparse.ArgumentParser(description="Dựng trang, mở ở http://127.0.0.1:PORT/ và dựng lại khi có thay đổi.")
    parser.add_argument("--port", type=int, default=8000, help="cổng · port")
    parser.add_argument("--data", default=str(PROJECT / "datapackages"), help="thư mục gói dữ liệu · tree of packages")
    parser.add_argument("--lists", help="thư mục danh sách đơn vị để ngoài kho · lists of units kept elsewhere")
    parser.add_argument("--date", help="ngày dựng, mặc định hôm nay · date of the build, default today (2026-01-31)")
    chosen = parser.parse_args()
    lists = folder_named(chosen.lists) if chosen.lists else None
    first = PROJECT / "build" / "first"
    order = Order(folder_named(chosen.data), lists, PROJECT / "site", chosen.date or "", first)
    return serve_site(order, PROJECT, chosen.port)


if __name__ == "__main__":
    sys.exit(end(main))
