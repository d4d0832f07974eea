"""Import an agency's list of late units: import_list.py FILE --province ID --as-of DATE ... --out DIR."""

from __future__ import annotations

import sys

from portal.contract.report import format_issues
from portal.intake.list_import.account import describe_import
from portal.intake.list_import.arguments import read_order
from portal.intake.list_import.bar import progress_bar
from portal.intake.list_import.importer import import_list
from portal.intake.list_import.refusal import ImportRefused, refusal_issues
from portal.site.command import end
from portal.site.failure import DATA_ERROR, WRONG_USE


def main() -> int:
    """Read the arguments, import, and say what was understood; 0 done, 1 the file can't be imported, 2 wrong use."""
    order = read_order()
    try:
        with progress_bar(sys.stderr) as stage:
            done = import_list(order, stage)
    except ImportRefused as refusal:
        print(format_issues(refusal_issues(refusal, order.file.as_posix()), "text"))
        print("Chưa ghi gì cả.\nNothing was written.")
        return WRONG_USE if refusal.is_wrong_use else DATA_ERROR
    print(describe_import(done), end="")
    return 0


if __name__ == "__main__":
    sys.exit(end(main))
