"""``data/catalog.json``: every file for machines; ``data/SHA256SUMS``: their sums."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from urllib.parse import quote

from portal.model.release import DataHistory
from portal.publish.edition import Edition, package_created, text_of
from portal.publish.guidance import ATTRIBUTION, LICENCE_NAME, LICENCE_URL, TITLE
from portal.publish.package_copy import package_folder
from portal.publish.published_file import PublishedFile
from portal.store.descriptor import FILE_NAME
from portal.store.tree import Tree
from portal.store.write import canonical_json

PATH: Final = "data/catalog.json"
SUMS_PATH: Final = "data/SHA256SUMS"


def catalog_bytes(files: Sequence[PublishedFile], tree: Tree, edition: Edition, site_url: str, built: date) -> bytes:
    """The catalogue of all files under ``data/`` but itself and SHA256SUMS, sorted by path.

    It is the only file here that names the day of the build: everything else depends on the data alone.
    """
    catalog = {
        "title_vi": TITLE.vi,
        "title_en": TITLE.en,
        "url": site_url,
        "licence": {"name": LICENCE_NAME, "url": LICENCE_URL},
        "attribution_vi": ATTRIBUTION.vi,
        "attribution_en": ATTRIBUTION.en,
        "last_release": edition.release_record(),
        "last_release_of_files_vi": "tệp của một gói: bản gần nhất có thay đổi ở gói đó; tệp khác: bản mới nhất",
        "last_release_of_files_en": "a package's file: the release that last changed the package; others: the newest",
        "data_created": edition.created,
        "site_built": built.isoformat(),
        "checksums": {"path": SUMS_PATH, "url": file_url(site_url, SUMS_PATH)},
        "packages": [
            {
                "name": package.name,
                "title": text_of(package, "title"),
                "version": text_of(package, "version"),
                "created": package_created(package),
                "descriptor": file_url(site_url, f"{package_folder(package)}/{FILE_NAME}"),
            }
            for package in tree.packages()
        ],
        "files": [_entry(file, edition.history, site_url) for file in sorted(files, key=lambda file: file.path)],
    }
    return canonical_json(catalog).encode("utf-8")


def file_url(site_url: str, path: str) -> str:
    """The absolute address of a file; ``site_url`` ends with a slash."""
    return site_url + quote(path)


def _entry(file: PublishedFile, history: DataHistory, site_url: str) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "path": file.path,
        "url": file_url(site_url, file.path),
        "bytes": len(file.content),
        "sha256": file.sha256,
        "media_type": file.media_type,
        "rows": file.rows,
    }
    if file.schema:
        descriptor, _, resource = file.schema.partition("#")
        entry["schema"] = {"descriptor": file_url(site_url, descriptor), "resource": resource}
    if file.package:
        entry |= {"package": file.package, "package_version": file.version}
    last = file.release or (history.last_of(file.package) if file.package else history.version)
    entry["last_release"] = last or None
    first, newest = file.as_of
    return entry | ({"as_of_first": first, "as_of_last": newest} if first else {})
