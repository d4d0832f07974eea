"""The JSON file: strict, explained by its header, one row on one line."""

from __future__ import annotations

import json
from typing import Any

from portal.publish.as_of import reported_indicators
from portal.publish.json_file import json_bytes
from portal.publish.observation_table import RESOURCE
from portal.publish.table import published_table
from portal.text.bilingual import Bilingual


def refuse(name: str) -> None:
    raise AssertionError(name)


def test_header_explains_the_rows(published: Any) -> None:
    content = json.loads(published.files["data/observations.json"], parse_constant=refuse)
    header = content["header"]
    assert header["row_count"] == len(content["rows"]) >= 703
    assert header["licence"]["name"] == "CC-BY-4.0"
    assert {item["package"] for item in header["packages"]} == {package.name for package in published.tree.packages()}
    assert [column["name"] for column in header["columns"]] == list(content["rows"][0]) == RESOURCE.columns
    assert all(column["title_vi"] and column["title_en"] for column in header["columns"])


def test_range_of_dates_leaves_deadlines_out(published: Any) -> None:
    content = json.loads(published.files["data/observations.json"])
    reported = reported_indicators(published.tree)
    dates = [row["as_of"] for row in content["rows"] if row["indicator"] in reported]
    assert content["header"]["as_of_first"] == min(dates)
    assert content["header"]["as_of_last"] == max(dates)


def test_each_row_stands_on_its_line(published: Any) -> None:
    lines = published.files["data/observations.json"].decode("utf-8").splitlines()
    rows = [json.loads(line.strip().rstrip(",")) for line in lines if line.strip().startswith('{"obs_id"')]
    assert len(rows) == len(published.facts.observations)
    money = next(row for row in rows if row["unit"] == "VND")
    assert isinstance(money["value"], int)
    assert money["set_by"] is None


def test_no_rows_are_still_json(published: Any) -> None:
    from portal.publish.edition import edition_of

    empty = published_table(RESOURCE, {name: [] for name in RESOURCE.columns})
    content = json.loads(json_bytes(empty, edition_of(published.tree), ("", ""), Bilingual("", "")))
    assert content["rows"] == []
    assert content["header"]["as_of_last"] is None
