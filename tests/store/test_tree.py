"""Reading packages and trees."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from portal.store.place import nearest_place, repository_data
from portal.store.tree import is_tree, read_package, read_tree

PROJECT = Path(__file__).resolve().parents[2]
OK = PROJECT / "tests" / "packages" / "ok"


def test_a_tree_holds_its_packages_in_order() -> None:
    tree = read_tree(OK)
    assert [package.name for package in tree.packages()] == [
        "registry", "bac-kan", "phu-tho", "quang-ninh", "debtor-lists-register",
    ]  # fmt: skip
    assert tree.findings == ()
    assert all(package.findings == () for package in tree.packages())
    assert set(tree.provinces[0].tables) == {"observations", "sources", "unpublished"}


def test_a_tree_is_no_package() -> None:
    assert is_tree(OK)
    assert is_tree(PROJECT / "datapackages")
    assert not is_tree(OK / "registry")
    assert not is_tree(OK / "provinces")


def test_an_empty_folder_is_a_tree_without_anything(tmp_path: Path) -> None:
    tree = read_tree(tmp_path)
    assert [finding.code for finding in tree.registry.findings] == ["descriptor-missing"]
    assert (tree.provinces, tree.register) == ((), None)


def test_linked_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "provinces").mkdir()
    (tmp_path / "provinces" / "ha-noi").symlink_to(OK / "provinces" / "bac-kan")
    tree = read_tree(tmp_path)
    assert tree.provinces == ()
    assert [(one.code, one.package) for one in tree.findings] == [("file-is-link", "ha-noi")]


@pytest.mark.parametrize("path", ["../bac-kan/observations.csv", "https://example.org/o.csv", ["a.csv", "b.csv"], None])
def test_only_files_of_the_folder_are_read(tmp_path: Path, path: object) -> None:
    shutil.copytree(OK / "provinces" / "bac-kan", tmp_path / "x")
    file = tmp_path / "x" / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8"))
    descriptor["resources"][0]["path"] = path
    file.write_text(json.dumps(descriptor), encoding="utf-8")
    package = read_package(tmp_path / "x")
    assert [(one.code, one.column) for one in package.findings] == [("resource-path", "path")]
    assert set(package.tables) == {"sources", "unpublished"}


@pytest.mark.parametrize("resources", [None, "x", [1, "a", None], {"a": 1}])
def test_odd_lists_of_resources_are_no_error_of_reading(tmp_path: Path, resources: object) -> None:
    (tmp_path / "datapackage.json").write_text(json.dumps({"name": 7, "resources": resources}), encoding="utf-8")
    package = read_package(tmp_path)
    assert package.tables == {}
    assert package.name == tmp_path.name


def test_places_are_told_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert nearest_place(tmp_path / "a" / "b") == Path("a/b")
    assert nearest_place(Path("a")) == Path("a")
    assert nearest_place(OK) == OK
    assert repository_data() == PROJECT / "datapackages"
