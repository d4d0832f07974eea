"""How long a person who edits a figure waits for its page, with ``make serve`` running."""

from __future__ import annotations

import csv
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

_PATIENCE: Final = 1200.0
_BUILT: Final = "Ctrl-C"
_TO_STOP: Final = 20.0


class Waited(NamedTuple):
    """Seconds from saving the table until the page shows the new figure, and until the whole site is new."""

    page: float
    site: float


class Figure(NamedTuple):
    """A figure to change: its row in ``table``, the ``texts`` there (value, print), and what they become each time."""

    table: Path
    row: str
    texts: tuple[str, str]
    changed: Callable[[int], tuple[str, str]]

    def table_after(self, number: int) -> str:
        """The table with the figure as it is after ``number`` changes; raises ``RuntimeError`` when it is not there."""
        table = self.table.read_text(encoding="utf-8")
        row = self.row
        for text, new in zip(self.texts, self.changed(number), strict=True):
            if text not in row or table.count(self.row) != 1:
                raise RuntimeError(f"{self.table} does not hold the figure any more: {self.texts}")
            row = row.replace(text, new)
        return table.replace(self.row, row)


def figure_of_bac_kan(data: Path) -> Figure:
    """What Bắc Kạn collected until July 2017, in đồng and as it was printed in millions."""
    table = data / "provinces" / "bac-kan" / "observations.csv"
    row = next(row for row in table.read_text(encoding="utf-8").splitlines() if ",303842000000," in row)
    texts = ("303842000000", "303.842 triệu")
    return Figure(table, row, texts, lambda number: (f"{303 + number}842000000", f"{303 + number}.842 triệu"))


def newest_count(data: Path) -> Figure:
    """The newest count of insured visits in a made-up tree's first province; each time a thousand more are told."""
    table = min(data.glob("provinces/*/observations.csv"))
    rows = [row for row in csv.reader(table.read_text(encoding="utf-8").splitlines()) if row[3] == "hi_visits"]
    newest = max(rows, key=lambda row: row[7])
    line = next(line for line in table.read_text(encoding="utf-8").splitlines() if line.startswith(f"{newest[0]},"))

    def texts(number: int) -> tuple[str, str]:
        value = int(newest[8]) + 1000 * number
        return str(value), f"{value:,}".replace(",", ".")

    return Figure(table, line, texts(0), texts)


def measure_serving(copy: Path, data: Path, figure: Figure, work: Path, day: str, times: int = 3) -> Waited:
    """Change ``figure`` ``times`` times in the served tree ``data`` with the code of ``copy``; the medians."""
    before = figure.table.read_text(encoding="utf-8")
    after = [figure.table_after(number) for number in range(1, times + 1)]
    page = f"tinh/{figure.table.parent.name}/"
    with _served(copy, data, work / "serve.log", day) as (address, built):
        waited = []
        for number, changed in enumerate(after, start=1):
            builds, start = built(), time.perf_counter()
            figure.table.write_text(changed, encoding="utf-8")
            _wait(partial(_shows, address + page, figure.changed(number)[1]))
            shown = time.perf_counter() - start
            _wait(partial(_is_beyond, built, builds))
            waited.append(Waited(shown, time.perf_counter() - start))
            # The next build gets ready to stand by, as it does while a person reads.
            time.sleep(5)
    figure.table.write_text(before, encoding="utf-8")
    return Waited(median(one.page for one in waited), median(one.site for one in waited))


def _shows(address: str, text: str) -> bool:
    with urllib.request.urlopen(address) as answer:
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
def _served(copy: Path, data: Path, log: Path, day: str) -> Iterator[tuple[str, Callable[[], int]]]:
    """The address of a server that has built once and stands by, and how many builds it has finished."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(copy / "scripts" / "serve.py"), "--port", str(port), "--date", day]
    command += ["--data", str(data)]
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
