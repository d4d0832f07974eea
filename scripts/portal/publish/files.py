"""Every file for machines, from the facts: the tables in four formats, the packages, the catalogue, the feeds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from portal.derive.facts import Facts
from portal.model.vocabulary import LANGUAGES
from portal.publish import catalog
from portal.publish.as_of import as_of_range, reported_indicators
from portal.publish.atom_file import FEEDS, atom_bytes
from portal.publish.descriptor import PATH as DESCRIPTOR_PATH
from portal.publish.descriptor import table_files
from portal.publish.edition import edition_of, package_created, parse_moment
from portal.publish.feed_entry import feed_entries
from portal.publish.json_file import json_bytes
from portal.publish.observation_table import observation_table
from portal.publish.package_copy import package_files
from portal.publish.parquet_file import parquet_bytes
from portal.publish.published_file import PublishedFile
from portal.publish.supporting_tables import flag_table, recomputation_table, source_table
from portal.publish.xlsx_file import xlsx_bytes
from portal.review.review import Review
from portal.store.tree import Tree


def publish_files(facts: Facts, review: Review, tree: Tree, site_url: str, built: date) -> dict[str, bytes]:
    """Contents of every file for machines by path from the root of the site, sorted by path.

    ``tree`` is the checked tree that the facts come from, ``site_url`` ends with a slash, ``built`` is the day of the
    build: only the catalogue names it (and SHA256SUMS sums the catalogue), so all else changes only with the data.
    Raises ``ValueError`` when two files would have one path, or a table is too long for a spreadsheet.
    """
    edition = edition_of(tree)
    reported = reported_indicators(tree)
    observations = observation_table(facts, review, edition.versions)
    sources, flags = source_table(facts), flag_table(facts, review)
    files = table_files([observations, sources, flags, recomputation_table(facts)], edition, reported)
    span = as_of_range(observations.frame, reported)
    for ending, content in (
        ("json", json_bytes(observations, edition, span)),
        ("xlsx", xlsx_bytes(observations, sources, flags, facts, tree, edition)),
        ("parquet", parquet_bytes(observations, edition)),
    ):
        schema = f"{DESCRIPTOR_PATH}#observations"
        files.append(PublishedFile(f"data/observations.{ending}", content, len(observations.frame), schema, as_of=span))
    files.extend(package_files(tree))

    contents = _by_path((file.path, file.content) for file in files)
    contents[catalog.PATH] = catalog.catalog_bytes(files, tree, edition, site_url, built)
    contents[catalog.SUMS_PATH] = catalog.sums_bytes(contents)
    created = {package.name: parse_moment(package_created(package)) for package in tree.packages()}
    for language in LANGUAGES:
        entries = feed_entries(facts, review, created, reported, language)
        contents[FEEDS[language]] = atom_bytes(entries, site_url, edition.moment, language)
    return dict(sorted(contents.items()))


def _by_path(files: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
    contents: dict[str, bytes] = {}
    for path, content in files:
        if path in contents:
            raise ValueError(f"two files would be published as {path}")
        contents[path] = content
    return contents
