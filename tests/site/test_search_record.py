"""What can be found: a record for each page and each term, under every name that a reader may type."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from portal.derive.facts import Facts
from portal.model.address import address
from portal.model.vocabulary import LANGUAGES, Language
from portal.site.document import Document, read_document
from portal.site.search_record import SearchRecord, search_records
from portal.site.source_page import SourcePage
from tests.small_tree import OBSERVATION


def page(page_id: str, language: Language = "vi", noindex: bool = False) -> SourcePage:
    settings: dict[str, object] = {"title": f"Tên {page_id}", "description": f"Tả {page_id}"}
    if noindex:
        settings["noindex"] = True
    path = address(page_id, language).removeprefix("en/") + "index.md"
    return SourcePage(language, path, page_id, settings, "", path)


def html(page: SourcePage, *texts: str) -> tuple[str, Document]:
    body = "".join(f"<p>{text}</p>" for text in texts)
    file = address(page.page_id, page.language) + "index.html"
    page_html = f"<html><body><article data-pagefind-body>{body}</article></body></html>"
    return file, read_document(file, page_html.encode())


def records(facts: Facts, *made: tuple[SourcePage, Mapping[str, object]]) -> dict[str, SearchRecord]:
    files = dict(html(page, *(str(text) for text in texts)) for page, texts in made)
    return {record.address: record for record in search_records([page for page, _ in made], files, facts)}


def one(facts: Facts, page_id: str, *texts: str, language: Language = "vi") -> SearchRecord:
    found = records(facts, (page(page_id, language), dict.fromkeys(texts)))
    return found[address(page_id, language)]


def test_a_province_of_today_is_found_by_its_names_aliases_and_former_parts(facts: Facts) -> None:
    record = one(facts, "province:ho-chi-minh")
    assert (record.type, record.title, record.former) == ("province", "Hồ Chí Minh", False)
    assert record.note == "gồm cả Bà Rịa - Vũng Tàu, Bình Dương cũ"
    assert {"Hồ Chí Minh", "Ho Chi Minh City", "Sài Gòn", "TP.HCM", "Bình Dương", "Binh Duong"} <= set(record.names)
    assert record.names[0] == record.title


def test_a_former_province_says_what_it_became(facts: Facts) -> None:
    record = one(facts, "province:ba-ria-vung-tau")
    assert (record.note, record.former) == ("tỉnh cũ, nay thuộc Hồ Chí Minh", True)
    assert "BR-VT" in record.names
    english = one(facts, "province:bac-kan", language="en")
    assert (english.title, english.note) == ("Bac Kan", "former province, now in Thai Nguyen")
    assert "Bắc Kạn" in english.names


def test_a_province_that_kept_its_boundary_needs_no_note(facts: Facts) -> None:
    assert one(facts, "province:quang-ninh").note == ""


def test_a_province_is_found_by_what_it_has_figures_about(facts: Facts) -> None:
    assert "Số tiền chậm đóng" in one(facts, "province:quang-ninh").texts
    assert OBSERVATION["indicator"] == "late_payment"


def test_a_heading_without_a_finding_gives_way_to_what_follows(facts: Facts) -> None:
    record = one(facts, "province:dak-lak", "Đắk Lắk: số liệu bảo hiểm xã hội", "15 số liệu từ 1 nguồn.")
    assert record.texts[0] == "15 số liệu từ 1 nguồn."


def test_an_indicator_begins_with_its_definition(facts: Facts) -> None:
    record = one(facts, "indicator:late_payment", "Đọc kèm ngày chốt", language="vi")
    assert (record.type, record.title, record.note) == ("indicator", "Số tiền chậm đóng", "Chậm đóng")
    assert record.texts[0] == facts.indicators.loc["late_payment", "definition_vi"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_term_is_a_record_that_leads_to_its_place_in_the_glossary(facts: Facts, language: Language) -> None:
    found = records(facts, (page("glossary", language), {"Danh sách": None}))
    terms = [record for record in found.values() if record.type == "term"]
    assert len(terms) == len(facts.glossary)
    health = found[f"{address('glossary', language)}#bao-hiem-y-te"]
    assert {"Bảo hiểm y tế", "Health insurance", "BHYT", "HI"} == set(health.names)
    assert all(record.language == language for record in terms)
    # The page itself lists what has records of its own.
    assert found[address("glossary", language)].texts == ("Tả glossary",)


def test_a_page_begins_with_its_description(facts: Facts) -> None:
    record = one(facts, "about", "Tên about", "Về trang này")
    assert (record.type, record.title, record.texts) == ("page", "Tên about", ("Tả about", "Về trang này"))


def test_a_page_that_is_not_to_be_indexed_has_no_record(facts: Facts) -> None:
    units, search = page("units", noindex=True), page("search")
    files = dict([html(units, "CÔNG TY A"), html(search, "Tìm")])
    found = search_records([units, search], files, facts)
    assert found == []


def test_a_text_of_many_pages_belongs_to_none(facts: Facts) -> None:
    pages = ("about", "data", "law", "quality")
    found = records(facts, *((page(name), {"Lời chung": None, f"Lời riêng {name}": None}) for name in pages))
    assert [found[address(name, "vi")].texts[1:] for name in pages] == [(f"Lời riêng {name}",) for name in pages]


def test_only_built_pages_have_records(facts: Facts) -> None:
    found = search_records([page("about"), page("about", "en")], dict([html(page("about"), "x")]), facts)
    assert {record.language for record in found} == {"vi"}
