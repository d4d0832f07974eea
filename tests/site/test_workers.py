"""Workers end with the build that started them, also when it is killed, and never answer Ctrl-C themselves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROGRAM = """
import os, signal, sys, time
from portal.site.workers import hold_interrupts, worker_pool
from tests.site.test_workers import number_of_worker, sleep

if __name__ == "__main__":
    with worker_pool(1) as pool:
        with hold_interrupts():
            number = pool.submit(number_of_worker)
            pool.submit(sleep, 60)
        print(number.result(), flush=True)
        time.sleep(60)
"""


def number_of_worker() -> int:
    return os.getpid()


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def is_alive(process: int) -> bool:
    state = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False
    ).stdout
    # Nobody may be there to collect it: what has ended is a zombie then.
    return bool(state.strip()) and not state.startswith("Z")


def started(project: Path, tmp_path: Path) -> tuple[subprocess.Popen[str], int]:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    environment = os.environ | {"PYTHONPATH": f"{project / 'scripts'}{os.pathsep}{project}"}
    build = subprocess.Popen(
        [sys.executable, str(program)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert build.stdout is not None
    return build, int(build.stdout.readline())


def test_a_worker_ends_when_the_build_is_killed(project: Path, tmp_path: Path) -> None:
    build, worker = started(project, tmp_path)
    assert is_alive(worker)
    build.kill()
    build.communicate()
    for _ in range(200):
        if not is_alive(worker):
            return
        time.sleep(0.05)
    os.kill(worker, signal.SIGKILL)
    pytest.fail("the worker outlived the build")


def test_ctrl_c_reaches_the_build_alone(project: Path, tmp_path: Path) -> None:
    build, worker = started(project, tmp_path)
    os.killpg(build.pid, signal.SIGINT)
    _, said = build.communicate(timeout=30)
    assert said == ""
    assert build.returncode == -signal.SIGINT
    assert not is_alive(worker)
