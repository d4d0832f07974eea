"""Releases are published byte for byte, and each one says which is newer and what that one changed."""

from __future__ import annotations

import json

from portal.publish.published_file import PublishedFile
from portal.publish.release_files import release_copies
from portal.store.releases import Release

ROOT = "https://example.org/bhxh-mo/"


def release(version: str) -> Release:
    about = {"released": "2026-12-01", "bump": "patch", "added": 0, "changed": 1, "withdrawn": 0}
    files = {"release.json": b"{}", "changes.csv": b"x", "SHA256SUMS": b"y", "packages/a/a.csv": version.encode()}
    return Release(version, about, files)


def by_path(files: list[PublishedFile]) -> dict[str, PublishedFile]:
    return {file.path: file for file in files}


def test_each_file_stands_under_its_version_unchanged() -> None:
    files = by_path(release_copies([release("1.0.0"), release("1.0.1")], ROOT))
    assert files["data/releases/1.0.0/packages/a/a.csv"].content == b"1.0.0"
    assert files["data/releases/1.0.1/packages/a/a.csv"].content == b"1.0.1"
    assert files["data/releases/1.0.0/SHA256SUMS"].media_type == "text/plain"


def test_the_pages_of_charts_stand_elsewhere() -> None:
    made = release("1.0.0")
    made.files["embed/vi/ha-noi/x/index.html"] = b"<p></p>"
    assert not [path for path in by_path(release_copies([made], ROOT)) if "embed" in path]


def test_an_old_one_names_its_successor_and_what_changed() -> None:
    files = by_path(release_copies([release("1.0.0"), release("1.0.1")], ROOT))
    index = json.loads(files["data/releases/index.json"].content)
    assert index["latest"] == "1.0.1"
    newest, oldest = index["releases"]
    assert (newest["version"], newest["superseded_by"], newest["changes_since"]) == ("1.0.1", None, [])
    assert oldest["superseded_by"] == "1.0.1"
    assert oldest["changes_since"] == [f"{ROOT}data/releases/1.0.1/changes.csv"]


def test_before_the_first_release_there_is_nothing() -> None:
    assert release_copies([], ROOT) == []
