"""A long province: a bounded page of its own, the older rows by year, and every link to the page where a row stands."""

from __future__ import annotations

import gzip

import pytest

from portal.chart.draw import chart_key, draw_svg
from portal.derive.row_pages import MOST_ROWS
from portal.model.vocabulary import LANGUAGES, Language
from portal.page.province_year import render_province_years
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.site.placing import place_drawings
from tests.page.conftest import Edition, Parse, Words
from tests.page.monthly import INDICATORS, YEARS

PAGE_LIMIT = 25_000
SHELL = 4_500
"""Compressed bytes that theme, header and footer add to a page, with some to spare."""
SHELL_OF_YEAR = 3_000
"""The same for a page of one year, which has little JSON-LD: 2,500 when this was written."""


def weight(page: RenderedPage) -> int:
    """Compressed bytes of a page with its drawings."""
    drawings = {chart_key(chart_input): draw_svg(chart_input) for chart_input in page.drawings}
    return len(gzip.compress(place_drawings(page.body, drawings).encode(), 9))


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_a_province_with_thousands_of_rows_stay_light(
    monthly_reports: Edition, parse: Parse, language: Language
) -> None:
    assert len(monthly_reports.facts.observations) >= 3_500
    pages = monthly_reports.pages(language)
    own = pages["province:quang-ninh"]
    assert len(parse(own).xpath("//tbody/tr[@id]")) == MOST_ROWS
    assert weight(own) <= PAGE_LIMIT - SHELL
    by_year = [pages[f"province-year:quang-ninh:{year}"] for year in YEARS]
    for page in by_year:
        assert len(parse(page).xpath("//tbody/tr[@id]")) == 12 * len(INDICATORS)
    # Years are alike; the first and the last one have a neighbour less to lead to.
    assert max(map(weight, (by_year[0], by_year[1], by_year[-1]))) <= PAGE_LIMIT - SHELL_OF_YEAR


def test_every_row_is_where_links_lead(monthly_reports: Edition, parse: Parse) -> None:
    pages = monthly_reports.pages("vi")
    ids = {
        page_id: set(parse(page).xpath("//@id")) for page_id, page in pages.items() if page_id.startswith("province")
    }
    assert all(obs_id in ids[page_id] for obs_id, page_id in monthly_reports.facts.row_pages.items())
    scene = Scene(monthly_reports.catalogue("vi"), "quality")
    view = monthly_reports.catalogue("vi").figure("quang-ninh-2016-03-31-hi_visits-x-hi-t201603")
    assert scene.row(view) == f"../tinh/quang-ninh/so-lieu/2016/#{view.obs_id}"


def test_years_are_linked_with_counts_and_lead_on_and_back(real: Edition, parse: Parse, words: Words) -> None:
    years = parse(real.pages("vi")["province:ha-noi"]).xpath('//nav[@class="years"]//a')
    assert [link.get("data-year") for link in years] == ["2023", "2022", "2021", "2020", "2019"]
    assert [link.get("href") for link in years][-1] == "so-lieu/2019/"
    assert [page.page_id for page in render_province_years(real.catalogue("vi"), "ha-noi")][-1].endswith(":2019")
    body = parse(real.pages("en")["province-year:ha-noi:2020"])
    assert words(body.find(".//h1")) == "Hanoi: figures of 2020"
    assert [link.get("href") for link in body.xpath('//nav[@class="years"]//a')] == ["../../", "../2021/", "../2019/"]
    assert [link.get("href") for link in body.xpath('//nav[@class="crumbs"]//a')][-1] == "../../"


def test_the_id_of_a_row_says_the_year_of_its_page(real: Edition) -> None:
    """A script on the page of a place finds a moved row by the year in its id."""
    for obs_id, page_id in real.facts.row_pages.items():
        view = real.catalogue("vi").figure(str(obs_id))
        assert str(obs_id).startswith(f"{view.province_id}-{view.as_of}-")
        assert page_id in {f"province:{view.province_id}", f"province-year:{view.province_id}:{view.as_of[:4]}"}


def test_a_short_province_has_no_pages_by_year(real: Edition) -> None:
    assert render_province_years(real.catalogue("vi"), "quang-ninh") == []
    assert render_province_years(real.catalogue("vi"), "lai-chau") == []
