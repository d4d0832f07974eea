"""The comparison figure from facts: which figure stands for a place, in which group and order, and what is said."""

from __future__ import annotations

from collections.abc import Callable

from portal.chart.comparison_figure import comparison_figure
from portal.chart.draw import draw_svg
from portal.chart.figure import Figure
from portal.chart.inputs import ComparisonChart
from portal.derive.facts import Facts

Derive = Callable[..., Facts]
INDICATOR = "coverage_hi_population_pct"


def chart(figure: Figure | None) -> ComparisonChart:
    assert figure is not None
    assert isinstance(figure.wide, ComparisonChart)
    return figure.wide


def names(figure: Figure | None) -> list[list[str]]:
    return [[row.name for row in group.rows] for group in chart(figure).groups]


def rate(place: str, value: str, day: str = "2025-09-30", **other: str) -> dict[str, str]:
    boundary = "34" if day >= "2025-07-01" else "63"
    return {"province_id": place, "value": value, "as_of": day, "boundary": boundary, **other}


def test_todays_provinces_come_first_and_the_alphabet_orders_unequal_dates(derive: Derive) -> None:
    facts = derive(
        [
            rate("quang-ninh", "95"),
            rate("an-giang", "88", "2025-12-31"),
            rate("dong-nai", "90"),
            rate("viet-nam", "91"),
            rate("hue", "99", "2022-06-30"),
            rate("dak-lak", "90", "2020-12-31"),
        ]
    )
    figure = comparison_figure(facts, INDICATOR, "vi")
    assert names(figure) == [["Cả nước", "An Giang", "Đồng Nai", "Quảng Ninh"], ["Đắk Lắk", "Huế"]]
    assert [group.former for group in chart(figure).groups] == [False, True]
    assert not chart(figure).groups[0].rows[0].emphasis
    assert figure is not None
    assert "đây không phải bảng xếp hạng" in figure.caption


def test_eight_provinces_of_one_quarter_are_in_order_of_their_figures(derive: Derive) -> None:
    places = ["an-giang", "bac-ninh", "ca-mau", "cao-bang", "da-nang", "dak-lak", "dong-nai", "gia-lai"]
    facts = derive([rate(place, str(90 - number % 3 + number)) for number, place in enumerate(places)])
    (rows,) = [group.rows for group in chart(comparison_figure(facts, INDICATOR, "vi")).groups]
    assert [row.value for row in rows] == sorted((row.value for row in rows), reverse=True)
    fewer = derive([rate(place, str(80 + number)) for number, place in enumerate(places[:7])])
    assert names(comparison_figure(fewer, INDICATOR, "vi"))[0][0] == "An Giang"


def test_the_newest_untranslated_figure_stands_for_a_place(derive: Derive) -> None:
    facts = derive(
        [
            rate("quang-ninh", "93", "2025-08-31"),
            rate("quang-ninh", "94", "2025-09-30"),
            rate("quang-ninh", "95", "2025-12-31", flags="machine_translated"),
            rate("an-giang", "88", flags="machine_translated"),
            rate("dong-nai", "20", flags="implausible"),
        ]
    )
    (rows,) = [group.rows for group in chart(comparison_figure(facts, INDICATOR, "vi")).groups]
    assert [(row.name, row.value) for row in rows] == [("An Giang", 88), ("Quảng Ninh", 94)]


def test_an_old_figure_of_the_same_territory_gives_way_and_of_another_stays(derive: Derive) -> None:
    facts = derive(
        [
            rate("quang-ninh", "95"),
            rate("quang-ninh", "93", "2024-12-31"),
            rate("phu-tho", "89"),
            rate("phu-tho", "93", "2020-10-31"),
        ]
    )
    assert names(comparison_figure(facts, INDICATOR, "vi")) == [["Phú Thọ", "Quảng Ninh"], ["Phú Thọ"]]


def test_only_one_class_is_compared(derive: Derive) -> None:
    late = {"indicator": "late_payment_pct", "variant": "total", "funds": "si-hi-ui", "denominator": "plan"}
    rows = [rate(place, "3", **late) for place in ("an-giang", "quang-ninh")]
    rows.append(rate("dong-nai", "2", **{**late, "denominator": "receivable"}))
    facts = derive(rows)
    figure = comparison_figure(facts, "late_payment_pct", "vi", variant="total")
    assert names(figure) == [["An Giang", "Quảng Ninh"]]
    assert chart(figure).tone == "behind"
    assert comparison_figure(facts, "late_payment_pct", "vi", variant="total", denominator="receivable") is None


