"""The page of a place."""

from __future__ import annotations

from collections import Counter

import pytest
from lxml.html import fragment_fromstring

from portal.model.vocabulary import LANGUAGES, NATION, Language
from portal.page.province import render_province
from portal.page.scene import Scene
from tests.page.conftest import Edition, Parse, Small, Words
from tests.page.test_home import SOURCES, TRANSLATED
from tests.page.test_status import COLLECTION, COVERAGE, LATE
from tests.page.told_of_places import FILE, line_of


def test_every_figure_has_a_row_with_its_id_on_the_page_that_links_name(real: Edition, parse: Parse) -> None:
    for page_id, figures in real.facts.row_pages.groupby(real.facts.row_pages):
        rows = parse(real.pages("vi")[str(page_id)]).xpath("//tbody/tr/@id")
        assert set(figures.index) <= set(rows)
        assert len(rows) == len(set(rows))


def test_what_all_pages_say_first_is_as_it_was_read(real: Edition) -> None:
    lines = [
        line_of(language, real.pages(language)[f"province:{place}"])
        for language in LANGUAGES
        for place in sorted(set(real.facts.provinces["province_id"]))
    ]
    told = "python -m tests.page.told_of_places (PYTHONPATH=scripts:.) writes the file anew: read what changed"
    assert lines == FILE.read_text(encoding="utf-8").splitlines(), told


@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_are_unique_and_anchors_lead_somewhere(real: Edition, parse: Parse, language: Language) -> None:
    for page in real.pages(language).values():
        body = parse(page)
        ids = Counter(body.xpath("//@id"))
        assert [name for name, count in ids.items() if count > 1] == [], page.path
        for href in body.xpath("//a/@href"):
            if href.startswith("#"):
                assert href[1:] in ids, (page.path, href)
        for reference in body.xpath("//@aria-labelledby | //@aria-describedby | //@for"):
            assert reference in ids, (page.path, reference)


def test_a_row_carries_the_whole_origin(real: Edition, parse: Parse, words: Words) -> None:
    page = parse(real.pages("en")["province:quang-ninh"])
    rows = {row.get("id"): words(row) for row in page.xpath("//tbody/tr[@id]")}
    scene = Scene(real.catalogue("en"), "province:quang-ninh")

    def noted(text: str) -> str:
        # The id of a source stands as words for it.
        return words(fragment_fromstring(f"<p>{scene.note(text)}</p>"))

    for view in real.catalogue("en").figures.values():
        if view.province_id != "quang-ninh":
            continue
        for part in (view.value, view.qualifier, view.printed, view.as_of_text, view.source.publisher):
            assert " ".join(part.split()) in rows[view.obs_id]
        assert noted(view.note) in rows[view.obs_id]
        for flag in view.flags:
            assert flag.label in rows[view.obs_id]
            assert noted(flag.detail) in rows[view.obs_id]


def test_heading_lede_and_what_to_know_of_them(real: Edition, parse: Parse, words: Words) -> None:
    body = parse(real.pages("vi")["province:quang-ninh"])
    assert words(body.find(".//h1")) == "Quảng Ninh thu vượt 4% kế hoạch năm 2025; 95,76% dân số có bảo hiểm y tế"
    lede = words(body.xpath('//p[@class="lede"]')[0])
    assert lede == (
        "Đến 31/12/2025 Quảng Ninh thu 9.916 tỷ đồng, 104% kế hoạch. "
        "Đến 30/9/2025 còn 227,4 tỷ đồng chậm đóng (phải tính lãi; BHXH), bằng 2,39% số phải thu."
    )
    note = words(body.xpath('//p[@class="page-note"]')[0])
    assert note.startswith("Tạm tính, công bố trước khi hết kỳ: thu so với kế hoạch năm, dân số có bảo hiểm y tế")
    assert "43 số liệu từ 5 nguồn" in note


@pytest.mark.parametrize(
    ("language", "invitation", "title", "heading"),
    [
        ("vi", "Chưa có số liệu.", "Lai Châu", "Lai Châu: chưa có số liệu"),
        ("en", "No figures yet.", "Lai Chau", "Lai Chau: no figures yet"),
    ],
)
def test_an_empty_place_invites(
    small: Small, parse: Parse, words: Words, language: Language, invitation: str, title: str, heading: str
) -> None:
    page = render_province(small([COVERAGE]).catalogue(language), "lai-chau")
    body = parse(page)
    assert page.title == title
    assert words(body.find(".//h1")) == heading
    assert invitation in words(body)
    folder = "dong-gop" if language == "vi" else "contribute"
    assert body.xpath(f'//aside//a[@href="../../{folder}/"]')
    assert not body.xpath("//table")
    assert not body.xpath('//a[contains(@href, "data/packages")]')


def test_empty_places_of_the_real_packages_invite(real: Edition, parse: Parse) -> None:
    held = set(real.facts.observations["province_id"])
    for province_id in set(real.facts.provinces["province_id"]):
        doubtful = parse(real.pages("vi")[f"province:{province_id}"]).xpath('//aside[contains(@class, "notice-doubt")]')
        assert bool(doubtful) == (province_id not in held)


