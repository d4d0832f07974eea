"""When which host may be asked, and when nobody is asked any more."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


class OutOfTime(Exception):
    """The time of the whole run is over, or would be before the host's turn comes."""


class Pace:
    """Turns to ask: one question to a host at a time, ``pause`` seconds between two, none after ``seconds`` in all.

    Threads share it. It starts when it is made.
    """

    def __init__(self, pause: float, seconds: float) -> None:
        self._pause = pause
        self._end = time.monotonic() + seconds
        self._locks: dict[str, threading.Lock] = {}
        self._rested: dict[str, float] = {}

    def left(self) -> float:
        """Seconds until the end, negative after it."""
        return self._end - time.monotonic()

    @contextmanager
    def turn(self, host: str) -> Iterator[float]:
        """Wait for the turn of ``host`` and hold it; gives the seconds that are left. Raises ``OutOfTime``."""
        lock = self._locks.setdefault(host, threading.Lock())
        if self.left() <= 0 or not lock.acquire(timeout=self.left()):
            raise OutOfTime
        try:
            rest = self._rested.get(host, 0.0) - time.monotonic()
            if rest >= self.left():
                raise OutOfTime
            if rest > 0:
                time.sleep(rest)
            try:
                yield self.left()
            finally:
                self._rested[host] = time.monotonic() + self._pause
        finally:
            lock.release()
