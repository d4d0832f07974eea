"""Pages that lay out a registry: sources, data, glossary, law."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd
import pytest

from portal.contract.schema import OBSERVATIONS, SOURCES
from portal.model.vocabulary import LANGUAGES, Language
from portal.page import listed_sources, reference
from portal.text.collation import vietnamese_key
from tests.page.conftest import Edition, Parse, Small, Words


def test_every_source_stands_once_under_its_own_anchor(real: Edition, parse: Parse, words: Words) -> None:
    body = parse(real.pages("vi")["sources"])
    rows = {row.get("id"): row for row in body.xpath("//tbody/tr")}
    assert set(rows) == set(real.facts.sources.index)
    counts = real.facts.observations["source_id"].value_counts()
    with_figures = [source_id for source_id, row in rows.items() if words(row[1]) != "0"]
    assert len(with_figures) == (counts > 0).sum() >= 113
    for source_id, row in rows.items():
        assert words(row[1]) == str(counts.get(source_id, 0))
    assert f"{len(with_figures)} nguồn của {len(real.facts.observations)} số liệu" in words(body.find(".//h1"))


def test_a_source_links_to_the_web_or_says_that_it_cannot(real: Edition, parse: Parse, words: Words) -> None:
    for row in parse(real.pages("en")["sources"]).xpath("//tbody/tr"):
        view = real.catalogue("en").sources[row.get("id")]
        links = row.xpath('./td[@class="c-source"]/a/@href')
        assert links == ([view.url] if view.url else [])
        assert ("no public address" in words(row)) == (not view.url)


def test_sources_of_a_kind_are_newest_first(real: Edition, parse: Parse) -> None:
    for table in parse(real.pages("vi")["sources"]).xpath("//table"):
        days = [str(real.facts.sources.at[source_id, "published"]) for source_id in table.xpath(".//tbody/tr/@id")]
        assert days == sorted(days, reverse=True)


def test_links_to_a_source_find_its_anchor(real: Edition, parse: Parse) -> None:
    anchors = set(parse(real.pages("vi")["sources"]).xpath("//tbody/tr/@id"))
    found = set()
    for page in real.pages("vi").values():
        for href in parse(page).xpath('//a[@class="source-no-link"]/@href'):
            found.add(href.partition("#")[2])
    assert found
    assert found <= anchors


def test_a_row_of_data_for_each_place(real: Edition, parse: Parse, words: Words) -> None:
    for language in LANGUAGES:
        rows = parse(real.pages(language)["data"]).xpath('//table[.//caption[@id="bang-goi"]]/tbody/tr')
        held = pd.concat([real.facts.observations["package"], real.facts.unpublished["package"]])
        assert len(rows) == held.nunique()
        assert sum(int(words(row[1])) for row in rows) == len(real.facts.observations)
        assert sum(int(words(row[2])) for row in rows) == len(real.facts.unpublished)
        names = [words(row[0]) for row in rows]
        assert names[0] == real.catalogue(language).place("viet-nam")
        assert names[1:] == sorted(names[1:], key=vietnamese_key)


def test_every_column_is_explained(real: Edition, parse: Parse, words: Words) -> None:
    codes = [words(code) for code in parse(real.pages("vi")["data"]).xpath("//tbody//th/code")]
    assert codes == [*OBSERVATIONS.columns, *SOURCES.columns]


def test_a_span_of_one_day_is_one_date(small: Small, parse: Parse, words: Words) -> None:
    row = parse(small([{}]).pages("en")["data"]).xpath('//table[.//caption[@id="bang-goi"]]/tbody/tr')[0]
    assert words(row[3]) == "30 September 2025"
    two = small([{}, {"as_of": "2025-08-31"}]).pages("en")["data"]
    row = parse(two).xpath('//table[.//caption[@id="bang-goi"]]/tbody/tr')[0]
    assert words(row[3]) == "31 August 2025 – 30 September 2025"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_is_in_alphabetical_order(real: Edition, parse: Parse, words: Words, language: Language) -> None:
    body = parse(real.pages(language)["glossary"])
    terms = [str(term.text) for term in body.xpath("//dl/dt")]
    assert len(terms) == len(real.facts.glossary)
    assert [term.strip() for term in terms] == sorted((term.strip() for term in terms), key=vietnamese_key)
    other = "en" if language == "vi" else "vi"
    assert len(body.xpath(f'//dt/small[@lang="{other}"]')) == len(terms)


def test_law_is_newest_first_with_links_to_the_web_only(real: Edition, parse: Parse) -> None:
    body = parse(real.pages("vi")["law"])
    entries = body.xpath('//ul[@class="points"]/li')
    assert {entry.get("id") for entry in entries} == set(real.facts.laws["law_id"])
    days = real.facts.laws.set_index("law_id")["in_force_from"]
    order = [days[entry.get("id")] for entry in entries]
    assert order == sorted(order, reverse=True)
    for href in body.xpath("//section//a/@href"):
        assert href.startswith(("https://", "http://"))


def test_of_very_many_sources_the_newest_are_listed_and_the_file_has_all(
    real: Edition, parse: Parse, words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = real.facts.sources
    monkeypatch.setattr(listed_sources, "MOST", 5)
    edition = Edition(real.facts, real.review)
    body = parse(edition.pages("vi")["sources"])
    listed = set(body.xpath("//tbody/tr/@id"))
    # No page leads to a row that is not there, though notes name sources of all ages.
    pages = edition.pages("vi").values()
    linked = {link for page in pages for link in re.findall(r'nguon/#([A-Z][0-9]{3})"', page.body)}
    assert linked
    assert linked <= listed
    # What has no address of its own is linked to here, and stays.
    assert set(everything.index[everything["url"] == ""]) <= listed < set(everything.index)
    press = everything[everything["kind"].isin(["newspaper", "seed"]) & (everything["url"] != "")]
    dates = press["published"]
    kept, gone = dates[dates.index.isin(listed)], dates[~dates.index.isin(listed)]
    assert len(kept) <= 5
    assert kept.min() >= gone.max()
    assert f"trong {everything['kind'].isin(['newspaper', 'seed']).sum()} nguồn" in words(body)


def test_a_source_of_very_many_places_tells_their_number(real: Edition, parse: Parse, words: Words) -> None:
    rows = real.facts.observations.copy()
    first = rows.drop_duplicates("province_id").index[:12]
    rows.loc[first, "source_id"] = "S001"
    edition = Edition(replace(real.facts, observations=rows), real.review)
    body = parse(reference.render_sources(edition.catalogue("en")))
    places = rows.loc[rows["source_id"] == "S001", "province_id"].nunique()
    assert f" {places} places" in words(body.get_element_by_id("S001"))
