"""Published packages: byte for byte those of the repository, and valid for an outsider's plain frictionless."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from frictionless import validate

from portal.publish.edition import edition_of
from portal.publish.package_copy import package_files, package_folder


def test_files_are_byte_for_byte_those_of_the_repository(published: Any) -> None:
    for package in published.tree.packages():
        for resource in package.descriptor["resources"]:
            copy = published.files[f"{package_folder(package)}/{resource['path']}"]
            assert copy == (package.folder / resource["path"]).read_bytes()


def test_descriptors_tell_sum_and_size_and_change_nothing_else(published: Any) -> None:
    for package in published.tree.packages():
        folder = package_folder(package)
        descriptor = json.loads(published.files[f"{folder}/datapackage.json"])
        for resource in descriptor["resources"]:
            content = published.files[f"{folder}/{resource['path']}"]
            assert resource.pop("hash") == f"sha256:{hashlib.sha256(content).hexdigest()}"
            assert resource.pop("bytes") == len(content)
        assert descriptor == package.descriptor


def test_no_name_of_a_debtor_unit_has_a_column(published: Any) -> None:
    for path, content in published.files.items():
        if path.endswith(".csv"):
            header = content.decode("utf-8").split("\n", 1)[0]
            assert not {"unit_name", "tax_code", "unit_code"} & set(header.split(","))


@pytest.mark.parametrize("path", ["data/packages/quang-ninh/observations.csv", "data/sources.csv"])
def test_frictionless_sees_that_a_published_file_was_changed(published: Any, tmp_path: Path, path: str) -> None:
    root = published.write(tmp_path)
    file = root / path
    content = file.read_bytes()
    file.write_bytes(content.replace(b"Thanh", b"Thonh").replace(b"Quang", b"Quong").replace(b"high", b"low "))
    assert file.read_bytes() != content
    report = validate(str(file.parent / "datapackage.json"))
    assert "hash-count" in [error.type for task in report.tasks for error in task.errors]


@pytest.mark.parametrize("name", ["../up", "a/b", "", ".hidden", "Hà Nội"])
def test_a_package_name_that_is_no_folder_is_refused(published: Any, name: str) -> None:
    stranger = replace(published.tree.provinces[0], name=name)
    with pytest.raises(ValueError, match="folder"):
        package_files(
            replace(published.tree, provinces=(stranger,)), edition_of(published.tree), "https://example.org/"
        )
