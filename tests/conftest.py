"""Fixtures of every test: where the project is, what its packages say, the site, one browser, and no network."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from portal.derive.facts import Facts, derive_facts
from portal.store.tree import Tree, read_tree
from tests.browser.find_browser import REMEDY, find_browser
from tests.built_site import built_once

TODAY = date(2026, 11, 21)
# A test says whether something is right, on a busy machine too; how long it takes is for tests/benchmarks.
# The examples are the same in every run, so that a change is never blamed for what another day would have found.
settings.register_profile("portal", deadline=None, derandomize=True)
settings.load_profile("portal")
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


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    """The folder of the site built from the real packages."""
    return built_once(tmp_path_factory, project, "site", None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; a missing one is a failure, never a skip.

    The only one of a worker: Playwright refuses to start a second time in one process.
    """
    program = find_browser()
    assert program is not None, REMEDY
    with sync_playwright() as playwright:
        # The sandbox can't run as root, which a container's tests do.
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches for another machine fails at once, also where there is a network."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test wanted to connect to {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
