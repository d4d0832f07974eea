"""The look-up page: complete without a script, and without any unit's name."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from portal.lookup.held import HeldList
from portal.model.vocabulary import ENTITY_TYPES, LANGUAGES, UNIT_EVENTS, Language
from portal.page.catalogue import Catalogue
from portal.page.province import render_province
from portal.page.units import render_units
from tests.invented_lists import about, both_collections
from tests.page.conftest import Edition, Parse, Words

ABOUTS = tuple(one.about for one in both_collections())
REAL = tuple(one for one in ABOUTS if not one.illustrative)
INVENTED = tuple(one for one in ABOUTS if one.illustrative)


SAID = re.compile(r"""(?:say|tell|put)\("(\w+)"(?:, "(\w+)")?""")
CHOSEN = ("one", "many", "over", "one_filtered", "many_filtered", "over_filtered", "none", "none_filtered")
"""Words whose name the script puts together or chooses."""


def page_of(real: Edition, parse: Parse, held: tuple[HeldList, ...], language: Language = "vi") -> HtmlElement:
    return parse(render_units(Catalogue(real.facts, real.review, language, held)))


def banner(body: HtmlElement) -> list[HtmlElement]:
    return list(body.xpath("//*[contains(@class, 'look-up-invented')]"))


def test_the_register_has_a_row_for_each_list_and_the_two_dates(real: Edition, parse: Parse, words: Words) -> None:
    body = page_of(real, parse, ABOUTS)
    rows = body.xpath('//section[@aria-labelledby="so"]//tbody/tr/@id')
    assert set(rows) == set(real.facts.lists["list_id"])
    headings = [words(heading) for heading in body.xpath('//section[@aria-labelledby="so"]//thead//th')]
    assert "Nợ đến" in headings
    assert "Tiền nộp ghi nhận đến" in headings
    assert "minh-hoa" not in "".join(rows)
    assert "Minh Họa" not in words(body.xpath('//section[@aria-labelledby="so"]')[0])
    assert "Không có tên trong danh sách không có nghĩa là đã đóng đủ." in words(body)
    assert f"{len(real.facts.lists)} danh sách của {real.facts.lists['province_id'].nunique()} địa phương" in words(
        body
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_asks_search_engines_to_leave_it_out_and_names_no_unit(real: Edition, language: Language) -> None:
    page = render_units(Catalogue(real.facts, real.review, language, ABOUTS))
    assert page.noindex
    names = {name for one in both_collections() for name in one.units["unit_name"]}
    codes = {code for one in both_collections() for code in one.units["unit_code"]}
    assert not any(secret in page.body for secret in names | codes)


@pytest.mark.parametrize(
    ("held", "collections", "banners"),
    [(REAL, "real", 0), (INVENTED, "illustrative", 1), (ABOUTS, "real illustrative", 1)],
    ids=["real", "illustrative", "both"],
)
def test_real_and_illustrative_lists_are_two_collections(
    real: Edition, parse: Parse, held: tuple[HeldList, ...], collections: str, banners: int
) -> None:
    body = page_of(real, parse, held)
    assert body.xpath("//*[@class='look-up']/@data-collections") == [collections]
    assert len(banner(body)) == banners
    radios = body.xpath("//input[@type='radio']")
    assert [radio.get("value") for radio in radios] == (collections.split() if " " in collections else [])
    if radios:
        assert [radio.get("value") for radio in radios if radio.get("checked") is not None] == ["real"]
        # It shows only while illustrative data is searched.
        assert banner(body)[0].get("data-collection") == "illustrative"
    offered = {
        option.get("value"): option.get("data-collection") for option in body.xpath("//option[@data-collection]")
    }
    assert offered["quang-ninh" if "real" in collections else "minh-hoa"] == collections.split()[0]


def test_a_list_that_may_be_shown_has_its_figures_dates_and_files(real: Edition, parse: Parse, words: Words) -> None:
    october = about(
        "quang-ninh-2026-10-31", "2026-10-31", payments_through="2026-11-15", held_back_units=1234, note="Một ghi chú."
    )
    body = page_of(real, parse, (october,))
    row = body.xpath("//tr[@id='quang-ninh-2026-10-31']")[0]
    assert row.get("data-until") == "2027-01-31"
    text = words(row)
    for part in (
        "31/10/2026",
        "15/11/2026",
        "31/1/2027",
        "1,5 tỷ đồng",
        "chậm từ 3 tháng",
        "1.234 đơn vị không đưa lên",
    ):
        assert part in text
    assert "Một ghi chú." in text
    links = row.xpath(".//a/@href")
    assert links == [
        "https://quangninh.baohiemxahoi.gov.vn/danh-sach",
        "../../data/lists/quang-ninh-2026-10-31/units.csv",
        "../../data/lists/quang-ninh-2026-10-31/events.csv",
    ]
    assert row.xpath(".//*[@class='held-expired']")[0].get("hidden") is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_expired_list_keeps_its_figures_and_has_no_file(
    real: Edition, parse: Parse, words: Words, language: Language
) -> None:
    over = replace(REAL[0], expired=True, note="Thử Một Hai Ba đã nộp.", note_en="Thử Một Hai Ba has paid.")
    body = page_of(real, parse, (over, REAL[1]), language)
    row = body.xpath(f"//tr[@id='{over.list_id}']")[0]
    assert ("đã hết hạn hiển thị" if language == "vi" else "no longer shown") in words(row)
    assert row.xpath(".//*[@class='held-expired']")[0].get("hidden") is None
    assert row.xpath(".//a/@href") == [over.source_url]
    assert words(row.xpath("./td[1]")[0]).startswith("2 ")
    assert "Thử Một Hai Ba" not in words(row)
    assert over.list_id not in body.xpath("//option/@value")


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_list_to_show_there_is_no_form(real: Edition, parse: Parse, words: Words, language: Language) -> None:
    for held in ((), (replace(REAL[0], expired=True),)):
        body = page_of(real, parse, held, language)
        assert body.xpath("//form") == []
        assert banner(body) == []
        said = "Hiện không có danh sách nào" if language == "vi" else "No list is held here that may still be shown"
        assert said in words(body)


def test_an_invented_source_is_no_link(real: Edition, parse: Parse) -> None:
    body = page_of(real, parse, ABOUTS)
    assert not any(".example" in link for link in body.xpath("//a/@href"))
    assert body.xpath("//tr[@id='quang-ninh-2026-10-31']//a[starts-with(@href, 'https://')]")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://a.example/x"])
def test_only_addresses_of_the_web_are_linked(real: Edition, parse: Parse, address: str) -> None:
    body = page_of(real, parse, (replace(REAL[0], source_url=address),))
    assert address not in body.xpath("//a/@href")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_the_script_says_stands_in_the_page(
    real: Edition, parse: Parse, project: Path, language: Language
) -> None:
    scripts = (project / "docs" / "assets" / "javascripts" / "look-up").glob("*.js")
    said = {
        name for file in scripts for pair in SAID.findall(file.read_text(encoding="utf-8")) for name in pair if name
    }
    said |= set(CHOSEN) | {f"kind_{code}" for code in ENTITY_TYPES} | {f"event_{code}" for code in UNIT_EVENTS}
    said = {name for name in said if not name.endswith("_")}
    assert len(said) > 40
    found = {
        one.get("data-word"): one.text_content()
        for one in page_of(real, parse, ABOUTS, language).xpath("//*[@data-word]")
    }
    assert said <= set(found)
    assert all(text.strip() for text in found.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_province_page_leads_to_the_look_up_of_its_own_list(real: Edition, parse: Parse, language: Language) -> None:
    catalogue = Catalogue(real.facts, real.review, language, ABOUTS)
    here = parse(render_province(catalogue, "quang-ninh")).xpath("//a/@href")
    wanted = "../../cham-dong/don-vi/" if language == "vi" else "../../late-payment/units/"
    assert f"{wanted}?province=quang-ninh" in here
    elsewhere = parse(render_province(catalogue, "ha-noi")).xpath("//a/@href")
    assert not any("?province=" in link for link in elsewhere)
    expired = Catalogue(real.facts, real.review, language, (replace(REAL[0], expired=True), *INVENTED))
    assert not any("?province=" in link for link in parse(render_province(expired, "quang-ninh")).xpath("//a/@href"))
