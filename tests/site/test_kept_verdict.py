"""A verdict is kept as long as nothing that it rests on has changed, and never one that rests on two states."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import portal.site.kept_verdict as module
from portal.model.issue import Issue
from portal.site.kept_verdict import Verdict, verdict_on

OK = Path(__file__).resolve().parents[1] / "packages" / "ok"
TOLD = Verdict((Issue("jump", "warning", "p", "f.csv", 3, "value", "vi \udc80", "en", "sửa", "mend"),), ("p",))


class Judge:
    """Counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> Verdict:
        self.asked += 1
        return TOLD


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    shutil.copytree(OK, tmp_path / "data")
    return tmp_path / "data"


def asked_after(tree: Path, change: Path, content: bytes = b"x") -> int:
    """How often the judge was asked when something changed between two looks."""
    judge, kept = Judge(), tree.parent / "kept"
    assert verdict_on([tree], judge, kept) == TOLD
    assert verdict_on([tree], judge, kept) == TOLD
    assert judge.asked == 1
    change.parent.mkdir(parents=True, exist_ok=True)
    change.write_bytes(content)
    assert verdict_on([tree], judge, kept) == TOLD
    return judge.asked


@pytest.mark.parametrize("name", ["data/provinces/bac-kan/sources.csv", "data/x", "releases/1.0.0/release.json"])
def test_what_changed_is_judged_anew(tree: Path, name: str) -> None:
    assert asked_after(tree, tree.parent / name) == 2


def test_what_lies_elsewhere_does_not_count(tree: Path) -> None:
    assert asked_after(tree, tree.parent / "elsewhere" / "x") == 1


def test_a_package_rests_on_the_registry_of_its_tree(tree: Path) -> None:
    judge, kept, package = Judge(), tree.parent / "kept", tree / "provinces" / "bac-kan"
    verdict_on([package], judge, kept)
    (tree / "registry" / "labels.csv").write_bytes(b"")
    verdict_on([package], judge, kept)
    assert judge.asked == 2


def test_code_and_libraries_count(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judge, kept = Judge(), tree.parent / "kept"
    verdict_on([tree], judge, kept)
    monkeypatch.setattr(module, "toolchain", lambda: "another")
    verdict_on([tree], judge, kept)
    assert judge.asked == 2


def test_the_same_tree_at_another_place_is_judged_anew(tree: Path) -> None:
    # The messages name files by their place.
    judge, kept = Judge(), tree.parent / "kept"
    verdict_on([tree], judge, kept)
    tree.rename(tree.parent / "other")
    verdict_on([tree.parent / "other"], judge, kept)
    assert judge.asked == 2


def test_a_file_that_changes_meanwhile_leaves_nothing_behind(tree: Path) -> None:
    kept = tree.parent / "kept"

    def judge() -> Verdict:
        (tree / "x").write_bytes(b"x")
        return TOLD

    assert verdict_on([tree], judge, kept) == TOLD
    assert not kept.exists()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b'{"issues": [{"code": 1}], "withheld": []}',
        b"\xff",
        b"[" * 100_000,
        b'{"issues": [], "withheld": "ab"}',
    ],
)
def test_a_file_that_is_no_verdict_is_not_believed(tree: Path, content: bytes) -> None:
    judge, kept = Judge(), tree.parent / "kept"
    verdict_on([tree], judge, kept)
    for file in kept.iterdir():
        file.write_bytes(content)
    assert verdict_on([tree], judge, kept) == TOLD
    assert judge.asked == 2


def test_where_strangers_send_what_is_judged_nothing_is_kept_or_believed(tree: Path, project: Path) -> None:
    judge = Judge()
    assert [verdict_on([tree], judge, None) for _ in range(2)] == [TOLD, TOLD]
    assert judge.asked == 2
    told = "import validate; print(validate.KEPT)"
    environment = os.environ | {"CI": "true", "PYTHONPATH": str(project / "scripts")}
    run = subprocess.run([sys.executable, "-c", told], env=environment, capture_output=True, check=True)
    assert run.stdout == b"None\n"


def test_a_tree_behind_a_link_is_judged_each_time(tree: Path) -> None:
    judge, link = Judge(), tree.parent / "link"
    link.symlink_to(tree)
    for _ in range(2):
        verdict_on([link], judge, tree.parent / "kept")
    assert judge.asked == 2


def test_the_oldest_go(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_KEPT", 3)
    kept = tree.parent / "kept"
    for number in range(5):
        (tree / "x").write_text(str(number))
        verdict_on([tree], Judge(), kept)
        for age, file in enumerate(sorted(kept.iterdir(), key=lambda one: one.stat().st_mtime_ns)):
            os.utime(file, ns=(age, age))
    assert len(list(kept.iterdir())) == 3
    judge = Judge()
    verdict_on([tree], judge, kept)
    assert judge.asked == 0


def test_where_nothing_can_be_kept_the_verdict_is_told_all_the_same(tree: Path) -> None:
    (tree.parent / "kept").write_bytes(b"a file")
    judge = Judge()
    assert [verdict_on([tree], judge, tree.parent / "kept") for _ in range(2)] == [TOLD, TOLD]
    assert judge.asked == 2


def test_what_was_judged_before_is_told_without_the_libraries(project: Path) -> None:
    command = [sys.executable, "-X", "importtime", "scripts/validate.py", "tests/packages/ok", "--format", "json"]
    own = {name: value for name, value in os.environ.items() if name != "CI"}
    first, second = (subprocess.run(command, cwd=project, env=own, capture_output=True, check=False) for _ in range(2))
    assert (first.returncode, first.stdout) == (second.returncode, second.stdout)
    assert json.loads(second.stdout)["valid"] is True
    assert b" pandas\n" not in second.stderr
