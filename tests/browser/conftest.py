"""The real site, built once for all workers, served on a free port."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from portal.derive.facts import Facts
from tests.browser.look_up_page import WIDTHS, Row
from tests.browser.look_up_site import write_look_up_site
from tests.browser.pages import table
from tests.built_site import built_once
from tests.served import served

SUB_PATH = "/bhxh-mo/"


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    """The address of the site at the root of a host, ending with "/"."""
    with served(site_folder, "/") as address:
        yield address


@pytest.fixture(scope="session")
def sub_path_url(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Iterator[str]:
    """The address of a site that was built for, and is served under, a folder of a host; ends with "/"."""
    folder = built_once(tmp_path_factory, project, "sub-path", f"http://127.0.0.1:8000{SUB_PATH}")
    with served(folder, SUB_PATH) as address:
        yield address


@pytest.fixture(scope="session")
def look_up_url(tmp_path_factory: pytest.TempPathFactory, site_folder: Path, facts: Facts) -> Iterator[str]:
    """The address of a small site of the look-up, with real and illustrative lists; ends with "/"."""
    folder = tmp_path_factory.mktemp("look-up")
    write_look_up_site(folder, site_folder, facts)
    with served(folder, "/") as address:
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
