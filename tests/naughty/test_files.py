"""Files that leave the site hold the corpus byte for byte where they are data, and as plain text everywhere else."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Final

import feedparser
import openpyxl
import pandas as pd
import pytest
from lxml import etree

from tests.browser.pages import table
from tests.naughty.corpus import CORPUS
from tests.naughty.tree import Place

MARKS: Final = tuple(one.mark for one in CORPUS)
_STARTS_A_FORMULA: Final = re.compile(r"[=+\-@]")


def published(places: list[Place]) -> list[tuple[str, int, str, str]]:
    """Package folder and file, line, column and whole cell of each place of a package that is copied as it is."""
    return [
        ("/".join(Path(file).parts[-2:]), line, column, place.text)
        for place in places
        for file, line, column in (place.cell,)
        if "minh-hoa" not in file
    ]


def test_every_cell_of_a_package_is_published_as_it_stands(naughty_site: Path, naughty_places: list[Place]) -> None:
    tables: dict[str, list[dict[str, str]]] = {}
    told = published(naughty_places)
    assert len(told) > 1000
    for file, line, column, text in told:
        folder = file.replace("register/", "debtor-lists-register/")
        rows = tables.setdefault(folder, table(naughty_site / "data/packages" / folder))
        assert rows[line - 2][column] == text


def test_the_zip_of_a_package_holds_the_same_bytes(naughty_site: Path) -> None:
    packed = sorted((naughty_site / "data/packages").glob("*.zip"))
    assert len(packed) >= 6
    for file in packed:
        with zipfile.ZipFile(file) as opened:
            held = {Path(name).name: name for name in opened.namelist()}
            for plain in (naughty_site / "data/packages" / file.stem).glob("*.csv"):
                assert opened.read(held[plain.name]) == plain.read_bytes()


def test_every_unit_of_a_list_is_published_as_it_stands(naughty_site: Path, naughty_places: list[Place]) -> None:
    named = [place for place in naughty_places if place.cell[2] == "unit_name"]
    lists = {file.parent.name: file for file in (naughty_site / "data/lists").glob("*/units.csv")}
    assert len(lists) == 3
    held = {name: {row["unit_name"] for row in table(file)} for name, file in lists.items()}
    assert [place for place in named if place.text not in held[Path(place.cell[0]).parent.name]] == []


def test_every_form_of_the_whole_table_says_the_same(naughty_site: Path) -> None:
    plain = table(naughty_site / "data/observations.csv")
    columns = [column for column in plain[0] if any(mark in row[column] for row in plain for mark in MARKS)]
    assert {"note", "locator"} <= set(columns)
    as_json = json.loads((naughty_site / "data/observations.json").read_text(encoding="utf-8"))
    rows = as_json if isinstance(as_json, list) else next(part for part in as_json.values() if isinstance(part, list))
    parquet = pd.read_parquet(naughty_site / "data/observations.parquet")
    sheet = next(iter(openpyxl.load_workbook(naughty_site / "data/observations.xlsx").worksheets))
    header, *cells = sheet.iter_rows(values_only=True)
    for column in columns:
        wanted = [row[column] for row in plain]
        assert [row[column] or "" for row in rows] == wanted
        assert parquet[column].fillna("").tolist() == wanted
        assert [row[header.index(column)] or "" for row in cells] == wanted


def test_no_cell_of_a_workbook_is_a_formula(naughty_site: Path) -> None:
    files = sorted((naughty_site / "data").rglob("*.xlsx"))
    assert len(files) >= 5
    starts = 0
    for file in files:
        for sheet in openpyxl.load_workbook(file).worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.data_type != "f", f"{file.name}!{cell.coordinate}: {cell.value}"
                    assert cell.hyperlink is None or str(cell.hyperlink.target).startswith(("http://", "https://"))
                    starts += isinstance(cell.value, str) and _STARTS_A_FORMULA.match(cell.value) is not None
    assert starts > 0


@pytest.mark.parametrize("name", ["feed.xml", "en/feed.xml"])
def test_a_feed_is_read_as_text(naughty_site: Path, name: str) -> None:
    content = (naughty_site / name).read_bytes()
    etree.fromstring(content, parser=etree.XMLParser(resolve_entities=False, no_network=True))
    feed = feedparser.parse(content)
    assert not feed.bozo
    said = json.dumps([dict(entry) for entry in feed.entries], default=str, ensure_ascii=False)
    assert any(mark in said for mark in MARKS)
    for entry in feed.entries:
        assert {link.href.split(":")[0] for link in entry.links} <= {"http", "https"}


def test_every_json_file_is_read_and_holds_no_key_of_the_corpus(naughty_site: Path) -> None:
    files = [*(naughty_site / "data").rglob("*.json"), *(naughty_site / "data").rglob("*.jsonld")]
    assert len(files) > 20
    for file in files:
        assert not [key for key in _keys(json.loads(file.read_bytes())) if any(mark in key for mark in MARKS)], file


def _keys(value: object) -> list[str]:
    if isinstance(value, dict):
        return [*map(str, value), *(key for one in value.values() for key in _keys(one))]
    return [key for one in value for key in _keys(one)] if isinstance(value, list) else []


def test_structured_data_ends_where_its_element_ends(naughty_site: Path) -> None:
    found = 0
    for file in naughty_site.rglob("index.html"):
        for block in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', file.read_text(encoding="utf-8")
        ):
            assert "<" not in block
            found += any(mark in json.dumps(json.loads(block)) for mark in MARKS)
    assert found > 0


def test_drawings_and_cards_are_whole_files(naughty_site: Path) -> None:
    drawings = sorted(naughty_site.rglob("*.svg"))
    for file in drawings:
        root = etree.fromstring(file.read_bytes(), parser=etree.XMLParser(resolve_entities=False, no_network=True))
        assert not root.xpath("//*[local-name() = 'script' or local-name() = 'foreignObject']")
        assert not root.xpath("//@*[starts-with(name(), 'on')]")
    assert drawings


def test_a_copied_csv_reads_as_one_record_a_row(naughty_site: Path) -> None:
    for file in sorted((naughty_site / "data").rglob("*.csv")):
        rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig")), strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}, file
