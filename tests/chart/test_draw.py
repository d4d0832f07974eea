"""Drawings: well formed, inert, the same everywhere, and kept under a key that covers all they depend on."""

from __future__ import annotations

import gzip
import pickle
import re
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

import portal.chart.draw as draw_module
from portal.chart.draw import altair_chart, chart_key, draw_svg, drawn_height
from portal.chart.inputs import (
    PIXELS,
    Bar,
    ChartInput,
    ComparisonChart,
    HistoryChart,
    ProgressChart,
    TargetMark,
    Tick,
)

HOSTILE = "<script>alert(1)</script> \" ' & datum.value ${1+1} {{7*7}} ]]> \u202ex\x0b\n<b>"
ALLOWED_ATTRIBUTES = {
    "class",
    "role",
    "aria-label",
    "width",
    "height",
    "viewBox",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "d",
    "transform",
    "text-anchor",
    "font-size",
    "stroke-width",
}


@pytest.fixture(scope="module")
def drawings(every_input: Sequence[ChartInput]) -> list[str]:
    return [draw_svg(chart_input) for chart_input in every_input]


def test_a_drawing_is_well_formed_and_carries_only_what_a_page_allows(drawings: list[str]) -> None:
    for svg in drawings:
        root = ElementTree.fromstring(svg)
        assert {element.tag for element in root.iter()} <= {"svg", "path", "text", "line", "circle"}
        assert {name for element in root.iter() for name in element.attrib} <= ALLOWED_ATTRIBUTES
        assert "xmlns" not in svg
        assert "url(" not in svg
        assert "http" not in svg


def test_every_mark_has_a_class_of_the_theme(drawings: list[str], project: Path) -> None:
    css = (project / "docs/assets/stylesheets/charts.css").read_text(encoding="utf-8")
    known = set(re.findall(r"\.([a-z][a-z0-9-]*)", css))
    for svg in drawings:
        for element in ElementTree.fromstring(svg):
            classes = element.get("class", "").split()
            assert classes
            assert set(classes) <= known


def test_size_and_description_stand_on_the_root(every_input: Sequence[ChartInput], drawings: list[str]) -> None:
    for chart_input, svg in zip(every_input, drawings, strict=True):
        root = ElementTree.fromstring(svg)
        assert root.get("role") == "img"
        assert root.get("aria-label") == chart_input.description
        assert root.get("width") == str(PIXELS[chart_input.width])
        assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"


def test_everything_stays_within_the_drawing(every_input: Sequence[ChartInput], drawings: list[str]) -> None:
    for chart_input, svg in zip(every_input, drawings, strict=True):
        root = ElementTree.fromstring(svg)
        width, height = float(root.get("width", "0")), float(root.get("height", "0"))
        for element in root:
            for name, limit in (("x", width), ("x1", width), ("cx", width), ("y", height), ("y1", height)):
                value = float(element.get(name, "0"))
                assert 0 <= value <= limit, (chart_input.width, element.attrib)


def test_text_is_there_and_large_enough(drawings: list[str]) -> None:
    words = ["31/12/2025: 104%", "kế hoạch 100%", "nhịp lịch 75%", "90,2%", "Quảng Ninh", "khoảng 88%", "ngày chốt"]
    told = {element.text for svg in drawings for element in ElementTree.fromstring(svg).iter("text")}
    assert set(words) <= told
    sizes = {float(e.get("font-size", "0")) for svg in drawings for e in ElementTree.fromstring(svg).iter("text")}
    assert min(sizes) >= 12


def test_drawings_are_small(drawings: list[str]) -> None:
    assert statistics.median(len(gzip.compress(svg.encode())) for svg in drawings) <= 3000


