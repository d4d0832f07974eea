"""Two trees of packages for measuring: ten years of monthly reports of 34 provinces, and a list of very many units.

Everything is made up from a seed; the names of units say so.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Final

from portal.contract.descriptor import list_descriptor
from portal.contract.list_schema import LIST, LIST_EVENTS, LIST_UNITS
from portal.store.descriptor import FILE_NAME
from portal.store.write import canonical_json
from tests.benchmarks.nation import TEN_YEARS, created_after, write_nation, write_table

LIST_ID: Final = "minh-hoa-2035-05-31"


def write_trees(folder: Path, data: Path, units: int, seed: int = 7) -> tuple[Path, Path]:
    """Write ``folder/base`` and ``folder/head``: a hundredth of the figures and a tenth of the units differ.

    ``data`` is the repository's ``datapackages``. The same seed gives the same bytes.
    """
    roots = folder / "base", folder / "head"
    for newer, root in enumerate(roots):
        write_nation(root, data, seed=seed, newer=bool(newer))
        write_list(root / "debtor-lists" / LIST_ID, units, random.Random(seed), bool(newer))
    return roots


def write_list(folder: Path, units: int, chance: random.Random, newer: bool) -> None:
    """Write a list of ``units`` made-up units; with ``newer`` a few of them differ or are others."""
    rows = []
    for number in range(units):
        months, amount, fate = chance.randrange(3, 60), chance.randrange(10**6, 10**9), chance.random()
        if (fate < 0.03 and newer) or (fate > 0.97 and not newer):
            continue
        amount += 1_000_000 if newer and fate > 0.94 else 0
        rows.append(
            (f"MH{number:07}", "", f"Công ty TNHH Minh Họa Số {number}", "enterprise", f"xã Minh Họa {number % 99}",
             str(months), str(amount), "", str(number % 500 + 1), "late")
        )  # fmt: skip
    office = ("BHXH Tỉnh Minh Họa (minh họa)", "Social Security of Minh Họa Province (illustrative)")
    total = sum(int(row[6]) for row in rows)
    about = (
        LIST_ID, "minh-hoa", "34", *office, "2035-05-31", "2035-06-15", "2035-06-17", "months>=3",
        "https://bhxh.minh-hoa.example/danh-sach", "0" * 64, "", "yes", str(len(rows)), str(total), "0", "0", "", "",
    )  # fmt: skip
    write_table(folder / LIST.path, LIST.columns, [about])
    write_table(folder / LIST_UNITS.path, LIST_UNITS.columns, rows)
    write_table(folder / LIST_EVENTS.path, LIST_EVENTS.columns, [])
    descriptor = list_descriptor(LIST_ID, office[0], "2035-05-31", version="1.0.0", created=created_after(TEN_YEARS))
    (folder / FILE_NAME).write_text(canonical_json(descriptor), encoding="utf-8")
