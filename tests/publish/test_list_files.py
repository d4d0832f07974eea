from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from portal.derive.facts import Facts
from portal.lookup.held import Held, hold_lists
from portal.publish.list_files import list_files, robots_txt
from portal.store.tree import read_lists

LIST = "quang-ninh-2025-10-31"


@pytest.fixture(scope="module")
def lists(project: Path) -> tuple[Held, ...]:
    packages = [
        *read_lists(project / "tests/packages/ok-list")[0],
        *read_lists(project / "datapackages/debtor-lists")[0],
    ]
    return hold_lists(packages, date(2026, 1, 1))


def test_real_and_illustrative_units_never_share_an_index(lists: tuple[Held, ...], facts: Facts) -> None:
    files = list_files(lists, facts)
    real = b"".join(content for name, content in files.items() if name.startswith("data/lookup/real/"))
    others = b"".join(content for name, content in files.items() if name.startswith("data/lookup/illustrative/"))
    assert "Minh Họa".encode() not in real
    assert LIST.encode() not in others
    assert [one["id"] for one in json.loads(files["data/lookup/real/root.json"])["lists"]] == [LIST]


def test_older_lists_have_an_index_of_their_own(lists: tuple[Held, ...], facts: Facts) -> None:
    files = list_files(lists, facts)
    folders = {name.split("/")[2] for name in files if name.startswith("data/lookup/")}
    assert folders == {"real", "illustrative", "minh-hoa-2026-08-31", "minh-hoa-2026-09-30"}
    told = json.loads(files["data/lookup/illustrative/root.json"])["lists"]
    assert [one["own"] for one in told] == ["minh-hoa-2026-08-31", "minh-hoa-2026-09-30", ""]


def test_each_row_of_a_copied_list_carries_its_context(lists: tuple[Held, ...], facts: Facts) -> None:
    rows = list(csv.DictReader(io.StringIO(list_files(lists, facts)[f"data/lists/{LIST}/units.csv"].decode())))
    assert len(rows) == 4
    assert {(row["list_id"], row["as_of"], row["valid_until"], row["illustrative"]) for row in rows} == {
        (LIST, "2025-10-31", "2026-10-31", "no")
    }
    assert rows[3]["employees"] == ""
    assert rows[0]["amount_vnd"] == "240000000"


def test_an_expired_list_leaves_no_file(project: Path, facts: Facts) -> None:
    packages, _ = read_lists(project / "tests/packages/ok-list")
    assert list_files(hold_lists(packages, date(2026, 11, 1)), facts) == {}


def test_crawlers_are_asked_to_leave_names_alone() -> None:
    lines = robots_txt("https://example.org/bhxh-mo/").decode().splitlines()
    assert "Disallow: /bhxh-mo/data/lists/" in lines
    assert "Disallow: /bhxh-mo/data/lookup/" in lines
    assert "Sitemap: https://example.org/bhxh-mo/sitemap.xml" in lines
