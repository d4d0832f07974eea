"""What changed or went since the last release without a word is told by validate.py, beside the releases."""

from __future__ import annotations

import csv
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from portal.contract.schema import SOURCES
from portal.release.contents import sums_of
from portal.release.follows import check_follows, rows_gone
from portal.store.releases import read_releases
from portal.store.tree import Tree, read_tree
from tests.contract.test_validate import report_on
from tests.release.test_corrections import FIGURE, OTHER, package, released, states

PLACES = {"ha-noi": "data/provinces/ha-noi"}
HAI_PHONG = Path("provinces/hai-phong/observations.csv")
Rows = list[list[str]]


@pytest.fixture
def data(project: Path, tmp_path: Path) -> Path:
    """A copy of the packages, with the releases beside them."""
    shutil.copytree(project / "releases", tmp_path / "releases")
    shutil.copytree(project / "datapackages", tmp_path / "datapackages")
    return tmp_path / "datapackages"


def edited(path: Path, edit: Callable[[Rows], Rows]) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(edit(rows))


def told(data: Path) -> tuple[int, list[Any]]:
    """The exit code of ``validate.py`` on a tree, and its issues without the doubts about figures."""
    code, report = report_on(data)
    return code, [one for one in report["issues"] if one["severity"] == "error" or one["code"] == "row-gone"]


def test_the_published_data_follow_the_last_release(real_tree: Tree, project: Path) -> None:
    assert check_follows(real_tree, read_releases(project / "releases")) == []


def test_without_a_release_nothing_is_told(real_tree: Tree) -> None:
    assert check_follows(real_tree, ()) == []


def test_a_figure_that_changed_in_silence_is_an_error_and_a_better_remark_is_none(data: Path) -> None:
    edited(data / HAI_PHONG, lambda rows: [rows[0], with_cell(rows[0], rows[1], "confidence", "medium"), *rows[2:]])
    assert told(data) == (0, [])

    def corrected(rows: Rows) -> Rows:
        mended = with_cell(rows[0], rows[1], "value", "1194")
        return [rows[0], with_cell(rows[0], mended, "as_printed", "1.194 lao động"), *rows[2:]]

    edited(data / HAI_PHONG, corrected)
    code, issues = told(data)
    assert code == 1
    assert [one["code"] for one in issues] == ["correction-missing"] * 2
    assert "1149" in issues[1]["remedy_en"]


def with_cell(header: list[str], row: list[str], column: str, cell: str) -> list[str]:
    return [cell if name == column else old for name, old in zip(header, row, strict=True)]


def test_figures_of_a_truncated_file_are_missed_one_by_one(data: Path) -> None:
    edited(data / HAI_PHONG, lambda rows: rows[:-3])
    code, issues = told(data)
    lost = [one for one in issues if one["code"] == "correction-missing"]
    assert code == 1
    assert len(lost) == 3
    assert all(one["file"].endswith("registry/corrections.csv") for one in lost)


@pytest.mark.parametrize("table", ["debtor-lists/register/lists.csv", "registry/glossary.csv"])
def test_rows_gone_from_other_tables_are_warnings(data: Path, table: str) -> None:
    edited(data / table, lambda rows: rows[:-1])
    code, issues = told(data)
    assert [(one["code"], one["severity"]) for one in issues] == [("row-gone", "warning")]
    assert issues[0]["file"].endswith(table)
    assert code == 0


def test_a_package_by_itself_is_not_held_against_the_release(data: Path) -> None:
    edited(data / HAI_PHONG, lambda rows: rows[:-3])
    _, report = report_on(data / "provinces" / "hai-phong")
    assert not {"correction-missing", "row-gone"} & {one["code"] for one in report["issues"]}


