"""``data/datapackage.json``: the tables of the whole portal as one data package."""

from __future__ import annotations

from typing import Final

from portal.contract.descriptor import LICENSES, PROFILE
from portal.publish.as_of import as_of_range, widest
from portal.publish.csv_file import csv_bytes
from portal.publish.edition import Edition
from portal.publish.guidance import READING_RULES, TITLE
from portal.publish.package_copy import with_sum
from portal.publish.published_file import PublishedFile
from portal.publish.table import PublishedTable
from portal.store.write import canonical_json

PATH: Final = "data/datapackage.json"


def table_files(tables: list[PublishedTable], edition: Edition, reported: frozenset[str]) -> list[PublishedFile]:
    """The tables as CSV under ``data/``, and the descriptor that holds their schemas, sums and sizes.

    The package carries no version of its own: each row names the version of the package that it comes from.
    """
    files = [
        PublishedFile(
            f"data/{table.resource.path}",
            csv_bytes(table),
            len(table.frame),
            f"{PATH}#{table.resource.name}",
            as_of=as_of_range(table.frame, reported),
        )
        for table in tables
    ]
    descriptor = {
        "$schema": PROFILE,
        "name": "bhxh-mo",
        "title": TITLE.vi,
        "description": "\n".join([TITLE.en, *(rule.en for rule in READING_RULES)]),
        "created": edition.created,
        "licenses": LICENSES,
        "contributors": [{"title": "BHXH Mở", "roles": ["creator"]}],
        "resources": [with_sum(table.as_descriptor(), file) for table, file in zip(tables, files, strict=True)],
    }
    span = widest([file.as_of for file in files])
    return [PublishedFile(PATH, canonical_json(descriptor).encode("utf-8"), as_of=span), *files]
