"""Seconds and memory of a whole command, as the operating system accounts for them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median


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
    """Run a command to its end; what it prints goes to the file ``printed``."""
    start = time.perf_counter()
    with printed.open("wb") as output:
        process = os.posix_spawnp(
            command[0],
            command,
            dict(os.environ if environment is None else environment),
            file_actions=[(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, output.fileno(), 2)],
        )
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    return Run(seconds, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), printed.read_bytes())


def median_run(make: Callable[[], Run], times: int) -> Run:
    """The run of the median time."""
    runs = [make() for _ in range(times)]
    middle = median(run.seconds for run in runs)
    return min(runs, key=lambda run: abs(run.seconds - middle))
