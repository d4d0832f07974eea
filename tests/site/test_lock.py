from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from portal.site.failure import WrongUse
from portal.site.lock import only_build


def dead_process() -> int:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    return gone.pid


def test_a_second_build_is_refused_and_the_first_goes_on(tmp_path: Path) -> None:
    lock = tmp_path / "work" / "build.lock"
    with only_build(lock):
        with pytest.raises(WrongUse, match=str(os.getpid())), only_build(lock):
            pass
        assert lock.read_text() == str(os.getpid())
    assert list(lock.parent.iterdir()) == []


@pytest.mark.parametrize("left", ["dead", "", "không phải số"])
def test_a_lock_left_by_a_killed_run_is_taken_over(tmp_path: Path, left: str) -> None:
    lock = tmp_path / "build.lock"
    lock.write_text(str(dead_process()) if left == "dead" else left, encoding="utf-8")
    with only_build(lock):
        assert lock.read_text() == str(os.getpid())
    assert list(tmp_path.iterdir()) == []


def test_the_lock_goes_when_the_build_fails(tmp_path: Path) -> None:
    lock = tmp_path / "build.lock"
    with pytest.raises(KeyError), only_build(lock):
        raise KeyError
    assert not lock.exists()
