"""Building on every change, while the last good site is served."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from portal.site.first_pages import changed_places
from portal.site.order import Order
from portal.site.progress import Progress
from portal.site.server import make_server

WATCHED: Final = ("docs", "scripts", "mkdocs.yml", "mkdocs.en.yml")
"""What a site depends on in the project, beside the data."""

_LOOK_AGAIN_SECONDS: Final = 0.2

Snapshot = dict[str, tuple[int, int]]


def snapshot(places: Iterable[Path]) -> Snapshot:
    """Time of change and size of every file in ``places``; hidden files, editors' leftovers and caches are left out.

    Looking is used instead of system notifications: those miss changes on shared and mounted folders.
    """
    seen: Snapshot = {}
    for place in places:
        if place.is_file():
            _note(place, seen)
        for parent, folders, names in os.walk(place):
            folders[:] = [name for name in folders if not name.startswith(".") and name != "__pycache__"]
            for name in names:
                if not name.startswith(".") and not name.endswith(("~", ".pyc", ".swp", ".tmp")):
                    _note(Path(parent) / name, seen)
    return seen


def _note(file: Path, seen: Snapshot) -> None:
    try:
        state = file.stat()
    except FileNotFoundError:
        return
    seen[str(file)] = (state.st_mtime_ns, state.st_size)


def changed_files(before: Snapshot, after: Snapshot) -> list[str]:
    """Files that appeared, went or changed."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def rebuild_on_change(
    look: Callable[[], Snapshot],
    build: Callable[[Sequence[str]], int],
    wait: Callable[[], bool],
    progress: Progress,
) -> None:
    """Build, then build again after each change, until ``wait`` returns True; ``build`` is told which files changed.

    A change that goes on (an editor writing many files) is waited out: two looks in a row must agree.
    """
    built = look()
    build(())
    last = built
    while not wait():
        now = look()
        if now != built and now == last:
            changed = changed_files(built, now)
            progress.say(f"\n↻ {changed[0]}" + (f" (+{len(changed) - 1})" if len(changed) > 1 else ""))
            built = now
            build(changed)
        last = now


class Builder:
    """Builds one order after the other, each in a process of its own, which has stood by since the build before.

    A process of its own, so that a change of the code counts too: after one, a new process is started.
    """

    def __init__(self, project: Path) -> None:
        self._code = project / "scripts"
        self._command = [sys.executable, str(self._code / "standby.py")]
        self._standby: subprocess.Popen[str] | None = self._start()

    def build(self, order: Order, changed: Sequence[str]) -> int:
        """Build and wait for the end; returns the exit code."""
        if any(Path(name).is_relative_to(self._code) for name in changed):
            self.close()
            self._standby = self._start()
        running, self._standby = self._standby, None
        if running is None:
            running = self._start()
        running.communicate(order.as_line())
        self._standby = self._start()
        return running.returncode

    def close(self) -> None:
        """Let the process that stands by go."""
        if self._standby is not None:
            self._standby.communicate("")
            self._standby = None

    def _start(self) -> subprocess.Popen[str]:
        return subprocess.Popen(self._command, cwd=self._code.parent, stdin=subprocess.PIPE, text=True)


def serve_site(order: Order, project: Path, port: int) -> int:
    """Serve what ``order`` builds, and build it now and on every change; ends with Ctrl-C.

    The folders of packages are watched beside the project's own files. Pages of places whose data changed are served
    as soon as they are made, under ``order.first``, the others when the whole site is.
    """
    server = make_server(order.out, port, first=order.first)
    progress = Progress(sys.stdout)
    stopped = threading.Event()
    data = [order.data, *([order.lists] if order.lists else [])]
    places = [*data, *(project / name for name in WATCHED)]
    builder = Builder(project)

    def build(changed: Sequence[str]) -> int:
        shutil.rmtree(order.first, ignore_errors=True)
        code = builder.build(replace(order, places=changed_places(changed, order.data)), changed)
        # Built or not: from here on the pages of the site speak for themselves.
        shutil.rmtree(order.first, ignore_errors=True)
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        if code == 0:
            progress.say(f"→ {address}   (Ctrl-C để dừng · to stop)")
        else:
            progress.say(
                f"Chưa dựng được; {address} vẫn là bản tốt gần nhất. Sửa xong sẽ tự dựng lại.\n"
                f"Not built; {address} still shows the last good site. It builds again when you have mended it."
            )
        return code

    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        rebuild_on_change(lambda: snapshot(places), build, lambda: stopped.wait(_LOOK_AGAIN_SECONDS), progress)
    except KeyboardInterrupt:
        progress.say("\nĐã dừng. · Stopped.")
    finally:
        builder.close()
        server.shutdown()
        server.server_close()
    return 0
