"""Links of sources, asked of a server on this machine; and the addresses that are never asked."""

from __future__ import annotations

import json
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pandas as pd
import pytest

from portal.upkeep.addresses import source_addresses
from portal.upkeep.link_report import describe_links, plain_address, read_states, write_states
from portal.upkeep.links import LinkState, Manners, check_link, check_links
from portal.upkeep.pace import OutOfTime, Pace
from portal.upkeep.public_address import AddressRefused, find_place, is_public

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


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()
    thread.join()


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


def test_every_address_is_asked_once_and_told_in_order(server: str) -> None:
    Pages.asked.clear()
    states = check_links([f"{server}/404", f"{server}/200", f"{server}/404"], HERE)
    assert [(state.address, state.outcome) for state in states] == [(f"{server}/200", "ok"), (f"{server}/404", "gone")]
    assert len(Pages.asked) == 3


class Clock:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.passed, self.pauses = 100.0, list[float]()

    def monotonic(self) -> float:
        return self.passed

    def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.passed += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("portal.upkeep.pace.time", made)
    return made


@pytest.mark.parametrize(
    ("paths", "questions"),
    [(["/200", "/204"], 2), (["/404"], 2), (["/302/301/200"], 3), (["/200", "/302/head-hater"], 4)],
    ids=["addresses", "get-after-head", "redirects", "both"],
)
def test_one_host_is_never_hurried(server: str, clock: Clock, paths: list[str], questions: int) -> None:
    Pages.asked.clear()
    check_links([server + path for path in paths], Manners(pause=2.0, private=True))
    assert len(Pages.asked) == questions
    assert clock.pauses == [2.0] * (questions - 1)


def test_after_the_end_of_the_run_nothing_more_is_asked(server: str, clock: Clock) -> None:
    Pages.asked.clear()
    addresses = [f"{server}/200", f"{server}/204", f"{server}/301/200", f"{server}/404"]
    states = check_links(addresses, Manners(pause=2.0, private=True, seconds=5.0))
    assert [(state.outcome, state.detail) for state in states] == [
        ("ok", "200"), ("ok", "204"), ("unasked", "late"), ("unasked", "late")
    ]  # fmt: skip
    # The redirect is followed only as far as the time goes, and what was half asked is not told as broken.
    assert Pages.asked == [("HEAD", "/200"), ("HEAD", "/204"), ("HEAD", "/301/200")]
    assert clock.pauses == [2.0, 2.0]


def test_a_question_is_cut_at_the_end_of_the_run_and_blames_no_server() -> None:
    with dripping(b"HTTP/1.1 200 OK\r\nX: ") as (port, sent):
        [state] = check_links([f"http://127.0.0.1:{port}/"], Manners(private=True, seconds=0.3))
    assert (state.outcome, state.detail) == ("unasked", "late")
    assert sent[0] < DRIPS


def test_two_threads_never_ask_one_host_at_once() -> None:
    pace, inside, most = Pace(0, 60), 0, 0

    def ask() -> None:
        nonlocal inside, most
        for _ in range(20):
            with pace.turn("one.example"):
                inside += 1
                most = max(most, inside)
                time.sleep(0.001)
                inside -= 1

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1
    with pace.turn("one.example"), pytest.raises(OutOfTime), Pace(0, 0).turn("one.example"):
        pass


def resolving(*numeric: str) -> Callable[..., list[Any]]:
    return lambda *_, **__: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 80)) for one in numeric]


