"""Files published from the repository's own packages, and from a copy that holds the worst text that may come."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from portal.derive.facts import Facts, derive_facts
from portal.publish.files import publish_files
from portal.review.review import Review, review_facts
from portal.store.tree import Tree, read_tree

SITE_URL = "https://example.org/bhxh-mo/"
BUILT = date(2026, 12, 1)
HOSTILE_TEXTS = (
    '=HYPERLINK("https://example.org","x")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "</summary></entry><script>alert(1)</script>",
    "]]>&lt;&amp;'\"",
    "007",
)


@dataclass(frozen=True)
class Edition:
    """One tree with all that is made from it."""

    tree: Tree
    facts: Facts
    review: Review
    files: dict[str, bytes]

    def write(self, folder: Path) -> Path:
        """The files on disk, as the site would hold them."""
        for path, content in self.files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        return folder


def edition_of(root: Path) -> Edition:
    tree = read_tree(root)
    facts = derive_facts(tree, BUILT)
    review = review_facts(facts)
    return Edition(tree, facts, review, publish_files(facts, review, tree, selections_of(facts), SITE_URL, BUILT))


def selections_of(facts: Facts) -> dict[str, list[str]]:
    """Two pages of places and one of an indicator, as far as they have figures."""
    rows = facts.observations
    chosen = {
        "province:quang-ninh": rows["province_id"] == "quang-ninh",
        "province:phu-tho": rows["province_id"] == "phu-tho",
        "indicator:late_payment": rows["indicator"] == "late_payment",
    }
    return {page_id: [str(obs_id) for obs_id in rows.index[mask]] for page_id, mask in chosen.items() if mask.any()}


def rewrite(file: Path, change: Callable[[int, dict[str, str]], None]) -> None:
    """Change the rows of a CSV file, each with its number from 0, in place."""
    with file.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        columns = list(reader.fieldnames or [])
        rows = list(reader)
    for number, row in enumerate(rows):
        change(number, row)
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _poison_observation(number: int, row: dict[str, str]) -> None:
    row["note"] = row["note_en"] = HOSTILE_TEXTS[number % len(HOSTILE_TEXTS)]
    row["locator"] = HOSTILE_TEXTS[(number + 1) % len(HOSTILE_TEXTS)]


def _poison_source(number: int, row: dict[str, str]) -> None:
    row["publisher"] = row["publisher_en"] = HOSTILE_TEXTS[number % len(HOSTILE_TEXTS)]
    row["title"] = HOSTILE_TEXTS[(number + 1) % len(HOSTILE_TEXTS)]
    row["url"] = "javascript:alert(1)"


def _poison_province(_number: int, row: dict[str, str]) -> None:
    row["name_vi"] = row["name_en"] = HOSTILE_TEXTS[4]


@pytest.fixture(scope="session")
def edition_from() -> Callable[[Path], Edition]:
    """From a folder of packages to all that is published from it."""
    return edition_of


@pytest.fixture(scope="session")
def published(project: Path) -> Edition:
    """What the repository's packages become."""
    return edition_of(project / "datapackages")


@pytest.fixture(scope="session")
def hostile(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The same for a small tree whose notes, titles, publishers and names are attacks."""
    root = tmp_path_factory.mktemp("hostile") / "datapackages"
    for folder in ("registry", "debtor-lists/register", "provinces/quang-ninh", "provinces/ha-noi"):
        shutil.copytree(project / "datapackages" / folder, root / folder)
    for province in ("quang-ninh", "ha-noi"):
        rewrite(root / "provinces" / province / "observations.csv", _poison_observation)
        rewrite(root / "provinces" / province / "sources.csv", _poison_source)
    rewrite(root / "registry" / "provinces.csv", _poison_province)
    return edition_of(root)
