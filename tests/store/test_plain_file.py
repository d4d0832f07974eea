"""Reading plain files, names that every system can hold, marks of conflicts, folders that are only looked at."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from portal.model.issue import Finding
from portal.store.conflict import conflict_line
from portal.store.entries import Entry, read_entries
from portal.store.file_name import collision_key, is_fit_name, is_local_file_name
from portal.store.folders import loose_fault, name_faults, unread_packages
from portal.store.plain_file import Refusal, read_plain_file
from portal.store.repeated import LIMIT, MORE, first_of, sum_up


def code(path: Path, limit: int = 100) -> str:
    answer = read_plain_file(path, limit)
    assert isinstance(answer, Refusal)
    return answer.code


def test_a_plain_file_is_read_to_its_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert read_plain_file(tmp_path / "a", 5) == b"12345"
    assert read_plain_file(tmp_path / "a", 4) == Refusal("file-too-large", {"limit": "4"})


def test_nothing_else_is_opened(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    os.mkfifo(tmp_path / "pipe")
    assert [code(tmp_path / name) for name in ("link", "pipe", "", "none", "a/b")] == [
        "file-is-link", "file-not-plain", "file-not-plain", "", "",
    ]  # fmt: skip
    assert code(tmp_path / ("x" * 300)) == "file-unreadable"


def test_what_takes_the_place_of_a_file_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").write_bytes(b"secret")
    seen = (tmp_path / "a").lstat()
    (tmp_path / "a").unlink()
    (tmp_path / "a").symlink_to(tmp_path / "b")
    monkeypatch.setattr(Path, "lstat", lambda _: seen)
    assert code(tmp_path / "a") == "file-unreadable"
    (tmp_path / "a").unlink()
    os.mkfifo(tmp_path / "a")
    assert code(tmp_path / "a") == "file-not-plain"


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The tests may run as a user to whom nothing is refused.
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a").write_bytes(b"1")
    monkeypatch.setattr(os, "open", refuse)
    assert read_plain_file(tmp_path / "a", 5) == Refusal("file-unreadable", {"found": "Permission denied"})


@pytest.mark.parametrize(
    "name",
    ["con", "CON", "nul.csv", "Aux.tar.gz", "com1", "LPT9.txt", "a.", "a ", " a", "a:b", "a?", "a*b", 'a"b', "a<b",
     "a|b", "a\\b", "a/b", "a\nb", "a\u202eb", "a\u200bb", "\udce1", "o\u0301", "x" * 201, "", "conin$", "com¹.csv"],
)  # fmt: skip
def test_names_that_some_systems_refuse(name: str) -> None:
    assert not is_fit_name(name)
    assert not is_local_file_name(name)


@pytest.mark.parametrize("name", ["console.csv", "com10", "a.csv", "số liệu (1).csv", ".git", "README", "aux-1", "ó"])
def test_names_that_all_systems_hold(name: str) -> None:
    assert is_fit_name(name)


@given(some.text(max_size=8))
def test_a_fit_name_is_one_part_of_a_path(name: str) -> None:
    if is_fit_name(name):
        assert Path("a", name).name == name or name in {".", ".."}
        assert name == unicodedata.normalize("NFC", name)


@given(some.text(max_size=6))
def test_forms_of_one_name_collide(name: str) -> None:
    assert collision_key(unicodedata.normalize("NFD", name)) == collision_key(name)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n<<<<<<< HEAD\n", 2),
        ("=======\n", 1),
        ("a\r\n=======\r\nb", 2),
        (">>>>>>> 3f2 (Sửa)\n", 1),
        ("||||||| goc", 1),
        ("a,=======\n", 0),
        ("========\n", 0),
        ("<<<<<<<<\n", 0),
        ("<<<<<< HEAD\n", 0),
        ("", 0),
    ],
)
def test_marks_of_a_conflict(text: str, line: int) -> None:
    assert conflict_line(text) == line


def test_entries_are_told_by_their_kind(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "a").touch()
    (tmp_path / "c").symlink_to("nowhere")
    os.mkfifo(tmp_path / "d")
    kinds = [(entry.name, entry.kind) for entry in read_entries(tmp_path)]
    assert kinds == [("a", "file"), ("b", "folder"), ("c", "link"), ("d", "other")]
    assert read_entries(tmp_path / "none") == ()


@pytest.mark.parametrize("name", ["README.md", "LICENSE", "notes.txt", ".gitkeep", ".DS_Store", "expected.json"])
def test_texts_may_lie_beside_tables(name: str) -> None:
    assert loose_fault(Entry(name, "file"), "p", "place") is None


def test_hidden_folders_are_nobodys_tables() -> None:
    assert loose_fault(Entry(".git", "folder"), "p", "place") is None
    assert loose_fault(Entry(".~lock.observations.csv#", "file"), "p", "place") is None


def test_two_names_of_one_file() -> None:
    entries = (Entry("A.csv", "file"), Entry("a.csv", "file"), Entry("a.CSV", "file"))
    assert [(one.code, one.file) for one in name_faults(entries, "p", "x")] == [
        ("file-name-collides", "x/a.csv"),
        ("file-name-collides", "x/a.CSV"),
    ]


def test_packages_in_a_strange_folder_are_told(tmp_path: Path) -> None:
    for name in ("tinh/a", "provinces/b", "notes", ".git", "REGISTRY", "deep/c/d"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "tinh/a/datapackage.json").touch()
    (tmp_path / ".git/datapackage.json").touch()
    (tmp_path / "deep/c/d/datapackage.json").touch()
    found = [(one.code, Path(one.file).name) for one in unread_packages(tmp_path, ("registry", "provinces"))]
    assert found == [("file-name-collides", "REGISTRY"), ("file-unread", "tinh")]


def test_very_many_alike_are_summed_up() -> None:
    many = [Finding("blank-line", "p", "a.csv", row) for row in range(LIMIT + 5, 0, -1)]
    others = [
        Finding("blank-line", "p", "b.csv", 7),
        Finding(MORE, "p", "a.csv", values={"code": "blank-line", "count": "3"}),
    ]
    told = sum_up([*many, *others])
    assert [one.row for one in told if one.file == "a.csv" and one.code == "blank-line"] == list(range(1, LIMIT + 1))
    assert [dict(one.values) for one in told if one.code == MORE] == [{"code": "blank-line", "count": "8"}]
    assert [one for one in told if one.file == "b.csv"] == [others[0]]
    assert sum_up(many[:3]) == many[2::-1]
    assert [one.code for one in first_of(many, "x")] == ["blank-line"] * LIMIT + [MORE]
    assert first_of(many[:3], "x") == many[:3]
