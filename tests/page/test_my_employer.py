"""The page for people whose employer is late says nothing that the table of acts does not say."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from portal.model.vocabulary import LANGUAGES, Language
from portal.page.catalogue import Catalogue
from portal.page.my_employer import render_my_employer
from tests.page.conftest import Edition, Parse, Words

NUMBER = re.compile(r"\d[\d.,/]*")


def numbers(text: str) -> set[str]:
    """The numbers of a text; ``01/07/2025`` and ``1/7/2025`` are the same day."""
    return {re.sub(r"\b0(?=\d)", "", found.rstrip(".,/")) for found in NUMBER.findall(text)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_of_a_statement_stands_in_the_row_of_its_act(
    real: Edition, parse: Parse, words: Words, language: Language
) -> None:
    body = parse(render_my_employer(real.catalogue(language)))
    laws = real.facts.laws.set_index("law_id")
    statements = body.xpath("//li[@data-law]")
    assert len(statements) >= 10
    for statement in statements:
        row = laws.loc[statement.get("data-law")]
        told = " ".join(words(part) for part in (statement[0], statement[1]))
        assert numbers(told) <= numbers(str(row[f"relevance_{language}"])), told
        assert statement.xpath(".//a/@href")[0].endswith(f"#{statement.get('data-law')}")
        assert str(row["number"]) in words(statement)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_statement_goes_with_its_act(real: Edition, parse: Parse, words: Words, language: Language) -> None:
    fewer = replace(real.facts, laws=real.facts.laws[real.facts.laws["law_id"] != "si-law-2024"])
    body = parse(render_my_employer(Catalogue(fewer, real.review, language)))
    assert "si-law-2024" not in body.xpath("//li/@data-law")
    assert "0,03%" not in words(body)
    assert "0.03%" not in words(body)
    none = replace(real.facts, laws=real.facts.laws.iloc[:0])
    assert parse(render_my_employer(Catalogue(none, real.review, language))).xpath("//li/@data-law") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_about_late_units_lead_to_it(real: Edition, parse: Parse, language: Language) -> None:
    pages = real.pages(language)
    end = "noi-toi-lam-viec/" if language == "vi" else "my-employer/"
    for page_id in ("late-payment", "units", "province:ha-noi"):
        assert any(link.endswith(end) for link in parse(pages[page_id]).xpath("//a/@href")), page_id


def test_it_never_says_that_a_listed_unit_evades(real: Edition, parse: Parse, words: Words) -> None:
    text = words(parse(render_my_employer(real.catalogue("vi"))))
    assert "Danh sách chậm đóng không phải danh sách trốn đóng." in text
    assert "Không thấy tên không có nghĩa là đã đóng đủ." in text
    assert "Không phải tư vấn pháp lý" in text
