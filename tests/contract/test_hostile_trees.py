"""Trees that harm whoever reads them carelessly: named, in a few seconds, in bounded memory, nothing else opened."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.contract.hostile_trees import HOSTILE, SECRET, Hostile
from tests.contract.watched_validation import MEGABYTES, SECONDS, watch
from tests.packages.faults import FAULTS

PACKAGES = Path(__file__).resolve().parents[1] / "packages"
BAD = sorted(PACKAGES.glob("bad-*"))
REPORT_LIMIT = 8_000_000
Record = dict[str, Any]


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Record]:
    """What validate.py did with each tree."""
    folder = tmp_path_factory.mktemp("hostile")
    paths = []
    for one in HOSTILE:
        (folder / one.name).mkdir()
        paths.append(one.make(folder / one.name))
    told = watch(paths)
    return {one.name: {**record, "path": path} for one, path, record in zip(HOSTILE, paths, told, strict=True)}


def assert_bounded(record: Record) -> None:
    assert record["seconds"] <= SECONDS
    assert record["forbidden"] == []
    assert record["megabytes"] <= MEGABYTES
    assert record["length"] <= REPORT_LIMIT
    assert record["code"] == 1
    assert record["errors"] == ""


@pytest.mark.parametrize("tree", HOSTILE, ids=lambda tree: tree.name)
def test_a_hostile_tree_is_named_in_bounded_time_and_memory(tree: Hostile, records: dict[str, Record]) -> None:
    record = records[tree.name]
    assert_bounded(record)
    issues = record["report"]["issues"]
    told = {(issue["code"], issue["file"]) for issue in issues}
    root = record["path"].as_posix()
    for code, file in tree.expected:
        assert (code, f"{root}/{file}") in told or (file == "" and code in {one for one, _ in told}), sorted(told)[:5]
    for issue in issues:
        assert all(issue[text].isprintable() and len(issue[text]) > 8 for text in ("message_vi", "message_en"))
    assert SECRET not in json.dumps(record["report"], ensure_ascii=False)


def test_names_are_given_once() -> None:
    assert len({tree.name for tree in HOSTILE}) == len(HOSTILE) >= 70


def test_every_committed_fault_is_checked_without_a_network_and_in_bounds() -> None:
    assert len(BAD) == len(FAULTS) >= 120
    for folder, record in zip(BAD, watch(BAD), strict=True):
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        assert_bounded(record)
        assert {issue["code"] for issue in record["report"]["issues"]} == {one["code"] for one in expected}, folder.name


def test_there_are_many_pairs_of_a_code_and_a_place() -> None:
    pairs = {(code, Path(file).name, column) for fault in FAULTS for code, file, _, column in fault.expected}
    assert len(pairs) >= 200


def test_the_watch_sees_what_is_opened_elsewhere(tmp_path: Path) -> None:
    # A package is held against the registry two folders up: not of this repository, so the watch has to tell it.
    data = tmp_path / "registry"
    data.mkdir()
    package = tmp_path / "provinces" / "bac-kan"
    shutil.copytree(PACKAGES / "ok" / "provinces" / "bac-kan", package)
    (record,) = watch([package])
    assert any(str(data) in one for one in record["forbidden"])
