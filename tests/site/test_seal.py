"""What is kept is believed only on the machine that made it, under the name that it was made for, and whole."""

from __future__ import annotations

import os
import stat
from multiprocessing.pool import ThreadPool
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.site.seal import SIZE, opened, read_seal, sealed


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "bhxh-mo"


def test_the_secret_is_made_once_and_is_for_its_owner_alone(folder: Path) -> None:
    first = read_seal()
    assert first is not None
    assert len(first) == SIZE
    assert read_seal() == first
    (file,) = folder.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_runs_that_begin_together_agree(folder: Path) -> None:
    for _ in range(20):
        with ThreadPool(8) as pool:
            found = set(pool.map(lambda _: read_seal(), range(16)))
        assert len(found) == 1
        assert [file.name for file in folder.iterdir()] == ["seal"]
        (folder / "seal").unlink()


def test_a_run_that_was_slower_leaves_the_secret_of_the_faster_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir()

    def made_meanwhile(new: Path, file: Path) -> None:
        file.write_bytes(b"f" * SIZE)
        raise FileExistsError

    monkeypatch.setattr(os, "link", made_meanwhile)
    assert read_seal() == b"f" * SIZE


@pytest.mark.parametrize("left", [b"", b"short", b"x" * 33])
def test_a_spoiled_secret_is_made_anew(folder: Path, left: bytes) -> None:
    folder.mkdir()
    (folder / "seal").write_bytes(left)
    found = read_seal()
    assert found is not None
    assert found != left
    assert read_seal() == found


def test_a_file_system_without_links_keeps_a_secret_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(new: Path, file: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuses)
    found = read_seal()
    assert found is not None
    assert read_seal() == found
    assert [file.name for file in folder.iterdir()] == ["seal"]


def test_where_no_secret_can_be_kept_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert read_seal() is None


@given(st.binary(), st.text(), st.binary(min_size=SIZE, max_size=SIZE))
def test_only_the_whole_content_under_its_own_name_is_opened(content: bytes, name: str, seal: bytes) -> None:
    kept = sealed(seal, name, content)
    assert opened(seal, name, kept) == content
    assert opened(seal, f"{name}x", kept) is None
    assert opened(bytes(SIZE) if any(seal) else b"\1" * SIZE, name, kept) is None
    assert opened(seal, name, kept[:-1]) is None
    assert opened(seal, name, kept + b"x") is None
