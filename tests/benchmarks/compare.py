"""Time and memory of ``compare.py`` on two large trees, beside what one would reach for instead."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.benchmarks.big_trees import write_trees
from tests.benchmarks.command import run_command
from tests.benchmarks.row import Goal, Row

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


def measure_compare(project: Path, work: Path, units: int = 1_000_000) -> Iterator[Row]:
    """Two trees of some 122,000 figures each and a list of ``units`` units; pandas only counts rows and cells."""
    base, head = map(str, write_trees(work / "trees", project / "datapackages", round(units / (1 - LEFT_OUT))))
    ours = run_command([sys.executable, str(project / "scripts" / "compare.py"), base, head], work / "log").checked()
    naive = run_command([sys.executable, "-c", _NAIVE, base, head], work / "log").checked()
    size = f"122,000 figures, {units:,} units"
    yield Row("compare.py beside a merge in pandas", size, ours.seconds, "s", naive.seconds, Goal(30))
    yield Row("compare.py, memory of the largest process", size, ours.megabytes, "MB", naive.megabytes, Goal(2000))
