"""One link, asked of a server on this machine."""

from __future__ import annotations

import socket
import ssl
import time
from typing import Any

import pytest

from portal.upkeep.links import Manners, check_link
from tests.upkeep.answering import DRIPS, HERE, Pages, dripping


@pytest.mark.parametrize(
    ("path", "outcome", "detail"),
    [
        ("/200", "ok", "200"),
        ("/204", "ok", "204"),
        ("/head-hater", "ok", "200"),
        ("/302/200", "ok", "200"),
        ("/307/303/200", "ok", "200"),
        ("/301/200", "moved", "200"),
        ("/302/308/200", "moved", "200"),
        ("/404", "gone", "404"),
        ("/410", "gone", "410"),
        ("/301/404", "gone", "404"),
        ("/403", "unreachable", "403"),
        ("/500", "unreachable", "500"),
        ("/429", "unreachable", "429"),
        ("/304", "unreachable", "304"),
        ("/302", "unreachable", "302"),
        ("/loop", "unreachable", "redirects"),
        ("/301/301/301/301/301/301/200", "unreachable", "redirects"),
        ("/shut", "unreachable", "connection"),
        ("/noise", "unreachable", "connection"),
        ("/away/file:///etc/passwd", "unreachable", "refused"),
        ("/away/javascript:alert(1)", "unreachable", "refused"),
        ("/away/http://user:secret@127.0.0.1/", "unreachable", "refused"),
        ("/large", "ok", "200"),
    ],
)
def test_each_answer_has_its_class(server: str, path: str, outcome: str, detail: str) -> None:
    state = check_link(server + path, HERE)
    assert (state.outcome, state.detail) == (outcome, detail)
    assert (state.now_at != "") == (outcome == "moved")


def test_a_moved_page_tells_its_new_address(server: str) -> None:
    assert check_link(f"{server}/301/200", HERE).now_at == f"{server}/200"


def test_a_page_is_gone_only_when_get_says_so(server: str) -> None:
    Pages.asked.clear()
    check_link(f"{server}/404", HERE)
    assert Pages.asked == [("HEAD", "/404"), ("GET", "/404")]
    Pages.asked.clear()
    check_link(f"{server}/200", HERE)
    assert Pages.asked == [("HEAD", "/200")]


def test_letters_of_an_address_are_sent_in_percent_form(server: str) -> None:
    Pages.asked.clear()
    check_link(f"{server}/200/tin tức".replace(" ", "-"), HERE)
    assert Pages.asked[0] == ("HEAD", "/200/tin-t%E1%BB%A9c")


def test_a_server_that_drips_is_cut_off(server: str) -> None:
    state = check_link(f"{server}/drip", Manners(patience=0.2, pause=0, private=True))
    assert (state.outcome, state.detail) == ("unreachable", "timeout")


SHAKING = b"\x16\x03\x03\x40\x00"
"""A record of 16 KB, as the greeting of a server starts."""


@pytest.mark.parametrize(
    ("scheme", "first"), [("https", SHAKING), ("http", b"HTTP/1.1 200 OK\r\nX: ")], ids=["greeting", "head"]
)
def test_a_server_that_drips_is_cut_off_at_every_stage(scheme: str, first: bytes) -> None:
    with dripping(first) as (port, sent):
        state = check_link(f"{scheme}://127.0.0.1:{port}/", Manners(patience=0.3, pause=0, private=True))
    assert (state.outcome, state.detail) == ("unreachable", "timeout")
    assert sent[0] < DRIPS


class SlowGreeting(socket.socket):
    """A secure connection that is agreed on only after the time is over, and then speaks in the clear."""

    def do_handshake(self) -> None:
        time.sleep(0.4)


class SlowContext:
    """Takes the plain socket apart, as ``ssl.SSLContext`` does."""

    def wrap_socket(self, plain: socket.socket, do_handshake_on_connect: bool = True, **_: Any) -> SlowGreeting:
        made = SlowGreeting(fileno=plain.detach())
        if do_handshake_on_connect:
            made.do_handshake()
        return made


def test_a_slow_greeting_does_not_outlive_the_time_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.upkeep.ask.ssl.create_default_context", SlowContext)
    with dripping(b"HTTP/1.1 200 OK\r\nX: ") as (port, sent):
        state = check_link(f"https://127.0.0.1:{port}/", Manners(patience=0.2, pause=0, private=True))
    assert (state.outcome, state.detail) == ("unreachable", "timeout")
    assert sent[0] < DRIPS


def test_a_connection_that_comes_too_late_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.create_connection

    def late(*rest: Any) -> socket.socket:
        time.sleep(0.3)
        return real(*rest)

    monkeypatch.setattr("portal.upkeep.ask.socket.create_connection", late)
    with dripping(b"HTTP/1.1 200 OK\r\nX: ") as (port, sent):
        state = check_link(f"http://127.0.0.1:{port}/", Manners(patience=0.1, pause=0, private=True))
    assert state.detail == "timeout"
    assert sent[0] < DRIPS


def test_a_server_without_a_secure_connection_is_not_asked_in_the_clear(server: str) -> None:
    Pages.asked.clear()
    assert check_link(server.replace("http:", "https:") + "/200", HERE).detail == "secure"
    assert Pages.asked == []


def test_a_certificate_that_nobody_vouches_for_is_no_secure_connection(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **named: Any) -> None:
        assert named["server_hostname"] == "127.0.0.1"
        raise ssl.SSLCertVerificationError("self-signed")

    monkeypatch.setattr(ssl.SSLContext, "wrap_socket", refuse)
    assert check_link(server.replace("http:", "https:") + "/200", HERE).detail == "secure"
