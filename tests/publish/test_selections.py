"""What a page shows can be taken away: the same rows in every format, each telling where it comes from."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest

from portal.model.download import FORMATS, selection_path
from portal.publish.files import publish_files
from portal.publish.xlsx_file import FLAGS_SHEET, OBSERVATIONS_SHEET, READ_FIRST_SHEET, SOURCES_SHEET
from tests.publish.conftest import BUILT, SITE_URL, selections_of


def ids(content: bytes) -> list[str]:
    return [row["obs_id"] for row in csv.DictReader(io.StringIO(content.decode(), newline=""))]


@pytest.mark.parametrize(
    ("page_id", "path"),
    [
        ("province:quang-ninh", "data/places/quang-ninh.csv"),
        ("province-year:ha-noi:2019", "data/places/ha-noi-2019.csv"),
        ("indicator:late_payment", "data/indicators/late_payment.csv"),
        ("coverage", "data/topics/coverage.csv"),
        ("home", "data/topics/home.csv"),
    ],
)
def test_paths_tell_what_is_in_a_file(page_id: str, path: str) -> None:
    assert selection_path(page_id, "csv") == path


def test_every_format_holds_the_rows_of_the_page_and_no_other(published: Any) -> None:
    for page_id, chosen in selections_of(published.facts).items():
        files = {ending: published.files[selection_path(page_id, ending)] for ending in FORMATS}
        assert ids(files["csv"]) == sorted(chosen)
        told = json.loads(files["json"])
        assert [row["obs_id"] for row in told["rows"]] == sorted(chosen)
        assert told["header"]["row_count"] == len(chosen)
        assert pq.read_table(io.BytesIO(files["parquet"])).column("obs_id").to_pylist() == sorted(chosen)
        book = openpyxl.load_workbook(io.BytesIO(files["xlsx"]))
        sheet = book[OBSERVATIONS_SHEET]
        assert [row[0] for row in sheet.iter_rows(min_row=2, max_col=1, values_only=True)] == sorted(chosen)


def test_a_file_of_a_page_leads_back_to_it_and_carries_only_its_sources(published: Any) -> None:
    book = openpyxl.load_workbook(io.BytesIO(published.files["data/places/phu-tho.xlsx"]))
    texts = [cell for row in book[READ_FIRST_SHEET].iter_rows(values_only=True) for cell in row]
    assert f"Trang: {SITE_URL}tinh/phu-tho/" in texts
    assert f"Page: {SITE_URL}en/provinces/phu-tho/" in texts
    used = {
        row["source_id"] for row in csv.DictReader(io.StringIO(published.files["data/places/phu-tho.csv"].decode()))
    }
    held = {row[0] for row in book[SOURCES_SHEET].iter_rows(min_row=2, max_col=1, values_only=True)}
    assert held == used
    flagged = {row[0] for row in book[FLAGS_SHEET].iter_rows(min_row=2, max_col=1, values_only=True)}
    assert flagged <= set(ids(published.files["data/places/phu-tho.csv"]))
    header = json.loads(published.files["data/places/phu-tho.json"])["header"]
    assert header["page_en"] == f"{SITE_URL}en/provinces/phu-tho/"
    about = pq.read_schema(io.BytesIO(published.files["data/places/phu-tho.parquet"])).metadata
    assert about[b"page_vi"].decode() == f"{SITE_URL}tinh/phu-tho/"


def test_a_page_can_show_only_what_is_published(published: Any) -> None:
    with pytest.raises(ValueError, match="province:x shows figures that are not published: nowhere"):
        publish_files(published.facts, published.review, published.tree, {"province:x": ["nowhere"]}, SITE_URL, BUILT)
