"""Every check of ours beside plain Frictionless with the same schemas: ten years of figures, a million units."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from tests.benchmarks.command import Run, median_run, run_command
from tests.benchmarks.many_units import write_many_units
from tests.benchmarks.nation import write_nation
from tests.benchmarks.row import Goal, Row

_PLAIN: Final = """
import sys
from pathlib import Path
from frictionless import Package
reports = [Package(str(path)).validate() for path in sorted(Path(sys.argv[1]).rglob("datapackage.json"))]
print(len(reports), [report.flatten(["type", "rowNumber", "fieldName"])[:3] for report in reports if not report.valid])
sys.exit(not all(report.valid for report in reports))
"""


def measure_validation(copy: Path, work: Path, units: int = 1_000_000) -> Iterator[Row]:
    """``copy`` is a copy of the project whose cache is empty: the first run of each tree is a run of every check."""
    nation, lists = work / "figures", work / "lists"
    write_nation(nation, copy / "datapackages")
    write_many_units(lists, units)
    trees = (("122,000 figures", nation, None), (f"{units:,} units", lists, Goal(0.5, "ratio")))
    for size, tree, goal in trees:
        command = [sys.executable, str(copy / "scripts" / "validate.py"), str(tree)]
        ours = _checked(command, work)
        again = median_run(partial(_checked, command, work), 3)
        plain = _checked([sys.executable, "-c", _PLAIN, str(tree)], work)
        yield Row("validate.py beside plain Frictionless", size, ours.seconds, "s", plain.seconds, goal)
        yield Row("validate.py, memory of the largest process", size, ours.megabytes, "MB", plain.megabytes, Goal(1000))
        yield Row("validate.py, nothing changed", size, again.seconds, "s", plain.seconds, Goal(1))


def _checked(command: list[str], work: Path) -> Run:
    return run_command(command, work / "log").checked()
