"""The files of charts and cards: complete, kept, and never two at one path."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from portal.chart.card import Card
from portal.chart.draw import Drawing, chart_key, draw_chart
from portal.chart.figure import Figure
from portal.chart.inputs import DayTick, HistoryChart, HistoryLine, HistoryPoint, Tick, Told
from portal.chart.sheet import Sheet
from portal.page.rendered import RenderedPage
from portal.site import pictures
from portal.site.kept import Kept
from portal.site.pictures import chart_files
from portal.site.toolchain import STARTED

SITE = "https://bhxh-mo.example.org/"
TOLD = Told("Hà Nội", "95%", "30/9/2025", "Báo A")
WIDE = HistoryChart(
    "vi",
    "wide",
    "Lời",
    (HistoryLine("BHYT", "met", (HistoryPoint("2025-09-30", 95, "34", "95%", told=TOLD),)),),
    "2025-07-01",
    "2026-01-01",
    (DayTick("2025-07-01", "7/2025"),),
    90,
    100,
    (Tick(90, "90%"), Tick(100, "100%")),
)
PHONE = replace(WIDE, width="phone")
FIGURE = Figure("Hà Nội: 95%", "Phần trăm.", "Nguồn: Báo A.", "Lời", WIDE, PHONE, indicator="x")
SHEET = Sheet("vi", FIGURE, "charts/vi/ha-noi/x", "tinh/ha-noi/")
CARD = Card("vi", "cards/vi/ha-noi.png", "Hà Nội")
PAGE = RenderedPage("tinh/ha-noi/index.md", "province:ha-noi", "T", "D", "", (WIDE, PHONE), sheets=(SHEET,), card=CARD)


@pytest.fixture(scope="module")
def drawings() -> dict[str, Drawing]:
    return {chart_key(one): draw_chart(one) for one in (WIDE, PHONE)}


@pytest.fixture(autouse=True)
def _short_runtime(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "runtime_script", lambda: "export {};")


def kept(folder: Path) -> Kept:
    return Kept(folder, STARTED)


def nothing(done: int, total: int) -> None:
    pass


def test_a_chart_has_three_files_a_card_one_and_the_runtime_is_there(
    tmp_path: Path, drawings: dict[str, Drawing]
) -> None:
    files, made = chart_files([PAGE, PAGE], drawings, SITE, kept(tmp_path), nothing)
    base = "charts/vi/ha-noi/x"
    answers = json.loads(files[f"{base}.json"])
    runtime = answers["runtime"].removeprefix("../../../")
    assert set(files) == {f"{base}.svg", f"{base}.png", f"{base}.json", "cards/vi/ha-noi.png", runtime}
    assert files[runtime] == b"export {};"
    assert f"{SITE}tinh/ha-noi/" in files[f"{base}.svg"].decode()
    assert files[f"{base}.png"].startswith(b"\x89PNG")
    assert made == 2
    again, made = chart_files([PAGE], drawings, SITE, kept(tmp_path), nothing)
    assert (again, made) == (files, 0)


def test_another_address_of_the_site_is_another_picture(tmp_path: Path, drawings: dict[str, Drawing]) -> None:
    first, _ = chart_files([PAGE], drawings, SITE, kept(tmp_path), nothing)
    other, made = chart_files([PAGE], drawings, "https://example.org/a/", kept(tmp_path), nothing)
    assert made == 2
    assert first["charts/vi/ha-noi/x.png"] != other["charts/vi/ha-noi/x.png"]


def test_two_charts_or_cards_of_one_path_are_an_error(tmp_path: Path, drawings: dict[str, Drawing]) -> None:
    other = replace(PAGE, sheets=(replace(SHEET, page="chi-so/x/"),))
    with pytest.raises(ValueError, match="charts/vi/ha-noi/x"):
        chart_files([PAGE, other], drawings, SITE, kept(tmp_path), nothing)
    with pytest.raises(ValueError, match="cards/vi/ha-noi"):
        chart_files([PAGE, replace(PAGE, card=replace(CARD, name="Huế"))], drawings, SITE, kept(tmp_path), nothing)
