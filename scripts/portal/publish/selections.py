"""The figures of each page as files: a reader takes away exactly what the page shows."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from portal.model.address import address
from portal.model.download import selection_path
from portal.publish.as_of import as_of_range
from portal.publish.csv_file import csv_bytes
from portal.publish.descriptor import PATH as DESCRIPTOR_PATH
from portal.publish.edition import Edition
from portal.publish.formats import Keep, make_anew, table_formats
from portal.publish.published_file import PublishedFile
from portal.publish.tables import Tables
from portal.text.bilingual import Bilingual


def selection_files(
    selections: Mapping[str, Collection[str]],
    tables: Tables,
    edition: Edition,
    reported: frozenset[str],
    site_url: str,
    keep: Keep = make_anew,
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
        here = edition.of_packages(held)
        page = Bilingual(site_url + address(page_id, "vi"), site_url + address(page_id, "en"))
        path = selection_path(page_id, "csv")
        rows = own.observations
        span = as_of_range(rows.frame, reported)
        schema = f"{DESCRIPTOR_PATH}#{rows.resource.name}"
        files.append(PublishedFile(path, csv_bytes(rows), len(rows.frame), schema, as_of=span))
        files += table_formats(path, own, here, reported, page, keep)
    return files


def _of_figures(tables: Tables, chosen: frozenset[str]) -> Tables:
    observations = tables.observations.frame
    observations = observations[observations["obs_id"].isin(chosen)]
    sources, flags = tables.sources.frame, tables.flags.frame
    cited = sources[sources["source_id"].isin(set(observations["source_id"]))]
    return replace(
        tables,
        observations=replace(tables.observations, frame=observations),
        sources=replace(tables.sources, frame=cited),
        flags=replace(tables.flags, frame=flags[flags["obs_id"].isin(chosen)]),
    )
