"""Looking text up, and tables without a row: nowhere an exception, nowhere a column of numbers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest

from portal.contract.check import check_paths, tree_at
from portal.contract.looking_up import look_up
from portal.review.review import review_tree
from tests.packages.edits import read_records, write_records

PACKAGES = Path(__file__).resolve().parents[1] / "packages"
NAMES = sorted({path.name for base in ("ok", "ok-list") for path in (PACKAGES / base).rglob("*.csv")})


@pytest.mark.parametrize("table", [{}, {"a": "1"}])
@pytest.mark.parametrize("keys", [[], ["a", "b"]])
def test_text_stays_text(keys: list[str], table: dict[str, str]) -> None:
    column = pd.Series(keys, index=range(5, 5 + len(keys)), dtype="str")
    found = look_up(column, table, "-")
    assert str(found.dtype) == "str"
    assert found.index.tolist() == column.index.tolist()
    assert found.tolist() == [table.get(key, "-") for key in keys]


@pytest.mark.parametrize("name", [*NAMES, "*.csv"])
@pytest.mark.parametrize("base", ["ok", "ok-list"])
def test_tables_of_one_name_without_a_row_give_a_verdict(tmp_path: Path, base: str, name: str) -> None:
    # A warning of pandas is an error in tests, so it would be seen here.
    shutil.copytree(PACKAGES / base, tmp_path / "data")
    for path in (tmp_path / "data").rglob(name):
        write_records(path, read_records(path)[:1])
    if not check_paths([tmp_path / "data"]):
        review_tree(tree_at(tmp_path / "data"))
