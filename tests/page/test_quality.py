"""The data-quality page: nothing computed or held back is left unsaid, and nothing held back is said elsewhere."""

from __future__ import annotations

import re

import pytest

from portal.model.vocabulary import LANGUAGES, Language
from portal.page import quality
from portal.page.quality import render_quality
from tests.page.conftest import Edition, Parse, Small, Words
from tests.page.test_status import COLLECTION, COVERAGE


def test_the_opening_counts_agreeing_differing_and_not_recomputable(real: Edition, parse: Parse, words: Words) -> None:
    verdicts = real.facts.recomputations["verdict"].value_counts()
    computed = real.review.flags[real.review.flags["origin"] == "computed"]
    doubted = computed.loc[computed["obs_id"].isin(real.facts.observations.index), "obs_id"].nunique()
    note = words(parse(real.pages("vi")["quality"]).xpath('//p[@class="page-note"]')[0])
    assert note == (
        f"Tỷ lệ khớp: {verdicts['agrees']}; không khớp: {verdicts['differs']}; "
        f"chưa tính lại được: {verdicts['not_recomputable']}. Số liệu mang cờ do máy tính ra: {doubted}."
    )


def test_every_recomputation_is_a_case(real: Edition, parse: Parse, words: Words) -> None:
    table = real.facts.recomputations
    body = parse(real.pages("en")["quality"])
    cases = body.xpath('//article[starts-with(@id, "tinh-lai-")]')
    done = table[table["verdict"] != "not_recomputable"]
    assert sorted(case.get("id").removeprefix("tinh-lai-") for case in cases) == sorted(done["obs_id"])
    states = [words(case.xpath('.//span[contains(@class, "status")]')[0]) for case in cases]
    assert states == sorted(states, key=["Differs", "Agrees"].index)
    assert states.count("Differs") == (done["verdict"] == "differs").sum()
    for case in cases:
        assert "NaN" not in words(case)
        if words(case.xpath('.//span[contains(@class, "status")]')[0]) == "Differs":
            assert "Off by 0.00 " not in words(case)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reasons_why_not_add_up(real: Edition, parse: Parse, words: Words, language: Language) -> None:
    section = parse(real.pages(language)["quality"]).xpath('//section[@aria-labelledby="tinh-lai"]')[0]
    reasons = [words(line) for line in section.xpath(".//h3[not(@class)]/following-sibling::ul[1]/li")]
    table = real.facts.recomputations
    missing = table[table["verdict"] == "not_recomputable"]
    assert len(reasons) == missing["reason"].nunique()
    assert sum(int(reason.split()[0].replace(".", "").replace(",", "")) for reason in reasons) == len(missing)
    assert not any("_" in reason for reason in reasons)


def test_a_recomputation_tells_both_parts_in_one_unit(small: Small, parse: Parse, words: Words) -> None:
    rows = [
        {**COLLECTION, "value": "74.43"},
        {"indicator": "collections_total", "value": "7091000000000", "period_start": "2025-01-01"},
        {
            "indicator": "collections_plan",
            "variant": "",
            "value": "9527000000000",
            "as_of": "2025-12-31",
            "set_by": "vss",
        },
    ]
    edition = small(rows)
    assert edition.facts.recomputations["verdict"].tolist() == ["agrees"]
    case = parse(render_quality(edition.catalogue("vi"))).xpath('//article[@id="tinh-lai-o0"]')[0]
    values = [words(value) for value in case.xpath('.//b[@class="term-value"]')]
    assert values == ["7.091", "9.527", "74,43%", "74,43%"]
    assert "tỷ đồng" in words(case)
    assert "Lệch 0,00 điểm phần trăm, trong phạm vi làm tròn." in words(case)


