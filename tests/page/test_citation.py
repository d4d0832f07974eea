"""Citations name release, source, as-of date and an address that leads to the row itself."""

from __future__ import annotations

import pytest
from bibtexparser.entrypoint import parse_string
from lxml.html import HtmlElement

from portal.model.release import DataHistory, ReleaseNotes
from portal.model.vocabulary import LANGUAGES, Language
from portal.page.catalogue import Catalogue
from portal.page.citations import render_citations
from portal.page.province import render_province
from portal.page.structured import SITE
from tests.page.conftest import Edition, Parse, Words

RATE = "bac-kan-2017-07-31-collections_plan_pct-si.hi.ui-s004"
LATE = "bac-kan-2017-07-31-late_payment-total-si.hi.ui-s004"
HISTORY = DataHistory((ReleaseNotes("1.4.0", "2026-11-22", "", (), (), ()),), ahead=True, since={RATE: "1.2.0"})


def catalogue_of(real: Edition, language: Language) -> Catalogue:
    return Catalogue(real.facts, real.review, language, (), HISTORY)


@pytest.fixture
def cited(real: Edition, parse: Parse) -> HtmlElement:
    (page,) = render_citations(catalogue_of(real, "vi"), "bac-kan")
    assert page.noindex
    return parse(page)


def test_a_figure_is_cited_with_release_source_date_and_address(cited: HtmlElement, words: Words) -> None:
    sentence = words(cited.xpath(f'//*[@id="{RATE}-t"]')[0])
    assert sentence.startswith(
        "BHXH Mở, “Bắc Kạn: Tỷ lệ thực hiện kế hoạch thu (BHXH, BHYT, BHTN): 55,8%, đến 31/7/2017”"
    )
    assert "bản dữ liệu 1.4.0 (22/11/2026). Nguồn gốc: Tạp chí Bảo hiểm xã hội, 10/8/2017." in sentence


def test_a_figure_that_is_in_no_release_says_so(cited: HtmlElement, words: Words) -> None:
    assert "dữ liệu chưa phát hành" in words(cited.xpath(f'//*[@id="{LATE}-t"]')[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_every_place_has_one_entry_that_another_library_reads(
    real: Edition, language: Language
) -> None:
    catalogue = catalogue_of(real, language)
    seen = set()
    for place in sorted(set(real.facts.observations["province_id"])):
        for page in render_citations(catalogue, place):
            # The mark of the address would be read as an element.
            body = page.body.replace(SITE, "https://example.org/")
            texts = body.split('<pre id="')[1:]
            entries = "\n".join(unescaped(text.split(">", 1)[1].split("</pre>")[0]) for text in texts)
            library = parse_string(entries)
            assert library.failed_blocks == []
            assert len(library.entries) == len(texts)
            for entry in library.entries:
                seen.add(entry.key)
                assert entry["url"].endswith(f"#{entry.key}")
                assert entry["note"].startswith("Nguồn gốc" if language == "vi" else "Original source")
                assert ("version" in entry.fields_dict) == (entry.key == RATE)
    assert seen == set(real.facts.observations.index)


def unescaped(text: str) -> str:
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&#34;", '"'), ("&#39;", "'"), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return text


def test_the_page_of_a_place_is_cited_in_both_languages_and_leads_to_the_figures(
    real: Edition, parse: Parse, words: Words
) -> None:
    body = parse(render_province(catalogue_of(real, "vi"), "bac-kan"))
    assert "Số liệu bảo hiểm xã hội: Bắc Kạn" in words(body.xpath('//*[@id="cite-vi"]')[0])
    english = body.xpath('//*[@id="cite-en"]')[0]
    assert english.get("lang") == "en"
    assert "Social insurance in figures: Bac Kan”, release 1.4.0 of the data (22 November 2026)" in words(english)
    assert body.xpath('//a[@href="trich-dan/"]')


def test_a_place_without_figures_has_no_page_of_citations(real: Edition) -> None:
    assert render_citations(catalogue_of(real, "vi"), "dien-bien") == []
