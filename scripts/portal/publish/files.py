"""Every file for machines, from the facts: the tables in four formats, the packages, the catalogue, the feeds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from portal.derive.facts import Facts
from portal.model.release import UNRELEASED, DataHistory
from portal.model.vocabulary import LANGUAGES
from portal.publish import catalog
from portal.publish.as_of import reported_indicators
from portal.publish.atom_file import FEEDS, atom_bytes
from portal.publish.checksums import sums_bytes
from portal.publish.dcat import PATH as DCAT_PATH
from portal.publish.dcat import dcat_bytes
from portal.publish.descriptor import table_files
from portal.publish.edition import edition_of, package_created, parse_moment
from portal.publish.feed_changes import change_entries
from portal.publish.feed_entry import feed_entries, newest_entries
from portal.publish.formats import Keep, make_anew, table_formats
from portal.publish.observation_table import observation_table
from portal.publish.package_copy import package_files
from portal.publish.published_file import PublishedFile
from portal.publish.release_files import release_copies
from portal.publish.selections import selection_files
from portal.publish.supporting_tables import flag_table, recomputation_table, source_table
from portal.publish.tables import Tables, code_table, indicator_table
from portal.review.review import Review
from portal.store.releases import Release
from portal.store.tree import Tree
from portal.text.bilingual import Bilingual


def publish_files(
    facts: Facts,
    review: Review,
    tree: Tree,
    selections: Mapping[str, Collection[str]],
    site_url: str,
    built: date,
    history: DataHistory = UNRELEASED,
    releases: Sequence[Release] = (),
    keep: Keep = make_anew,
) -> dict[str, bytes]:
    """Contents of every file for machines by path from the root of the site, sorted by path.

    ``tree`` is the checked tree that the facts come from, ``selections`` the figures (``obs_id``) of each page
    (``page_id``), ``site_url`` ends with a slash, ``built`` is the day of the build: only the catalogue names it (and
    SHA256SUMS sums the catalogue), so all else changes only with the data. ``releases`` are sound and in order,
    ``history`` is what they tell. ``keep`` may know the formats of a table from an earlier build. Raises
    ``ValueError`` when two files would have one path, a table is too long for a spreadsheet, or a page shows a figure
    that is not published.
    """
    edition = edition_of(tree, history)
    reported = reported_indicators(tree)
    observations = observation_table(facts, review, edition)
    sources, flags = source_table(facts), flag_table(facts, review)
    files = table_files([observations, sources, flags, recomputation_table(facts)], edition, reported)
    tables = Tables(observations, sources, flags, indicator_table(facts), code_table(facts, tree))
    files += table_formats("data/observations.csv", tables, edition, reported, Bilingual("", ""), keep)
    files += selection_files(selections, tables, edition, reported, site_url, keep)
    files.extend(package_files(tree, edition, site_url))
    linked = dcat_bytes(files, tree, edition, site_url)
    files.append(PublishedFile(DCAT_PATH, linked))
    files.extend(release_copies(releases, site_url))

    contents = _by_path((file.path, file.content) for file in files)
    contents[catalog.PATH] = catalog.catalog_bytes(files, tree, edition, site_url, built)
    data = {path.removeprefix("data/"): content for path, content in contents.items() if path.startswith("data/")}
    contents[catalog.SUMS_PATH] = sums_bytes(data)
    created = {package.name: parse_moment(package_created(package)) for package in tree.packages()}
    for language in LANGUAGES:
        entries = feed_entries(facts, review, created, reported, language)
        newest = newest_entries([*entries, *change_entries(facts, history, language)])
        contents[FEEDS[language]] = atom_bytes(newest, site_url, edition.moment, language)
    return dict(sorted(contents.items()))


def _by_path(files: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
    contents: dict[str, bytes] = {}
    for path, content in files:
        if path in contents:
            raise ValueError(f"two files would be published as {path}")
        contents[path] = content
    return contents
