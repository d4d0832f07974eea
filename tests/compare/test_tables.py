"""The tables around the figures: rows, versions, odd keys."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from portal.compare.comparison import compare_sides
from portal.compare.tables import compare_packages, compare_registry, compare_sources, row_changes
from portal.store.tree import Tree
from tests.compare.sides import side


def test_rows_of_a_table_with_odd_and_repeated_keys_are_compared_once() -> None:
    old = pd.DataFrame({"a": ["x|y", "x", "x", "z"], "b": ["z", "y|z", "1", "1"], "c": list("1234")}, dtype="str")
    new = pd.DataFrame({"a": ["x", "w"], "b": ["1", "1"], "c": ["9", "5"]}, dtype="str")
    found = [(one.change, one.key, one.columns) for one in row_changes(old, new, ("a", "b"))]
    assert found == [
        ("added", "w|1", ()), ("changed", "x|1", ("c",)), ("withdrawn", "x|y|z", ()), ("withdrawn", "z|1", ()),
    ]  # fmt: skip


def test_registry_sources_and_versions(real_tree: Tree) -> None:
    base = side(real_tree, [{"obs_id": "a"}])
    indicators = base.tables["registry", "indicators"]
    sources = base.tables["quang-ninh", "sources"]
    tables = base.tables | {
        ("registry", "indicators"): indicators.iloc[1:].replace("Lượt khám chữa bệnh BHYT", "Lượt khám"),
        ("quang-ninh", "sources"): sources.assign(title="Tin B"),
    }
    head = replace(base, tables=tables, packages=base.packages | {"quang-ninh": "1.1.0", "new": "1.0.0"})
    (count,) = compare_registry(base, head)
    assert (count.table, count.added, count.changed, count.withdrawn) == ("indicators", 0, 1, 1)
    (source,) = compare_sources(base, head)
    assert (source.change, source.columns, source.row["title"]) == ("changed", ("title",), "Tin B")
    assert [(one.package, one.old, one.new) for one in compare_packages(base, head)] == [
        ("new", "", "1.0.0"), ("quang-ninh", "", "1.1.0"),
    ]  # fmt: skip
    found = compare_sides(base, head)
    assert found.changed
    assert found.pages.everywhere
    assert {"sources", "province:quang-ninh"} <= set(found.pages.page_ids)
