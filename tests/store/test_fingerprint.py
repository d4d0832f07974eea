"""A fingerprint changes with everything that a reader of the places could meet, and with nothing else."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import portal.store.fingerprint as module
from portal.store.fingerprint import fingerprint


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = tmp_path / "tree"
    (root / "provinces" / "ha-noi").mkdir(parents=True)
    (root / "provinces" / "ha-noi" / "observations.csv").write_bytes(b"a,b\n")
    (root / "registry").mkdir()
    return root


_TABLE = "provinces/ha-noi/observations.csv"
CHANGES: dict[str, Callable[[Path], object]] = {
    "another byte": lambda root: (root / _TABLE).write_bytes(b"a,c\n"),
    "another name": lambda root: (root / _TABLE).rename(root / "provinces/ha-noi/sources.csv"),
    "one more file": lambda root: (root / "provinces/ha-noi/x").write_bytes(b""),
    "one more folder": lambda root: (root / "x").mkdir(),
    "no file": lambda root: (root / _TABLE).unlink(),
    "moved to another folder": lambda root: (root / _TABLE).rename(root / "registry/observations.csv"),
    "a name that is no text": lambda root: Path(os.fsdecode(os.fsencode(root) + b"/\xff")).write_bytes(b""),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_seen(tree: Path, change: Callable[[Path], object]) -> None:
    before = fingerprint([tree])
    change(tree)
    assert before is not None
    assert fingerprint([tree]) not in (before, None)


def test_a_link_has_none_wherever_it_is(tree: Path, tmp_path: Path) -> None:
    # What it leads to may change, and the checks follow some of them.
    (tmp_path / "link").symlink_to(tree)
    assert fingerprint([tmp_path / "link"]) is None
    (tree / "registry" / "link").symlink_to("/etc/hostname")
    assert fingerprint([tree]) is None


def test_folders_may_be_left_out(tree: Path) -> None:
    (tree / "__pycache__").mkdir()
    before = fingerprint([tree], frozenset({"__pycache__"}))
    (tree / "__pycache__" / "x.pyc").write_bytes(b"x")
    assert fingerprint([tree], frozenset({"__pycache__"})) == before
    assert fingerprint([tree]) != before


def test_times_and_rights_do_not_count(tree: Path) -> None:
    before = fingerprint([tree])
    os.utime(tree / _TABLE, (1, 1))
    (tree / _TABLE).chmod(0o600)
    assert fingerprint([tree]) == before


def test_places_count_each_and_in_their_order(tree: Path) -> None:
    first, second = tree / "provinces", tree / "registry"
    found = [fingerprint(places) for places in ([first, second], [second, first], [first], [first, tree / "none"])]
    assert len(set(found)) == 4


def test_a_pipe_or_a_file_beyond_the_limit_has_none(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tree / "pipe")
    assert fingerprint([tree]) is None
    (tree / "pipe").unlink()
    monkeypatch.setattr(module, "MAXIMUM_BYTES", 3)
    assert fingerprint([tree]) is None


def test_too_many_bytes_have_none(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tree / "x").write_bytes(b"12345678")
    assert fingerprint([tree]) is not None
    monkeypatch.setattr(module, "_MOST_BYTES", 10)
    assert fingerprint([tree]) is None


def test_too_many_files_have_none(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_ENTRIES", 5)
    assert fingerprint([tree]) is not None
    (tree / "x").write_bytes(b"")
    assert fingerprint([tree]) is None
