"""The chart that answers: one more layer, explicit tooltips, no field that Vega would take for more than text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from portal.chart.draw import Drawing, draw_chart, drawing_of
from portal.chart.inputs import ChartInput, ComparisonChart, HistoryChart, ProgressChart, Told
from portal.chart.interactive import answer_file, runtime_path, runtime_script
from portal.chart.theme import paint

TOLD = Told("Hà Nội (BHYT)", "hơn\u00a086%", "30/9/2020", "<img src=x onerror=alert(1)>\u202e")


@pytest.fixture(scope="module")
def asked(history: HistoryChart, comparison: ComparisonChart) -> list[dict[str, Any]]:
    line = history.lines[0]
    points = tuple(replace(point, told=TOLD) for point in line.points)
    group = comparison.groups[0]
    rows = tuple(replace(row, told=TOLD) for row in group.rows)
    inputs: Sequence[ChartInput] = (
        replace(history, lines=(replace(line, points=points),)),
        replace(comparison, groups=(replace(group, rows=rows), *comparison.groups[1:])),
    )
    return [json.loads(draw_chart(one).specification) for one in inputs]


def layers(specification: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for layer in specification["layer"]:
        found += layers(layer) if "layer" in layer else [layer]
    return found


def test_each_point_answers_with_the_four_things_and_no_other(asked: list[dict[str, Any]]) -> None:
    for specification, count in zip(asked, (5, 3), strict=True):
        (layer,) = [layer for layer in layers(specification) if "tooltip" in layer["encoding"]]
        assert [field["title"] for field in layer["encoding"]["tooltip"]] == ["Nơi", "Số", "Ngày chốt", "Nguồn"]
        assert [field["field"] for field in layer["encoding"]["tooltip"]] == ["place", "figure", "as_of", "source"]
        assert layer["encoding"]["fill"] == {"value": paint("m-hit")}
        rows = layer["data"]["values"]
        assert len(rows) == count
        assert {*rows[0]} == {"x", "y", "place", "figure", "as_of", "source"}
        assert rows[0]["source"] == "<img src=x onerror=alert(1)> "


def test_no_field_is_named_image(asked: list[dict[str, Any]]) -> None:
    assert "image" not in json.dumps(asked)


def test_the_plain_drawing_is_the_same_with_and_without_answers(history: HistoryChart) -> None:
    line = history.lines[0]
    points = tuple(replace(point, told=TOLD) for point in line.points)
    assert draw_chart(replace(history, lines=(replace(line, points=points),))).svg == draw_chart(history).svg


def test_a_chart_that_tells_nothing_more_has_no_specification(progress: ProgressChart, history: HistoryChart) -> None:
    assert draw_chart(progress).specification == ""
    assert draw_chart(history).specification == ""


def test_a_drawing_can_be_written_down_and_read_back() -> None:
    for drawing in (Drawing("<svg/>", '{"a":1}'), Drawing("<svg/>")):
        assert drawing_of(drawing.text()) == drawing


def test_the_file_tells_classes_runtime_and_numbers_of_the_language() -> None:
    code = paint("t-ink t-strong")
    text = answer_file(f'{{"fill":"{code}"}}', '{"fill":"#ffffff"}', "vi", "../../../assets/vega/vega.js")
    assert json.loads(text) == {
        "runtime": "../../../assets/vega/vega.js",
        "classes": {code: "t-ink t-strong"},
        "numbers": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", "\u00a0đồng"]},
        "wide": {"fill": code},
        "phone": {"fill": "#ffffff"},
    }
    assert json.loads(answer_file("{}", "{}", "en", "x"))["numbers"] is None


def test_the_runtime_is_a_module_whose_name_follows_its_content() -> None:
    script = runtime_script()
    assert script.rstrip().endswith("as vegaEmbed};")
    assert len(runtime_path(script)) == len("assets/vega/vega.123456789012.js")
    assert runtime_path(script) != runtime_path(script + " ")
