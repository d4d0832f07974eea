"""The index of indicators and a page for each."""

from __future__ import annotations

from itertools import pairwise

import pytest

from portal.derive.newest_rows import MOST_ROWS
from portal.model.vocabulary import LANGUAGES, NATION, Language
from portal.page.indicators import definition_terms, grouped_by_boundary
from portal.text.collation import vietnamese_key
from tests.page.conftest import Edition, Parse, Words


def test_every_indicator_has_a_page_with_every_figure(real: Edition, parse: Parse, words: Words) -> None:
    assert len(real.facts.indicators) >= 32
    for indicator in real.facts.indicators.index:
        page = real.pages("vi")[f"indicator:{indicator}"]
        body = parse(page)
        rows = real.facts.observations[real.facts.observations["indicator"] == indicator]
        links = body.xpath("//tbody//th[@scope='row']/a/@href")
        assert sorted(link.partition("#")[2] for link in links) == sorted(rows.index)
        assert words(body.find(".//h1")) == page.title
        if rows.empty:
            assert "Chưa có số liệu." in words(body)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_definition_says_what_unit_time_and_direction(real: Edition, language: Language) -> None:
    catalogue = real.catalogue(language)
    for indicator, row in real.facts.indicators.iterrows():
        terms = dict(definition_terms(catalogue, str(indicator)))
        assert all(terms.values())
        names = list(terms)
        assert terms[names[0]] == row[f"definition_{language}"]
        text = " ".join(terms.values()).replace(str(row[f"definition_{language}"]), "")
        assert "_" not in text, indicator
        assert "|" not in text
        expected = 5 + bool(row["denominators"]) + bool(row["variants"])
        assert len(terms) - expected in {0, 1}  # one more where it can be computed


def test_the_terms_of_the_late_payment_rate(real: Edition) -> None:
    terms = dict(definition_terms(real.catalogue("vi"), "late_payment_pct"))
    assert terms["Đơn vị"] == "%"
    assert terms["Hướng tốt"] == "càng thấp càng tốt"
    assert "số phải thu" in terms["Mẫu số gặp trong nguồn"]
    assert terms["Các nhóm, không thay thế cho nhau"] == "tổng số, phải tính lãi"
    assert "÷" in terms["Cách tính"]
    english = dict(definition_terms(real.catalogue("en"), "late_payment_pct"))
    assert english["Direction"] == "lower is better"
    assert english["Groups, never mixed"] == "total, interest-bearing"


def test_a_growth_is_measured_against_the_year_before(real: Edition) -> None:
    terms = dict(definition_terms(real.catalogue("en"), "collections_yoy_pct"))
    assert terms["How it is computed"].endswith("÷ the same period of the year before × 100")


def test_numbers_of_the_range_are_in_the_language(real: Edition) -> None:
    vietnamese = dict(definition_terms(real.catalogue("vi"), "collections_plan"))
    english = dict(definition_terms(real.catalogue("en"), "collections_plan"))
    assert vietnamese["Khoảng hợp lý cho một tỉnh"].startswith("100.000.000.000 – ")
    assert english["Plausible range for one province"].startswith("100,000,000,000 – ")


def test_groups_put_the_nation_first_then_places_in_order_newest_first(real: Edition) -> None:
    catalogue = real.catalogue("vi")
    rows = real.facts.observations[real.facts.observations["indicator"] == "coverage_hi_population_pct"]
    groups = grouped_by_boundary(catalogue, rows)
    assert [name[:10] for name, _ in groups] == ["Địa giới t", "Địa giới c"]
    for (_, views), boundary in zip(groups, ("34", "63"), strict=True):
        assert {view.boundary for view in views} == {boundary}
        keys = [(view.province_id != NATION, vietnamese_key(view.place)) for view in views]
        assert keys == sorted(keys)
        for before, after in pairwise(views):
            assert before.place != after.place or before.as_of >= after.as_of
    assert sum(len(views) for _, views in groups) == len(rows)


def test_the_index_lists_every_indicator_with_its_count(real: Edition, parse: Parse, words: Words) -> None:
    body = parse(real.pages("en")["indicators"])
    entries = body.xpath('//ul[@class="points"]/li')
    assert len(entries) == len(real.facts.indicators)
    counts = real.facts.observations["indicator"].value_counts()
    for entry in entries:
        indicator = entry.xpath(".//a/@href")[0].strip("/")
        count = counts.get(indicator, 0)
        assert f"{count} {'figure' if count == 1 else 'figures'}," in words(entry)


def test_of_very_many_figures_the_newest_of_each_group_stand_on_the_page(
    monthly_reports: Edition, parse: Parse, words: Words
) -> None:
    rows = monthly_reports.facts.observations
    rows = rows[rows["indicator"] == "late_payment"]
    assert len(rows) > MOST_ROWS
    page = monthly_reports.pages("vi")["indicator:late_payment"]
    body = parse(page)
    series = ["boundary", "variant", "funds"]
    newest = rows.sort_values("day").drop_duplicates(series, keep="last")
    links = body.xpath("//tbody//th[@scope='row']/a/@href")
    assert sorted(link.partition("#")[2] for link in links) == sorted(newest.index)
    note = words(body.xpath('//section[@aria-labelledby="bang"]//p[@class="section-note"]')[0])
    assert f"{len(newest)} trong {len(rows)} số liệu" in note
    # The files hold what the page had no room for.
    assert sorted(page.figures) == sorted(rows.index)


def test_a_long_series_is_drawn_by_its_year_ends(monthly_reports: Edition, parse: Parse, words: Words) -> None:
    body = parse(monthly_reports.pages("en")["indicator:participants_hi"])
    section = body.xpath('//section[@aria-labelledby="dien-bien"]')[0]
    assert "drawn by the last of each year" in words(section)
    assert len(section.xpath('.//*[@class="point" or contains(@class, "m-")]')) < 200
