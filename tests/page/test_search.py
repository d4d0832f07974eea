"""The search page without JavaScript: every way to look something up."""

from __future__ import annotations

import pytest

from portal.model.vocabulary import LANGUAGES, Language
from portal.page.reference import term_anchor
from portal.page.search import places_by_letter, render_search
from tests.page.conftest import Edition, Parse


def test_every_province_and_former_name_stands_once_under_its_letter(real: Edition) -> None:
    letters = places_by_letter(real.catalogue("vi"))
    names = [place.name for _, places in letters for place in places]
    assert len(names) == len(set(names)) == len(set(real.facts.provinces["province_id"]) - {"viet-nam"})
    order = [letter for letter, _ in letters]
    assert order[:5] == ["A", "B", "C", "Đ", "G"]
    assert all(place.name.startswith("Đ") for place in dict(letters)["Đ"])
    assert {place.successor for _, places in letters for place in places if place.province_id == "bac-kan"} == {
        "Thái Nguyên"
    }


def test_english_letters_are_plain(real: Edition) -> None:
    assert {letter for letter, _ in places_by_letter(real.catalogue("en"))} <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_leads_to_every_indicator_and_every_term(real: Edition, parse: Parse, language: Language) -> None:
    page = parse(render_search(real.catalogue(language)))
    links = {str(link) for link in page.xpath("//a/@href")}
    folder = "chi-so" if language == "vi" else "indicators"
    assert {f"../{folder}/{indicator}/" for indicator in real.facts.indicators.index} <= links
    anchors = {term_anchor(term) for term in real.facts.glossary["term_vi"]}
    assert len(anchors) == len(real.facts.glossary)
    assert anchors <= {link.partition("#")[2] for link in links}


def test_the_anchors_are_in_the_glossary(real: Edition, parse: Parse) -> None:
    for language in LANGUAGES:
        ids = set(parse(real.pages(language)["glossary"]).xpath("//dt/@id"))
        assert ids == {term_anchor(term) for term in real.facts.glossary["term_vi"]}
