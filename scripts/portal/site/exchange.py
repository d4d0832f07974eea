"""Two folders changing their names in one step of the system, so that no moment is without a site."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

_EXCHANGE: Final = 2
"""RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS."""
_AT_FDCWD: Final = -100
_NOT_OFFERED: Final = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What a system answers that knows no exchange, or whose file system doesn't."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders that both exist take each other's name at once; False where the system can't, nothing done.

    Raises ``OSError`` when it can and did not, with nothing done either.
    """
    call = _system_call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    fault = ctypes.get_errno()
    if fault in _NOT_OFFERED:
        return False
    raise OSError(fault, os.strerror(fault), str(one), None, str(other))


def _system_call() -> Callable[[bytes, bytes], int] | None:
    """``renameat2`` of Linux (glibc 2.28 or later) or ``renamex_np`` of macOS; None where there is neither."""
    library = ctypes.CDLL(None, use_errno=True)
    try:
        if sys.platform == "darwin":
            call = library.renamex_np
            call.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_uint]
            return lambda one, other: int(call(one, other, _EXCHANGE))
        call = library.renameat2
    except AttributeError:
        return None
    call.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint]
    return lambda one, other: int(call(_AT_FDCWD, one, _AT_FDCWD, other, _EXCHANGE))
