"""What is to be built, as one process asks another for it."""

from __future__ import annotations

import json
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO


@dataclass(frozen=True)
class Order:
    """A build of ``data`` and ``lists`` (None without) into ``out``; ``day`` is ISO text, "" for today.

    The pages of ``places`` are shown first, under ``first``.
    """

    data: Path
    lists: Path | None
    out: Path
    day: str
    first: Path
    places: tuple[str, ...] = ()

    def as_line(self) -> str:
        """One line of text, as ``order_from_line`` reads it."""
        lists = None if self.lists is None else str(self.lists)
        told = [str(self.data), lists, str(self.out), self.day, str(self.first), self.places]
        return json.dumps(told) + "\n"


def order_from_line(line: str) -> Order:
    """The order that ``as_line`` wrote."""
    data, lists, out, day, first, places = json.loads(line)
    return Order(Path(data), None if lists is None else Path(lists), Path(out), day, Path(first), tuple(places))


def await_order(stream: TextIO) -> Order | None:
    """Wait for the first line of ``stream``; None when it ends without one.

    Who waits has nothing to give up: Ctrl-C is answered by whoever was to give the order.
    """
    answer = signal.signal(signal.SIGINT, signal.SIG_IGN)
    line = stream.readline()
    signal.signal(signal.SIGINT, answer)
    return order_from_line(line) if line else None
