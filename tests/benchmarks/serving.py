"""How long a person who edits a figure waits for its page, with ``make serve`` running."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

_PLACE: Final = "bac-kan"
_FIGURE: Final = ("303842000000", "303.842 triệu")
"""What Bắc Kạn collected until July 2017, as the table has it: in đồng, and as it was printed."""
_PATIENCE: Final = 1200.0
_BUILT: Final = "Ctrl-C"
_TO_STOP: Final = 20.0


class Waited(NamedTuple):
    """Seconds from saving the table until the page shows the new figure, and until the whole site is new."""

    page: float
    site: float


def measure_serving(copy: Path, work: Path, day: str, times: int = 3) -> Waited:
    """Change the figure ``times`` times in the served data of ``copy``; the medians."""
    table = copy / "datapackages" / "provinces" / _PLACE / "observations.csv"
    before = table.read_text(encoding="utf-8")
    with _served(copy, work / "serve.log", day) as (address, built):
        waited = []
        for number in range(1, times + 1):
            changed = before
            for text in _FIGURE:
                changed = changed.replace(text, text.replace("303", str(303 + number)))
            if changed == before:
                raise RuntimeError(f"{table} does not hold the figure any more: {_FIGURE}")
            builds, start = built(), time.perf_counter()
            table.write_text(changed, encoding="utf-8")
            _wait(partial(_shows, address, _FIGURE[1].replace("303", str(303 + number))))
            page = time.perf_counter() - start
            _wait(partial(_is_beyond, built, builds))
            waited.append(Waited(page, time.perf_counter() - start))
            # The next build gets ready to stand by, as it does while a person reads.
            time.sleep(5)
    table.write_text(before, encoding="utf-8")
    return Waited(median(one.page for one in waited), median(one.site for one in waited))


def _shows(address: str, text: str) -> bool:
    with urllib.request.urlopen(f"{address}tinh/{_PLACE}/") as answer:
        return text in answer.read().decode("utf-8")


def _is_beyond(count: Callable[[], int], before: int) -> bool:
    return count() > before


def _wait(is_done: Callable[[], bool]) -> None:
    end = time.perf_counter() + _PATIENCE
    while not is_done():
        if time.perf_counter() > end:
            raise RuntimeError("make serve did not show what was changed")
        time.sleep(0.02)


@contextmanager
def _served(copy: Path, log: Path, day: str) -> Iterator[tuple[str, Callable[[], int]]]:
    """The address of a server that has built once and stands by, and how many builds it has finished."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(copy / "scripts" / "serve.py"), "--port", str(port), "--date", day]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}

    def built() -> int:
        return log.read_text(encoding="utf-8").count(_BUILT)

    with log.open("wb") as output, subprocess.Popen(command, stdout=output, stderr=output, env=environment) as server:
        try:
            _wait(lambda: built() == 1 or server.poll() is not None)
            if server.poll() is not None:
                raise RuntimeError(log.read_text(encoding="utf-8")[-4000:])
            time.sleep(5)
            yield f"http://127.0.0.1:{port}/", built
        finally:
            server.send_signal(signal.SIGINT)
            try:
                server.wait(_TO_STOP)
            except subprocess.TimeoutExpired:
                # Whatever was started in the background of a shell ignores Ctrl-C.
                server.terminate()
