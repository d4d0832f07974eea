"""The real site, built once for all workers, served on a free port."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from portal.derive.facts import Facts
from portal.site.server import make_server
from tests.browser.look_up_page import WIDTHS, Row
from tests.browser.look_up_site import write_look_up_site
from tests.browser.pages import table

BUILD_DATE = "2026-11-21"
SUB_PATH = "/bhxh-mo/"


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    """The folder of the site built from the real packages."""
    return _built_once(tmp_path_factory, project, "site", None)


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    """The address of the site at the root of a host, ending with "/"."""
    with _served(site_folder, "/") as address:
        yield address


@pytest.fixture(scope="session")
def sub_path_url(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Iterator[str]:
    """The address of a site that was built for, and is served under, a folder of a host; ends with "/"."""
    folder = _built_once(tmp_path_factory, project, "sub-path", f"https://example.org{SUB_PATH}")
    with _served(folder, SUB_PATH) as address:
        yield address


@pytest.fixture(scope="session")
def look_up_url(tmp_path_factory: pytest.TempPathFactory, site_folder: Path, facts: Facts) -> Iterator[str]:
    """The address of a small site of the look-up, with real and illustrative lists; ends with "/"."""
    folder = tmp_path_factory.mktemp("look-up")
    write_look_up_site(folder, site_folder, facts)
    with _served(folder, "/") as address:
        yield address


@pytest.fixture(params=WIDTHS, ids=["phone", "desktop"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page as wide as a phone, then one as wide as a desk; a module that needs another one has its own."""
    opened = browser.new_page(viewport={"width": request.param, "height": 844})
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def units(site_folder: Path) -> dict[str, Row]:
    """Every unit of the lists of the site by its code, as the newest list that names it has it."""
    lists = sorted((site_folder / "data" / "lists").glob("*/units.csv"))
    assert len(lists) >= 3
    return {row["unit_code"]: row for file in lists for row in table(file)}


def _built_once(factory: pytest.TempPathFactory, project: Path, name: str, site_url: str | None) -> Path:
    # Workers of one run share the parent of their base folders; a single process has no worker folder.
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, failure = shared / name, shared / f"{name}.failure"
    # One lock for all sites: the second build finds the charts that the first has drawn.
    with (shared / "build.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists() and not failure.exists():
            _build(project, folder, failure, site_url)
    # Remembered for the other workers: what can't be built once is not tried again.
    assert folder.exists(), f"the site was not built:\n{failure.read_text(encoding='utf-8')}"
    return folder


def _build(project: Path, folder: Path, failure: Path, site_url: str | None) -> None:
    command = [sys.executable, "scripts/build.py", "--date", BUILD_DATE, "--out", str(folder)]
    environment = {key: value for key, value in os.environ.items() if key not in ("SITE_URL", "SOURCE_DATE_EPOCH")}
    if site_url:
        environment["SITE_URL"] = site_url
    result = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        failure.write_text(f"{result.stdout[-8000:]}\n{result.stderr[-4000:]}", encoding="utf-8")


@contextmanager
def _served(folder: Path, prefix: str) -> Iterator[str]:
    server = make_server(folder, 0, prefix, quiet=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
    server.shutdown()
    server.server_close()
    thread.join()
