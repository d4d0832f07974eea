"""Write the illustrative lists of an invented province: python scripts/make_illustrative_list.py [--out DIR]."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from portal.intake.illustrative import generate_lists, write_lists
from portal.site.command import PROJECT, end


def main() -> int:
    """Write the same three packages each time, and say how long they are."""
    parser = argparse.ArgumentParser(
        description="Viết lại các danh sách minh họa · Write the illustrative lists again, always the same."
    )
    folder = PROJECT / "datapackages" / "debtor-lists"
    parser.add_argument("--out", type=Path, default=folder, help="thư mục chứa các gói · folder of the packages")
    out = parser.parse_args().out
    lists = generate_lists()
    write_lists(lists, out)
    for one in lists:
        rows, size = one.files["units.csv"].count("\n") - 1, sum(len(text.encode()) for text in one.files.values())
        print(f"{one.list_id}: {rows} đơn vị · units, {size} byte")
    return 0


if __name__ == "__main__":
    sys.exit(end(main))
