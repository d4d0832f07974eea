"""Addresses of charts: telling, the same on every page that shows the chart, and made of letters that last."""

from __future__ import annotations

import re

import pytest

from portal.chart.figure import Figure
from portal.chart.inputs import Bar, ProgressChart
from portal.page.chart_file import chart_sheet
from portal.page.rendered import RenderedPage
from tests.page.conftest import Edition

DRAWN = ProgressChart("vi", "wide", "A", Bar(50, "x"), "met", 100)


def figure(*, compares: bool, part: str = "") -> Figure:
    return Figure("T", "M", "S", "A", DRAWN, DRAWN, indicator="late_payment", part=part, compares=compares)


@pytest.mark.parametrize(
    ("page_id", "compares", "part", "path", "page"),
    [
        ("province:quang-ninh", False, "x", "quang-ninh/late_payment", "tinh/quang-ninh/"),
        ("indicator:late_payment", False, "ha-noi-63-total", "late_payment/ha-noi-63-total", "chi-so/late_payment/"),
        ("indicator:late_payment", True, "total", "late_payment/comparison-total", "chi-so/late_payment/"),
        ("late-payment", True, "total", "late_payment/comparison-total", "chi-so/late_payment/"),
        ("late-payment", True, "", "late_payment/comparison", "chi-so/late_payment/"),
    ],
)
def test_a_chart_has_its_place(page_id: str, compares: bool, part: str, path: str, page: str) -> None:
    sheet = chart_sheet(page_id, figure(compares=compares, part=part), "vi")
    assert (sheet.path, sheet.page) == (f"charts/vi/{path}", page)


def all_pages(real: Edition) -> list[RenderedPage]:
    return [*real.pages("vi").values(), *real.pages("en").values()]


def test_every_chart_of_the_site_has_one_address_of_plain_letters(real: Edition) -> None:
    sheets = [sheet for page in all_pages(real) for sheet in page.sheets]
    assert len(sheets) > 150
    assert all(re.fullmatch(r"charts/(vi|en)/[a-z_-]+/[a-z0-9_-]+", sheet.path) for sheet in sheets)
    titles: dict[str, set[str]] = {}
    for sheet in sheets:
        titles.setdefault(sheet.path, set()).add(sheet.figure.title)
    assert [path for path, told in titles.items() if len(told) > 1] == []
    assert "charts/vi/nghe-an/collections_plan_pct" in titles