@pytest.mark.parametrize(
    "numeric",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
     "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
     "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1",
     # Reserved, though the ipaddress of some version of Python calls them global.
     "64:ff9b:1::7f00:1", "::127.0.0.1", "::8.8.8.8", "fec0::1", "192.88.99.1", "5f00::1", "3fff::1", "192.0.0.9",
     "::ffff:192.88.99.1", "2002:c058:6301::", "4000::1", "2001::1", "100:0:0:1::1", "198.18.0.1", "240.0.0.1"],
)  # fmt: skip
def test_no_address_inside_is_ever_asked(numeric: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_public(numeric)
    monkeypatch.setattr("portal.upkeep.public_address.socket.getaddrinfo", resolving("93.184.216.34", numeric))
    assert check_link("https://example.org/", Manners(patience=1, pause=0)).detail == "refused"


@pytest.mark.parametrize("numeric", ["93.184.216.34", "2606:4700::1111", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"])
def test_the_public_internet_may_be_asked(numeric: str) -> None:
    assert is_public(numeric)


@pytest.mark.parametrize(
    "address",
    ["ftp://example.org/", "file:///etc/passwd", "//example.org/", "example.org", "http://", "http://a b/", "",
     "http://user@example.org/", "http://example.org:8080/", "http://example.org:99999/", "http://[::1/",
     "http://example.org\\@evil.example/", "http://" + "a" * 70 + ".org/", "http://a..b/"],
)  # fmt: skip
def test_what_is_no_plain_web_address_is_not_even_resolved(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: Any, **__: Any) -> None:
        raise AssertionError("resolved")

    monkeypatch.setattr("portal.upkeep.public_address.socket.getaddrinfo", never)
    with pytest.raises(AddressRefused):
        find_place(address)
    assert check_link(address, Manners()).detail == "refused"


def test_the_connection_goes_to_the_address_that_was_checked(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # A name that leads elsewhere at the second look would be followed by a client that resolves it again.
    answers = iter([resolving("127.0.0.1"), resolving("192.0.2.1")])
    real = socket.getaddrinfo

    def changing(host: str, *rest: Any, **named: Any) -> Any:
        return next(answers)(host) if host == "moving.example" else real(host, *rest, **named)

    monkeypatch.setattr("portal.upkeep.public_address.socket.getaddrinfo", changing)
    port = server.rpartition(":")[2]
    assert check_link(f"http://moving.example:{port}/200", HERE).outcome == "ok"


def test_a_name_that_does_not_resolve_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: Any, **__: Any) -> None:
        raise socket.gaierror(-2, "no")

    monkeypatch.setattr("portal.upkeep.public_address.socket.getaddrinfo", unknown)
    assert check_link("https://gone.example/", Manners()).detail == "name"


STATES = [
    LinkState("https://a.example/1", "ok", "200"),
    LinkState("https://a.example/2", "moved", "200", "https://b.example/`x`|\u202e<b>"),
    LinkState("https://a.example/3", "gone", "404"),
    LinkState("https://a.example/4", "unreachable", "timeout"),
]


def test_the_report_counts_and_names_the_sources_in_both_languages() -> None:
    told = describe_links(STATES, {"https://a.example/3": "P001, P002"})
    assert "còn mở được · open: 1" in told
    assert "https://a.example/3  (P001, P002)\n  không còn (HTTP 404) · gone (HTTP 404)" in told
    assert "quá giờ" in told
    assert "https://a.example/1" not in told
    assert "→ https://b.example/�x���<b>" in told


def test_the_file_for_the_weekly_report_says_the_same() -> None:
    assert read_states(write_states(STATES)) == STATES
    assert plain_address("a" * 400) == "a" * 300 + "…"


def test_sources_that_share_an_address_stand_together() -> None:
    sources = pd.DataFrame({"url": ["https://a/", "", "https://a/"]}, index=["P2", "P3", "P1"])
    assert source_addresses(sources) == {"https://a/": "P1, P2"}


def test_the_command_writes_a_report_and_no_data(server: str, project: Path, tmp_path: Path) -> None:
    package = tmp_path / "data" / "registry"
    package.mkdir(parents=True)
    for name in ("datapackage.json", "sources.csv"):
        (package / name).write_bytes((project / "datapackages" / "registry" / name).read_bytes())
    lines = (package / "sources.csv").read_text(encoding="utf-8").splitlines()
    (package / "sources.csv").write_text(f"{lines[0]}\nP1,{server}/404{',' * (lines[0].count(',') - 1)}\n")
    before = {file: file.read_bytes() for file in package.iterdir()}
    command = [sys.executable, str(project / "scripts" / "check_links.py"), "--data", str(tmp_path / "data")]
    out = tmp_path / "links.json"
    done = subprocess.run([*command, "--out", str(out), "--private"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "gone: 1" in done.stdout
    assert [record["outcome"] for record in json.loads(out.read_text())] == ["gone"]
    assert {file: file.read_bytes() for file in package.iterdir()} == before
    late = [*command, "--private", "--minutes", "0", "--out", str(out)]
    done = subprocess.run(late, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "chưa hỏi · not asked: 1" in done.stdout
    assert [record["outcome"] for record in json.loads(out.read_text())] == ["unasked"]
