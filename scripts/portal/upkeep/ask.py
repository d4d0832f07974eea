"""One question to one web server: what status, and where to instead. No body is read."""

from __future__ import annotations

import socket
import ssl
import threading
from http.client import HTTPConnection, HTTPException
from typing import Final, NamedTuple

from portal.upkeep.public_address import Place

_AGENT: Final = "bhxh-mo-link-check (+https://github.com/bhxh-mo/bhxh-mo)"


class Answer(NamedTuple):
    """The status of an answer, and its ``Location`` ("" for none)."""

    status: int
    location: str


class _CheckedConnection(HTTPConnection):
    """Connects to the numeric address that was checked, and speaks for the host that was named."""

    def __init__(self, place: Place, seconds: float) -> None:
        super().__init__(place.host, place.port, timeout=seconds)
        self.place = place
        self.is_cut = False

    def connect(self) -> None:
        self.sock = socket.create_connection((self.place.numeric, self.place.port), self.timeout)
        if self.place.secure:
            # The plain socket is empty from here on: what ``cut`` finds must be the new one while hands are shaken.
            shaking = ssl.create_default_context().wrap_socket(
                self.sock, server_hostname=self.place.host, do_handshake_on_connect=False
            )
            self.sock = shaking
        # Cut before there was this socket to cut; one that is cut after this line is found by ``cut`` itself.
        if self.is_cut:
            raise TimeoutError
        if self.place.secure:
            shaking.do_handshake()

    def cut(self) -> None:
        """End a connection that another thread waits on, or is about to make."""
        self.is_cut = True
        if self.sock is not None:
            try:
                # Not the shutdown of an SSL socket, which would go on in the clear for a moment.
                socket.socket.shutdown(self.sock, socket.SHUT_RDWR)
            except OSError:
                return


def ask(place: Place, method: str, seconds: float) -> Answer:
    """Send one request and read the head of its answer, all in ``seconds``, however slowly the server drips.

    Raises ``OSError`` or ``HTTPException`` where that fails.
    """
    connection = _CheckedConnection(place, seconds)
    # The time-out of a socket starts anew with each byte; this one does not.
    guard = threading.Timer(seconds, connection.cut)
    guard.daemon = True
    guard.start()
    try:
        answer = _speak(connection, method)
    except (OSError, HTTPException, ValueError) as error:
        if connection.is_cut:
            raise TimeoutError from None
        # A bad certificate is an OSError and a ValueError at once.
        if isinstance(error, OSError):
            raise
        # A target with a control character, or a head that is none.
        raise HTTPException(type(error).__name__) from None
    finally:
        guard.cancel()
        connection.close()
    if connection.is_cut:
        # Half a head reads like a whole one.
        raise TimeoutError
    return answer


def _speak(connection: _CheckedConnection, method: str) -> Answer:
    place = connection.place
    standard = place.port == (443 if place.secure else 80)
    connection.putrequest(method, place.target, skip_host=True, skip_accept_encoding=True)
    connection.putheader("Host", place.host if standard else f"{place.host}:{place.port}")
    connection.putheader("User-Agent", _AGENT)
    connection.putheader("Accept", "*/*")
    connection.putheader("Connection", "close")
    connection.endheaders()
    answer = connection.getresponse()
    return Answer(answer.status, answer.headers.get("Location", ""))
