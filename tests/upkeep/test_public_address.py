"""Addresses inside a network, and what is no plain web address: never asked."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any

import pytest

from portal.upkeep.links import Manners, check_link
from portal.upkeep.public_address import AddressRefused, find_place, is_public
from tests.upkeep.answering import HERE


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
