"""The table builder in a browser: what is chosen is what the committed CSV holds, on the page and in the file."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import Visit, parsed, table

VIETNAMESE, ENGLISH = "du-lieu/tu-chon/", "en/data/build/"
ROWS: Final = ".build-table tbody tr"


@pytest.fixture(scope="module")
def published(site_folder: Path) -> pd.DataFrame:
    return pd.read_csv(site_folder / "data/observations.csv", dtype=str, keep_default_na=False)


def ids(page: Page) -> list[str]:
    return [str(row.get_attribute("data-id")) for row in page.locator(ROWS).all()]


def tick(page: Page, kind: str, typed: str, value: str) -> None:
    field = page.locator(f".build-pick[data-kind={kind}]")
    field.locator(".build-find").fill(typed)
    field.locator(f"input[value={value}]").check()


def test_a_choice_is_the_rows_of_the_published_file_on_the_page_and_in_the_csv(
    site_url: str, site_folder: Path, published: pd.DataFrame, page: Page
) -> None:
    visit = Visit(page)
    page.goto(site_url + VIETNAMESE, wait_until="load")
    assert not [url for url in visit.requests if "/data/" in url]
    expect(page.locator(".build-state")).to_have_text("Hãy chọn ít nhất một nơi hoặc một chỉ số.")
    # Without accents and by part of the name; the whole name is not needed.
    tick(page, "place", "quang nin", "quang-ninh")
    assert page.locator(".build-pick[data-kind=place] li:visible").count() == 1
    tick(page, "place", "HA NOI", "ha-noi")
    tick(page, "indicator", "cham dong", "late_payment")
    page.locator("#build-from").select_option("2023")
    page.locator("#build-to").select_option("2025")
    wanted = published[
        published["province_id"].isin(["quang-ninh", "ha-noi"])
        & (published["indicator"] == "late_payment")
        & published["as_of"].str[:4].between("2023", "2025")
    ]
    assert len(wanted) > 5
    expect(page.locator(".build-state")).to_have_text(f"{len(wanted)} số liệu.")
    assert ids(page) == wanted["obs_id"].tolist()
    # Two places are two files, not the whole table.
    assert sum("/data/places/" in url for url in visit.requests) == 2
    assert not [url for url in visit.requests if "observations.csv" in url]
    asked = urlsplit(page.url)
    assert asked.query == "place=ha-noi,quang-ninh&indicator=late_payment&from=2023&to=2025"
    with page.expect_download() as taken:
        page.locator(".build-csv").click()
    assert taken.value.suggested_filename == "bhxh-mo-tu-chon.csv"
    text = Path(taken.value.path()).read_bytes().decode("utf-8")
    lines = (site_folder / "data/observations.csv").read_text(encoding="utf-8").split("\n")
    assert text.split("\n")[0] == lines[0]
    assert list(csv.DictReader(io.StringIO(text))) == wanted.to_dict("records")
    # The address restores the choice, and the link to copy is that address.
    assert page.locator("#build-link").input_value() == page.url
    address = page.url
    page.goto(site_url, wait_until="load")
    page.goto(address, wait_until="load")
    expect(page.locator(ROWS)).to_have_count(len(wanted))
    assert ids(page) == wanted["obs_id"].tolist()
    assert page.locator("input[value=ha-noi]").is_checked()
    assert visit.outside(site_url) == []
    assert visit.faults == []


@pytest.mark.parametrize("address", [VIETNAMESE, ENGLISH], ids=["vi", "en"])
def test_every_figure_reads_as_on_the_page_of_its_place(
    site_url: str, site_folder: Path, browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    # All figures of three places and the nation: money, people, shares, targets, years, both boundaries.
    places = ["viet-nam", "quang-ninh", "bac-ninh", "nghe-an"]
    page.goto(f"{site_url}{address}?place={','.join(places)}", wait_until="load")
    expect(page.locator(ROWS).first).to_be_visible()
    folder = "tinh" if address == VIETNAMESE else "en/provinces"
    told = {}
    for place in places:
        for file in (site_folder / folder / place).rglob("index.html"):
            for row in parsed(file).xpath("//tr[@id]"):
                cells = row.xpath("./th[contains(@class, 'c-name')] | ./td[contains(@class, 'c-value')]")
                dates = row.xpath("./td[contains(@class, 'c-date')]")
                if len(cells) == 2 and dates:
                    told[row.get("id")] = [" ".join(cell.text_content().split()) for cell in (*cells, *dates)]
    found = page.locator(ROWS).evaluate_all(
        """rows => rows.map(row => [row.dataset.id, ...[row.cells[1], row.cells[2], row.cells[3]]
            .map(cell => cell.textContent.replace(/\\s+/g, ' ').trim())])"""
    )
    compared = [(row[1:], told[row[0]]) for row in found if row[0] in told]
    assert len(compared) > 100
    for built, on_page in compared:
        # The page leaves out what the heads of its groups say: the class may stand there.
        assert built[0].startswith(on_page[0].split(" (")[0])
        assert built[1].startswith(on_page[1]) or on_page[1].startswith(built[1])
        assert built[2] == on_page[2]
    # The source leads to the row.
    link = page.locator(f"{ROWS} .c-source a").first
    wanted = page.locator(ROWS).first.get_attribute("data-id")
    link.click()
    page.wait_for_url(f"**/*#{wanted}")
    assert page.locator(f"[id='{wanted}']").count() == 1
    page.close()


def test_only_figures_of_one_group_are_drawn_together(site_url: str, published: pd.DataFrame, page: Page) -> None:
    page.goto(f"{site_url}{VIETNAMESE}?indicator=coverage_hi_population_pct", wait_until="load")
    chart = page.locator(".build-chart")
    expect(chart.locator("select")).to_be_visible()
    assert chart.locator("svg").count() == 0
    assert "không vẽ chung một hình" in chart.inner_text()
    chart.locator("select").select_option(index=1)
    dots = chart.locator("svg circle")
    expect(dots.first).to_be_visible()
    rows = published[(published["indicator"] == "coverage_hi_population_pct") & (published["status"] == "shown")]
    groups = rows.groupby(["variant", "denominator", "funds", "boundary", "set_by", "unit"], sort=False).size()
    assert dots.count() in set(groups)
    assert f"({dots.count()})" in chart.locator("select option:checked").inner_text()
    # One figure stands beside nothing: no chart, and the page says so.
    alone = rows.iloc[0]
    only = f"?place={alone['province_id']}&indicator=collections_plan"
    page.goto(site_url + VIETNAMESE + only, wait_until="load")
    expect(page.locator(".build-state")).to_contain_text("Ô trống không có nghĩa là bằng 0")
    assert page.locator(".build-table table, .build-chart svg").count() == 0
    assert not page.locator(".build-take").is_visible()


def test_what_is_absent_is_named_and_never_a_zero(site_url: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{site_url}{ENGLISH}?place=quang-ninh,dien-bien&indicator=participants_hi", wait_until="load")
    expect(page.locator(ROWS).first).to_be_visible()
    assert page.locator(".build-gaps").inner_text() == "No published figure within this choice: Dien Bien."
    assert "Dien Bien" not in page.locator(".build-table").inner_text()
    # The language link keeps the choice.
    page.locator(".language-link").first.click()
    page.wait_for_url(f"{site_url}{VIETNAMESE}?place=*")
    expect(page.locator(ROWS).first).to_be_visible()
    page.close()


def test_a_hostile_address_is_inert(site_url: str, browser: Browser) -> None:
    page = browser.new_page()
    visit = Visit(page)
    evil = "<img src=x onerror=window.ran=1>"
    page.goto(
        f"{site_url}{VIETNAMESE}?place={evil},..%2F..%2Fsecret&indicator=__proto__,constructor&from=9999&to=%00",
        wait_until="load",
    )
    expect(page.locator(".build-note")).to_contain_text("6 điều không có ở đây")
    expect(page.locator(".build-state")).to_have_text("Hãy chọn ít nhất một nơi hoặc một chỉ số.")
    assert "onerror" not in page.locator("main").inner_html()
    assert page.evaluate("window.ran") is None
    assert not [url for url in visit.requests if "/data/" in url or "secret" in urlsplit(url).path]
    page.close()


def test_a_file_that_fails_is_said_and_can_be_asked_for_again(site_url: str, browser: Browser) -> None:
    page = browser.new_page()
    page.route("**/data/places/quang-ninh.csv", lambda route: route.abort())
    page.goto(f"{site_url}{VIETNAMESE}?place=quang-ninh", wait_until="load")
    expect(page.locator(".build-state")).to_contain_text("Không tải được tệp")
    page.unroute("**/data/places/quang-ninh.csv")
    page.locator(".build-retry").click()
    expect(page.locator(ROWS).first).to_be_visible()
    page.close()


def test_the_table_sorts_and_the_choice_is_made_by_keyboard(site_url: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(site_url + VIETNAMESE, wait_until="load")
    page.locator("#build-find-indicator").focus()
    page.keyboard.type("ty le cham dong")
    expect(page.locator(".build-pick[data-kind=indicator] li:visible").first).to_be_visible()
    page.keyboard.press("Tab")
    # Firefox stops at a scrolling list, Chromium at its first box.
    page.locator(".build-pick[data-kind=indicator] li:visible input").last.focus()
    page.keyboard.press("Space")
    expect(page.locator(ROWS).first).to_be_visible()
    before = ids(page)
    page.get_by_role("button", name="Ngày chốt", exact=True).click()
    assert sorted(ids(page)) == sorted(before)
    assert page.locator(".build-table th[aria-sort=ascending]").count() == 1
    page.locator(".build-clear").click()
    expect(page.locator(ROWS)).to_have_count(0)
    assert urlsplit(page.url).query == ""
    page.close()


def test_a_large_choice_takes_the_whole_table_once_and_shows_its_first_rows(
    site_url: str, site_folder: Path, browser: Browser
) -> None:
    page = browser.new_page()
    visit = Visit(page)
    places = sorted({row["province_id"] for row in table(site_folder / "data/observations.csv")})
    page.goto(f"{site_url}{VIETNAMESE}?place={','.join(places)}", wait_until="load")
    expect(page.locator(".build-table .section-note")).to_contain_text("500 dòng đầu")
    assert page.locator(ROWS).count() == 500
    assert sum(url.endswith("/data/observations.csv") for url in visit.requests) == 1
    assert not [url for url in visit.requests if "/data/places/" in url]
    page.close()
