"""A table of observations in every format but CSV, made anew only when something in it is new."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from portal.publish.as_of import as_of_range
from portal.publish.descriptor import PATH as DESCRIPTOR_PATH
from portal.publish.edition import Edition
from portal.publish.json_file import json_bytes
from portal.publish.parquet_file import parquet_bytes
from portal.publish.published_file import PublishedFile
from portal.publish.tables import Tables
from portal.publish.xlsx_file import xlsx_bytes
from portal.text.bilingual import Bilingual

Keep = Callable[[str, Callable[[], dict[str, bytes]]], Mapping[str, bytes]]
"""Gives the files that were made under a key before, or makes them; the key names all that they depend on."""


def make_anew(_key: str, make: Callable[[], dict[str, bytes]]) -> Mapping[str, bytes]:
    """A ``Keep`` that keeps nothing."""
    return make()


def table_formats(
    path: str,
    tables: Tables,
    edition: Edition,
    reported: frozenset[str],
    page: Bilingual,
    keep: Keep = make_anew,
) -> list[PublishedFile]:
    """A table of observations as JSON, XLSX and Parquet; ``path`` is that of the CSV, ``page`` the addresses of the
    page that shows it ("" for the whole). Raises ``ValueError`` when the table is too long for a spreadsheet."""
    rows = tables.observations
    span = as_of_range(rows.frame, reported)
    stem = path.removesuffix("csv")

    def make() -> dict[str, bytes]:
        return {
            "json": json_bytes(rows, edition, span, page),
            "xlsx": xlsx_bytes(tables, edition, page),
            "parquet": parquet_bytes(rows, edition, page),
        }

    made = keep(repr((tables.key(), edition, span, page)), make)
    schema = f"{DESCRIPTOR_PATH}#{rows.resource.name}"
    return [PublishedFile(stem + ending, made[ending], len(rows.frame), schema, as_of=span) for ending in made]
