"""Building on every change, while the last good site is served."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from portal.site.progress import Progress
from portal.site.server import make_server

WATCHED: Final = ("docs", "scripts", "mkdocs.yml", "mkdocs.en.yml")
"""What a site depends on in the project, beside the data."""

_LOOK_AGAIN_SECONDS: Final = 0.5

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
    look: Callable[[], Snapshot], build: Callable[[], int], wait: Callable[[], bool], progress: Progress
) -> None:
    """Build, then build again after each change, until ``wait`` returns True.

    A change that goes on (an editor writing many files) is waited out: two looks in a row must agree.
    """
    built = look()
    build()
    last = built
    while not wait():
        now = look()
        if now != built and now == last:
            changed = changed_files(built, now)
            progress.say(f"\n↻ {changed[0]}" + (f" (+{len(changed) - 1})" if len(changed) > 1 else ""))
            built = now
            build()
        last = now


def serve_site(command: list[str], data: list[Path], project: Path, out: Path, port: int) -> int:
    """Serve ``out`` and run ``command``, a build into ``out``, now and on every change; ends with Ctrl-C.

    ``data`` are the folders of packages, watched beside the project's own files. The build runs as a process of its
    own, so that a change of the code counts too.
    """
    server = make_server(out, port)
    progress = Progress(sys.stdout)
    stopped = threading.Event()
    places = [*data, *(project / name for name in WATCHED)]

    def build() -> int:
        code = subprocess.run(command, cwd=project, check=False).returncode
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
        server.shutdown()
        server.server_close()
    return 0
