"""A published table keeps to its contract, and every column is explained in both languages."""

from __future__ import annotations

import pytest

from portal.contract.field import Resource
from portal.publish import observation_table, supporting_tables
from portal.publish.table import ENGLISH_TITLES, published_table, typed_cell

RESOURCES = (
    observation_table.RESOURCE,
    supporting_tables.SOURCE_TABLE,
    supporting_tables.FLAG_TABLE,
    supporting_tables.RECOMPUTATION_TABLE,
)


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.name)
def test_every_column_is_explained(resource: Resource) -> None:
    table = published_table(resource, {name: [] for name in resource.columns})
    for field in table.as_descriptor()["schema"]["fields"]:
        assert field["title"]
        assert field["description"] == ENGLISH_TITLES[field["name"]]
    assert len(set(resource.columns)) == len(resource.columns)


def test_a_table_of_other_columns_is_refused() -> None:
    resource = supporting_tables.FLAG_TABLE
    with pytest.raises(ValueError, match="columns of flags"):
        published_table(resource, {name: [] for name in resource.columns[1:]})
    with pytest.raises(ValueError, match="columns of flags"):
        published_table(resource, {name: [] for name in reversed(resource.columns)})


def test_a_missing_cell_is_refused() -> None:
    resource = supporting_tables.FLAG_TABLE
    cells: dict[str, list[str]] = {name: [""] for name in resource.columns}
    # What no typed caller hands over, but a frame that was joined badly would.
    cells["flag"] = [None]  # type: ignore[list-item]  # the very thing that the types forbid
    with pytest.raises(ValueError, match="missing cell"):
        published_table(resource, cells)


def test_cells_take_their_types() -> None:
    assert typed_cell("", "number") is None
    assert typed_cell("188906000000000", "number") == 188_906_000_000_000
    assert typed_cell("6.84", "number") == 6.84
    assert typed_cell("007", "string") == "007"
    assert typed_cell("12", "integer") == 12
    assert typed_cell("false", "boolean") is False
    with pytest.raises(ValueError, match="abc"):
        typed_cell("abc", "number")
