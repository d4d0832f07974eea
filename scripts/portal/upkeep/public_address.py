"""Where a web address leads, held to the public internet."""

from __future__ import annotations

import ipaddress
import socket
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from portal.text.escape import is_web_address

_TRANSLATED: Final = ipaddress.IPv6Network("64:ff9b::/96")
_UNICAST: Final = ipaddress.IPv6Network("2000::/3")
"""All that IANA gives to the public internet in IPv6; the rest is for local use, for routers, or for nobody yet."""
_RESERVED: Final = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "2001::/23", "3fff::/20")))
"""Not for servers, though ``is_global`` is true of some of them in some version of Python."""
_PORTS: Final = {"http": 80, "https": 443}


class AddressRefused(Exception):
    """The address is none that this program asks: not of the web, or not of the public internet."""


class Place(NamedTuple):
    """One server to ask: ``numeric`` is the checked address that the connection goes to, ``target`` path and query."""

    secure: bool
    host: str
    numeric: str
    port: int
    target: str


def find_place(address: str, private: bool = False) -> Place:
    """Resolve ``address`` once; the connection then goes to what was checked, whatever the name says a moment later.

    Refused are other schemes, credentials, other ports than 80 and 443, and a host any of whose addresses is not public
    (loopback, private, link-local, multicast). ``private`` lifts the last two, for tests against this machine. Raises
    ``AddressRefused``, and ``OSError`` for a name that does not resolve.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except ValueError:
        raise AddressRefused(address) from None
    if not is_web_address(address) or not host:
        raise AddressRefused(address)
    if port not in (None, *_PORTS.values()) and not private:
        raise AddressRefused(address)
    port = port or _PORTS[parts.scheme]
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not found or not (private or all(is_public(one) for one in found)):
        raise AddressRefused(address)
    return Place(parts.scheme == "https", host, found[0], port, _target(parts.path, parts.query))


def is_public(numeric: str) -> bool:
    """True for an address of the public internet; IPv4 inside IPv6 is judged as what it is."""
    one = ipaddress.ip_address(numeric.partition("%")[0])
    if isinstance(one, ipaddress.IPv6Address):
        translated = ipaddress.IPv4Address(int(one) & 0xFFFFFFFF) if one in _TRANSLATED else None
        inner = one.ipv4_mapped or one.sixtofour or translated
        if inner is not None:
            return is_public(str(inner))
        if one not in _UNICAST:
            return False
    return one.is_global and not one.is_multicast and not any(one in network for network in _RESERVED)


def _target(path: str, query: str) -> str:
    """Path and query as a request line takes them: what is not ASCII in percent form, nothing decoded."""
    whole = (path or "/") + (f"?{query}" if query else "")
    return "".join(
        letter if letter.isascii() else "".join(f"%{byte:02X}" for byte in letter.encode()) for letter in whole
    )
