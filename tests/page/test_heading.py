"""The heading of a place: the finding of its figures, dated, without a doubt in it."""

from __future__ import annotations

from typing import Any

import pytest

from portal.model.vocabulary import Language
from portal.page.heading import collection_clause, place_heading
from portal.page.place_figures import PlaceFigures
from portal.page.views import FigureView, FlagView
from portal.text.date import format_date
from tests.page.conftest import View


def heading(figures: dict[str, FigureView], language: Language = "vi", **more: Any) -> str:
    return place_heading(PlaceFigures("Huế", language, **{"figures": figures, "count": max(1, len(figures)), **more}))[
        0
    ]


@pytest.mark.parametrize(
    ("as_of", "qualifier", "language", "sentence"),
    [
        ("2025-09-30", "", "vi", "Quảng Ninh thu 74,43% kế hoạch năm 2025 sau 9 tháng"),
        ("2025-12-31", "", "vi", "Quảng Ninh thu 74,43% kế hoạch năm 2025"),
        ("2025-09-15", "", "vi", "Quảng Ninh thu 74,43% kế hoạch năm 2025, đến 15/9/2025"),
        ("2025-09-30", "hơn", "vi", "Quảng Ninh thu hơn 74,43% kế hoạch năm 2025 sau 9 tháng"),
        ("2025-09-30", "", "en", "Quảng Ninh collected 74,43% of its 2025 plan in 9 months"),
        ("2025-01-31", "", "en", "Quảng Ninh collected 74,43% of its 2025 plan in 1 month"),
        ("2025-12-31", "", "en", "Quảng Ninh collected 74,43% of its 2025 plan"),
        ("2025-09-15", "", "en", "Quảng Ninh collected 74,43% of its 2025 plan by 15 September 2025"),
        ("2025-09-30", "more than", "en", "Quảng Ninh collected more than 74,43% of its 2025 plan in 9 months"),
    ],
)
def test_collection(view: View, as_of: str, qualifier: str, language: Language, sentence: str) -> None:
    figure = view(value="74,43%", unit="", qualifier=qualifier, as_of=as_of, as_of_text=format_date(as_of, language))
    assert collection_clause("Quảng Ninh", figure, "74.43", language) == sentence


def test_a_plan_that_is_exceeded_is_told_by_what_is_over(view: View) -> None:
    figure = view(value="104,6%", as_of="2025-12-31")
    assert collection_clause("Huế", figure, "104.6", "vi") == "Huế thu vượt 4,6% kế hoạch năm 2025"
    assert collection_clause("Hue", figure, "104.6", "en") == "Hue collected 4.6% more than its 2025 plan"
    hedged = view(value="104%", qualifier="hơn", as_of="2025-12-31")
    assert collection_clause("Huế", hedged, "104", "vi") == "Huế thu hơn 104% kế hoạch năm 2025"
    exact = view(value="100%", as_of="2025-12-31")
    assert collection_clause("Huế", exact, "100", "vi") == "Huế thu 100% kế hoạch năm 2025"


def test_both_findings_of_one_day_and_of_two(view: View) -> None:
    both = {"collection_plan": view(value="74%"), "coverage_hi": view(value="95%")}
    assert heading(both) == "Huế thu 74% kế hoạch năm 2025 sau 9 tháng; 95% dân số có bảo hiểm y tế"
    later = {**both, "coverage_hi": view(value="95%", as_of="2025-12-31", as_of_text="31/12/2025")}
    assert heading(later).endswith("; 95% dân số có bảo hiểm y tế (đến 31/12/2025)")


def test_findings_years_apart_are_not_told_in_one_breath(view: View) -> None:
    figures = {"collection_plan": view(value="73%", as_of="2014-09-30"), "coverage_hi": view(value="95%")}
    assert heading(figures) == "Huế: 95% dân số có bảo hiểm y tế (đến 30/9/2025)"