def test_a_hedged_ratio_keeps_its_word_beside_the_recomputed_one(small: Small, parse: Parse, words: Words) -> None:
    rows = [
        {**COLLECTION, "value": "74", "qualifier": "more_than", "as_printed": "hơn 74%"},
        {"indicator": "collections_total", "value": "7091000000000", "qualifier": "nearly"},
        {"indicator": "collections_plan", "variant": "", "value": "9527000000000", "as_of": "2025-12-31"},
    ]
    case = parse(render_quality(small(rows).catalogue("vi"))).xpath('//article[@id="tinh-lai-o0"]')[0]
    values = [words(value) for value in case.xpath('.//b[@class="term-value"]')]
    assert values == ["gần 7.091", "9.527", "74,43%", "hơn 74%"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_computed_flag_is_listed_with_its_sentence_and_a_pair_once(
    real: Edition, parse: Parse, words: Words, language: Language
) -> None:
    flags = real.review.flags
    computed = flags[(flags["origin"] == "computed") & flags["obs_id"].isin(real.facts.observations.index)]
    section = parse(real.pages(language)["quality"]).xpath('//section[@aria-labelledby="dang-ngo"]')[0]
    cases = section.xpath(".//article")
    findings = {
        (flag, frozenset((obs_id, *related.split(";"))), detail)
        for flag, obs_id, related, detail in computed[
            ["flag", "obs_id", "related_obs_id", f"detail_{language}"]
        ].itertuples(index=False, name=None)
    }
    assert len(cases) == len(findings) < len(computed)
    told = [words(case) for case in cases]
    links = [case.xpath(".//h3//a/@href")[0].partition("#")[2] for case in cases]
    for _, figures, detail in findings:
        assert any(link in figures and " ".join(detail.split()) in text for link, text in zip(links, told, strict=True))


def test_every_pair_that_a_reader_marked_is_shown_once(real: Edition, parse: Parse) -> None:
    rows = real.facts.observations
    pairs = {
        frozenset((str(obs_id), other if other in rows.index else ""))  # a held back figure has no row to link to
        for obs_id, others in rows["contradicts"].items()
        for other in others
    }
    section = parse(real.pages("vi")["quality"]).xpath('//section[@aria-labelledby="mau-thuan"]')[0]
    shown = [
        frozenset(link.partition("#")[2] for link in case.xpath("./p/a/@href")) for case in section.xpath(".//article")
    ]
    within = [pair for pair in shown if "" not in pair]
    assert len(within) == len(set(within))
    assert pairs <= set(shown)


def test_all_figures_held_back_are_on_this_page_and_nowhere_else(real: Edition, parse: Parse, words: Words) -> None:
    unpublished = real.facts.unpublished
    assert len(unpublished) >= 28
    for language in LANGUAGES:
        catalogue = real.catalogue(language)
        pages = real.pages(language)
        section = parse(pages["quality"]).xpath('//section[@aria-labelledby="chua-cong-bo"]')[0]
        rows = [words(row) for row in section.xpath(".//tbody/tr")]
        assert len(rows) == len(unpublished)
        for view in catalogue.unpublished.values():
            printed = " ".join(view.printed.split())
            assert any(view.place in row and view.value in row and printed in row for row in rows)
        for page_id, page in pages.items():
            for obs_id in unpublished.index:
                assert obs_id not in page.body, (page_id, obs_id)


def test_a_held_back_value_is_listed_only_on_this_page(small: Small, parse: Parse, words: Words) -> None:
    edition = small([COVERAGE], unpublished=[{**COVERAGE, "value": "12.3456", "as_printed": "12,3456%"}])
    for page_id, page in edition.pages("vi").items():
        body = parse(page)
        for doubt in body.xpath('//p[@class="cell-note" or @class="figure-why"]'):
            doubt.drop_tree()  # the sentence of a doubt may name what a figure was held against
        assert ("12,3456" in words(body)) == (page_id == "quality"), page_id
    assert "1 số liệu chưa công bố" in words(parse(edition.pages("vi")["quality"]))


def test_every_flag_is_explained_with_its_count(real: Edition, parse: Parse, words: Words) -> None:
    body = parse(real.pages("en")["quality"])
    counts = real.review.flags.groupby("flag")["obs_id"].nunique()
    for flag, row in real.facts.flag_terms.iterrows():
        entry = body.xpath(f'//*[@id="co-{flag}"]')[0]
        count = counts.get(flag, 0)
        assert re.search(rf"\b{count} figure{'' if count == 1 else 's'}(?![a-z])", words(entry))
        assert " ".join(str(row["explanation_en"]).split()) in words(entry)


def test_a_site_without_doubts(small: Small, parse: Parse, words: Words) -> None:
    text = words(parse(render_quality(small([]).catalogue("vi"))))
    assert "Tỷ lệ khớp: 0; không khớp: 0; chưa tính lại được: 0. Số liệu mang cờ do máy tính ra: 0." in text


def test_of_very_many_findings_the_newest_stand_on_the_page_and_the_rest_is_counted(
    real: Edition, parse: Parse, words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quality, "_MOST", 3)
    body = parse(render_quality(real.catalogue("vi")))
    done = real.facts.recomputations["verdict"].isin(["agrees", "differs"]).sum()
    section = body.xpath('//section[@aria-labelledby="tinh-lai"]')[0]
    assert len(section.xpath(".//article")) == 3
    assert f"Đây là 3 trong {done} mục: không khớp trước, rồi đến mới nhất." in words(section)
    days = real.facts.observations["as_of"]
    cases = [case.get("id").removeprefix("tinh-lai-") for case in section.xpath(".//article")]
    table = real.facts.recomputations
    differing = set(table.loc[table["verdict"] == "differs", "obs_id"])
    assert set(cases) >= differing if len(differing) <= 3 else set(cases) <= differing
    doubts = body.xpath('//section[@aria-labelledby="dang-ngo"]')[0]
    assert len(doubts.xpath(".//article")) == 3
    assert "Đây là 3 trong" in words(doubts)
    ambiguous = body.xpath('//section[@aria-labelledby="nhieu-cach-hieu"]')[0]
    assert len(ambiguous.xpath(".//tbody/tr")) == 3
    assert days[cases].notna().all()


def test_nothing_is_said_to_be_left_out_where_all_is_there(real: Edition, parse: Parse, words: Words) -> None:
    assert "Đây là" not in words(parse(real.pages("vi")["quality"]))
