"""The progress figure from facts: verdict, earlier reading, targets of its own and borrowed ones, pace, words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from portal.chart.draw import draw_svg
from portal.chart.figure import Figure
from portal.chart.inputs import ProgressChart
from portal.chart.progress_figure import progress_figure
from portal.derive.facts import Facts

Derive = Callable[..., Facts]
PLAN = {"indicator": "collections_plan_pct", "funds": "si-hi-ui", "denominator": "plan", "period_start": "2025-01-01"}
TARGET = {
    "indicator": "coverage_target",
    "variant": "hi",
    "as_of": "2025-12-31",
    "value": "95.15",
    "as_printed": "95,15%",
    "set_by": "provincial_people_committee",
}


def chart(figure: Figure | None) -> ProgressChart:
    assert figure is not None
    assert isinstance(figure.wide, ProgressChart)
    return figure.wide


def test_the_earlier_reading_is_the_one_before_in_the_same_year(derive: Derive) -> None:
    rows = [
        {**PLAN, "as_of": "2024-12-31", "value": "101"},
        {**PLAN, "as_of": "2025-06-30", "value": "51"},
        {**PLAN, "as_of": "2025-09-30", "value": "74.43"},
        {**PLAN, "as_of": "2025-12-31", "value": "104"},
    ]
    facts = derive(rows)
    latest = chart(progress_figure(facts, "o3", "vi"))
    assert latest.latest.label == "31/12/2025: 104%"
    assert latest.earlier is not None
    assert latest.earlier.label == "30/9/2025: 74,43%"
    assert chart(progress_figure(facts, "o1", "vi")).earlier is None


def test_a_series_that_continues_finds_its_earlier_reading_before_the_merger(derive: Derive) -> None:
    rows = [
        {**PLAN, "boundary": "63", "as_of": "2025-05-31", "value": "40"},
        {**PLAN, "as_of": "2025-09-30", "value": "74.43"},
    ]
    earlier = chart(progress_figure(derive(rows), "o1", "vi")).earlier
    assert earlier is not None
    assert earlier.label == "31/5/2025: 40%"


def test_plan_pace_and_tone_of_a_share_of_the_plan(derive: Derive) -> None:
    facts = derive([{**PLAN, "as_of": "2025-09-30", "value": "74.43"}, {**PLAN, "as_of": "2025-12-31", "value": "104"}])
    early, late = chart(progress_figure(facts, "o0", "vi")), chart(progress_figure(facts, "o1", "vi"))
    assert [(target.label, target.firm) for target in early.targets] == [("kế hoạch 100%", True)]
    assert early.pace is not None
    assert (early.pace.value, early.pace.label) == (75, "nhịp bình quân 75%")
    assert early.tone == "open"
    assert late.tone == "met"
    assert late.pace is None
    assert late.axis_max > 104


def test_an_own_target_is_firm_and_decides(derive: Derive) -> None:
    figure = progress_figure(derive([{"value": "95.76", "as_of": "2025-12-31"}, TARGET]), "o0", "vi")
    assert [(target.label, target.firm) for target in chart(figure).targets] == [
        ("UBND tỉnh, thành phố giao 95,15%", True)
    ]
    assert chart(figure).tone == "met"


def test_a_target_of_another_class_is_dotted_and_decides_nothing(derive: Derive) -> None:
    rate = {"indicator": "late_payment_pct", "variant": "interest_bearing", "funds": "si", "denominator": "receivable"}
    target = {
        "indicator": "late_payment_pct_target",
        "variant": "unspecified",
        "funds": "si",
        "denominator": "receivable",
        "as_of": "2025-12-31",
        "value": "2.1",
        "qualifier": "less_than",
        "set_by": "own",
    }
    figure = chart(progress_figure(derive([{**rate, "value": "2.39"}, target]), "o0", "vi"))
    assert [(mark.label, mark.firm) for mark in figure.targets] == [("phấn đấu dưới\u00a02,1%", False)]
    assert figure.tone == "unknown"
    assert [tick.label for tick in figure.ticks] == ["0%", "1%", "2%", "3%"]


def test_without_an_own_target_the_nations_is_borrowed_and_decides_nothing(derive: Derive) -> None:
    national = {**TARGET, "province_id": "viet-nam", "set_by": "prime_minister"}
    figure = chart(progress_figure(derive([{"value": "95.76"}, national]), "o0", "vi"))
    assert [(mark.label, mark.firm) for mark in figure.targets] == [("chỉ tiêu cả nước 95,15%", False)]
    assert figure.tone == "unknown"


def test_the_tone_can_be_overridden_and_hedges_keep_their_word(derive: Derive) -> None:
    facts = derive(
        [{**PLAN, "as_of": "2025-12-31", "value": "104", "qualifier": "more_than", "as_printed": "hơn 104%"}]
    )
    figure = progress_figure(facts, "o0", "vi", tone="unknown")
    assert figure is not None
    assert chart(figure).tone == "unknown"
    assert figure.title == "Quảng Ninh thu hơn\u00a0104% kế hoạch năm 2025"
    assert chart(figure).latest.label == "31/12/2025: hơn\u00a0104%"


def test_words_in_both_languages(derive: Derive) -> None:
    facts = derive([{**PLAN, "as_of": "2025-09-30", "value": "74.43"}])
    vietnamese, english = progress_figure(facts, "o0", "vi"), progress_figure(facts, "o0", "en")
    assert vietnamese is not None
    assert english is not None
    assert vietnamese.title == "Quảng Ninh thu 74,43% kế hoạch năm 2025"
    assert vietnamese.subtitle == "Phần trăm (BHXH, BHYT, BHTN; so với kế hoạch). Đến 30/9/2025. Nguồn: Báo A."
    assert vietnamese.alternative == (
        "Quảng Ninh thu 74,43% kế hoạch năm 2025, tính đến 30/9/2025; kế hoạch 100%; nhịp bình quân 75%."
    )
    assert english.title == "Quang Ninh collected 74.43% of its 2025 plan"
    assert chart(english).latest.label == "30 September 2025: 74.43%"
    assert english.alternative.endswith("as of 30 September 2025; plan 100%; even pace 75%.")
    assert [item.mark for item in english.key] == ["key-target", "key-pace"]


def test_what_is_no_percentage_has_no_progress(derive: Derive) -> None:
    facts = derive([{"indicator": "late_payment", "variant": "total", "unit": "VND", "denominator": ""}])
    assert progress_figure(facts, "o0", "vi") is None
    with pytest.raises(KeyError):
        progress_figure(facts, "unknown", "vi")


def test_every_real_rate_can_be_drawn(facts: Facts) -> None:
    rates = facts.observations[facts.observations["unit"] == "percent"]
    figures = [progress_figure(facts, str(obs_id), "vi") for obs_id in rates.index]
    drawn = [figure for figure in figures if figure is not None]
    assert len(drawn) > 100
    for figure in drawn:
        top = max([chart(figure).latest.value, *(target.value for target in chart(figure).targets)])
        assert chart(figure).axis_max >= top
    assert 'role="img"' in draw_svg(drawn[0].phone)


def test_a_figure_of_no_stated_class_is_not_called_a_total(derive: Derive) -> None:
    late = {"indicator": "late_payment_pct", "variant": "total", "funds": "si-hi-ui", "denominator": "plan"}
    rows = [{**late, "value": "3", "as_of": "2025-06-30"}, {**late, "value": "4", "flags": "class_not_stated"}]
    facts = derive(rows)
    figure = progress_figure(facts, "o1", "vi")
    assert figure is not None
    assert figure.subtitle.startswith("Phần trăm (nguồn không nêu nhóm; BHXH, BHYT, BHTN; so với kế hoạch).")
    assert figure.drawn == ("o1", "o0")
    stated = progress_figure(facts, "o0", "vi")
    assert stated is not None
    assert "không nêu nhóm" not in stated.subtitle
    assert stated.drawn == ("o0",)


def test_a_contradicting_figure_is_drawn_as_large_as_the_first(facts: Facts) -> None:
    first, other = (
        "viet-nam-2025-11-30-coverage_hi_population_pct-hi-n002",
        next(
            str(obs_id)
            for obs_id, row in facts.observations.iterrows()
            if (row["province_id"], row["indicator"], row["value"])
            == ("viet-nam", "coverage_hi_population_pct", "95.16")
        ),
    )
    figure = progress_figure(facts, first, "vi", "unknown", rival=other)
    assert figure is not None
    assert figure.drawn == (first, other)
    drawn = chart(figure)
    assert drawn.earlier is None
    assert drawn.rival is not None
    assert drawn.rival.value == 95.16
    assert "mâu thuẫn với 95,16%" in figure.alternative
