"""The pages of progress: coverage and late payment."""

from __future__ import annotations

import pytest

from portal.model.vocabulary import LANGUAGES, Language
from portal.page.themes import render_coverage, render_late_payment
from tests.page.conftest import Edition, Parse, Small, Words
from tests.page.test_status import COVERAGE, LATE


def test_a_panel_shows_the_newest_figure_of_each_series(small: Small, parse: Parse, words: Words) -> None:
    rows = [
        {**COVERAGE, "as_of": "2025-09-30", "value": "95.1"},
        {**COVERAGE, "value": "95.7"},
        {**COVERAGE, "boundary": "63", "as_of": "2024-12-31", "value": "94.2"},
    ]
    body = parse(render_coverage(small(rows).catalogue("vi")))
    text = words(body.xpath('//section[@aria-labelledby="bhyt"]')[0])
    assert "95,7%" in text
    assert "94,2%" in text
    assert "95,1%" not in text


def test_classes_of_late_payment_are_never_in_one_table(small: Small, parse: Parse, words: Words) -> None:
    rows = [LATE, {**LATE, "variant": "interest_bearing", "value": "1.1", "as_printed": "1,1%"}]
    body = parse(render_late_payment(small(rows).catalogue("vi")))
    total = words(body.xpath('//section[@aria-labelledby="ty-le"]')[0])
    bearing = words(body.xpath('//section[@aria-labelledby="ty-le-tinh-lai"]')[0])
    assert "2,52%" in total
    assert "1,1%" not in total
    assert "1,1%" in bearing
    assert "2,52%" not in bearing


@pytest.mark.parametrize("language", LANGUAGES)
def test_panels_without_figures_are_neither_shown_nor_linked(small: Small, parse: Parse, language: Language) -> None:
    body = parse(render_coverage(small([COVERAGE]).catalogue(language)))
    assert body.xpath('//nav[@class="in-page"]/a/@href') == ["#bhyt"]
    assert [section.get("aria-labelledby") for section in body.xpath("//section")] == ["bhyt", "tai"]


def test_late_is_not_evading(real: Edition, words: Words, parse: Parse) -> None:
    assert "Chậm đóng không phải là trốn đóng." in words(parse(render_late_payment(real.catalogue("vi"))))
    assert "Late is not evading." in words(parse(real.pages("en")["late-payment"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_newer_translation_stands_beside_what_it_does_not_replace(
    real: Edition, parse: Parse, words: Words, language: Language
) -> None:
    body = parse(render_coverage(real.catalogue(language)))
    text = words(body.xpath('//section[@aria-labelledby="bhyt"]//table')[0])
    for figure in ("91,4%", "95,16%") if language == "vi" else ("91.4%", "95.16%"):
        assert figure in text


@pytest.mark.parametrize(
    ("indicator", "variant"), [("coverage_hi_population_pct", ""), ("coverage_si_labour_pct", "total")]
)
def test_what_a_chart_draws_stands_in_the_table_below(
    real: Edition, parse: Parse, indicator: str, variant: str
) -> None:
    chart = real.catalogue("vi").comparison(indicator, variant)
    assert chart is not None
    assert chart.drawn
    links = parse(render_coverage(real.catalogue("vi"))).xpath("//table//th/a/@href")
    assert set(chart.drawn) <= {link.partition("#")[2] for link in links}