def test_what_is_doubtful_is_left_out(view: View, doubt: FlagView) -> None:
    doubtful = view(value="74%", flags=(doubt,))
    assert heading({"collection_plan": doubtful, "coverage_hi": view(value="95%")}) == (
        "Huế: 95% dân số có bảo hiểm y tế (đến 30/9/2025)"
    )
    assert heading({"collection_plan": doubtful, "coverage_hi": doubtful}) == "Huế: số liệu còn nghi vấn"
    rounded = FlagView("rounded", "Đã làm tròn", "", False)
    assert "74%" in heading({"collection_plan": view(value="74%", flags=(rounded,))})


@pytest.mark.parametrize(
    ("headline", "change", "vietnamese", "english"),
    [
        (
            "collected",
            {},
            "Huế thu 227,4 tỷ đồng trong 9 tháng đầu năm 2025",
            "Huế collected 227,4 tỷ đồng in the first 9 months of 2025",
        ),
        (
            "late_payment",
            {"variant": "phải tính lãi"},
            "Huế còn 227,4 tỷ đồng chậm đóng (phải tính lãi, đến 30/9/2025)",
            "Huế: 227,4 tỷ đồng of contributions were late (phải tính lãi, 30/9/2025)",
        ),
        (
            "late_payment_rate",
            {"value": "2%", "unit": ""},
            "Huế: tỷ lệ chậm đóng 2% (không nêu mẫu số, đến 30/9/2025)",
            "Huế: a late payment rate of 2% (base not stated, 30/9/2025)",
        ),
        (
            "debtor_units",
            {"value": "521", "unit": "đơn vị"},
            "Huế có 521 đơn vị chậm đóng (đến 30/9/2025)",
            "Huế had 521 đơn vị late in paying (30/9/2025)",
        ),
        (
            "coverage_si",
            {"value": "30%", "unit": "", "base": "B"},
            "Huế: 30% B tham gia bảo hiểm xã hội (đến 30/9/2025)",
            "Huế: 30% of the B in social insurance (30/9/2025)",
        ),
        (
            "participants_hi",
            {"value": "9", "unit": "người"},
            "Huế có 9 người tham gia bảo hiểm y tế (đến 30/9/2025)",
            "Huế had 9 người in health insurance (30/9/2025)",
        ),
    ],
)
def test_other_headlines_head_a_page_alone(
    view: View, headline: str, change: dict[str, str], vietnamese: str, english: str
) -> None:
    figures = {headline: view(**change)}
    assert heading(figures) == vietnamese
    assert heading(figures, "en") == english


def test_a_place_without_a_finding_says_what_it_has(view: View) -> None:
    assert place_heading(PlaceFigures("Huế", "vi")) == ("Huế: chưa có số liệu", ())
    assert heading({}, older=True) == "Huế: chỉ có số trước 1/7/2025"
    assert (
        heading({}, count=0, predecessors=("Hậu Giang", "Sóc Trăng")) == "Huế: chỉ có số của Hậu Giang và Sóc Trăng cũ"
    )
    assert heading({}, "en") == "Huế: no figures yet for the three main questions"
    units = view(indicator="debtor_units", value="134", unit="đơn vị", variant="từ 3 tháng")
    assert heading({}, latest=units) == "Huế có 134 đơn vị chậm đóng (từ 3 tháng, đến 30/9/2025)"
    visits = view(indicator="hi_visits", indicator_name="Lượt khám", value="9", unit="lượt")
    assert heading({}, latest=visits) == "Huế: lượt khám 9 lượt (đến 30/9/2025)"


def test_a_place_that_was_inferred_is_no_fact_of_the_heading(view: View) -> None:
    inferred = view(value="90%", unit="", flags=(FlagView("province_inferred", "x", "x", False),))
    assert heading({"coverage_hi": inferred}).endswith(" (nguồn không nêu tên tỉnh)")
    assert heading({"coverage_hi": inferred}, "en").endswith(" (the source names no province)")
    assert "nguồn" not in heading({"coverage_hi": view(value="90%", unit=""), "late_payment": inferred})
    assert heading({}, latest=inferred).endswith(" (nguồn không nêu tên tỉnh)")
