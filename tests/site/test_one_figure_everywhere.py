"""Thirty figures of thirty pages, taken from the committed CSV and looked for in the built files alone.

Each must be told in prose or on a card, be in the data of a chart, stand in its row of the table, in the CSV, XLSX,
JSON and Parquet of its page and of the whole, in both languages, with the same value. The test writes numbers by
itself: were the portal's own functions wrong, it would see.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest
from lxml import html
from lxml.html import HtmlElement

PAGES = 30
FOLDERS = {"vi": "tinh", "en": "en/provinces"}
MARKS = {"vi": (".", ","), "en": (",", ".")}


@dataclass(frozen=True)
class Figure:
    """A row of a committed file: the digits of ``value`` as they stand there."""

    place: str
    obs_id: str
    indicator: str
    value: str
    unit: str

    def written(self, language: str) -> str:
        """The number as a page must write it."""
        whole, _, part = self.value.partition(".")
        thousands, point = MARKS[language]
        grouped = re.sub(r"(?<=\d)(?=(\d{3})+$)", thousands, whole)
        return grouped + (point + part if part else "") + ("%" if self.unit == "percent" else "")


@dataclass(frozen=True)
class BuiltPage:
    """What a page tells outside its tables and drawings, what it draws, and the number in each row."""

    prose: str
    drawn: str
    rows: dict[str, str]


def committed(project: Path) -> Iterator[Figure]:
    for file in sorted((project / "datapackages/provinces").glob("*/observations.csv")):
        with file.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                # Money is told in billions and rounded, so its digits differ from place to place.
                if row["unit"] in ("percent", "persons") and not row["value"].startswith("-"):
                    yield Figure(file.parent.name, row["obs_id"], row["indicator"], row["value"], row["unit"])


def read_page(file: Path) -> BuiltPage:
    document: Any = html.fromstring(file.read_bytes())
    (article,) = document.xpath("//article[@data-pagefind-body]")
    rows = {str(row.get("id")): number_of(row) for row in article.xpath(".//tr[@id]")}
    drawn = " ".join("".join(drawing.itertext()) for drawing in article.xpath(".//svg"))
    for element in article.xpath(".//table | .//svg"):
        element.drop_tree()
    return BuiltPage(" ".join(article.text_content().split()), drawn, rows)


def number_of(row: HtmlElement) -> str:
    cell = row.xpath('./td[contains(concat(" ", @class, " "), " c-value ")]')[0]
    return " ".join(cell.text_content().split())


def tells(text: str, number: str) -> bool:
    return re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d%]|[.,]\d)", text) is not None


@pytest.fixture(scope="module")
def pages(site_folder: Path) -> Any:
    @cache
    def read(place: str, language: str) -> BuiltPage:
        return read_page(site_folder / FOLDERS[language] / place / "index.html")

    return read


Drawn = dict[tuple[str, str], tuple[set[float], str]]
"""By language and folder (a place or an indicator): every number and every text in the data of its charts."""


@pytest.fixture(scope="module")
def charts(site_folder: Path) -> Drawn:
    found: Drawn = {}
    for file in (site_folder / "charts").rglob("*.json"):
        language, folder = file.relative_to(site_folder / "charts").parts[:2]
        leaves = list(leaves_of(json.loads(file.read_text(encoding="utf-8"))))
        numbers, text = found.get((language, folder), (set(), ""))
        numbers = numbers | {float(leaf) for leaf in leaves if isinstance(leaf, int | float)}
        found[language, folder] = numbers, "\n".join([text, *(leaf for leaf in leaves if isinstance(leaf, str))])
    return found


def leaves_of(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from leaves_of(inner)
    else:
        yield value


@pytest.fixture(scope="module")
def chosen(project: Path, pages: Any, charts: Drawn) -> list[Figure]:
    """For each place the first figure of its file that its page tells, draws and lists in both languages."""
    found: dict[str, Figure] = {}
    for figure in committed(project):
        if figure.place not in found and all(is_shown(figure, language, pages, charts) for language in FOLDERS):
            found[figure.place] = figure
    return list(found.values())[:PAGES]


def is_shown(figure: Figure, language: str, pages: Any, charts: Drawn) -> bool:
    page, number = pages(figure.place, language), figure.written(language)
    drawn = tells(page.drawn, number)
    for folder in (figure.place, figure.indicator):
        # In the data of a chart a figure stands both as a number and as the page writes it.
        numbers, text = charts.get((language, folder), (set(), ""))
        drawn = drawn or (float(figure.value) in numbers and tells(text, number))
    return figure.obs_id in page.rows and tells(page.prose, number) and drawn


def test_thirty_pages_tell_and_draw_a_figure_of_their_file(chosen: list[Figure]) -> None:
    assert len({figure.place for figure in chosen}) == PAGES


@pytest.mark.parametrize("language", list(FOLDERS))
def test_the_row_of_the_table_has_the_same_number(chosen: list[Figure], pages: Any, language: str) -> None:
    for figure in chosen:
        cell = pages(figure.place, language).rows[figure.obs_id]
        thousands, point = MARKS[language]
        (number,) = re.findall(r"\d[\d.,]*", cell)
        assert number.replace(thousands, "").replace(point, ".") == figure.value, (figure.obs_id, cell)


def files_with(figure: Figure) -> list[str]:
    return [f"data/places/{figure.place}", f"data/indicators/{figure.indicator}", "data/observations"]


@pytest.fixture(scope="module")
def tables(site_folder: Path) -> Any:
    """The values of a file by ``obs_id``, each format in its own way."""

    @cache
    def read(path: str) -> dict[str, Any]:
        content = (site_folder / path).read_bytes()
        if path.endswith(".csv"):
            return {row["obs_id"]: row["value"] for row in csv.DictReader(io.StringIO(content.decode("utf-8")))}
        if path.endswith(".json"):
            return {row["obs_id"]: row["value"] for row in json.loads(content)["rows"]}
        if path.endswith(".parquet"):
            columns = pq.read_table(io.BytesIO(content)).to_pydict()
            return dict(zip(columns["obs_id"], zip(columns["value"], columns["value_text"], strict=True), strict=True))
        head, *rows = (
            openpyxl.load_workbook(io.BytesIO(content), read_only=True).worksheets[0].iter_rows(values_only=True)
        )
        return {str(row[head.index("obs_id")]): row[head.index("value")] for row in rows}

    return read


def test_every_file_has_the_same_value(chosen: list[Figure], tables: Any) -> None:
    for figure in chosen:
        number = float(figure.value)
        for stem in files_with(figure):
            assert tables(f"{stem}.csv")[figure.obs_id] == figure.value
            assert tables(f"{stem}.json")[figure.obs_id] == number
            assert tables(f"{stem}.xlsx")[figure.obs_id] == number
            assert tables(f"{stem}.parquet")[figure.obs_id] == (number, figure.value)
