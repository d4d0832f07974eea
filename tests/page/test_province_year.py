"""A long province: a bounded page of its own, the older rows by year, and every link to the page where a row stands."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest

from portal.chart.draw import chart_key, draw_svg
from portal.derive.row_pages import MOST_ROWS
from portal.model.vocabulary import LANGUAGES, Language
from portal.page.province_year import render_province_years
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.site.placing import place_drawings
from portal.store.tree import Tree
from tests.page.conftest import Edition, Parse, Words, edition_of
from tests.small_tree import Row, small_tree

PAGE_LIMIT = 25_000
SHELL = 4_500
"""Compressed bytes that theme, header and footer add to a page, with some to spare."""
SHELL_OF_YEAR = 3_000
"""The same for a page of one year, which has little JSON-LD: 2,500 when this was written."""
INDICATORS = (
    *(
        ("collections_total", "total", "si-hi-ui", "VND", ""),
        ("collections_plan_pct", "", "si-hi-ui", "percent", "plan"),
    ),
    *(("late_payment", variant, "si-hi-ui", "VND", "") for variant in ("total", "interest_bearing")),
    *(("late_payment_pct", variant, "si-hi-ui", "percent", "receivable") for variant in ("total", "interest_bearing")),
    *(("debtor_units", "total", funds, "units", "") for funds in ("si", "si-hi", "si-hi-ui")),
    *(("debtor_workers", "total", funds, "persons", "") for funds in ("si", "si-hi", "si-hi-ui")),
    *(("participants_si", variant, "si", "persons", "") for variant in ("total", "compulsory", "voluntary")),
    *(("participants_hi", "", "hi", "persons", ""), ("participants_ui", "", "ui", "persons", "")),
    *(
        ("coverage_si_labour_pct", name, "si", "percent", "labour_force")
        for name in ("total", "compulsory", "voluntary")
    ),
    *(("coverage_hi_population_pct", "", "hi", "percent", "population"),),
    *(("coverage_ui_labour_pct", "", "ui", "percent", "labour_force"), ("pensioners_monthly", "", "si", "persons", "")),
    *(("hi_visits", "", "hi", "visits", ""), ("sick_maternity_cases", "", "si", "cases", "")),
    *(
        ("participants_plan_pct", name, "si", "percent", "plan")
        for name in ("si_total", "si_compulsory", "si_voluntary")
    ),
    *(("benefits_paid", "", "si", "VND", ""), ("collections_total", "total", "si", "VND", "")),
    *(("late_payment", "total", "si", "VND", ""), ("late_payment_pct", "total", "si", "percent", "receivable")),
)
YEARS = range(2016, 2026)
ONE_IN = {
    "participants_hi": 8,
    "participants_si": 40,
    "participants_ui": 60,
    "voluntary": 400,
    "pensioners_monthly": 100,
    "hi_visits": 5,
    "sick_maternity_cases": 100,
    "debtor_workers": 300,
    "debtor_units": 3_000,
}
"""By class or indicator: of ten million, how many there are."""


def monthly() -> Iterator[Row]:
    """30 indicators a month for ten years, each month from a report of its own."""
    for year in YEARS:
        for month in range(1, 13):
            last = 28 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
            for number, (indicator, variant, funds, unit, denominator) in enumerate(INDICATORS):
                day = f"{year}-{month:02}-{last}"
                # Growing from month to month, as sums and people do, and of the size that a province of 1.4 million
                # has them; else every row would bear flags.
                step = (year - 2015) * 12 + month
                amount = 5000 + number * 137 + step * 7 if unit == "percent" else (9000 + number * 61) * 1009
                grown = amount * (month if unit == "VND" else 1) + step * 13 * (unit != "percent")
                sized = grown * 10_000 if unit == "VND" else grown // ONE_IN.get(variant, ONE_IN.get(indicator, 1))
                value = f"{amount / 100:.2f}" if unit == "percent" else f"{sized}"
                yield {
                    "obs_id": f"quang-ninh-{day}-{indicator}-{variant or 'x'}-{funds}-t{year}{month:02}",
                    "boundary": "34" if day >= "2025-07-01" else "63",
                    "indicator": indicator,
                    "variant": variant,
                    "funds": funds,
                    "denominator": denominator,
                    "unit": unit,
                    "value": value,
                    "as_printed": value.replace(".", ",") + ("%" if unit == "percent" else ""),
                    "as_of": day,
                    "period_start": f"{year}-01-01",
                    "source_id": f"T{year}{month:02}",
                    "locator": f"paragraph {number % 9 + 1}",
                }


@pytest.fixture(scope="session")
def monthly_reports(real_tree: Tree) -> Edition:
    sources = [
        {
            "source_id": f"T{year}{month:02}",
            "url": f"https://example.org/{year}/{month:02}/bao-cao-{year * month}.html",
            "title": f"Báo cáo tháng {month} năm {year}",
            "published": f"{year + month // 12}-{month % 12 + 1:02}-10",
        }
        for year in YEARS
        for month in range(1, 13)
    ]
    return edition_of(small_tree(real_tree, list(monthly()), sources))


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