def test_targets_are_firm_only_when_comparable(derive: Derive) -> None:
    target = {"indicator": "coverage_target", "variant": "hi", "set_by": "provincial_people_committee"}
    facts = derive(
        [
            rate("an-giang", "88"),
            rate("quang-ninh", "95"),
            rate("an-giang", "95", "2025-12-31", **target),
            rate("quang-ninh", "96", "2025-12-31", **target, flags="ambiguous"),
        ]
    )
    (rows,) = [group.rows for group in chart(comparison_figure(facts, INDICATOR, "vi")).groups]
    assert [(row.target, row.target_firm) for row in rows] == [(95, True), (96, False)]


def test_words_in_both_languages(derive: Derive) -> None:
    facts = derive(
        [rate("an-giang", "88"), rate("quang-ninh", "95.76", "2025-12-31"), rate("hue", "99.2", "2022-06-30")]
    )
    vietnamese, english = comparison_figure(facts, INDICATOR, "vi"), comparison_figure(facts, INDICATOR, "en")
    assert vietnamese is not None
    assert english is not None
    assert vietnamese.title == "Tỷ lệ bao phủ BHYT: 2 tỉnh, thành có số theo địa giới mới, từ 88% đến 95,76%"
    assert english.title == "Health insurance coverage: 2 of today’s provinces have a figure, from 88% to 95.76%"
    assert vietnamese.subtitle == ("Phần trăm (BHYT; so với dân số). Chốt từ 30/6/2022 đến 31/12/2025. Nguồn: Báo A.")
    assert "Quảng Ninh 95,76% (31/12/2025), An Giang 88% (30/9/2025)" in vietnamese.alternative
    assert english.caption.startswith("The axis starts at")
    old = derive([rate("an-giang", "88", "2024-12-31"), rate("hue", "99.2", "2022-06-30")])
    title = comparison_figure(old, INDICATOR, "en")
    assert title is not None
    assert title.title == (
        "Health insurance coverage: none of today’s provinces has a figure; "
        "2 former provinces have one, from 88% to 99.2%"
    )


def test_amounts_start_at_zero_without_the_nation(derive: Derive) -> None:
    debt = {"indicator": "late_payment", "variant": "total", "funds": "si-hi-ui", "denominator": "", "unit": "VND"}
    places = (("an-giang", "300000000000"), ("quang-ninh", "227400000000"), ("viet-nam", "25000000000000"))
    facts = derive([rate(place, value, **debt) for place, value in places])
    drawn = chart(comparison_figure(facts, "late_payment", "vi", variant="total"))
    assert (drawn.axis_min, drawn.axis_max) == (0, 300)
    assert drawn.heading == "tỷ đồng"
    assert [row.label for row in drawn.groups[0].rows] == ["300", "227,4"]


def test_one_place_is_no_comparison(derive: Derive) -> None:
    facts = derive([rate("an-giang", "88"), rate("an-giang", "85", "2024-12-31")])
    assert comparison_figure(facts, INDICATOR, "vi") is None
    assert comparison_figure(facts, "participants_hi", "vi") is None


def test_every_real_indicator_that_can_be_compared_can_be_drawn(facts: Facts) -> None:
    pairs = facts.observations[["indicator", "variant"]].drop_duplicates().itertuples(index=False)
    figures = [comparison_figure(facts, str(indicator), "vi", variant=str(variant)) for indicator, variant in pairs]
    drawn = [figure for figure in figures if figure is not None]
    assert len(drawn) > 20
    for figure in drawn:
        for row in (row for group in chart(figure).groups for row in group.rows):
            assert chart(figure).axis_min <= row.value <= chart(figure).axis_max
    assert "<svg" in draw_svg(chart(drawn[0]))


def test_a_figure_in_doubt_is_drawn_as_doubtful_and_ends_no_range(facts: Facts) -> None:
    an_giang = "an-giang-2025-09-30-coverage_hi_population_pct-hi-p126"
    figure = comparison_figure(facts, "coverage_hi_population_pct", "vi", doubted=frozenset({an_giang}))
    assert figure is not None
    assert isinstance(figure.wide, ComparisonChart)
    rows = {row.name: row for row in figure.wide.groups[0].rows}
    assert (rows["An Giang"].doubtful, rows["Quảng Ninh"].doubtful) == (True, False)
    assert "từ 88,21% đến 95,76% và 2 số còn nghi vấn" in figure.title
    assert "key-doubt" in {item.mark for item in figure.key}
