from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import portal.site.kept as module
from portal.site.kept import Kept, pack, unpack

CODE = "the code"


@pytest.fixture(autouse=True)
def same_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "toolchain", lambda: CODE)


def made(folder: Path, key: str, content: bytes, code: str | None = CODE) -> tuple[bytes, bool]:
    """What a stage gets for a key, and whether it had to make it."""
    calls: list[str] = []

    def make() -> bytes:
        calls.append(key)
        return content

    with Kept(folder, code) as kept:
        found = kept.get_or_make(key, make)
    return found, bool(calls)


def test_what_was_made_is_not_made_again(tmp_path: Path) -> None:
    assert made(tmp_path / "kept", "a", b"1") == (b"1", True)
    assert made(tmp_path / "kept", "a", b"2") == (b"1", False)
    assert made(tmp_path / "kept", "b", b"2") == (b"2", True)


def test_other_code_makes_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, "a", b"1")
    monkeypatch.setattr(module, "toolchain", lambda: "other")
    assert made(tmp_path, "a", b"2", "other") == (b"2", True)


@pytest.mark.parametrize("code", ["changed meanwhile", None])
def test_nothing_is_kept_of_code_that_changed_or_is_unknown(tmp_path: Path, code: str | None) -> None:
    made(tmp_path / "kept", "a", b"1", code)
    assert not (tmp_path / "kept").exists()


def test_nothing_is_kept_of_a_stage_that_failed(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise ValueError("x")

    def stage() -> None:
        with Kept(tmp_path / "kept", CODE) as kept:
            kept.put("a", b"1")
            kept.get_or_make("b", fail)

    with pytest.raises(ValueError, match="x"):
        stage()
    assert not (tmp_path / "kept").exists()


def test_without_a_folder_everything_is_made(tmp_path: Path) -> None:
    with Kept(None, CODE) as kept:
        assert kept.get_or_make("a", lambda: b"1") == b"1"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("spoiled", [b"", b"x", b"0" * 32 + b"1"])
def test_a_spoiled_file_counts_as_none(tmp_path: Path, spoiled: bytes) -> None:
    made(tmp_path, "a", b"1")
    (file,) = tmp_path.iterdir()
    file.write_bytes(spoiled)
    assert made(tmp_path, "a", b"2") == (b"2", True)
    assert made(tmp_path, "a", b"3") == (b"2", False)


def test_a_full_disk_only_means_that_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "keep", full)
    assert made(tmp_path, "a", b"1") == (b"1", True)


def test_what_was_not_used_for_longest_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BUILDS_KEPT", 1)
    for key in ("a", "b", "c", "d"):
        with Kept(tmp_path, CODE, 2) as kept:
            kept.put(key, key.encode())
    assert len(list(tmp_path.iterdir())) == 2
    assert made(tmp_path, "d", b"x") == (b"d", False)


def test_files_come_back_by_name_and_order(tmp_path: Path) -> None:
    files = {"b.json": b"{}\n", "a.bin": b"\x00\n\n", "empty": b""}
    for _ in range(2):
        with Kept(tmp_path, CODE) as kept:
            found = kept.get_or_make_files("a", lambda: files)
        assert list(found.items()) == list(files.items())


@given(st.dictionaries(st.text(), st.binary()))
def test_packing_loses_nothing(files: dict[str, bytes]) -> None:
    assert list(unpack(pack(files)).items()) == list(files.items())
