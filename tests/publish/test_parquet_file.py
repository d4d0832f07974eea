"""The Parquet file: types that a query engine can use without guessing."""

from __future__ import annotations

import io
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq


def test_columns_are_typed(published: Any) -> None:
    table = pq.read_table(io.BytesIO(published.files["data/observations.parquet"]))
    kinds = {field.name: field.type for field in table.schema}
    assert kinds["value"] == pa.float64()
    assert kinds["value_text"] == kinds["boundary"] == kinds["province_code"] == kinds["obs_id"] == pa.string()
    assert kinds["as_of"] == kinds["period_start"] == pa.date32()
    assert set(kinds.values()) == {pa.float64(), pa.string(), pa.date32()}


def test_required_columns_can_not_be_null_and_optional_ones_are(published: Any) -> None:
    table = pq.read_table(io.BytesIO(published.files["data/observations.parquet"]))
    assert not table.schema.field("value").nullable
    assert table.column("set_by").null_count > 0
    assert "" not in table.column("set_by").to_pylist()


def test_the_file_carries_licence_versions_and_titles(published: Any) -> None:
    schema = pq.read_schema(io.BytesIO(published.files["data/observations.parquet"]))
    metadata = {key.decode(): value.decode() for key, value in schema.metadata.items()}
    assert "creativecommons.org/licenses/by/4.0" in metadata["licence"]
    assert "quang-ninh 1." in metadata["packages"]
    assert schema.field("as_of").metadata[b"title_vi"].decode() == "Ngày chốt"
