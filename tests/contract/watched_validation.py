"""validate.py under watch, one process for each path: what it opened, how long it took, how much memory it needed.

``python -m tests.contract.watched_validation`` reads a JSON list of paths from its input and writes a JSON list of
records. Every path is checked in a process of its own that has loaded the command and nothing else yet, so time and
memory are those of a fresh run (the time of loading, which all share, is added to each). Time is that of the
processor, which other work on the machine doesn't stretch; who waits instead is ended after ``WAIT_SECONDS``.
"""

from __future__ import annotations

import io
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, Final

PROJECT: Final = Path(__file__).resolve().parents[2]
SECONDS: Final = 5.0
MEGABYTES: Final = 500
WAIT_SECONDS: Final = 60
"""A tree that is still not checked after this long waits for something: it is ended, and counts as endless."""
_FORBIDDEN: Final = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.posix_spawn",
    "os.system",
    "os.fork",
    "urllib.",
    "ftplib.",
)
_OWN: Final = tuple(
    os.path.realpath(place)
    for place in (
        PROJECT / "scripts",
        PROJECT / "tests" / "contract",
        PROJECT / "datapackages" / "registry",
        sys.prefix,
        sys.base_prefix,
        sysconfig.get_path("stdlib"),
        sysconfig.get_path("purelib"),
        "/usr/share/zoneinfo",
        "/etc/localtime",
    )
)  # fmt: skip
"""The code itself, the interpreter, and the registry that a package without its own is held against."""


def watch(paths: Sequence[Path]) -> list[dict[str, Any]]:
    """A record for each path: ``code``, ``report``, ``errors``, ``forbidden``, ``seconds``, ``megabytes``."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.contract.watched_validation"],
        input=json.dumps([str(path) for path in paths]),
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": f"{PROJECT / 'scripts'}{os.pathsep}{PROJECT}"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    records: list[dict[str, Any]] = json.loads(run.stdout)
    return records


def _main() -> None:
    import portal.site.judge  # noqa: F401
    import validate  # noqa: F401

    loading = time.process_time()
    json.dump([_in_a_process(path, loading) for path in json.load(sys.stdin)], sys.stdout)


def _in_a_process(path: str, loading: float) -> dict[str, Any]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(WAIT_SECONDS)
        os.close(reading)
        written = json.dumps(_validated(path, loading)).encode()
        with os.fdopen(writing, "wb") as stream:
            stream.write(written)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        answer = stream.read()
    os.waitpid(child, 0)
    record: dict[str, Any] = json.loads(answer) if answer else {"seconds": float("inf"), "path": path}
    return record


def _validated(path: str, loading: float) -> dict[str, Any]:
    import validate
    from portal.site.command import end

    forbidden: list[str] = []
    here = os.path.realpath(".")
    # A folder of its own that no verdict is in: nothing is told from an earlier run. The secret that seals verdicts is
    # made there too, since the home folder is none of what a check may open.
    kept = tempfile.mkdtemp()
    validate.KEPT = Path(kept) / "verdicts"
    os.environ["XDG_CACHE_HOME"] = kept
    allowed = (*_OWN, os.path.realpath(path), os.path.realpath(kept))

    def hook(event: str, values: tuple[object, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            forbidden.append(event)
        elif event in {"open", "os.listdir", "os.scandir"} and isinstance(values[0], str | bytes):
            opened = os.path.realpath(os.fsdecode(values[0]))
            # Python looks for the versions of libraries in the current folder too, and opens nothing there.
            looking = (event, opened) == ("os.listdir", here)
            if not looking and not any(opened == place or opened.startswith(f"{place}{os.sep}") for place in allowed):
                forbidden.append(f"{event} {opened}")

    output, errors = io.StringIO(), io.StringIO()
    sys.argv = ["validate.py", path, "--format", "json"]
    sys.addaudithook(hook)
    started = time.process_time()
    with redirect_stdout(output), redirect_stderr(errors):
        code = end(validate.main)
    seconds = time.process_time() - started + loading
    met = [*forbidden]
    # Watched too, and no longer the command's own doing.
    shutil.rmtree(kept)
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return {
        "code": code,
        "report": json.loads(output.getvalue() or "null"),
        "errors": errors.getvalue(),
        "length": len(output.getvalue()),
        "forbidden": met,
        "seconds": seconds,
        "megabytes": kilobytes / 1024,
    }


if __name__ == "__main__":
    _main()
