"""Results of one stage of a build, kept from build to build under the hash of everything that they depend on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from portal.site.cache import keep, mark_used, remove_oldest
from portal.site.seal import opened, read_seal, sealed
from portal.site.toolchain import toolchain

_ENDING: Final = ".kept"
_BUILDS_KEPT: Final = 3
"""The cache holds as many results as so many builds of this size use: of other data, of earlier states."""
_LEAST_KEPT: Final = 64


class Kept:
    """The kept results of a stage; what it made anew is written at the end of the ``with`` block, if all went well.

    ``folder`` is where they are kept, None for a machine on which nothing is to be believed that was there before.
    ``code`` is the ``toolchain`` with which the stage runs: a result made while the code changed isn't kept. As many
    results stay as three builds of this size use, and ``least`` in any case. Each is sealed with the secret of this
    machine, which also tells whether it is whole.
    """

    def __init__(self, folder: Path | None, code: str | None, least: int = _LEAST_KEPT) -> None:
        self._seal = read_seal() if folder is not None and code is not None else None
        self._folder = folder if self._seal is not None else None
        self._code = code
        self._least = least
        self._used: set[str] = set()
        self._made: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        """What was kept under ``key``, which names all that the result depends on but the code; else None."""
        if self._folder is None or self._seal is None:
            return None
        name = self._name(key)
        try:
            found = (self._folder / name).read_bytes()
        except OSError:
            return None
        content = opened(self._seal, name, found)
        if content is None:
            return None
        self._used.add(name)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep ``content`` under ``key``."""
        self._made[self._name(key)] = content

    def get_or_make(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What was kept under ``key``, or what ``make`` makes now."""
        found = self.get(key)
        if found is None:
            found = make()
            self.put(key, found)
        return found

    def get_or_make_files(self, key: str, make: Callable[[], dict[str, bytes]]) -> dict[str, bytes]:
        """The same of several files by their names."""
        return unpack(self.get_or_make(key, lambda: pack(make())))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None and self._folder is not None and self._seal is not None and toolchain() == self._code:
            # Where the disk won't have it, the next build makes it again.
            with suppress(OSError):
                self._write(self._folder, self._seal)

    def _write(self, folder: Path, seal: bytes) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in self._made.items():
            keep(folder / name, sealed(seal, name, content))
        self._used |= set(self._made)
        self._made = {}
        mark_used(folder / name for name in self._used)
        remove_oldest(folder, _ENDING, max(_BUILDS_KEPT * len(self._used), self._least))

    def _name(self, key: str) -> str:
        return hashlib.sha256(f"{self._code}\n{key}".encode()).hexdigest() + _ENDING


def pack(files: Mapping[str, bytes]) -> bytes:
    """Several files as one: a line of JSON with their names and sizes, then their contents."""
    sizes = [[name, len(content)] for name, content in files.items()]
    return json.dumps(sizes).encode() + b"\n" + b"".join(files.values())


def unpack(packed: bytes) -> dict[str, bytes]:
    """The files that ``pack`` put together, in their order."""
    head, _, rest = packed.partition(b"\n")
    files: dict[str, bytes] = {}
    start = 0
    for name, size in json.loads(head):
        files[name] = rest[start : start + size]
        start += size
    return files
