"""Whether the addresses of sources still lead somewhere."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from typing import Final, Literal
from urllib.parse import urljoin, urlsplit

from portal.upkeep.ask import Answer, ask
from portal.upkeep.pace import OutOfTime, Pace
from portal.upkeep.public_address import AddressRefused, find_place

Outcome = Literal["ok", "moved", "gone", "unreachable", "unasked"]

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
    """How servers are asked: seconds for an answer, between two questions to one host, and for all addresses.

    ``private`` is for tests.
    """

    patience: float = 20.0
    pause: float = 2.0
    seconds: float = 1200.0
    private: bool = False


def check_links(addresses: Iterable[str], manners: Manners) -> list[LinkState]:
    """The state of each distinct address, in the order of the text; hosts side by side, one host never hurried.

    Addresses whose turn does not come within ``manners.seconds`` are not asked.
    """
    pace = Pace(manners.pause, manners.seconds)
    hosts: dict[str, list[str]] = {}
    for address in sorted(set(addresses)):
        hosts.setdefault(_host(address), []).append(address)
    with ThreadPoolExecutor(_AT_ONCE) as workers:
        groups = workers.map(lambda group: [check_link(one, manners, pace) for one in group], hosts.values())
        return sorted((state for group in groups for state in group), key=lambda state: state.address)


def check_link(address: str, manners: Manners, pace: Pace | None = None) -> LinkState:
    """Follow one address to its end, at most five redirects; every step is held to the public internet anew.

    Each question, also GET after HEAD and after a redirect, waits for its turn in ``pace``, by default one of its own.
    """
    pace = pace or Pace(manners.pause, manners.seconds)
    here, for_good = address, False
    try:
        for _ in range(_MOST_HOPS + 1):
            answer = _ask_politely(here, manners, pace)
            if answer.status not in _REDIRECTS or not answer.location:
                return _state(address, answer.status, here if for_good else "")
            for_good = for_good or answer.status in _FOR_GOOD
            here = urljoin(here, answer.location)
    except OutOfTime:
        return LinkState(address, "unasked", "late")
    except AddressRefused:
        return LinkState(address, "unreachable", "refused")
    except (OSError, HTTPException, ValueError) as error:
        # Cut short by us: nothing is known of the server.
        return LinkState(address, "unasked", "late") if pace.left() <= 0 else _failed(address, error)
    return LinkState(address, "unreachable", "redirects")


def _ask_politely(address: str, manners: Manners, pace: Pace) -> Answer:
    """HEAD, and GET where a server does not like HEAD; only the answer to GET can call a page gone."""
    host = _host(address)
    with pace.turn(host) as left:
        place = find_place(address, manners.private)
        answer = ask(place, "HEAD", min(manners.patience, left))
    if answer.status < 400:
        return answer
    with pace.turn(host) as left:
        return ask(place, "GET", min(manners.patience, left))


def _state(address: str, status: int, now_at: str) -> LinkState:
    if 200 <= status < 300:
        return LinkState(address, "moved" if now_at else "ok", str(status), now_at)
    return LinkState(address, "gone" if status in _GONE else "unreachable", str(status))


def _failed(address: str, error: Exception) -> LinkState:
    if isinstance(error, TimeoutError):
        reason = "timeout"
    elif isinstance(error, socket.gaierror):
        reason = "name"
    elif isinstance(error, ssl.SSLError):
        reason = "secure"
    else:
        reason = "connection"
    return LinkState(address, "unreachable", reason)


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
