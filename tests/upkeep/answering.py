"""Servers on this machine that answer well, badly, or drop by drop."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler
from typing import Any, ClassVar

from portal.upkeep.links import Manners

HERE = Manners(patience=5, pause=0, private=True)
HIDDEN_BODY = b"x" * 50_000_000


class Pages(BaseHTTPRequestHandler):
    """``/200`` answers so; ``/301/200`` leads to ``/200``; some paths are bad in their own way."""

    asked: ClassVar[list[tuple[str, str]]] = []

    def answer(self) -> None:
        Pages.asked.append((self.command, self.path))
        first, _, rest = self.path.strip("/").partition("/")
        if first == "head-hater":
            self.reply(405 if self.command == "HEAD" else 200)
        elif first == "drip":
            with suppress(OSError):
                for _ in range(200):
                    self.wfile.write(b"H")
                    time.sleep(0.05)
        elif first == "shut":
            self.connection.shutdown(socket.SHUT_RDWR)
        elif first == "noise":
            self.wfile.write(b"not HTTP at all\r\n\r\n")
        elif first == "loop":
            self.reply(302, "/loop")
        elif first == "large":
            self.reply(200, length=len(HIDDEN_BODY))
        elif first == "away":
            self.reply(301, rest)
        else:
            self.reply(int(first), f"/{rest}" if rest else "")

    do_HEAD = do_GET = answer

    def reply(self, status: int, location: str = "", length: int = 0) -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(length))
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


DRIPS = 200


@contextmanager
def dripping(first: bytes) -> Iterator[tuple[int, list[int]]]:
    """A server that sends ``first`` and then drop after drop; its port, and afterwards how many drops it got rid of."""
    sent: list[int] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            connection, _ = listening.accept()
            sent.append(0)
            with connection, suppress(OSError):
                connection.sendall(first)
                for _ in range(DRIPS):
                    connection.sendall(b"\0")
                    sent[0] += 1
                    time.sleep(0.05)

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        yield listening.getsockname()[1], sent
        thread.join()
