"""Progress bars: from zero, of the right height and tone, with the target and the pace where they belong."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from portal.chart.draw import draw_svg
from portal.chart.inputs import Bar, ProgressChart, TargetMark, Tick, Tone

Elements = Callable[[str, str], list[ElementTree.Element]]
_BOX = re.compile(r"M([\d.]+),([\d.]+)h([\d.]+)v([\d.]+)h-\3Z")


def box(element: ElementTree.Element) -> tuple[float, float, float, float]:
    """Left, top, width and height of a drawn bar."""
    found = _BOX.fullmatch(element.get("d", ""))
    assert found, element.get("d")
    return float(found[1]), float(found[2]), float(found[3]), float(found[4])


def test_bars_start_at_zero_and_are_as_long_as_their_values(progress: ProgressChart, elements: Elements) -> None:
    svg = draw_svg(progress)
    left, _, width, height = box(elements(svg, "m-met")[0])
    assert (left, height) == (0, 16)
    assert width == pytest.approx(358 * 104 / 110, abs=0.1)
    left, _, width, height = box(elements(svg, "m-prev")[0])
    assert (left, height) == (0, 9)
    assert width == pytest.approx(358 * 74.43 / 110, abs=0.1)


def test_a_value_beyond_the_axis_ends_with_the_track(progress: ProgressChart, elements: Elements) -> None:
    svg = draw_svg(replace(progress, latest=Bar(140, "140%")))
    assert box(elements(svg, "m-met")[0])[2] == 358


@pytest.mark.parametrize(("tone", "name"), [("met", "m-met"), ("behind", "m-behind"), ("unknown", "m-hollow")])
def test_the_tone_is_the_class_of_the_latest_bar(
    progress: ProgressChart, elements: Elements, tone: Tone, name: str
) -> None:
    svg = draw_svg(replace(progress, tone=tone))
    assert len(elements(svg, name)) == 1
    others = {"m-met", "m-behind", "m-hollow"} - {name}
    assert not any(elements(svg, other) for other in others)


def test_a_target_is_solid_and_a_borrowed_one_dotted(progress: ProgressChart, elements: Elements) -> None:
    line = elements(draw_svg(progress), "s-ink")[0]
    assert line.get("stroke-width") == "2.5"
    assert float(line.get("x1", "")) == pytest.approx(358 * 100 / 110, abs=0.1)
    assert not elements(draw_svg(progress), "d-dot")
    dotted = draw_svg(replace(progress, targets=(TargetMark(100, "chỉ tiêu cả nước 100%", firm=False),)))
    assert len(elements(dotted, "d-dot")) == 1


def test_target_labels_have_a_line_each_and_stay_inside(progress: ProgressChart) -> None:
    targets = (
        TargetMark(1, "rất sớm ở mép trái"),
        TargetMark(100, "UBND tỉnh, thành phố giao 100%"),
        TargetMark(99, "b"),
    )
    root = ElementTree.fromstring(draw_svg(replace(progress, targets=targets)))
    labels = [text for text in root.iter("text") if text.text in {target.label for target in targets}]
    assert len({label.get("y") for label in labels}) == 3
    early = next(label for label in labels if label.text == "rất sớm ở mép trái")
    assert early.get("text-anchor") is None
    # Its left edge is that of the line, which is 2.5 px wide.
    assert float(early.get("x", "")) == pytest.approx(358 / 110 - 1.5, abs=0.1)


def test_the_pace_is_a_triangle_below_the_bars(progress: ProgressChart, elements: Elements) -> None:
    svg = draw_svg(progress)
    triangle = elements(svg, "m-ink")[0]
    x, y = (float(part) for part in re.findall(r"[\d.]+", triangle.get("transform", "")))
    assert x == pytest.approx(358 * 75 / 110, abs=0.1)
    bottoms = [top + height for _, top, _, height in map(box, elements(svg, "m-prev"))]
    assert y > max(bottoms)


def test_without_pace_the_axis_has_numbers(progress: ProgressChart) -> None:
    ticks = tuple(Tick(value, f"{value}%") for value in (0, 1, 2))
    svg = draw_svg(
        replace(progress, axis_max=2, latest=Bar(1.5, "1,5%"), earlier=None, pace=None, ticks=ticks, targets=())
    )
    root = ElementTree.fromstring(svg)
    anchors = {text.text: text.get("text-anchor") for text in root.iter("text")}
    assert anchors["0%"] is None
    assert anchors["1%"] == "middle"
    assert anchors["2%"] == "end"
