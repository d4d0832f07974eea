from __future__ import annotations

from portal.contract.schema import OBSERVATIONS
from portal.derive.rows import gather_rows, registry_rows
from portal.store.tree import Tree


def test_rows_know_where_they_stand(real_tree: Tree) -> None:
    rows = gather_rows(real_tree.provinces, OBSERVATIONS)
    first = rows[rows["obs_id"] == "bac-kan-2017-07-31-collections_plan_pct-si.hi.ui-s004"].iloc[0]
    assert first["package"] == "bac-kan"
    assert first["file"].endswith("provinces/bac-kan/observations.csv")
    assert first["row"] == 2
    assert list(rows.index) == list(range(704))


def test_no_package_gives_an_empty_frame_with_every_column() -> None:
    assert list(registry_rows((), OBSERVATIONS).columns) == OBSERVATIONS.columns
    assert gather_rows((), OBSERVATIONS)["row"].dtype == "int64"