def test_a_former_province_says_what_became_of_it(real: Edition, parse: Parse, words: Words) -> None:
    bac_kan = parse(real.pages("vi")["province:bac-kan"])
    assert "Bắc Kạn sáp nhập vào Thái Nguyên" in words(bac_kan.find(".//aside"))
    assert bac_kan.xpath('//aside//a[@href="../thai-nguyen/"]')
    thai_nguyen = parse(real.pages("vi")["province:thai-nguyen"])
    assert "Thái Nguyên gồm Bắc Kạn và Thái Nguyên (địa giới cũ)" in words(thai_nguyen.find(".//aside"))
    assert thai_nguyen.xpath('//aside//a[@href="../bac-kan/"]')
    assert not thai_nguyen.xpath('//aside//a[@href="../thai-nguyen/"]')


def test_every_place_tells_its_territory_once_and_the_nation_none(real: Edition, parse: Parse, words: Words) -> None:
    for province_id in set(real.facts.provinces["province_id"]):
        body = parse(real.pages("en")[f"province:{province_id}"])
        told = " ".join(words(part) for part in body.xpath("//aside | //header"))
        if province_id == NATION:
            assert "July 2025" not in told
        else:
            assert ("merged into" in told) + ("is made of" in told) + ("did not change" in told) == 1


def test_the_nation_lists_the_policy_source(real: Edition, parse: Parse, words: Words) -> None:
    body = parse(real.pages("vi")[f"province:{NATION}"])
    policies = body.xpath('//section[@aria-labelledby="chinh-sach"]//li')
    assert [policy.get("id") for policy in policies] == ["S003"]
    source = real.catalogue("vi").sources["S003"]
    assert source.title in words(policies[0])
    assert "không có địa chỉ công khai" in words(policies[0])


def test_a_place_without_cards_has_no_link_to_them(small: Small, parse: Parse) -> None:
    body = parse(render_province(small([COVERAGE]).catalogue("vi"), "quang-ninh"))
    links = body.xpath('//nav[@class="in-page"]/a/@href')
    assert "#so-voi-chi-tieu" in links
    assert "#so-chinh" not in links
    assert all(body.xpath(f'//*[@id="{link[1:]}"]') for link in links)


def test_a_doubtful_figure_heads_nothing_but_is_shown_as_doubtful(small: Small, parse: Parse, words: Words) -> None:
    row = {**COVERAGE, "value": "140", "as_printed": "140%"}
    body = parse(render_province(small([row]).catalogue("vi"), "quang-ninh"))
    assert words(body.find(".//h1")) == "Quảng Ninh: số liệu còn nghi vấn"
    assert body.xpath('//p[contains(@class, "figure-doubtful")]')
    assert body.xpath('//a[@href="#co-out_of_range"]')
    assert body.xpath('//*[@id="co-out_of_range"]')


def test_older_figures_stand_apart_from_those_of_today(small: Small, parse: Parse, words: Words) -> None:
    rows = [COVERAGE, {**LATE, "boundary": "63", "as_of": "2024-12-31", "value": "3.9"}]
    body = parse(render_province(small(rows, place="phu-tho").catalogue("vi"), "phu-tho"))
    older = body.xpath('//section[@aria-labelledby="truoc-sap-xep"]')[0]
    assert "3,9%" in words(older)
    assert "3,9%" not in words(body.xpath('//section[@aria-labelledby="so-voi-chi-tieu"]')[0])
    groups = [words(group) for group in body.xpath('//tr[@class="group"]')]
    assert groups == ["Đến 30/6/2025 (63 tỉnh, thành)", "Từ 1/7/2025 (34 tỉnh, thành)"]


def test_older_figures_of_the_same_territory_stand_with_the_new_ones(small: Small, parse: Parse, words: Words) -> None:
    rows = [COVERAGE, {**LATE, "boundary": "63", "as_of": "2024-12-31", "value": "3.9"}]
    body = parse(render_province(small(rows).catalogue("vi"), "quang-ninh"))
    assert "3,9%" in words(body.xpath('//section[@aria-labelledby="so-voi-chi-tieu"]')[0])
    assert not body.xpath('//section[@aria-labelledby="truoc-sap-xep"]')


def test_a_newer_translated_figure_stands_beside(small: Small, parse: Parse, words: Words) -> None:
    rows = [{**COVERAGE, "as_of": "2025-11-30"}, {**COVERAGE, **TRANSLATED, "value": "95.6", "as_printed": "95,6%"}]
    body = parse(render_province(small(rows, SOURCES).catalogue("vi"), "quang-ninh"))
    section = body.xpath('//section[@aria-labelledby="so-voi-chi-tieu"]')[0]
    assert "Số mới hơn, đọc qua bản dịch máy: 95,6%, đến 31/12/2025" in words(section)


