"""One line for every stage of a build: what it does, how many, how long; with a live counter on a terminal."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from portal.text.bilingual import Bilingual


class Stage:
    """A running stage; ``count`` ends its line, ``step`` shows how far it is."""

    def __init__(self, heading: str, stream: TextIO) -> None:
        self.heading = heading
        self.count = ""
        self._stream = stream
        self._live = stream.isatty()

    def step(self, done: int, total: int) -> None:
        """Rewrite the line with the progress; silent where the output is a file or a log."""
        if self._live:
            self._stream.write(f"\r\033[K{self.heading} {done}/{total}")
            self._stream.flush()

    def end(self, mark: str, seconds: float) -> None:
        """Write the closing line of the stage."""
        start = "\r\033[K" if self._live else ""
        count = f": {self.count}" if self.count else ""
        self._stream.write(f"{start}{mark} {self.heading}{count} ({seconds:.1f} s)\n")
        self._stream.flush()


class Progress:
    """Prints the stages of one build to ``stream``.

    ``elapsed`` gives seconds from any start. It feeds only what the terminal shows, never a file of the site.
    """

    def __init__(self, stream: TextIO, elapsed: Callable[[], float] = time.perf_counter) -> None:
        self.stream = stream
        self._elapsed = elapsed

    @contextmanager
    def stage(self, heading: Bilingual) -> Iterator[Stage]:
        """A stage that ends its own line, also when it fails."""
        running = Stage(f"{heading.vi} · {heading.en}", self.stream)
        if self.stream.isatty():
            self.stream.write(f"{running.heading} …")
            self.stream.flush()
        start = self._elapsed()
        try:
            yield running
        except BaseException:
            running.end("✗", self._elapsed() - start)
            raise
        running.end("✓", self._elapsed() - start)

    def say(self, text: str) -> None:
        """Write lines of their own."""
        self.stream.write(text.rstrip("\n") + "\n")
        self.stream.flush()

    def tell(self, words: Bilingual) -> None:
        """Write a sentence in both languages."""
        self.say(f"  {words.vi}\n  {words.en}")