def test_an_edited_release_is_told_and_nothing_is_held_against_it(data: Path) -> None:
    changes = data.parent / "releases" / "1.0.0" / "changes.csv"
    changes.write_bytes(changes.read_bytes() + b"x\n")
    edited(data / HAI_PHONG, lambda rows: rows[:-3])
    code, issues = told(data)
    assert code == 1
    assert [one["code"] for one in issues] == ["release-edited"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", json.dumps({"version": 3}).encode()])
def test_a_release_that_is_none_is_told_and_never_raises(data: Path, content: bytes) -> None:
    (data.parent / "releases" / "1.0.0" / "release.json").write_bytes(content)
    code, issues = told(data)
    assert code == 1
    assert {one["code"] for one in issues} <= {"release-edited", "release-chain"}


def test_a_figure_that_is_published_now_is_not_gone() -> None:
    before = released(None, states([FIGURE], held_back=[OTHER]))
    assert rows_gone(before, states([FIGURE, OTHER]), PLACES) == []
    assert rows_gone(before, states([FIGURE, OTHER], place="hai-phong"), PLACES) == []
    gone = rows_gone(before, states([FIGURE]), PLACES)
    assert [(one.code, one.severity, one.file) for one in gone] == [
        ("row-gone", "warning", "data/provinces/ha-noi/unpublished.csv")
    ]
    assert "ha-noi-late" in gone[0].message_vi


def test_a_package_that_is_gone_is_told_row_by_row_in_the_release() -> None:
    sources = [{"source_id": "S1"}, {"source_id": "S2"}]
    before = released(None, [*states([FIGURE]), package("hue", {"sources": (SOURCES, sources)})])
    gone = rows_gone(before, states([FIGURE]), PLACES)
    assert [one.file for one in gone] == ["releases/1.0.0/packages/hue/sources.csv"] * 2


def test_the_order_of_rows_and_new_rows_make_no_difference(data: Path) -> None:
    tree = read_tree(data)
    turned = [*reversed(tree.provinces)]
    assert (
        check_follows(Tree(tree.registry, tuple(turned), tree.register, ()), read_releases(data.parent / "releases"))
        == []
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("datapackage.json", b"[1]"),
        ("datapackage.json", b'{"name": "ha-noi", "resources": [{"path": ["x"]}]}'),
        ("datapackage.json", b"[" * 100_000),
        ("datapackage.json", b'{"a": ' + b"1" * 5_000 + b"}"),
        ("observations.csv", b"obs_id\xff\n"),
        ("observations.csv", b""),
        ("sources.csv", b"x\n1\n"),
        ("datapackage.json", b'{"name": ["ha-noi"], "resources": []}'),
        ("datapackage.json", b'{"name": "a", "resources": [{"name": "b", "path": "sources.csv", "schema": []}]}'),
    ],
    ids=["list", "shape", "depth", "digits", "letters", "empty", "key", "name", "schema"],
)
def test_a_release_that_can_not_be_read_is_told_whatever_its_sums_say(data: Path, name: str, content: bytes) -> None:
    root = data.parent / "releases" / "1.0.0"
    (root / "packages" / "ha-noi" / name).write_bytes(content)
    _vouch(root)
    code, issues = told(data)
    assert code == 1
    assert {one["code"] for one in issues} == {"release-edited"}
    assert issues[0]["file"].endswith("packages/ha-noi/datapackage.json")


def _vouch(root: Path) -> None:
    """Sums that fit the files as they are now, which is what a hand that means it would write too."""
    (release,) = read_releases(root.parent)
    (root / "SHA256SUMS").write_bytes(sums_of(release.files))


def test_numbers_beyond_measure_in_release_json_are_told(data: Path) -> None:
    root = data.parent / "releases" / "1.0.0"
    (root / "release.json").write_bytes(b'{"version": ' + b"1" * 5_000 + b"}")
    _vouch(root)
    code, issues = told(data)
    assert code == 1
    assert issues[0]["code"].startswith("release-")


def test_releases_that_are_a_link_are_not_followed(data: Path) -> None:
    releases = data.parent / "releases"
    releases.rename(data.parent / "elsewhere")
    releases.symlink_to("elsewhere")
    code, issues = told(data)
    assert code == 1
    assert [one["code"] for one in issues] == ["release-edited"]


def test_a_file_of_a_release_beyond_measure_is_not_read(data: Path) -> None:
    os.truncate(data.parent / "releases" / "1.0.0" / "changes.csv", 10**10)
    code, issues = told(data)
    assert code == 1
    assert any("changes.csv" in one["file"] or "changes.csv" in one["message_en"] for one in issues)
