"""The releases as they were written, with an index that tells of each whether a newer one exists and what changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from portal.publish.published_file import PublishedFile
from portal.store.releases import ABOUT, CHANGES, SUMS, Release, is_page
from portal.store.write import canonical_json

FOLDER: Final = "data/releases"
INDEX: Final = f"{FOLDER}/index.json"
_COUNTS: Final = ("added", "changed", "withdrawn")


def release_copies(releases: Sequence[Release], site_url: str) -> list[PublishedFile]:
    """Every file of every release under ``data/releases/<version>/``, and ``data/releases/index.json``.

    The pages of charts are not among them: they stand under ``embed/<version>/``, where their links are right.
    ``releases`` are sound and in order, the first one first; ``site_url`` ends with a slash.
    """
    copies = [
        PublishedFile(f"{FOLDER}/{release.version}/{path}", content, release=release.version)
        for release in releases
        for path, content in release.files.items()
        if not is_page(path)
    ]
    if not releases:
        return []
    index = {
        "latest": releases[-1].version,
        "releases": [_entry(releases, place, site_url) for place in reversed(range(len(releases)))],
    }
    return [PublishedFile(INDEX, canonical_json(index).encode("utf-8")), *copies]


def _entry(releases: Sequence[Release], place: int, site_url: str) -> dict[str, Any]:
    release = releases[place]
    later = [one.version for one in releases[place + 1 :]]
    folder = f"{site_url}{FOLDER}/"
    return {
        "version": release.version,
        "released": release.about["released"],
        "bump": release.about["bump"],
        **{name: release.about[name] for name in _COUNTS},
        "url": f"{folder}{release.version}/{ABOUT}",
        "changes": f"{folder}{release.version}/{CHANGES}",
        "checksums": f"{folder}{release.version}/{SUMS}",
        "superseded_by": later[-1] if later else None,
        "changes_since": [f"{folder}{version}/{CHANGES}" for version in later],
    }
