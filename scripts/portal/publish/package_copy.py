"""The packages themselves, byte for byte, with a descriptor that also tells the size and sum of each file."""

from __future__ import annotations

import re
from typing import Any, Final

from portal.model.address import address
from portal.model.vocabulary import LANGUAGES
from portal.publish.as_of import as_of_range, reported_indicators, widest
from portal.publish.edition import Edition, text_of
from portal.publish.published_file import PublishedFile
from portal.publish.zip_file import zip_bytes
from portal.store.descriptor import FILE_NAME
from portal.store.tree import Package, Tree
from portal.store.write import canonical_json
from portal.text.bilingual import Bilingual

FOLDER: Final = "data/packages"
_FOLDER_NAME: Final = re.compile(r"[a-z0-9][a-z0-9._-]*")


def package_files(tree: Tree, edition: Edition, site_url: str) -> list[PublishedFile]:
    """The CSV files and the descriptor of every package of a checked tree, under ``data/packages/<name>/``.

    And all of them in one ``data/packages/<name>.zip``. ``site_url`` ends with a slash.
    """
    files: list[PublishedFile] = []
    for package, descriptor, copies in package_copies(tree):
        page = Bilingual(*(site_url + address(page_of(package, tree), language) for language in LANGUAGES))
        archive = PublishedFile(
            f"{package_folder(package)}.zip",
            zip_bytes(descriptor, copies, page, edition.release, site_url),
            package=package.name,
            version=text_of(package, "version"),
            as_of=copies[0].as_of,
        )
        files += [*copies, archive]
    return files


def package_copies(tree: Tree) -> list[tuple[Package, dict[str, Any], list[PublishedFile]]]:
    """Each package of a checked tree with the descriptor it is published with, and its files, the descriptor first."""
    reported = reported_indicators(tree)
    return [(package, *_copy(package, reported)) for package in tree.packages()]


def page_of(package: Package, tree: Tree) -> str:
    """The ``page_id`` of the page that shows a package."""
    if any(package is other for other in tree.provinces):
        return f"province:{package.name}"
    return "units" if package is tree.register else "data"


def package_folder(package: Package) -> str:
    """The folder of a package in the site; raises ``ValueError`` for a name that is no plain folder."""
    if _FOLDER_NAME.fullmatch(package.name) is None:
        raise ValueError(f"a package can't be published as the folder {package.name!r}")
    return f"{FOLDER}/{package.name}"


def _copy(package: Package, reported: frozenset[str]) -> tuple[dict[str, Any], list[PublishedFile]]:
    folder = package_folder(package)
    version = text_of(package, "version")
    files: list[PublishedFile] = []
    resources: list[dict[str, Any]] = []
    for resource in package.descriptor["resources"]:
        table = package.tables[resource["name"]]
        file = PublishedFile(
            f"{folder}/{resource['path']}",
            table.content,
            len(table.frame),
            f"{folder}/{FILE_NAME}#{resource['name']}",
            package.name,
            version,
            as_of_range(table.frame, reported),
        )
        files.append(file)
        resources.append(with_sum(resource, file))
    told = package.descriptor | {"resources": resources}
    descriptor = canonical_json(told).encode("utf-8")
    span = widest([file.as_of for file in files])
    about = PublishedFile(f"{folder}/{FILE_NAME}", descriptor, None, "", package.name, version, span)
    return told, [about, *files]


def with_sum(resource: dict[str, Any], file: PublishedFile) -> dict[str, Any]:
    """A resource descriptor with ``hash`` and ``bytes`` of its file, before the schema that makes it long."""
    own = {name: value for name, value in resource.items() if name not in ("hash", "bytes", "schema")}
    return {**own, "hash": f"sha256:{file.sha256}", "bytes": len(file.content), "schema": resource["schema"]}
