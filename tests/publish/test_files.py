"""The promised files exist, hold every row, agree with each other and never depend on chance."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest
from frictionless import validate

from portal.publish.files import publish_files
from portal.publish.observation_table import RESOURCE
from portal.publish.xlsx_file import OBSERVATIONS_SHEET
from tests.publish.conftest import selections_of

Row = dict[str, str]


def csv_rows(content: bytes) -> list[Row]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def package_rows(project: Path) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for file in sorted((project / "datapackages" / "provinces").glob("*/observations.csv")):
        rows |= {row["obs_id"]: row for row in csv_rows(file.read_bytes())}
    return rows


def test_promised_files_exist(published: Any) -> None:
    promised = {
        "data/catalog.json",
        "data/SHA256SUMS",
        "data/observations.csv",
        "data/observations.xlsx",
        "data/observations.parquet",
        "data/observations.json",
        "data/packages/quang-ninh/datapackage.json",
        "data/packages/quang-ninh/observations.csv",
        "data/packages/registry/provinces.csv",
        "data/packages/debtor-lists-register/lists.csv",
        "feed.xml",
        "en/feed.xml",
    }
    assert promised <= set(published.files)
    assert list(published.files) == sorted(published.files)


def test_every_row_of_the_packages_is_published_as_it_stands(published: Any, project: Path) -> None:
    packages = package_rows(project)
    rows = csv_rows(published.files["data/observations.csv"])
    assert len(rows) >= 703
    assert [row["obs_id"] for row in rows] == sorted(packages)
    for row in rows:
        original = packages[row["obs_id"]]
        assert {name: row[name] for name in original} == original


def test_no_row_lacks_its_context(published: Any) -> None:
    needed = (
        "province_name", "indicator_name", "unit", "boundary", "as_of", "qualifier", "as_printed", "source_publisher",
        "status", "shown_obs_id", "package_version",
    )  # fmt: skip
    for row in csv_rows(published.files["data/observations.csv"]):
        assert not [name for name in needed if not row[name]], row["obs_id"]


def test_rows_that_are_held_back_stay_in_their_package(published: Any, project: Path) -> None:
    held_back = [
        row["obs_id"]
        for file in (project / "datapackages" / "provinces").glob("*/unpublished.csv")
        for row in csv_rows(file.read_bytes())
    ]
    assert held_back
    for path in ("data/observations.csv", "data/flags.csv", "data/recomputations.csv"):
        assert not {row["obs_id"] for row in csv_rows(published.files[path])} & set(held_back)
    rows = json.loads(published.files["data/observations.json"])["rows"]
    assert not {row["obs_id"] for row in rows} & set(held_back)


@pytest.mark.parametrize("name", ["published", "hostile"])
def test_formats_agree_value_by_value(name: str, request: pytest.FixtureRequest) -> None:
    files = request.getfixturevalue(name).files
    rows = csv_rows(files["data/observations.csv"])
    from_json = json.loads(files["data/observations.json"], parse_float=Decimal)["rows"]
    from_parquet = pq.read_table(io.BytesIO(files["data/observations.parquet"])).to_pylist()
    sheet = openpyxl.load_workbook(io.BytesIO(files["data/observations.xlsx"]))[OBSERVATIONS_SHEET]
    header, *cells = sheet.iter_rows(values_only=True)
    assert list(header) == RESOURCE.columns
    assert len(rows) == len(from_json) == len(from_parquet) == len(cells)
    kinds = {field.name: field.type for field in RESOURCE.fields}
    for number, row in enumerate(rows):
        assert from_parquet[number]["value_text"] == row["value"]
        in_sheet = dict(zip(header, cells[number], strict=True))
        for column, text in row.items():
            others: tuple[Any, ...] = (from_json[number][column], from_parquet[number][column], in_sheet[column])
            if text == "":
                assert others == (None, None, None)
            elif kinds[column] == "number":
                assert [Decimal(str(other)) for other in others] == [Decimal(text)] * 3
            elif kinds[column] == "date":
                assert others[0] == text
                assert others[1].isoformat() == text
                assert others[2].date().isoformat() == text
            else:
                assert others == (text, text, text)


def test_only_the_catalogue_names_the_day_of_the_build(published: Any) -> None:
    later = publish_files(
        published.facts,
        published.review,
        published.tree,
        selections_of(published.facts),
        "https://example.org/bhxh-mo/",
        date(2031, 5, 6),
    )
    changed = {path for path in later if later[path] != published.files[path]}
    assert changed == {"data/catalog.json", "data/SHA256SUMS"}


def test_another_address_changes_links_and_no_data(published: Any) -> None:
    selections = selections_of(published.facts)
    moved = publish_files(
        published.facts, published.review, published.tree, selections, "https://bhxh.example/", date(2026, 12, 1)
    )
    changed = {path for path in moved if moved[path] != published.files[path]}
    # Tables of one page and packages in one file say where they come from; a CSV holds rows alone.
    linked = {path for path in moved if path.endswith(".zip")}
    linked |= {path for path in moved if path.startswith(("data/places/", "data/indicators/")) and ".csv" not in path}
    about = {"data/catalog.json", "data/catalog.jsonld", "data/SHA256SUMS", "feed.xml", "en/feed.xml"}
    assert changed == about | linked


def test_a_tree_without_a_single_figure_is_published(project: Path, tmp_path: Path, edition_from: Any) -> None:
    root = tmp_path / "datapackages"
    for folder in ("registry", "provinces/quang-ninh"):
        shutil.copytree(project / "datapackages" / folder, root / folder)
    file = root / "provinces" / "quang-ninh" / "observations.csv"
    file.write_text(file.read_text(encoding="utf-8").split("\n", 1)[0] + "\n", encoding="utf-8")
    edition = edition_from(root)
    assert csv_rows(edition.files["data/observations.csv"]) == []
    assert json.loads(edition.files["data/observations.json"])["rows"] == []
    assert pq.read_table(io.BytesIO(edition.files["data/observations.parquet"])).num_rows == 0
    assert openpyxl.load_workbook(io.BytesIO(edition.files["data/observations.xlsx"]))[OBSERVATIONS_SHEET].max_row == 1
    assert b"<entry>" not in edition.files["feed.xml"]
    report = validate(str(edition.write(tmp_path / "site") / "data" / "datapackage.json"))
    assert report.valid, report.to_summary()


_PUBLISH = """
import hashlib, json, sys
from datetime import date
from pathlib import Path
from portal.derive.facts import derive_facts
from portal.publish.files import publish_files
from portal.review.review import review_facts
from portal.store.tree import read_tree
tree = read_tree(Path(sys.argv[1]))
facts = derive_facts(tree, date(2026, 12, 1))
selections = json.loads(sys.argv[2])
files = publish_files(facts, review_facts(facts), tree, selections, "https://example.org/bhxh-mo/", date(2026, 12, 1))
for path, content in files.items():
    print(hashlib.sha256(content).hexdigest(), path)
"""


def test_bytes_depend_on_neither_hash_seed_nor_time_zone(published: Any, project: Path) -> None:
    expected = "".join(f"{hashlib.sha256(content).hexdigest()} {path}\n" for path, content in published.files.items())
    for seed, zone in (("1", "Pacific/Kiritimati"), ("4242", "America/Anchorage")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(project / "scripts")}
        run = subprocess.run(
            [sys.executable, "-c", _PUBLISH, str(project / "datapackages"), json.dumps(selections_of(published.facts))],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stderr
        assert run.stdout == expected
