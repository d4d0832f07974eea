"""The figures of each page as files: a reader takes away exactly what the page shows."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from portal.derive.facts import Facts
from portal.model.address import address
from portal.model.download import selection_path
from portal.publish.as_of import as_of_range
from portal.publish.csv_file import csv_bytes
from portal.publish.descriptor import PATH as DESCRIPTOR_PATH
from portal.publish.edition import Edition
from portal.publish.json_file import json_bytes
from portal.publish.parquet_file import parquet_bytes
from portal.publish.published_file import PublishedFile
from portal.publish.table import PublishedTable
from portal.publish.xlsx_file import xlsx_bytes
from portal.store.tree import Tree
from portal.text.bilingual import Bilingual


@dataclass(frozen=True)
class Tables:
    """The tables of the whole portal: a selection takes the rows that belong to its figures."""

    observations: PublishedTable
    sources: PublishedTable
    flags: PublishedTable


def table_formats(
    path: str, tables: Tables, facts: Facts, tree: Tree, edition: Edition, reported: frozenset[str], page: Bilingual
) -> list[PublishedFile]:
    """A table of observations as JSON, XLSX and Parquet; ``path`` is that of the CSV, ``page`` the addresses of the
    page that shows it ("" for the whole). Raises ``ValueError`` when the table is too long for a spreadsheet."""
    rows = tables.observations
    span = as_of_range(rows.frame, reported)
    stem = path.removesuffix("csv")
    made = {
        "json": json_bytes(rows, edition, span, page),
        "xlsx": xlsx_bytes(rows, tables.sources, tables.flags, facts, tree, edition, page),
        "parquet": parquet_bytes(rows, edition, page),
    }
    schema = f"{DESCRIPTOR_PATH}#{rows.resource.name}"
    return [PublishedFile(stem + ending, made[ending], len(rows.frame), schema, as_of=span) for ending in made]


def selection_files(
    selections: Mapping[str, Collection[str]],
    tables: Tables,
    facts: Facts,
    tree: Tree,
    edition: Edition,
    reported: frozenset[str],
    site_url: str,
) -> list[PublishedFile]:
    """For each page (``page_id``) its figures (``obs_id``) in every format, in the order of the whole table.

    Raises ``ValueError`` for a figure that is not published; two selections never share a path.
    """
    files: list[PublishedFile] = []
    known = set(tables.observations.frame["obs_id"])
    for page_id, chosen in selections.items():
        if missing := sorted(set(chosen) - known):
            raise ValueError(f"{page_id} shows figures that are not published: {', '.join(missing[:3])}")
        own = _of_figures(tables, frozenset(chosen))
        held = set(own.observations.frame["package"])
        here = replace(edition, versions={name: text for name, text in edition.versions.items() if name in held})
        page = Bilingual(site_url + address(page_id, "vi"), site_url + address(page_id, "en"))
        path = selection_path(page_id, "csv")
        rows = own.observations
        span = as_of_range(rows.frame, reported)
        schema = f"{DESCRIPTOR_PATH}#{rows.resource.name}"
        files.append(PublishedFile(path, csv_bytes(rows), len(rows.frame), schema, as_of=span))
        files += table_formats(path, own, facts, tree, here, reported, page)
    return files


def _of_figures(tables: Tables, chosen: frozenset[str]) -> Tables:
    observations = tables.observations.frame
    observations = observations[observations["obs_id"].isin(chosen)]
    sources, flags = tables.sources.frame, tables.flags.frame
    return Tables(
        PublishedTable(tables.observations.resource, observations),
        PublishedTable(tables.sources.resource, sources[sources["source_id"].isin(set(observations["source_id"]))]),
        PublishedTable(tables.flags.resource, flags[flags["obs_id"].isin(chosen)]),
    )
