"""A package in one file: complete, readable alone, the same bytes for the same data."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any

from frictionless import validate

PATH = "data/packages/quang-ninh.zip"


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def test_it_holds_the_package_and_what_explains_it(published: Any) -> None:
    archive = opened(published.files[PATH])
    folder = "data/packages/quang-ninh/"
    copies = {
        path.removeprefix(folder): content for path, content in published.files.items() if path.startswith(folder)
    }
    beside = {"README.md", "LICENSE.txt", "data-dictionary.csv"}
    assert {name.removeprefix("quang-ninh/") for name in archive.namelist()} == set(copies) | beside
    for name, content in copies.items():
        assert archive.read(f"quang-ninh/{name}") == content
    readme = archive.read("quang-ninh/README.md").decode()
    assert "https://example.org/bhxh-mo/tinh/quang-ninh/" in readme
    assert "1.0.0" in readme
    assert "CC-BY-4.0" in readme
    assert readme.index("## Tiếng Việt") < readme.index("## English")


def test_the_dictionary_names_every_column_in_both_languages(published: Any) -> None:
    archive = opened(published.files[PATH])
    rows = list(csv.DictReader(io.StringIO(archive.read("quang-ninh/data-dictionary.csv").decode(), newline="")))
    descriptor = json.loads(archive.read("quang-ninh/datapackage.json"))
    expected = [(each["path"], field["name"]) for each in descriptor["resources"] for field in each["schema"]["fields"]]
    assert [(row["file"], row["column"]) for row in rows] == expected
    assert all(row["title_vi"] and row["title_en"] for row in rows)


def test_frictionless_accepts_what_was_unpacked(published: Any, tmp_path: Path) -> None:
    opened(published.files[PATH]).extractall(tmp_path)
    report = validate(str(tmp_path / "quang-ninh" / "datapackage.json"))
    assert report.valid, report.to_summary()


def test_no_entry_leaves_its_folder_or_tells_a_clock(published: Any) -> None:
    for path, content in published.files.items():
        if path.endswith(".zip"):
            name = path.rpartition("/")[2].removesuffix(".zip")
            for entry in opened(content).infolist():
                assert entry.filename.startswith(f"{name}/")
                assert ".." not in entry.filename
                assert entry.date_time == (1980, 1, 1, 0, 0, 0)
