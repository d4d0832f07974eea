"""The history figure from facts: what becomes a line, what the title may claim, and what the caption must say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from portal.chart.draw import draw_svg
from portal.chart.figure import Figure
from portal.chart.history import joined_runs
from portal.chart.history_figure import history_figure
from portal.chart.inputs import HistoryChart
from portal.derive.facts import Facts
from portal.model.vocabulary import Language

Derive = Callable[..., Facts]
COVERAGE = "coverage_hi_population_pct//hi/population/"
DEBT = {"indicator": "late_payment", "variant": "total", "funds": "si-hi-ui", "denominator": "", "unit": "VND"}


def chart(figure: Figure | None) -> HistoryChart:
    assert figure is not None
    assert isinstance(figure.wide, HistoryChart)
    return figure.wide


def coverage(day: str, value: str, **other: str) -> dict[str, str]:
    return {"as_of": day, "value": value, "boundary": "34" if day >= "2025-07-01" else "63", **other}


def test_a_series_of_today_brings_the_one_it_continues(derive: Derive) -> None:
    facts = derive([coverage("2023-12-31", "93"), coverage("2024-12-31", "94"), coverage("2025-09-30", "95")])
    figure = history_figure(facts, [f"quang-ninh/34/{COVERAGE}"], "vi")
    (line,) = chart(figure).lines
    assert [point.value for point in line.points] == [93, 94, 95]
    assert len(joined_runs(line)) == 1
    assert chart(figure).break_label == ""
    assert figure is not None
    assert "Địa giới không đổi ngày 1/7/2025 nên chuỗi được nối tiếp." in figure.caption
    assert figure.title == "Quảng Ninh: tỷ lệ bao phủ BHYT tăng từ 93% lên 95% (31/12/2023 – 30/9/2025)"


def test_a_united_province_breaks(derive: Derive) -> None:
    days = ("2022-12-31", "2023-12-31", "2024-12-31", "2025-09-30")
    facts = derive([coverage(day, str(90 + n), province_id="phu-tho") for n, day in enumerate(days)])
    figure = history_figure(facts, [f"phu-tho/63/{COVERAGE}", f"phu-tho/34/{COVERAGE}"], "vi")
    (line,) = chart(figure).lines
    assert [len(run) for run in joined_runs(line)] == [3]
    assert chart(figure).break_label == "1/7/2025: từ 63 còn 34 tỉnh"
    assert chart(figure).zone_label == ""
    assert figure is not None
    assert "tăng" not in figure.title
    assert "Từ 1/7/2025 địa giới thay đổi" in figure.caption


def test_a_former_province_shows_the_empty_time_after_it(derive: Derive) -> None:
    facts = derive(
        [coverage("2023-12-31", "90", province_id="bac-kan"), coverage("2025-03-31", "93", province_id="bac-kan")]
    )
    figure = history_figure(facts, [f"bac-kan/63/{COVERAGE}"], "en")
    assert chart(figure).zone_label == "no figure yet"
    assert chart(figure).last_day == "2026-01-01"
    assert figure is not None
    assert figure.title.startswith("Bac Kan (former): health insurance coverage rose from 90% to 93%")


def test_a_rates_axis_may_be_cut_and_says_so_while_amounts_start_at_zero(derive: Derive) -> None:
    rates = history_figure(
        derive([coverage("2023-12-31", "93"), coverage("2024-12-31", "95")]), [f"quang-ninh/63/{COVERAGE}"], "vi"
    )
    assert chart(rates).axis_min > 80
    assert chart(rates).axis_max <= 100
    assert rates is not None
    assert rates.caption.startswith(f"Trục bắt đầu từ {chart(rates).ticks[0].label}.")
    sums = derive([{**coverage("2023-12-31", "9000000000"), **DEBT}, {**coverage("2024-12-31", "9100000000"), **DEBT}])
    assert chart(history_figure(sums, ["quang-ninh/63/late_payment/total/si-hi-ui//"], "vi")).axis_min == 0


def test_money_is_told_in_the_unit_of_the_axis(derive: Derive) -> None:
    facts = derive(
        [{**coverage("2023-12-31", "3432800000000"), **DEBT}, {**coverage("2024-12-31", "6031500000000"), **DEBT}]
    )
    drawn = chart(history_figure(facts, ["quang-ninh/63/late_payment/total/si-hi-ui//"], "vi"))
    assert [point.label for point in drawn.lines[0].points] == ["3.432,8", "6.031,5"]
    assert drawn.ticks[-1].label == "8.000\u00a0tỷ đồng"
    assert drawn.lines[0].tone == "behind"


def test_series_that_differ_in_funds_share_a_line_as_squares(derive: Derive) -> None:
    rows = [{**coverage(day, "9000000000"), **DEBT} for day in ("2022-12-31", "2023-12-31", "2024-12-31")]
    rows.append({**coverage("2025-03-31", "8000000000"), **DEBT, "funds": "si-hi"})
    ids = ["quang-ninh/63/late_payment/total/si-hi-ui//", "quang-ninh/63/late_payment/total/si-hi//"]
    figure = history_figure(derive(rows), ids, "vi")
    (line,) = chart(figure).lines
    assert [point.other_funds for point in line.points] == [False, False, False, True]
    assert figure is not None
    assert "key-square" in {item.mark for item in figure.key}


def test_sums_since_january_read_in_other_months_are_not_joined_or_compared(derive: Derive) -> None:
    plan = {"indicator": "collections_plan_pct", "funds": "si-hi-ui", "denominator": "plan", "province_id": "ha-noi"}
    rows = [{**coverage(day, "70"), **plan} for day in ("2022-12-31", "2023-09-30", "2025-03-31")]
    series = "ha-noi/63/collections_plan_pct//si-hi-ui/plan/"
    figure = history_figure(derive(rows), [series], "vi")
    assert joined_runs(chart(figure).lines[0]) == []
    assert figure is not None
    assert figure.title == "Hà Nội: tỷ lệ thực hiện kế hoạch thu, mới nhất 70% (31/3/2025)"
    assert "không nối thành đường" in figure.caption
    same = [{**coverage(day, "70"), **plan} for day in ("2022-12-31", "2023-12-31", "2024-12-31")]
    assert len(joined_runs(chart(history_figure(derive(same), [series], "vi")).lines[0])) == 1


@pytest.mark.parametrize(
    ("first", "last", "ending"),
    [
        ({"value": "90"}, {"value": "95"}, " tăng từ 90% lên 95% (31/12/2023 – 31/12/2024)"),
        ({"value": "95"}, {"value": "90"}, " giảm từ 95% xuống 90% (31/12/2023 – 31/12/2024)"),
        ({"value": "95"}, {"value": "95"}, ", 95% (31/12/2023) và 95% (31/12/2024)"),
        (
            {"value": "86", "qualifier": "more_than", "as_printed": "hơn 86%"},
            {"value": "87"},
            ", hơn\u00a086% (31/12/2023) và 87% (31/12/2024)",
        ),
        ({"value": "90", "flags": "ambiguous"}, {"value": "95"}, ", mới nhất 95% (31/12/2024)"),
        ({"value": "90"}, {"value": "95", "flags": "ambiguous"}, ", 2 số từ 2023 đến 2024"),
    ],
)
def test_the_title_claims_only_what_figures_allow(
    derive: Derive, first: dict[str, str], last: dict[str, str], ending: str
) -> None:
    printed = {"as_printed": f"{first['value']}%"}
    rows = [
        coverage("2023-12-31", **{**printed, **first}),
        coverage("2024-12-31", as_printed=f"{last['value']}%", **last),
    ]
    figure = history_figure(derive(rows), [f"quang-ninh/63/{COVERAGE}"], "vi")
    assert figure is not None
    assert figure.title == f"Quảng Ninh: tỷ lệ bao phủ BHYT{ending}"


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("vi", "Quảng Ninh: tỷ lệ thực hiện kế hoạch thu từ 74,43% (30/9/2025) lên 104% (31/12/2025)"),
        (
            "en",
            "Quang Ninh: collections against plan went from 74.43% (30 September 2025) to 104% (31 December 2025)",
        ),
    ],
)
def test_sums_of_one_year_are_told_from_the_first_to_the_last(derive: Derive, language: Language, title: str) -> None:
    plan = {"indicator": "collections_plan_pct", "funds": "si-hi-ui", "denominator": "plan", "boundary": "34"}
    rows = [
        {**plan, "as_of": "2025-09-30", "value": "74.43", "as_printed": "74,43%"},
        {**plan, "as_of": "2025-12-31", "value": "104", "as_printed": "104%"},
    ]
    figure = history_figure(derive(rows), ["quang-ninh/34/collections_plan_pct//si-hi-ui/plan/"], language)
    assert figure is not None
    assert figure.title == title


def test_the_total_leads_where_several_classes_are_drawn(derive: Derive) -> None:
    kind = {"indicator": "participants_si", "funds": "si", "denominator": "", "unit": "persons"}
    rows = [
        {**coverage(day, value), **kind, "variant": variant, "as_printed": value}
        for variant, values in (("compulsory", ("10", "20")), ("total", ("30", "40")))
        for day, value in zip(("2023-12-31", "2024-12-31"), values, strict=True)
    ]
    ids = [f"quang-ninh/63/participants_si/{variant}/si//" for variant in ("compulsory", "total")]
    figure = history_figure(derive(rows), ids, "en")
    assert figure is not None
    assert figure.title == (
        "Quang Ninh: social insurance participants (total) rose from 30 people to 40 people"
        " (31 December 2023 – 31 December 2024)".replace("0 people", "0\u00a0people")
    )
    assert figure.part == "quang-ninh-63-compulsory-si-quang-ninh-63-total-si"


def test_an_implausible_giant_is_left_out_and_told(derive: Derive) -> None:
    rows = [{**coverage(day, "9000000000"), **DEBT} for day in ("2022-12-31", "2023-12-31")]
    rows.append({**coverage("2024-12-31", "9000000000000"), **DEBT, "flags": "implausible"})
    figure = history_figure(derive(rows), ["quang-ninh/63/late_payment/total/si-hi-ui//"], "vi")
    assert len(chart(figure).lines[0].points) == 2
    assert figure is not None
    assert "Không vẽ 1 số khó tin" in figure.caption


def test_one_date_is_no_history_and_wrong_requests_are_errors(derive: Derive) -> None:
    facts = derive([coverage("2024-12-31", "94"), {**coverage("2024-12-31", "9"), **DEBT}])
    coverage_id, debt_id = f"quang-ninh/63/{COVERAGE}", "quang-ninh/63/late_payment/total/si-hi-ui//"
    assert history_figure(facts, [coverage_id], "vi") is None
    assert history_figure(facts, [], "vi") is None
    with pytest.raises(ValueError, match="unknown series"):
        history_figure(facts, ["x"], "vi")
    with pytest.raises(ValueError, match="more than one unit"):
        history_figure(facts, [coverage_id, debt_id], "vi")


def test_every_real_series_of_two_dates_can_be_drawn(facts: Facts) -> None:
    several = facts.series[facts.series["points"] >= 2]
    for language in ("vi", "en"):
        for series_id in several.index:
            figure = history_figure(facts, [str(series_id)], language)
            for point in (point for line in chart(figure).lines for point in line.points):
                assert chart(figure).axis_min <= point.value <= chart(figure).axis_max
                assert chart(figure).first_day <= point.day <= chart(figure).last_day
    assert "<svg" in draw_svg(chart(figure))


def test_a_figure_of_no_stated_class_is_hollow_and_carries_no_sentence(derive: Derive) -> None:
    rows = [
        {**DEBT, "as_of": "2025-09-30", "value": "300000000000"},
        {**DEBT, "as_of": "2025-12-31", "value": "400000000000", "flags": "class_not_stated"},
    ]
    figure = history_figure(derive(rows), ["quang-ninh/34/late_payment/total/si-hi-ui//"], "vi")
    (line,) = chart(figure).lines
    assert [point.class_unstated for point in line.points] == [False, True]
    assert figure is not None
    assert figure.drawn == ("o0", "o1")
    assert "tăng" not in figure.title
    assert [item.text for item in figure.key if item.mark == "key-hollow"] == ["nguồn không nêu nhóm"]
    assert 'class="m-paper' in draw_svg(chart(figure))
