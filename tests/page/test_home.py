"""The home page: three national questions, the map, the latest, how complete it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pytest
from lxml.html import HtmlElement

from portal.model.vocabulary import LANGUAGES, NATION, Language
from portal.page.home import render_home
from portal.text.date import parse_partial_date
from portal.text.number import format_number
from tests.page.conftest import Edition, Parse, Small, Words
from tests.page.test_status import COLLECTION, COVERAGE, LATE

TRANSLATED: Mapping[str, str] = {"source_id": "T2", "flags": "machine_translated"}
SOURCES: Sequence[Mapping[str, str]] = ({}, {"source_id": "T2", "translated": "machine", "published": "2026-01-02"})


def questions(edition: Edition, parse: Parse, language: Language = "vi") -> list[HtmlElement]:
    found: list[HtmlElement] = parse(render_home(edition.catalogue(language))).xpath('//article[@class="question"]')
    return found


def test_three_questions_in_their_order(real: Edition, parse: Parse, words: Words) -> None:
    asked = [words(question.find("h3")) for question in questions(real, parse)]
    assert len(asked) == 3
    assert asked[0].startswith("Đã thu được bao nhiêu so với kế hoạch năm?")
    assert asked[1].startswith("Còn bao nhiêu phần tiền chậm đóng?")
    assert asked[2].startswith("Bao nhiêu người có bảo hiểm y tế?")


def test_an_answer_names_its_date_its_print_and_its_source(real: Edition, parse: Parse, words: Words) -> None:
    for language in LANGUAGES:
        catalogue = real.catalogue(language)
        chosen = {row["headline"]: row["obs_id"] for row in catalogue.headlines_of(NATION)}
        names = ("collection_plan", "late_payment_rate", "coverage_hi")
        for name, question in zip(names, questions(real, parse, language), strict=True):
            text = words(question)
            if name not in chosen:
                assert ("chưa có" if language == "vi" else "none yet") in text
                continue
            view = catalogue.figure(chosen[name])
            for part in (view.value, view.as_of_text, view.printed, view.source.publisher):
                assert " ".join(part.split()) in text


def test_two_disputed_figures_are_told_in_one_breath(small: Small, parse: Parse, words: Words) -> None:
    rows = [
        {**COVERAGE, "as_of": "2025-11-30", "value": "91.4", "as_printed": "91,4%", "flags": "contradicts:o1"},
        {
            **COVERAGE,
            **TRANSLATED,
            "value": "95.16",
            "as_printed": "hơn 95,16%",
            "qualifier": "more_than",
            "flags": "contradicts:o0;machine_translated",
        },
    ]
    edition = small(rows, SOURCES, place=NATION)
    told = questions(edition, parse)[2]
    assert words(told.xpath('p[contains(@class, "figure-disputed")]')[0]) == "91,4% hay hơn 95,16%"
    assert words(told).count("nguồn ghi") == 2
    assert "Số mới hơn" not in words(told)
    english = questions(edition, parse, "en")[2]
    assert words(english.xpath('p[contains(@class, "figure-disputed")]')[0]) == "91.4% or more than 95.16%"


def test_a_newer_translated_figure_without_dispute_stands_beside(small: Small, parse: Parse, words: Words) -> None:
    rows = [{**COVERAGE, "as_of": "2025-11-30"}, {**COVERAGE, **TRANSLATED, "value": "95.6", "as_printed": "95,6%"}]
    told = questions(small(rows, SOURCES, place=NATION), parse)[2]
    assert words(told.xpath('p[contains(@class, "figure-lead")]')[0]) == "95,5%"
    assert not told.xpath('.//*[contains(@class, "figure-disputed")]')
    assert "Số mới hơn, đọc qua bản dịch máy: 95,6%" in words(told)
    assert "(bản dịch máy)" in words(told)


def test_a_question_without_a_figure_says_so(small: Small, parse: Parse, words: Words) -> None:
    edition = small([COLLECTION], place=NATION)
    vietnamese, english = questions(edition, parse), questions(edition, parse, "en")
    assert "74,43%" in words(vietnamese[0])
    for question in vietnamese[1:]:
        assert "chưa có" in words(question)
    assert "none yet" in words(english[1])


def test_the_figure_of_the_present_boundary_wins(small: Small, parse: Parse, words: Words) -> None:
    rows = [{**LATE, "value": "2.1"}, {**LATE, "boundary": "63", "as_of": "2024-12-31", "value": "3.9"}]
    told = questions(small(rows, place=NATION), parse)[1]
    assert "2,1%" in words(told)
    assert "3,9%" not in words(told)


def test_the_counts_of_the_opening(real: Edition, parse: Parse, words: Words) -> None:
    rows = real.facts.observations
    for language in LANGUAGES:
        numbers = [len(rows), rows["province_id"].nunique(), rows["source_id"].nunique()]
        note = words(parse(render_home(real.catalogue(language))).xpath('//p[@class="page-note"]')[0])
        assert [text for text in note.replace(".", " ").replace(",", " ").split() if text.isdigit()] == [
            text for number in numbers for text in format_number(number, "vi").split(".")
        ]


def test_the_finder_knows_every_name_once(real: Edition, parse: Parse, words: Words) -> None:
    entries = parse(render_home(real.catalogue("vi"))).xpath('//ul[@class="find-list"]/li')
    names = [words(entry.find("a")) for entry in entries]
    assert len(names) == len(set(names)) == 63
    former = [words(entry) for entry in entries if entry.find("span") is not None]
    assert len(former) == 63 - 34
    assert "Bắc Kạn cũ, nay thuộc Thái Nguyên" in former


def test_news_are_the_newest_sources_and_lead_to_their_figure(real: Edition, parse: Parse, words: Words) -> None:
    lines = parse(render_home(real.catalogue("vi"))).xpath('//ol[@class="news"]/li')
    assert len(lines) == 5
    days = [line.find("time").get("datetime") for line in lines]
    spans = [parse_partial_date(day) for day in days]
    assert None not in spans
    assert spans == sorted(spans, key=lambda span: span[1] if span else date.min, reverse=True)
    for line in lines:
        place, _, obs_id = line.xpath(".//a/@href")[0].partition("#")
        assert real.catalogue("vi").figure(obs_id).province_id == place.split("/")[1]


def test_a_source_with_several_figures_counts_the_others(small: Small, parse: Parse, words: Words) -> None:
    edition = small([COVERAGE, LATE, COLLECTION])
    line = parse(render_home(edition.catalogue("en"))).xpath('//ol[@class="news"]/li')[0]
    assert "2 more from the same source." in words(line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_site_without_any_figure(small: Small, parse: Parse, words: Words, language: Language) -> None:
    edition = small([])
    body = parse(render_home(edition.catalogue(language)))
    assert len(body.xpath('//article[@class="question"]')) == 3
    assert body.xpath('//ol[@class="news"]/li') == []
    assert "None" not in words(body).split()
    assert len(body.xpath('//a[contains(@class, "tile-none")]')) == 4 * 34


def test_news_tell_class_and_flags_and_prefer_totals(small: Small, parse: Parse, words: Words) -> None:
    part = {**LATE, "variant": "interest_bearing", "flags": "provisional"}
    line = parse(render_home(small([part]).catalogue("vi"))).xpath('//ol[@class="news"]/li')[0]
    assert "phải tính lãi" in words(line)
    assert "Công bố trước khi hết kỳ" in words(line)
    both = small([part, {**LATE, "value": "3.9", "as_printed": "3,9%"}])
    line = parse(render_home(both.catalogue("vi"))).xpath('//ol[@class="news"]/li')[0]
    assert "tổng số" in words(line)
