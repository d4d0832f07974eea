"""Fixtures of every test: where the project is, what its packages say, and no network."""

from __future__ import annotations

import socket
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from portal.derive.facts import Facts, derive_facts
from portal.store.tree import Tree, read_tree

TODAY = date(2026, 11, 21)
PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of the repository."""
    return PROJECT


@pytest.fixture(scope="session")
def real_tree(project: Path) -> Tree:
    """The repository's own packages."""
    return read_tree(project / "datapackages")


@pytest.fixture(scope="session")
def facts(real_tree: Tree) -> Facts:
    """All that follows from the repository's own packages."""
    return derive_facts(real_tree, TODAY)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches for another machine fails at once, also where there is a network."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test wanted to connect to {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
