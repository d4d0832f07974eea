"""Files kept from run to run under the hash of all that they depend on; they are whole, and the oldest go."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def keeps_results() -> bool:
    """False on a machine of continuous integration (``CI``), which runs what strangers send: they could send results
    as well."""
    return not os.environ.get("CI")


def keep(path: Path, content: bytes) -> None:
    """Write a file of the cache whole or not at all."""
    # Written under another name first: a killed run must not leave half a drawing that a later run trusts.
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def mark_used(files: Iterable[Path]) -> None:
    """Make files the newest of their folder, so that ``remove_oldest`` leaves them; one that is gone is passed over."""
    for file in files:
        try:
            os.utime(file)
        except OSError:
            continue


def remove_oldest(folder: Path, ending: str, most: int) -> int:
    """Remove the files that were used longest ago, until ``most`` are left; returns how many went.

    Only files whose names end in ``ending`` count. Two runs at once may look at the same files: one that is gone
    already is passed over.
    """
    ages = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(ending) and entry.is_file(follow_symlinks=False):
                with suppress(FileNotFoundError):
                    ages.append((entry.stat(follow_symlinks=False).st_mtime_ns, entry.name))
    gone = sorted(ages)[: max(len(ages) - most, 0)]
    for _, name in gone:
        (folder / name).unlink(missing_ok=True)
    return len(gone)
