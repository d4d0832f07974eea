"""Figures, sources and flags as a reader of each language sees them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from portal.model.vocabulary import LANGUAGES, Language
from portal.page.catalogue import Catalogue
from portal.page.views import FigureView
from tests.page.conftest import Edition, Small
from tests.page.test_status import COVERAGE, LATE, TARGET


def figure_of(small: Small, row: Mapping[str, str], language: Language) -> FigureView:
    return small([row]).catalogue(language).figure("o0")


@pytest.mark.parametrize(
    ("row", "vietnamese", "english"),
    [
        ({"value": "227400000000"}, "227,4 tỷ đồng", "227.4 billion VND"),
        ({"value": "303842000000"}, "303.842 triệu đồng", "303,842 million VND"),
        ({**COVERAGE, "value": "95.76"}, "95,76%", "95.76%"),
        ({**COVERAGE, "value": "95.76", "qualifier": "more_than"}, "hơn 95,76%", "more than 95.76%"),
        (
            {"indicator": "participants_hi", "variant": "", "funds": "hi", "unit": "persons", "value": "1234567"},
            "1.234.567 người",
            "1,234,567 people",
        ),
        (
            {"indicator": "debtor_units", "unit": "units", "value": "1500", "qualifier": "about"},
            "khoảng 1.500 đơn vị",
            "about 1,500 units",
        ),
        (
            {"indicator": "participants_yoy_change", "variant": "si", "unit": "persons", "value": "-1300"},
            "\u22121.300 người",
            "\u22121,300 people",
        ),
    ],
)
def test_value_with_its_unit(small: Small, row: Mapping[str, str], vietnamese: str, english: str) -> None:
    assert figure_of(small, row, "vi").text == vietnamese
    assert figure_of(small, row, "en").text == english


def test_only_money_that_a_sentence_would_round_has_a_rounded_form(small: Small) -> None:
    assert figure_of(small, {"value": "303842000000"}, "vi").told_text == "303,8 tỷ đồng"
    for row in ({"value": "227400000000"}, {"value": "461300000"}, {**COVERAGE, "value": "95.76"}):
        assert figure_of(small, row, "vi").rounded == ("", "")


def test_every_unit_has_a_word_in_both_languages(real: Edition) -> None:
    for language in LANGUAGES:
        for view in real.catalogue(language).figures.values():
            assert view.unit or view.value.endswith("%"), view.obs_id
            assert "_" not in view.text
            assert view.unit != view.unit_code or language == "en"


@pytest.mark.parametrize(
    ("row", "vietnamese", "english"),
    [
        ({}, "đến 30/9/2025", "to 30 September 2025"),
        (TARGET, "hạn 31/12/2025", "by 31 December 2025"),
        (
            {"indicator": "collections_plan", "variant": "", "as_of": "2025-12-31", "period_start": "2025-01-01"},
            "cả năm 2025",
            "whole year 2025",
        ),
    ],
)
def test_the_word_before_a_date_says_what_the_date_is(
    small: Small, row: Mapping[str, str], vietnamese: str, english: str
) -> None:
    for language, expected in zip(LANGUAGES, (vietnamese, english), strict=True):
        view = figure_of(small, row, language)
        assert f"{view.date_word} {view.as_of_text}" == expected


@pytest.mark.parametrize(
    ("row", "vietnamese", "english"),
    [
        (LATE, "tổng số; so với số phải thu; BHXH, BHYT, BHTN", None),
        ({**LATE, "denominator": "not_stated"}, "tổng số; không nêu mẫu số; BHXH, BHYT, BHTN", None),
        (COVERAGE, "", ""),
        ({"variant": "interest_bearing", "funds": "si"}, "phải tính lãi; BHXH", "interest-bearing; social insurance"),
        (
            TARGET,
            "BHYT; so với dân số; nơi giao: Thủ tướng Chính phủ",
            "health insurance; of population; set by: Prime Minister",
        ),
    ],
)
def test_detail_is_what_keeps_two_figures_apart(
    small: Small, row: Mapping[str, str], vietnamese: str, english: str | None
) -> None:
    assert figure_of(small, row, "vi").detail == vietnamese
    if english is not None:
        assert figure_of(small, row, "en").detail == english


def test_a_base_is_named_only_where_an_indicator_has_several(real: Edition) -> None:
    catalogue = real.catalogue("vi")
    several = real.facts.indicators["denominators"].str.contains("|", regex=False)
    bases = real.facts.observations["denominator"]
    for obs_id, view in catalogue.figures.items():
        base = catalogue.label("denominator", str(bases[obs_id]))
        if not base:
            continue
        if several[view.indicator]:
            assert base in view.detail
        else:
            assert f"so với {base}" not in view.detail


def test_doubts_come_first_and_carry_their_sentence(small: Small) -> None:
    row = {**COVERAGE, "value": "140", "as_printed": "140%", "flags": "rounded"}
    view = figure_of(small, row, "vi")
    assert [flag.flag for flag in view.flags if flag.doubt] == [flag.flag for flag in view.doubts]
    assert [flag.doubt for flag in view.flags] == sorted((flag.doubt for flag in view.flags), reverse=True)
    details = {flag.flag: flag.detail for flag in view.flags}
    assert details["out_of_range"]
    assert details["rounded"] == ""
    assert {flag.flag: flag.detail for flag in figure_of(small, row, "en").flags}["out_of_range"] != details[
        "out_of_range"
    ]


def test_flags_of_every_real_figure_are_ordered_and_complete(real: Edition) -> None:
    marks = real.review.flags.groupby("obs_id")["flag"].agg(set)
    for language in LANGUAGES:
        catalogue = real.catalogue(language)
        for view in [*catalogue.figures.values(), *catalogue.unpublished.values()]:
            assert {flag.flag for flag in view.flags} == marks.get(view.obs_id, set())
            assert list(view.flags) == sorted(view.flags, key=lambda flag: (not flag.doubt, flag.flag))
            assert all(flag.label and flag.explanation for flag in view.flags)


def test_every_computed_flag_has_a_detail(real: Edition) -> None:
    computed = real.review.flags[real.review.flags["origin"] == "computed"]
    for language in LANGUAGES:
        catalogue = real.catalogue(language)
        known = catalogue.figures | catalogue.unpublished
        for obs_id, name in zip(computed["obs_id"], computed["flag"], strict=True):
            detail = next(flag.detail for flag in known[obs_id].flags if flag.flag == name)
            assert detail.endswith("."), (obs_id, name)


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "data:text/html,x", "//example.org/x", "ftp://example.org", "https://a b.org/"]
)
def test_a_source_without_a_public_address_has_no_link(small: Small, url: str) -> None:
    edition = small([{}], sources=({"url": url},))
    assert edition.catalogue("vi").sources["T1"].url == ""


def test_a_source_speaks_the_language_of_the_page(small: Small) -> None:
    edition = small([{}], sources=({"note": "ghi chú", "note_en": "a note", "translated": "machine"},))
    vietnamese, english = (edition.catalogue(language).sources["T1"] for language in LANGUAGES)
    assert (vietnamese.publisher, english.publisher) == ("Báo A", "Paper A")
    assert (vietnamese.note, english.note) == ("ghi chú", "a note")
    assert (vietnamese.published_text, english.published_text) == ("1/10/2025", "1 October 2025")
    assert vietnamese.translated
    assert english.translated
    assert vietnamese.kind != english.kind


def test_a_note_without_translation_is_shown_as_it_is(small: Small) -> None:
    assert figure_of(small, {"note": "chỉ có tiếng Việt"}, "en").note == "chỉ có tiếng Việt"


def test_other_sources_stand_beside_the_chosen_one(small: Small) -> None:
    sources = ({"kind": "reprint"}, {"source_id": "T2", "kind": "official"})
    edition = small([{"as_printed": "1,0 tỷ đồng"}, {"source_id": "T2"}], sources)
    catalogue = edition.catalogue("vi")
    assert [other.obs_id for other in catalogue.figure("o1").also] == ["o0"]
    assert catalogue.figure("o1").shown
    assert catalogue.figure("o0").also == ()
    assert not catalogue.figure("o0").shown


def test_every_figure_that_is_not_shown_stands_beside_another(real: Edition) -> None:
    catalogue = real.catalogue("en")
    beside = [other.obs_id for view in catalogue.figures.values() for other in view.also]
    hidden = [view.obs_id for view in catalogue.figures.values() if not view.shown]
    assert sorted(beside) == sorted(hidden)
    assert hidden


def test_locators_are_words_of_the_language(small: Small) -> None:
    for locator, vietnamese, english in (
        ("headline", "tiêu đề", "headline"),
        ("excerpt", "trích đoạn", "excerpt"),
        ("paragraph 3", "đoạn 3", "paragraph 3"),
    ):
        assert figure_of(small, {"locator": locator}, "vi").locator == vietnamese
        assert figure_of(small, {"locator": locator}, "en").locator == english


def test_places_bear_their_present_name_and_stand_in_vietnamese_order(real: Edition) -> None:
    catalogue = real.catalogue("vi")
    for row in real.facts.provinces[real.facts.provinces["boundary"] == "34"].to_dict("records"):
        assert catalogue.place(str(row["province_id"])) == row["name_vi"]
    assert catalogue.by_place(["dong-nai", "da-nang", "can-tho", "dak-lak", "gia-lai", "an-giang"]) == [
        "an-giang",
        "can-tho",
        "da-nang",
        "dak-lak",
        "dong-nai",
        "gia-lai",
    ]


def test_disputes_are_known_both_ways(real: Edition) -> None:
    catalogue: Catalogue = real.catalogue("vi")
    rows = real.review.flags[real.review.flags["flag"] == "contradicts"]
    first = rows.iloc[0]
    other = str(first["related_obs_id"]).split(";")[0]
    assert catalogue.in_dispute(str(first["obs_id"]), other)
    assert catalogue.in_dispute(other, str(first["obs_id"]))
    assert not catalogue.in_dispute(str(first["obs_id"]), str(first["obs_id"]))


def test_unknown_figure_and_place(real: Edition) -> None:
    catalogue = real.catalogue("vi")
    with pytest.raises(KeyError):
        catalogue.figure("nothing")
    assert catalogue.rows_of("nowhere").empty
    assert catalogue.series_of("nowhere") == []
    assert catalogue.headlines_of("nowhere") == []
    assert catalogue.place("nowhere") == "nowhere"
