"""Put on ``PYTHONPATH``, it makes every Python process of a build fail where it reaches for a network, and tells of it.

Python imports a module of this name by itself as it starts, in child processes too. ``WATCHED_NETWORK_LOG`` names the
file that gets a line for each process watched and for each attempt. Programs that are not Python are not seen.
"""

from __future__ import annotations

import os
import socket
import sys
from typing import Any

_LOG = os.environ["WATCHED_NETWORK_LOG"]
_NAMES = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo")
_ADDRESSES = ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind")


def _note(line: str) -> None:
    opened = os.open(_LOG, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    os.write(opened, f"{line}\n".encode())
    os.close(opened)


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    # Processes of one build talk to each other through sockets of the file system.
    local = event in _ADDRESSES and arguments[0].family == socket.AF_UNIX
    if event in _NAMES or (event in _ADDRESSES and not local):
        _note(f"refused {event} {arguments[1:]!r}")
        raise PermissionError(f"a build reached for the network: {event} {arguments[1:]!r}")


sys.addaudithook(_watch)
_note(f"watched {' '.join(sys.orig_argv[1:])[:200]}")
