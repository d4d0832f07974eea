"""``make bench``: our figures beside the alternatives', in one run: ``python -m tests.benchmarks [PART ...]``.

Prints one table, each row as soon as it is measured and all together at the end, and writes ``build/bench.json``.
Timings depend on the machine and gate nothing: the exit code is 0 whatever they are.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from tests.benchmarks.builds import measure_builds
from tests.benchmarks.compare import measure_compare
from tests.benchmarks.look_up import measure_look_up
from tests.benchmarks.project_copy import copy_project
from tests.benchmarks.row import Row, table_of
from tests.benchmarks.validation import measure_validation

PROJECT: Final = Path(__file__).resolve().parents[2]

PARTS: Final[dict[str, Callable[[Path, Path], Iterator[Row]]]] = {
    "builds": measure_builds,
    "validation": measure_validation,
    "look-up": lambda _, work: measure_look_up(work),
    "compare": measure_compare,
}
"""Each takes a copy of the project, whose caches are empty, and an empty folder."""


def main() -> int:
    """Measure the named parts, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("part", nargs="*", choices=[*PARTS, []], default=[], help=", ".join(PARTS))
    names = parser.parse_args().part or list(PARTS)
    rows: list[Row] = []
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            copy, work = Path(folder) / "project", Path(folder) / "work"
            copy_project(PROJECT, copy)
            work.mkdir()
            for row in PARTS[name](copy, work):
                rows.append(row)
                print(f"{row.name}, {row.size}: {row.ours:.3g} {row.unit}", file=sys.stderr, flush=True)
    out = PROJECT / "build" / "bench.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps([row.as_json() for row in rows], ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(table_of(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