def test_two_figures_in_dispute_are_told_together(real: Edition, parse: Parse, words: Words) -> None:
    body = parse(render_province(real.catalogue("vi"), "viet-nam"))
    (lead,) = [each for each in body.xpath('//p[contains(@class, "figure-lead")]') if "hay" in words(each)]
    assert words(lead) == "91,4% hay 95,16%"
    assert "Nhân Dân" in words(lead.getparent())
    assert "Lao Động" in words(lead.getparent())


def test_another_source_is_told_beside_the_figure(small: Small, parse: Parse, words: Words) -> None:
    rows = [COLLECTION, {**COLLECTION, "source_id": "T2"}]
    edition = small(rows, ({"kind": "official"}, {"source_id": "T2", "publisher": "Báo B"}))
    body = parse(render_province(edition.catalogue("vi"), "quang-ninh"))
    also = body.xpath('//details[@class="also"]')[0]
    assert words(also.find("summary")) == "Nguồn khác đưa: 1"
    assert "Báo B" in words(also)


def test_lists_of_a_place_are_on_its_page(real: Edition, parse: Parse) -> None:
    for province_id, rows in real.facts.lists.groupby("province_id"):
        ids = parse(real.pages("en")[f"province:{province_id}"]).xpath(
            '//section[@aria-labelledby="danh-sach"]//tbody/tr/@id'
        )
        assert set(ids) == set(rows["list_id"])


def test_descriptions_differ_and_count(real: Edition) -> None:
    for language in LANGUAGES:
        told = {page.description for page_id, page in real.pages(language).items() if page_id.startswith("province:")}
        assert len(told) == 64
    assert " 0 " not in " ".join(told)


def test_figures_of_a_smaller_territory_never_lead(small: Small, parse: Parse, words: Words) -> None:
    """Đắk Lắk of today unites two provinces: what is known of the former one is told apart, and heads nothing."""
    old = {**COVERAGE, "boundary": "63", "as_of": "2020-12-31"}
    body = parse(render_province(small([old], place="dak-lak").catalogue("vi"), "dak-lak"))
    assert words(body.find(".//h1")) == "Đắk Lắk: chỉ có số trước 1/7/2025"
    assert not body.xpath('//section[@aria-labelledby="so-voi-chi-tieu"]')
    assert body.xpath('//section[@aria-labelledby="truoc-sap-xep"]')


def test_a_former_province_leads_with_its_own_figures(small: Small, parse: Parse, words: Words) -> None:
    old = {**COVERAGE, "boundary": "63", "as_of": "2020-12-31"}
    body = parse(render_province(small([old], place="bac-kan").catalogue("vi"), "bac-kan"))
    assert body.xpath('//section[@aria-labelledby="so-voi-chi-tieu"]')
    assert words(body.find(".//h1")).startswith("Bắc Kạn: ")


def test_comparison_stands_by_name_and_the_rest_says_why_not(real: Edition, parse: Parse, words: Words) -> None:
    section = parse(real.pages("vi")["province:hai-phong"]).xpath('//section[@aria-labelledby="so-voi-noi-khac"]')[0]
    assert [words(name) for name in section.xpath(".//tbody/tr/th[@scope='row']")] == [
        "Hải Phòng",
        "Quảng Ninh",
        "Cả nước",
    ]
    assert section.xpath('.//a[@href="../../chi-so/late_payment_pct/"]')
    assert "vùng Đồng bằng sông Hồng và cả nước chỉ có số của nhóm, quỹ hoặc mẫu số khác" in words(section)


def test_the_nation_is_compared_with_nobody(real: Edition, parse: Parse) -> None:
    body = parse(real.pages("en")[f"province:{NATION}"])
    assert not body.xpath('//section[@aria-labelledby="so-voi-noi-khac"]')


def test_what_is_not_known_stands_by_cause(real: Edition, parse: Parse, words: Words) -> None:
    section = parse(real.pages("vi")["province:quang-ninh"]).xpath('//section[@aria-labelledby="chua-biet"]')[0]
    items = [words(item) for item in section.xpath(".//li")]
    assert items == [
        "Chưa có số (2): đơn vị chậm đóng, người tham gia bảo hiểm thất nghiệp.",
        "Chưa so được với chỉ tiêu (1): tỷ lệ chậm đóng (chỉ tiêu không nêu nhóm).",
    ]
    assert section.xpath('.//a[contains(@href, "template=new-figure.yml")]')


def test_two_readings_are_lines_and_three_are_a_chart(small: Small, parse: Parse, words: Words) -> None:
    dates = ("2025-09-30", "2025-10-31", "2025-11-30")
    rows = [{**COVERAGE, "as_of": day, "value": f"9{number}"} for number, day in enumerate(dates)]
    body = parse(render_province(small([*rows, LATE, {**LATE, "as_of": "2025-11-30"}]).catalogue("vi"), "quang-ninh"))
    section = body.xpath('//section[@aria-labelledby="dien-bien"]')[0]
    assert len(section.xpath(".//figure")) == 1
    assert len(section.xpath('.//table[contains(@class, "pairs")]/tbody/tr')) == 1
    for link in section.xpath(".//td/a/@href"):
        assert body.xpath(f'//*[@id="{link[1:]}"]')
