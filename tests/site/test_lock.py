from __future__ import annotations

import os
import subprocess
import sys
import threading
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


HOLD = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from portal.site.lock import only_build
with only_build(Path(sys.argv[2])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_lock_goes_with_its_process_however_that_ends(tmp_path: Path, project: Path) -> None:
    lock = tmp_path / "build.lock"
    command = [sys.executable, "-c", HOLD, str(project / "scripts"), str(lock)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(WrongUse, match=str(holder.pid)), only_build(lock):
            pass
        holder.kill()
        holder.wait()
    assert lock.exists()
    with only_build(lock):
        assert lock.read_text() == str(os.getpid())
    assert list(tmp_path.iterdir()) == []


def test_many_at_once_hold_it_one_after_the_other(tmp_path: Path) -> None:
    lock, inside, most, rounds = tmp_path / "build.lock", [0], [0], [0]

    def take() -> None:
        for _ in range(200):
            try:
                with only_build(lock):
                    inside[0] += 1
                    most[0] = max(most[0], inside[0])
                    rounds[0] += 1
                    inside[0] -= 1
            except WrongUse:
                continue

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]
    assert rounds[0] > 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("left", ["dead", "living", "", "không phải số"])
def test_a_lock_left_by_a_killed_run_is_taken_over(tmp_path: Path, left: str) -> None:
    lock = tmp_path / "build.lock"
    # A number that another program has been given since says nothing either.
    numbers = {"dead": str(dead_process()), "living": str(os.getppid())}
    lock.write_text(numbers.get(left, left), encoding="utf-8")
    with only_build(lock):
        assert lock.read_text() == str(os.getpid())
    assert list(tmp_path.iterdir()) == []


def test_the_lock_goes_when_the_build_fails(tmp_path: Path) -> None:
    lock = tmp_path / "build.lock"
    with pytest.raises(KeyError), only_build(lock):
        raise KeyError
    assert not lock.exists()
