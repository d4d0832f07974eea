"""Time and memory of ``compare.py`` on two large trees, beside what one would reach for instead.

    python tests/benchmarks/compare.py [UNITS]

Two trees of ten years of monthly reports of 34 provinces (some 122,000 figures each) and one list of UNITS units,
1,000,000 unless said otherwise. Prints a table; timings depend on the machine and gate nothing.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

PROJECT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path[:0] = [str(PROJECT), str(PROJECT / "scripts")]

from tests.benchmarks.big_trees import write_trees  # noqa: E402

LEFT_OUT: Final = 0.03
"""The share of the units that either tree lacks."""
_NAIVE: Final = """
import sys
from pathlib import Path
import pandas as pd
for pattern, key in (("provinces/*/observations.csv", "obs_id"), ("debtor-lists/*/units.csv", "unit_code")):
    old, new = (
        pd.concat(pd.read_csv(path, dtype="str", keep_default_na=False) for path in sorted(Path(root).glob(pattern)))
        for root in sys.argv[1:]
    )
    both = old.merge(new, on=key, how="outer", indicator=True, suffixes=("_old", "_new"))
    same = both["_merge"] == "both"
    names = [name for name in old.columns if name != key]
    changed = sum(int((both.loc[same, f"{name}_old"] != both.loc[same, f"{name}_new"]).sum()) for name in names)
    print(key, both["_merge"].value_counts().to_dict(), "cells changed:", changed)
"""
_TOLD: Final = {
    "compare.py": "what a reader would say, no names, errors, flags, ratios, pages",
    "git diff --stat": "lines by file",
    "diff -r": "every changed line, names of units too",
    "pandas merge": "counts of rows and cells",
}


def measured(command: list[str], printed: Path) -> tuple[float, float, int]:
    """Seconds, megabytes of its largest process and bytes of output of a command."""
    start = time.perf_counter()
    with printed.open("wb") as output:
        process = os.posix_spawn(
            command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, output.fileno(), 1)]
        )
    _, _, usage = os.wait4(process, 0)
    return time.perf_counter() - start, usage.ru_maxrss / 1024, printed.stat().st_size


def main(units: int) -> int:
    """Write the trees, run each command once, print."""
    with tempfile.TemporaryDirectory() as folder:
        # In a process of its own: what this one ever held would count as the memory of the commands that it starts.
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
            written = pool.submit(write_trees, Path(folder), PROJECT / "datapackages", round(units / (1 - LEFT_OUT)))
            base, head = map(str, written.result())
        commands = {
            "compare.py": [sys.executable, str(PROJECT / "scripts" / "compare.py"), base, head],
            "git diff --stat": ["/usr/bin/env", "git", "--no-pager", "diff", "--no-index", "--stat", base, head],
            "diff -r": ["/usr/bin/env", "diff", "-r", base, head],
            "pandas merge": [sys.executable, "-c", _NAIVE, base, head],
        }
        print("command            seconds       MB   bytes told  which tell")
        for name, command in commands.items():
            seconds, megabytes, size = measured(command, Path(folder) / "printed")
            print(f"{name:<17}{seconds:>9.1f}{megabytes:>9.0f}{size:>13}  {_TOLD[name]}")
    print("\nMB: the largest process; compare.py has a second one for the older tree, no larger than the first")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))
