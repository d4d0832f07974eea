"""Ask whether the links of sources still open: check_links.py [--data DIR] [--out FILE.json] [--minutes N]."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from portal.contract.schema import SOURCES
from portal.derive.rows import gather_rows
from portal.derive.sources import derive_sources
from portal.site.command import PROJECT, end, folder_named
from portal.store.tree import read_tree
from portal.upkeep.addresses import source_addresses
from portal.upkeep.link_report import describe_links, write_states
from portal.upkeep.links import Manners, check_links


def main() -> int:
    """Ask every address once, print what was found, and write it for the weekly report; a dead link is no fault."""
    parser = argparse.ArgumentParser(description="Đường dẫn nguồn còn mở được không · Do the links still open.")
    parser.add_argument("--data", default=str(PROJECT / "datapackages"), help="cây gói · tree of packages")
    parser.add_argument("--out", type=Path, help="tệp JSON cho báo cáo tuần · file for weekly_report.py")
    parser.add_argument("--minutes", type=int, default=20, help="hết chừng này phút thì thôi hỏi · stop asking after")
    # For tests: a server on this machine, and no waiting.
    parser.add_argument("--private", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    packages = read_tree(folder_named(chosen.data)).packages()
    addresses = source_addresses(derive_sources(gather_rows(packages, SOURCES)))
    manners = Manners(patience=5, pause=0, private=True) if chosen.private else Manners()
    states = check_links(addresses, replace(manners, seconds=60 * chosen.minutes))
    print(describe_links(states, addresses))
    if chosen.out:
        chosen.out.write_text(write_states(states), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(end(main))
