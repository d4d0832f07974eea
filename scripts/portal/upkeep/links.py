"""Whether the addresses of sources still lead somewhere."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from typing import Final, Literal
from urllib.parse import urljoin, urlsplit

from portal.upkeep.ask import Answer, ask
from portal.upkeep.public_address import AddressRefused, find_place

Outcome = Literal["ok", "moved", "gone", "unreachable"]

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD: Final = frozenset({301, 308})
_GONE: Final = frozenset({404, 410})
_MOST_HOPS: Final = 5
_AT_ONCE: Final = 6


@dataclass(frozen=True)
class LinkState:
    """What became of one address: ``detail`` is a status or a word of ours, ``now_at`` the new address of a moved one.

    ``now_at`` is the foreign server's word and is escaped wherever it is shown.
    """

    address: str
    outcome: Outcome
    detail: str
    now_at: str = ""


@dataclass(frozen=True)
class Manners:
    """How servers are asked: seconds for an answer and between two questions to one host; ``private`` for tests."""

    patience: float = 20.0
    pause: float = 2.0
    private: bool = False


def check_links(addresses: Iterable[str], manners: Manners) -> list[LinkState]:
    """The state of each distinct address, in the order of the text; hosts side by side, one host never hurried."""
    hosts: dict[str, list[str]] = {}
    for address in sorted(set(addresses)):
        hosts.setdefault(_host(address), []).append(address)
    with ThreadPoolExecutor(_AT_ONCE) as workers:
        groups = workers.map(lambda group: _check_host(group, manners), hosts.values())
        return sorted((state for group in groups for state in group), key=lambda state: state.address)


def check_link(address: str, manners: Manners) -> LinkState:
    """Follow one address to its end, at most five redirects; every step is held to the public internet anew."""
    here, for_good = address, False
    try:
        for _ in range(_MOST_HOPS + 1):
            answer = _ask_politely(here, manners)
            if answer.status not in _REDIRECTS or not answer.location:
                return _state(address, answer.status, here if for_good else "")
            for_good = for_good or answer.status in _FOR_GOOD
            here = urljoin(here, answer.location)
    except AddressRefused:
        return LinkState(address, "unreachable", "refused")
    except (OSError, HTTPException, ValueError) as error:
        return LinkState(address, "unreachable", _reason(error))
    return LinkState(address, "unreachable", "redirects")


def _check_host(addresses: list[str], manners: Manners) -> list[LinkState]:
    states = []
    for number, address in enumerate(addresses):
        if number:
            time.sleep(manners.pause)
        states.append(check_link(address, manners))
    return states


def _ask_politely(address: str, manners: Manners) -> Answer:
    """HEAD, and GET where a server does not like HEAD; only the answer to GET can call a page gone."""
    place = find_place(address, manners.private)
    answer = ask(place, "HEAD", manners.patience)
    return answer if answer.status < 400 else ask(place, "GET", manners.patience)


def _state(address: str, status: int, now_at: str) -> LinkState:
    if 200 <= status < 300:
        return LinkState(address, "moved" if now_at else "ok", str(status), now_at)
    return LinkState(address, "gone" if status in _GONE else "unreachable", str(status))


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "timeout"
    if isinstance(error, socket.gaierror):
        return "name"
    if isinstance(error, ssl.SSLError):
        return "secure"
    return "connection"


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
