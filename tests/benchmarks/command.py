"""Seconds and memory of a whole command, as the operating system accounts for them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

_STARTER: Final = """
import os, sys, time
out, command = int(sys.argv[1]), sys.argv[2:]
actions = [(os.POSIX_SPAWN_DUP2, out, 1), (os.POSIX_SPAWN_DUP2, out, 2)]
start = time.perf_counter()
process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
_, status, usage = os.wait4(process, 0)
print(time.perf_counter() - start, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
"""


def megabytes_of(most: float) -> float:
    """What ``getrusage`` tells of memory, kilobytes of 1,024 bytes or on macOS bytes, in megabytes of 10⁶ bytes."""
    return most * (1 if sys.platform == "darwin" else 1024) / 1e6


@dataclass(frozen=True)
class Run:
    """``megabytes`` is the memory of the largest process, ``code`` how it ended, ``printed`` its output."""

    seconds: float
    megabytes: float
    code: int
    printed: bytes

    def checked(self) -> Run:
        """The run itself; raises ``RuntimeError`` with what was printed when it failed."""
        if self.code != 0:
            raise RuntimeError(self.printed.decode("utf-8", "replace")[-4000:])
        return self


def run_command(command: list[str], printed: Path, environment: Mapping[str, str] | None = None) -> Run:
    """Run a command to its end; what it prints goes to the file ``printed``.

    A small process starts it and counts: to Linux the memory of a new program is at least what the one that starts it
    ever held, and the bench holds much.
    """
    with printed.open("wb") as output:
        counted = subprocess.run(
            [sys.executable, "-I", "-S", "-c", _STARTER, str(output.fileno()), *command],
            env=None if environment is None else dict(environment),
            pass_fds=[output.fileno()],
            stdout=subprocess.PIPE,
            check=True,
        )
    seconds, most, code = counted.stdout.split()
    return Run(float(seconds), megabytes_of(float(most)), int(code), printed.read_bytes())


def median_run(make: Callable[[], Run], times: int) -> Run:
    """The run of the median time."""
    runs = [make() for _ in range(times)]
    middle = median(run.seconds for run in runs)
    return min(runs, key=lambda run: abs(run.seconds - middle))
