"""One build at a time in one work folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.site.failure import WrongUse


@contextmanager
def only_build(lock: Path) -> Iterator[None]:
    """Hold the lock file, which carries the process id; a lock left by a dead process is taken over.

    Raises ``WrongUse`` when a living process holds it.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    claim = lock.with_name(f"{lock.name}.{os.getpid()}")
    claim.write_text(str(os.getpid()), encoding="ascii")
    try:
        _acquire(lock, claim)
    finally:
        claim.unlink(missing_ok=True)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _acquire(lock: Path, claim: Path) -> None:
    # A hard link appears with its content at once, so no other process ever reads a lock without a process id.
    for _ in range(10):
        try:
            os.link(claim, lock)
            return
        except FileExistsError:
            holder = _holder(lock)
            if holder is not None and _is_alive(holder):
                raise WrongUse(
                    f"Một lượt dựng khác đang chạy (tiến trình {holder}). Hãy đợi nó xong rồi chạy lại.\n"
                    f"Another build is running (process {holder}). Wait until it ends, then run this again.\n"
                    f"{lock}"
                ) from None
            # Renaming is atomic: of two processes that find the same dead lock only one removes it.
            stale = claim.with_suffix(".stale")
            try:
                lock.replace(stale)
            except FileNotFoundError:
                continue
            stale.unlink()
    raise WrongUse(f"Không giữ được khóa · The lock could not be taken: {lock}")


def _holder(lock: Path) -> int | None:
    try:
        return int(lock.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