def test_hostile_text_is_shown_and_does_nothing(
    progress: ProgressChart, history: HistoryChart, comparison: ComparisonChart
) -> None:
    group = comparison.groups[0]
    hostile: list[ChartInput] = [
        replace(
            progress,
            width="wide",
            description=HOSTILE,
            latest=Bar(104, HOSTILE),
            earlier=Bar(3, HOSTILE),
            targets=(TargetMark(100, HOSTILE),),
            pace=Tick(50, HOSTILE),
        ),
        replace(history, description=HOSTILE, break_label=HOSTILE, zone_label=HOSTILE, ticks=(Tick(90, HOSTILE),)),
        replace(
            comparison,
            width="wide",
            description=HOSTILE,
            heading=HOSTILE,
            groups=(replace(group, heading=HOSTILE, rows=(replace(group.rows[0], name=HOSTILE, label=HOSTILE),)),),
        ),
    ]
    for chart_input in hostile:
        svg = draw_svg(chart_input)
        root = ElementTree.fromstring(svg)
        assert {element.tag for element in root.iter()} <= {"svg", "path", "text", "line", "circle"}
        assert "<script" not in svg
        assert "\u202e" not in svg
        assert root.get("aria-label", "").startswith("<script>alert(1)</script> \" ' & datum.value ${1+1}")
        assert any((element.text or "").startswith("<script>") for element in root.iter("text"))


def test_the_same_input_gives_the_same_bytes_and_key_in_another_process(
    every_input: Sequence[ChartInput], drawings: list[str], project: Path, tmp_path: Path
) -> None:
    (tmp_path / "inputs").write_bytes(pickle.dumps(list(every_input)))
    code = (
        "import pickle, sys; from pathlib import Path; from portal.chart.draw import chart_key, draw_svg\n"
        "inputs = pickle.loads((Path(sys.argv[1]) / 'inputs').read_bytes())\n"
        "answer = [(chart_key(one), draw_svg(one)) for one in reversed(inputs)]\n"
        "(Path(sys.argv[1]) / 'answer').write_bytes(pickle.dumps(answer[::-1]))"
    )
    empty = tmp_path / "fonts.conf"
    empty.write_text('<?xml version="1.0"?><fontconfig></fontconfig>', encoding="utf-8")
    environment = {"PYTHONPATH": str(project / "scripts"), "PYTHONHASHSEED": "7", "FONTCONFIG_FILE": str(empty)}
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, env=environment, timeout=120)
    answer = pickle.loads((tmp_path / "answer").read_bytes())
    assert [svg for _, svg in answer] == drawings
    assert [key for key, _ in answer] == [chart_key(chart_input) for chart_input in every_input]


def test_the_key_changes_with_any_input(progress: ProgressChart) -> None:
    others = [
        replace(progress, width="wide"),
        replace(progress, description="khác"),
        replace(progress, latest=Bar(104.1, progress.latest.label)),
        replace(progress, targets=(TargetMark(100, "kế hoạch 100%", firm=False),)),
    ]
    keys = {chart_key(chart_input) for chart_input in (progress, *others)}
    assert len(keys) == 5
    assert all(re.fullmatch("[0-9a-f]{64}", key) for key in keys)


def test_the_key_changes_with_the_code(progress: ProgressChart, monkeypatch: pytest.MonkeyPatch) -> None:
    before = chart_key(progress)
    monkeypatch.setattr(draw_module, "_code_hash", lambda: "another version")
    assert chart_key(progress) != before


def test_altair_itself_accepts_every_chart(every_input: Sequence[ChartInput]) -> None:
    for chart_input in every_input:
        specification = altair_chart(chart_input).to_dict()
        assert specification["config"]["autosize"] == "none"
        assert specification["width"] == PIXELS[chart_input.width]


def test_the_height_is_known_without_drawing(every_input: Sequence[ChartInput], drawings: list[str]) -> None:
    progress = next(one for one in every_input if isinstance(one, ProgressChart))
    rival = replace(progress, rival=Bar(50, "x"), pace=None, targets=progress.targets * 4)
    alone = replace(progress, earlier=None, pace=None, ticks=(), targets=())
    for chart_input, svg in zip(
        [*every_input, rival, alone], [*drawings, draw_svg(rival), draw_svg(alone)], strict=True
    ):
        assert str(drawn_height(chart_input)) == ElementTree.fromstring(svg).get("height")
