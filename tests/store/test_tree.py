"""Reading packages and trees."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from portal.store.place import nearest_place, repository_data
from portal.store.tree import holds_lists, is_tree, read_lists, read_package, read_tree, with_lists

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


def test_a_tree_stays_one_with_a_descriptor_in_it(tmp_path: Path) -> None:
    for name in ("registry", "provinces"):
        (tmp_path / name).mkdir()
    (tmp_path / "datapackage.json").write_text("{}", encoding="utf-8")
    assert is_tree(tmp_path)
    told = [(finding.code, Path(finding.file).name) for finding in read_tree(tmp_path).findings]
    assert told == [("file-unread", "datapackage.json")]
    (tmp_path / "provinces").rmdir()
    assert not is_tree(tmp_path), "a package with a folder too many"


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


def list_folder(folder: Path, name: str) -> Path:
    """An empty table is enough to be a list's folder."""
    (folder / name).mkdir(parents=True)
    (folder / name / "units.csv").write_text("unit_code\n", encoding="utf-8")
    return folder / name


def test_lists_are_read_without_the_register_hidden_folders_and_links(tmp_path: Path) -> None:
    lists = tmp_path / "lists"
    one, two = list_folder(lists, "b-2025-01-31"), list_folder(lists, "a-2025-01-31")
    list_folder(lists, "register")
    list_folder(lists, ".git")
    (lists / "notes").mkdir()
    (lists / "README.md").write_text("x", encoding="utf-8")
    (lists / "linked").symlink_to(one)
    packages, findings = read_lists(lists)
    assert [package.folder for package in packages] == [two, one]
    assert [(finding.code, finding.package) for finding in findings] == [("file-is-link", "linked")]
    assert read_lists(tmp_path / "nowhere") == ((), ())
    assert holds_lists(lists)
    assert not any(holds_lists(folder) for folder in (one, tmp_path, tmp_path / "nowhere", OK / "provinces"))


def test_a_list_is_no_package_that_is_published_by_copy(tmp_path: Path) -> None:
    list_folder(tmp_path / "debtor-lists", "a-2025-01-31")
    tree = read_tree(tmp_path)
    assert [package.name for package in tree.lists] == ["a-2025-01-31"]
    assert tree.elsewhere == frozenset()
    assert tree.lists[0] not in tree.packages()


def test_lists_of_elsewhere_are_told_from_those_of_the_tree(tmp_path: Path) -> None:
    inside = tmp_path / "data" / "debtor-lists"
    list_folder(inside, "a-2025-01-31")
    list_folder(tmp_path / "data" / "more", "c-2025-01-31")
    list_folder(tmp_path / "elsewhere", "b-2025-01-31")
    tree = read_tree(tmp_path / "data")
    for folder in (tmp_path / "elsewhere", inside, tmp_path / "data" / "more"):
        tree = with_lists(tree, *read_lists(folder))
    assert [package.name for package in tree.lists] == ["a-2025-01-31", "b-2025-01-31", "c-2025-01-31"]
    assert tree.elsewhere == {tree.lists[1].place}
    (inside / "linked").symlink_to(inside / "a-2025-01-31")
    again = with_lists(read_tree(tmp_path / "data"), *read_lists(inside))
    assert [finding.code for finding in again.findings] == ["file-is-link"]
