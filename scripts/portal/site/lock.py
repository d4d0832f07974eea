"""One build at a time into one place."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.site.failure import WrongUse


@contextmanager
def only_build(lock: Path) -> Iterator[None]:
    """Hold the lock file, which names the process; the system lets go of it when the process ends, however it ends.

    Raises ``WrongUse`` when another process holds it.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    held = _held(lock)
    try:
        yield
    finally:
        # Removed while it is held: whoever has opened it meanwhile finds another file, or none, in its place.
        lock.unlink(missing_ok=True)
        os.close(held)


def _held(lock: Path) -> int:
    while True:
        opened = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_at(opened, lock):
                os.ftruncate(opened, 0)
                os.write(opened, str(os.getpid()).encode())
                return opened
        except BlockingIOError:
            holder = os.pread(opened, 20, 0).decode("ascii", "replace") or "?"
            os.close(opened)
            raise WrongUse(
                f"Một lượt dựng khác đang chạy (tiến trình {holder}). Hãy đợi nó xong rồi chạy lại.\n"
                f"Another build is running (process {holder}). Wait until it ends, then run this again.\n"
                f"{lock}"
            ) from None
        except BaseException:
            os.close(opened)
            raise
        os.close(opened)


def _is_at(opened: int, lock: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(opened), lock.stat())
    except FileNotFoundError:
        return False
