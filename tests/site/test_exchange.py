from __future__ import annotations

import ctypes
import errno
from pathlib import Path
from types import SimpleNamespace

import pytest

from portal.site import exchange as exchange_module
from portal.site.exchange import exchange


def folders(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "name").write_text(name)
    return tmp_path / "one", tmp_path / "other"


def test_two_folders_change_their_names(tmp_path: Path) -> None:
    one, other = folders(tmp_path)
    # The machines of the tests are Linux and macOS, whose own file systems can.
    assert exchange(one, other)
    assert (one / "name").read_text() == "other"
    assert (other / "name").read_text() == "one"


def test_a_missing_folder_is_told_by_name_and_nothing_is_done(tmp_path: Path) -> None:
    one, other = folders(tmp_path)
    with pytest.raises(FileNotFoundError) as told:
        exchange(one, tmp_path / "none")
    assert (told.value.filename, told.value.filename2) == (str(one), str(tmp_path / "none"))
    assert (one / "name").read_text() == "one"
    assert other.is_dir()


def test_a_library_without_the_call_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = folders(tmp_path)
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **named: SimpleNamespace())
    assert not exchange(one, other)
    assert (one / "name").read_text() == "one"


@pytest.mark.parametrize("answer", [errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP])
def test_a_file_system_that_can_not_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: int) -> None:
    one, other = folders(tmp_path)

    def refuse(first: bytes, second: bytes) -> int:
        ctypes.set_errno(answer)
        return -1

    monkeypatch.setattr(exchange_module, "_system_call", lambda: refuse)
    assert not exchange(one, other)
