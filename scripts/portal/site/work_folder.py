"""A folder of its own for every run: what an earlier run, or a program that outlived it, still writes meets nothing."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from portal.text.bilingual import Bilingual

_PREFIX: Final = "run-"


@contextmanager
def own_folder(work: Path, say: Callable[[Bilingual], None]) -> Iterator[Path]:
    """A new folder under ``work``, gone when the run ends; those of dead runs are removed and told first.

    The caller holds the lock of ``work``: whatever other run left a folder there is dead.
    """
    work.mkdir(parents=True, exist_ok=True)
    if left := sorted(work.glob(f"{_PREFIX}*")):
        for folder in left:
            # A program that the dead run had started may still be writing; the next run finds what it leaves.
            shutil.rmtree(folder, ignore_errors=True)
        gone = sum(not folder.exists() for folder in left)
        say(
            Bilingual(
                f"Đã dọn {gone} trên {len(left)} thư mục làm việc của lượt dựng bị ngắt.",
                f"Removed {gone} of {len(left)} work folders of runs that were cut off.",
            )
        )
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=work))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def remove_unfinished(cache: Path) -> int:
    """Remove what dead runs were writing into the cache (``<name>.<process>``); returns how many files."""
    removed = 0
    for file in cache.rglob("*.*.*"):
        process = file.name.rpartition(".")[2]
        if process.isdecimal() and not _is_alive(int(process)):
            # What is no file, or someone else's, costs a little room; it never ends a build.
            with suppress(OSError):
                file.unlink()
                removed += 1
    return removed


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
