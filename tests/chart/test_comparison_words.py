"""Titles, keys and captions of comparisons say no more than the rows bear out, over every real indicator."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from xml.etree import ElementTree

import pandas as pd
import pytest

from portal.chart.comparison_figure import comparison_figure
from portal.chart.draw import draw_svg
from portal.chart.figure import Figure
from portal.chart.inputs import ComparisonChart
from portal.chart.words import class_words, figure_text
from portal.derive.facts import Facts
from portal.model.vocabulary import LANGUAGES, NATION, Language

Derive = Callable[..., Facts]
Elements = Callable[[str, str], list[ElementTree.Element]]
_NONE = ("chưa tỉnh nào", "none of today")
_COUNT = re.compile(r"(\d+) (?:tỉnh, thành có số theo|of today’s provinces|former province)")
_MORE = re.compile(r"Thêm (\d+) nơi có số theo quỹ|(\d+) more places? ha(?:s|ve) figures of other funds")


@lru_cache(maxsize=2)
def comparisons(facts: Facts, language: Language) -> list[tuple[pd.DataFrame, pd.DataFrame, Figure]]:
    """Every real comparison: all rows of its indicator and variant, the rows drawn, and the figure."""
    found = []
    for (indicator, variant), rows in facts.observations.groupby(["indicator", "variant"]):
        figure = comparison_figure(facts, str(indicator), language, variant=str(variant))
        if figure is not None:
            found.append((rows, facts.observations.loc[list(figure.drawn)], figure))
    assert len(found) > 20
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_none_of_today_is_said_only_where_no_class_has_a_figure(facts: Facts, language: Language) -> None:
    told = 0
    for rows, _, figure in comparisons(facts, language):
        if any(words in figure.title for words in _NONE):
            told += 1
            assert rows[rows["boundary"].eq("34") & rows["province_id"].ne(NATION)].empty, figure.title
    assert told


@pytest.mark.parametrize("language", LANGUAGES)
def test_count_and_range_are_those_of_the_drawn_rows(facts: Facts, language: Language) -> None:
    for _, drawn, figure in comparisons(facts, language):
        provinces = drawn[drawn["province_id"] != NATION]
        told = provinces[provinces["boundary"] == "34"]
        told = told if len(told) else provinces
        count = _COUNT.search(figure.title)
        assert count is not None, figure.title
        assert int(count.group(1)) == len(told) == told["province_id"].nunique(), figure.title
        # Figures of an unstated group, and those that another figure contradicts, are counted apart.
        apart = told["flag_names"].map(lambda names: "class_not_stated" in names).astype(bool)
        apart |= told["contradicts"].map(bool)
        told = told if apart.all() else told[~apart]
        for amount in (told["amount"].min(), told["amount"].max()):
            ends = [figure_text(facts, row, language) for _, row in told[told["amount"] == amount].iterrows()]
            assert any(end in figure.title for end in ends), figure.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_class_is_named_and_the_rest_counted_where_others_have_figures(facts: Facts, language: Language) -> None:
    several = 0
    for rows, drawn, figure in comparisons(facts, language):
        assert len(drawn[["funds", "denominator"]].drop_duplicates()) == 1
        shown = rows[rows["shown"]]
        others = shown[
            shown["funds"].ne(drawn["funds"].iloc[0]) | shown["denominator"].ne(drawn["denominator"].iloc[0])
        ]
        more = _MORE.search(figure.caption)
        if others.empty:
            assert more is None
            continue
        several += 1
        assert class_words(facts, drawn.iloc[0], language) in figure.title
        assert ("xem bảng" if language == "vi" else "see the table") in figure.caption
        least = len({*others["province_id"]} - {*drawn["province_id"], NATION})
        most = len(others[others["province_id"] != NATION][["province_id", "boundary"]].drop_duplicates())
        count = 0 if more is None else int(more.group(1) or more.group(2))
        assert least <= count <= most, figure.caption
    assert several > 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_drawn_names_the_rows_in_the_order_of_the_drawing(facts: Facts, language: Language) -> None:
    for _, drawn, figure in comparisons(facts, language):
        assert isinstance(figure.wide, ComparisonChart)
        groups = [(row, group.former) for group in figure.wide.groups for row in group.rows]
        assert [row.day for row, _ in groups] == list(drawn["as_of"])
        assert [former for _, former in groups] == [boundary == "63" for boundary in drawn["boundary"]]
        assert [row.class_unstated for row, _ in groups] == ["class_not_stated" in f for f in drawn["flag_names"]]


def test_a_figure_of_no_stated_class_is_hollow_and_named(derive: Derive, elements: Elements) -> None:
    fields = {"indicator": "late_payment_pct", "variant": "total", "funds": "si-hi-ui", "denominator": "plan"}
    rows = [{**fields, "value": "3"}, {**fields, "province_id": "phu-tho", "value": "4", "flags": "class_not_stated"}]
    facts = derive(rows)
    figures: list[tuple[Language, str, str]] = [
        ("vi", "nguồn không nêu nhóm", "Chấm rỗng, nguồn không nêu nhóm: Phú Thọ."),
        ("en", "group not stated", "Hollow, group not stated by the source: Phu Tho."),
    ]
    for language, key, sentence in figures:
        figure = comparison_figure(facts, "late_payment_pct", language, variant="total")
        assert figure is not None
        assert sentence in figure.caption
        assert [item.text for item in figure.key if item.mark == "key-hollow"] == [key]
        assert isinstance(figure.wide, ComparisonChart)
        # One place is hollow, in the dot of its value and in the dot of its day.
        assert len(elements(draw_svg(figure.wide), "m-paper")) == 2


def test_an_implausible_figure_is_said_to_be_left_out(derive: Derive) -> None:
    rows = [{"province_id": place} for place in ("an-giang", "quang-ninh")]
    figure = comparison_figure(
        derive([*rows, {"province_id": "dong-nai", "value": "2", "flags": "implausible"}]),
        "coverage_hi_population_pct",
        "en",
    )
    assert figure is not None
    assert "Not drawn: 1 place with implausible figures only, see the table." in figure.caption


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("vi", "từ 3% đến 4% và 1 số không nêu nhóm"),
        ("en", "from 3% to 4% and 1 of no stated group"),
    ],
)
def test_a_figure_whose_class_goes_unsaid_is_no_end_of_a_range(derive: Derive, language: Language, told: str) -> None:
    rate = {"indicator": "late_payment_pct", "variant": "total", "funds": "si-hi-ui", "denominator": "plan"}
    rows = [
        {**rate, "value": "2", "as_printed": "2%", "flags": "class_not_stated", "province_id": "phu-tho"},
        {**rate, "value": "3", "as_printed": "3%", "province_id": "quang-ninh"},
        {**rate, "value": "4", "as_printed": "4%", "province_id": "hai-phong"},
    ]
    figure = comparison_figure(derive(rows), "late_payment_pct", language, variant="total")
    assert figure is not None
    assert figure.title.endswith(told)
