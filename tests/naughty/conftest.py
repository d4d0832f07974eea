"""The site of the naughty tree, built once, its places and its address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.built_site import built_once
from tests.naughty.tree import Place, write_naughty_tree
from tests.served import served


@pytest.fixture(scope="session")
def naughty_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the tree, which ``naughty_places`` fills."""
    return tmp_path_factory.mktemp("naughty") / "datapackages"


@pytest.fixture(scope="session")
def naughty_places(naughty_data: Path, project: Path) -> list[Place]:
    """Every cell of the tree that holds a text of the corpus."""
    return write_naughty_tree(project / "datapackages", naughty_data)


@pytest.fixture(scope="session")
def naughty_site(
    tmp_path_factory: pytest.TempPathFactory, project: Path, naughty_data: Path, naughty_places: list[Place]
) -> Path:
    """The folder of the site that the build made of the tree, over the real releases."""
    assert naughty_places
    # Every worker writes the same tree; the site is built from the first.
    told = ("--data", str(naughty_data), "--releases", str(project / "releases"))
    return built_once(tmp_path_factory, project, "naughty-site", None, *told)


@pytest.fixture(scope="session")
def naughty_url(naughty_site: Path) -> Iterator[str]:
    """The address of that site, ending with "/"."""
    with served(naughty_site) as address:
        yield address
