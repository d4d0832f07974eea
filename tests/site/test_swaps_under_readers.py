"""150 swaps under readers, over HTTP and from the folder: no page is missing or torn, what a page names is there."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from portal.site.kept_assets import keep_assets
from portal.site.server import make_server
from portal.site.swap import next_folder, recover, swap_in

SWAPS = 150
PAGES = ["index.html", *(f"tinh/{number}/index.html" for number in range(20))]
STYLE = "assets/stylesheets/bhxh-mo.{}.css"
_VERSION = re.compile(rb"version (\d+),")

Read = Callable[[str], bytes | None]


def page(version: int, name: str) -> bytes:
    """A page of a version: long enough to be cut, of another length in each."""
    filler = f"<p>{name} {version}</p>\n" * (200 + 7 * (version % 11))
    return f"<html>version {version}, {name}\n{filler}</html>".encode()


def style(version: int) -> bytes:
    return f"/* {version} */".encode() * 50


def write(folder: Path, version: int) -> None:
    files = {name: page(version, name) for name in PAGES} | {STYLE.format(version): style(version)}
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def from_folder(site: Path) -> Read:
    def read(name: str) -> bytes | None:
        try:
            return (site / name).read_bytes()
        except FileNotFoundError:
            return None

    return read


def over_http(connection: HTTPConnection) -> Read:
    def read(name: str) -> bytes | None:
        connection.request("GET", "/" + name.removesuffix("index.html"))
        response = connection.getresponse()
        content = response.read()
        return content if response.status == 200 else None

    return read


class Readers:
    """Readers that go round all pages until they are told to end, and what they met."""

    def __init__(self, reads: list[Read], current: Callable[[], int]) -> None:
        self.faults: list[str] = []
        self.pages = 0
        self.versions: set[int] = set()
        self._current = current
        self._ended = threading.Event()
        self._threads = [threading.Thread(target=self._go_round, args=(read,)) for read in reads]
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        self._ended.set()
        for thread in self._threads:
            thread.join()

    def _go_round(self, read: Read) -> None:
        last = 0
        while not self._ended.is_set():
            for name in PAGES:
                try:
                    last = self._look(read, name, last)
                except (OSError, HTTPException) as fault:
                    self.faults.append(f"{name}: {fault!r}")
                # The swaps need a turn too.
                self._ended.wait(0.001)

    def _look(self, read: Read, name: str, last: int) -> int:
        content = read(name)
        self.pages += 1
        found = _VERSION.search(content or b"")
        if content is None or found is None:
            self.faults.append(f"{name}: missing")
            return last
        version = int(found[1])
        self.versions.add(version)
        if content != page(version, name):
            self.faults.append(f"{name}: torn at version {version}")
        if version < last:
            self.faults.append(f"{name}: version {version} after {last}")
        # What a page names is kept for one more site; a reader who is two behind has to load the page again.
        if read(STYLE.format(version)) != style(version) and self._current() < version + 2:
            self.faults.append(f"{STYLE.format(version)}: missing or torn")
        return version


def test_readers_always_find_one_whole_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(next_folder(site), 1)
    swap_in(site)
    begun = [1]
    server = make_server(site, 0, quiet=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    connections = [HTTPConnection("127.0.0.1", port, timeout=30) for _ in range(2)]
    readers = Readers([*map(over_http, connections), *[from_folder(site)] * 2], lambda: begun[0])
    try:
        for version in range(2, SWAPS + 2):
            write(next_folder(site), version)
            mark = keep_assets(site, next_folder(site))
            begun[0] = version
            swap_in(site, mark, pause=0.01)
    finally:
        readers.end()
        for connection in connections:
            connection.close()
        server.shutdown()
        server.server_close()
    assert readers.faults == []
    assert recover(site) == []
    assert readers.pages > SWAPS
    assert len(readers.versions) > SWAPS // 3, "the readers were too slow to see the swaps"
    assert {path.name for path in (site / "assets/stylesheets").iterdir()} == {
        f"bhxh-mo.{version}.css" for version in (SWAPS, SWAPS + 1)
    }
