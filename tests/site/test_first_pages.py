"""Pages that are shown before the site: the same, byte for byte, as the site has them afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.derive.facts import Facts
from portal.lookup.held import hold_lists
from portal.release.history import history_of
from portal.review.review import review_facts
from portal.site.address import DEFAULT_SITE_URL
from portal.site.first_pages import FirstPages, changed_places, show_first
from portal.site.toolchain import STARTED
from portal.site.workshop import Workshop
from portal.store.releases import read_releases
from portal.store.tree import Tree
from tests.built_site import drawings_of


def shown(places: tuple[str, ...], folder: Path, facts: Facts, tree: Tree, project: Path, cache: Path) -> int:
    held = tuple(one.about for one in hold_lists(tree.lists, facts.today))
    history = history_of(read_releases(project / "releases"), tree)
    workshop = Workshop(project, folder / "work", cache, STARTED)
    first = FirstPages(places, folder / "first")
    return show_first(first, facts, review_facts(facts), held, history, workshop, DEFAULT_SITE_URL, facts.today)


def test_the_pages_of_a_place_are_those_that_the_site_will_have(
    facts: Facts, real_tree: Tree, project: Path, site_folder: Path, tmp_path: Path
) -> None:
    count = shown(("bac-kan", "quang-ninh"), tmp_path, facts, real_tree, project, drawings_of(site_folder))
    first = tmp_path / "first"
    made = {file.relative_to(first).as_posix(): file.read_bytes() for file in first.rglob("*") if file.is_file()}
    assert {"tinh/bac-kan/index.html", "en/provinces/quang-ninh/index.html"} <= set(made)
    assert len(made) == count
    assert [name for name, content in made.items() if content != (site_folder / name).read_bytes()] == []


def test_a_place_that_is_none_has_no_page(
    facts: Facts, real_tree: Tree, project: Path, site_folder: Path, tmp_path: Path
) -> None:
    assert shown(("khong-co",), tmp_path, facts, real_tree, project, drawings_of(site_folder)) == 0


@pytest.mark.parametrize(
    ("changed", "places"),
    [
        (["provinces/ha-noi/sources.csv", "provinces/ha-noi/observations.csv"], ("ha-noi",)),
        (["provinces/hue/observations.csv", "provinces/ha-noi/observations.csv"], ("ha-noi", "hue")),
        (["registry/labels.csv", "debtor-lists/x/units.csv", "README.md", "provinces/x.csv"], ()),
        ([f"provinces/p{number}/observations.csv" for number in range(4)], ()),
    ],
)
def test_the_places_are_those_of_the_folders_that_changed(changed: list[str], places: tuple[str, ...]) -> None:
    assert changed_places([f"/data/{name}" for name in changed], Path("/data")) == places


def test_files_elsewhere_are_of_no_place() -> None:
    assert changed_places(["/project/docs/provinces/ha-noi/x.md"], Path("/data")) == ()
