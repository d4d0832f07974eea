"""Compare two states of the data: compare.py BASE HEAD [--format markdown|json]; exit code 0, 1 (HEAD errs) or 2."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from portal.compare.telling import tell
from portal.site.command import end
from portal.site.failure import DATA_ERROR, WrongUse
from portal.store.revision import NoPackages


def main() -> int:
    """Read the arguments and print what differs; a revision is read from the repository of the current folder."""
    parser = argparse.ArgumentParser(description="So hai bản dữ liệu · Compare two states of the data.")
    named = "thư mục hoặc bản git (nhánh, thẻ, commit) · a folder or a git revision"
    parser.add_argument("base", metavar="BASE", help=f"bản cũ: {named}")
    parser.add_argument("head", metavar="HEAD", help=f"bản mới: {named}")
    parser.add_argument("--format", choices=("markdown", "json"), default="markdown")
    chosen = parser.parse_args()
    try:
        told = tell(chosen.base, chosen.head, Path.cwd(), chosen.format)
    except NoPackages as missing:
        raise WrongUse(str(missing)) from None
    print(told.text.rstrip("\n"))
    return 0 if told.sound else DATA_ERROR


if __name__ == "__main__":
    sys.exit(end(main))
