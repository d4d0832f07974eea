"""``make bench``: our figures beside the alternatives', in one run: ``python -m tests.benchmarks [PART ...]``.

Prints one table, each row as soon as it is measured and all together at the end, and writes ``build/bench.json``.
Timings depend on the machine and gate nothing. The exit code is 1 when a part failed, as when two ways of doing one
thing came to unlike ends; the other parts are measured all the same.

A part named alone is measured alone, and takes the place of what was held of it. ``--readme`` measures nothing: it puts
what is held into ``README.md``, with the days of its parts, when all have been measured.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tests.benchmarks.builds import measure_builds, measure_growth
from tests.benchmarks.charts import measure_charts
from tests.benchmarks.compare import measure_compare
from tests.benchmarks.held import Part, missing, read_parts, replaced, write_parts
from tests.benchmarks.list_import import measure_import
from tests.benchmarks.look_up import measure_look_up
from tests.benchmarks.page import measure_page
from tests.benchmarks.project_copy import copy_project
from tests.benchmarks.readme import with_timings
from tests.benchmarks.row import Row, table_of
from tests.benchmarks.validation import measure_validation

PROJECT: Final = Path(__file__).resolve().parents[2]
PARTS: Final[dict[str, Callable[[Path, Path], Iterator[Row]]]] = {
    "builds": measure_builds,
    "growth": measure_growth,
    "validation": measure_validation,
    "look-up": lambda _, work: measure_look_up(work),
    "compare": measure_compare,
    "page": measure_page,
    "charts": measure_charts,
    "import": measure_import,
}
"""Each takes a copy of the project, whose caches are empty, and an empty folder."""


def main() -> int:
    """Measure the named parts, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("part", nargs="*", choices=[*PARTS, []], default=[], help=", ".join(PARTS))
    parser.add_argument("--readme", action="store_true", help="put the tables of what is held into README.md")
    asked = parser.parse_args()
    held = PROJECT / "build"
    if asked.readme:
        return _write_readme(held)
    run = datetime.now(UTC)
    where = f"{platform.system()}, Python {platform.python_version()}, {os.cpu_count()} CPU"
    measured: list[Part] = []
    for name in asked.part or PARTS:
        rows: list[Row] = []
        done = _measured(name, rows)
        measured.append(Part(name, run, where, not done, tuple(rows)))
        # Whatever ends the next part, an hour of this one is not lost.
        write_parts(held, replaced(read_parts(held) if asked.part else [], measured, list(PARTS)))
    print(table_of(row for part in measured for row in part.rows))
    failed = [part.name for part in measured if part.failed]
    if failed:
        print(f"failed, told above: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def _write_readme(held: Path) -> int:
    parts = read_parts(held)
    lacking = ", ".join(missing(parts, list(PARTS)))
    if lacking:
        print(f"Chưa đo: {lacking}. Hãy chạy make bench. · Not measured: {lacking}. Run make bench.", file=sys.stderr)
        return 2
    readme = PROJECT / "README.md"
    readme.write_text(with_timings(readme.read_text("utf-8"), parts), "utf-8")
    return 0


def _measured(name: str, rows: list[Row]) -> bool:
    """Measure a part and add its rows; false, with all that is known of the failure printed, when it failed."""
    with tempfile.TemporaryDirectory() as folder:
        copy, work = Path(folder) / "project", Path(folder) / "work"
        copy_project(PROJECT, copy)
        work.mkdir()
        try:
            for row in PARTS[name](copy, work):
                rows.append(row)
                print(f"{row.name}, {row.size}: {row.ours:.3g} {row.unit}", file=sys.stderr, flush=True)
        except Exception:  # Whatever one part meets, the others are measured; the trace tells what it was.
            traceback.print_exc()
            return False
    return True


if __name__ == "__main__":
    sys.exit(main())
