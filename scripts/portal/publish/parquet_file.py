"""Parquet: typed columns for pandas, DuckDB, Arrow, Spark; byte-stable for one lock of dependencies."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from portal.publish.edition import Edition
from portal.publish.guidance import ATTRIBUTION, LICENCE_URL, TITLE
from portal.publish.table import ENGLISH_TITLES, PublishedTable
from portal.text.bilingual import Bilingual

EXACT: Final = "value_text"
"""The column beside ``value`` with the digits as the CSV has them: a float can't hold every decimal number."""

_TYPES: Final[dict[str, Any]] = {
    "string": pa.string(),
    "number": pa.float64(),
    "integer": pa.int64(),
    "date": pa.date32(),
    "boolean": pa.bool_(),
}


def parquet_bytes(table: PublishedTable, edition: Edition, page: Bilingual) -> bytes:
    """The table as a Parquet file: dates are ``date32``, numbers ``float64``, codes plain strings, "" is null.

    ``page`` are the addresses of the page that shows these rows ("" for the whole).
    """
    arrays, fields = [], []
    for field in table.resource.fields:
        texts = table.frame[field.name].tolist()
        kind = _TYPES[field.type]
        arrays.append(pa.array([_arrow_value(text, field.type) for text in texts], type=kind))
        about = {"title_vi": field.title, "title_en": ENGLISH_TITLES[field.name]}
        fields.append(pa.field(field.name, kind, nullable=not field.required, metadata=about))
        if field.name == "value":
            arrays.append(pa.array(texts, type=pa.string()))
            fields.append(pa.field(EXACT, pa.string(), nullable=False))
    versions = ";".join(f"{name} {version}" for name, version in edition.versions.items())
    metadata = {
        "title_vi": TITLE.vi,
        "title_en": TITLE.en,
        "licence": LICENCE_URL,
        "attribution": ATTRIBUTION.en,
        "release": edition.release.en,
        "data_created": edition.created,
        "packages": versions,
        **({"page_vi": page.vi, "page_en": page.en} if page.vi else {}),
    }
    sink = pa.BufferOutputStream()
    columns = pa.Table.from_arrays(arrays, schema=pa.schema(fields, metadata=metadata))
    # Snappy: every reader has it. Row groups of one size keep the bytes independent of how the table was put together.
    pq.write_table(columns, sink, compression="snappy", version="2.6", row_group_size=100_000)
    return bytes(sink.getvalue().to_pybytes())


def _arrow_value(text: str, field_type: str) -> str | float | int | bool | date | None:
    if text == "":
        return None
    if field_type == "number":
        return float(text)
    if field_type == "integer":
        return int(text)
    if field_type == "date":
        return date.fromisoformat(text)
    return text == "true" if field_type == "boolean" else text
