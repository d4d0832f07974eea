"""Facts of the real packages, facts of a few rows on the real registry, and inputs of every kind of chart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from portal.chart.inputs import (
    Bar,
    ChartInput,
    ComparisonChart,
    ComparisonGroup,
    ComparisonRow,
    DayTick,
    HistoryChart,
    HistoryLine,
    HistoryPoint,
    ProgressChart,
    TargetMark,
    Tick,
)
from portal.derive.facts import Facts, derive_facts
from portal.store.tree import Tree
from tests.conftest import TODAY
from tests.small_tree import Row, small_tree

Derive = Callable[..., Facts]
Elements = Callable[[str, str], list[ElementTree.Element]]

_OBSERVATION = {
    "province_id": "quang-ninh",
    "boundary": "34",
    "indicator": "coverage_hi_population_pct",
    "funds": "hi",
    "as_of": "2025-09-30",
    "value": "95",
    "unit": "percent",
    "qualifier": "exact",
    "as_printed": "95%",
    "denominator": "population",
    "source_id": "T1",
    "locator": "x",
    "confidence": "high",
}


@pytest.fixture(scope="session")
def derive(real_tree: Tree) -> Derive:
    """``derive(rows)``: the facts of one package with these rows; lacking fields are those of a coverage rate."""

    def make(rows: Sequence[Row], sources: Sequence[Row] = ({},)) -> Facts:
        return derive_facts(small_tree(real_tree, rows, sources, lacking=_OBSERVATION), TODAY)

    return make


@pytest.fixture(scope="session")
def elements() -> Elements:
    """``elements(svg, "m-met")``: the elements of a drawing that carry a class."""

    def find(svg: str, name: str) -> list[ElementTree.Element]:
        return [element for element in ElementTree.fromstring(svg).iter() if name in element.get("class", "").split()]

    return find


@pytest.fixture(scope="session")
def progress() -> ProgressChart:
    return ProgressChart(
        "vi",
        "phone",
        "Quảng Ninh thu 104% kế hoạch",
        Bar(104, "31/12/2025: 104%"),
        "met",
        110,
        Bar(74.43, "30/9/2025: 74,43%"),
        (TargetMark(100, "kế hoạch 100%"),),
        Tick(75, "nhịp lịch 75%"),
    )


@pytest.fixture(scope="session")
def history() -> HistoryChart:
    points = (
        HistoryPoint("2021-10-30", 90.2, "63", "90,2%"),
        HistoryPoint("2022-12-31", 92.9, "63", hedged=True),
        HistoryPoint("2023-12-31", 93.5, "63", other_funds=True),
        HistoryPoint("2024-03-31", 94.15, "63"),
        HistoryPoint("2025-09-30", 95.27, "34", "95,27%"),
    )
    return HistoryChart(
        "vi",
        "phone",
        "Tỷ lệ bao phủ",
        (HistoryLine("BHYT", "met", points),),
        "2021-10-01",
        "2026-01-01",
        (DayTick("2022-01-01", "2022"), DayTick("2024-01-01", "2024")),
        85,
        100,
        (Tick(85, "85%"), Tick(90, "90%"), Tick(95, "95%"), Tick(100, "100%")),
        "1/7/2025: 63 → 34 tỉnh",
    )


@pytest.fixture(scope="session")
def comparison() -> ComparisonChart:
    now = ComparisonGroup(
        "Địa giới mới",
        (
            ComparisonRow("Cả nước", 91.4, "91,4%", "2025-11-30", emphasis=False, target=95.15, target_firm=False),
            ComparisonRow("Quảng Ninh", 95.76, "95,76%", "2025-12-31"),
            ComparisonRow("An Giang", 88, "khoảng 88%", "2025-09-30", hedged=True, target=95),
        ),
    )
    former = ComparisonGroup("Địa giới cũ", (ComparisonRow("Thái Bình", 86, "hơn 86%", "2020-09-30"),), former=True)
    return ComparisonChart(
        "vi",
        "phone",
        "Bao phủ bảo hiểm y tế",
        "% dân số",
        "ngày chốt",
        (now, former),
        "met",
        75,
        100,
        (Tick(75, "75%"), Tick(100, "100%")),
        "2020-01-01",
        "2026-01-01",
        (DayTick("2020-01-01", "’20"), DayTick("2025-01-01", "’25")),
    )


@pytest.fixture(scope="session")
def every_input(progress: ProgressChart, history: HistoryChart, comparison: ComparisonChart) -> list[ChartInput]:
    """Each kind of chart in both widths."""
    inputs: list[ChartInput] = []
    for chart_input in (progress, history, comparison):
        inputs += [chart_input, replace(chart_input, width="wide")]
    return inputs
