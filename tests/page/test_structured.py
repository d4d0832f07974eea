"""What search engines are told of a page: schema.org things with the page's own figures, and inert text."""

from __future__ import annotations

import json
from typing import Any

import pytest

from portal.model.vocabulary import LANGUAGES, Language
from portal.page.structured import SITE, SitePath, structured_text
from tests.page.conftest import Edition, Small
from tests.page.test_status import COVERAGE

ROOT = "https://example.org/bhxh/"
HOSTILE = ('</script><script>alert(1)</script>"', "<site>", "a & b <!-- c", "site site-root\u2028x")


def graph_of(text: str) -> list[dict[str, Any]]:
    told = json.loads(text.replace(SITE, ROOT))
    assert told["@context"] == "https://schema.org"
    graph: list[dict[str, Any]] = told["@graph"]
    return graph


def thing(edition: Edition, page_id: str, kind: str, language: Language = "vi") -> dict[str, Any]:
    graph = graph_of(edition.pages(language)[page_id].structured)
    return next(one for one in graph if one["@type"] == kind)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_can_neither_end_the_script_nor_pass_for_an_address(text: str) -> None:
    made = structured_text([{"@type": "Thing", "name": text, "url": SitePath("tinh/")}])
    outside_marks = made.replace(SITE, "")
    assert not set("<>&\u2028\u2029") & set(outside_marks)
    assert made.count(SITE) == 1
    assert graph_of(made) == [{"@type": "Thing", "name": text, "url": f"{ROOT}tinh/"}]


def test_a_province_is_a_dataset_of_its_figures(real: Edition) -> None:
    for language, address in zip(LANGUAGES, ("tinh/quang-ninh/", "en/provinces/quang-ninh/"), strict=True):
        told = thing(real, "province:quang-ninh", "Dataset", language)
        rows = real.facts.observations[real.facts.observations["province_id"] == "quang-ninh"]
        assert told["url"] == ROOT + address
        assert told["inLanguage"] == language
        assert {one["propertyID"] for one in told["variableMeasured"]} == set(rows["indicator"])
        assert len(told["isBasedOn"]) == rows["source_id"].nunique()
        assert told["temporalCoverage"] == f"{min(rows['as_of'])}/{max(rows['as_of'])}"
        assert [one["contentUrl"] for one in told["distribution"]] == [
            f"{ROOT}data/packages/quang-ninh/observations.csv",
            f"{ROOT}data/packages/quang-ninh/sources.csv",
        ]
        assert 50 <= len(told["description"]) <= 5000


def test_every_dataset_has_what_a_dataset_search_needs(real: Edition) -> None:
    needed = ("name", "description", "url", "license", "creator", "distribution", "temporalCoverage")
    for language in LANGUAGES:
        kinds = []
        for page in real.pages(language).values():
            for told in graph_of(page.structured) if page.structured else []:
                kinds.append(told["@type"])
                if told["@type"] == "Dataset":
                    assert all(told[name] for name in needed), page.page_id
                    assert len(told["description"]) >= 50, page.page_id
        assert {"Dataset", "DataCatalog", "BreadcrumbList", "WebSite"} <= set(kinds)
        assert kinds.count("Dataset") > 60


def test_the_catalogue_names_the_dataset_of_everything(real: Edition) -> None:
    everything = thing(real, "data", "Dataset")
    assert thing(real, "data", "DataCatalog")["dataset"] == {"@id": everything["@id"]}
    assert {one["encodingFormat"] for one in everything["distribution"]} >= {"text/csv", "application/json"}


def test_a_place_without_figures_is_no_dataset(small: Small) -> None:
    pages = small([COVERAGE]).pages("vi")
    kinds = [told["@type"] for told in graph_of(pages["province:ha-noi"].structured)]
    assert kinds == ["BreadcrumbList"]
    steps = graph_of(pages["province:ha-noi"].structured)[0]["itemListElement"]
    assert [(step["position"], step["name"]) for step in steps] == [(1, "BHXH Mở"), (2, "Tỉnh, thành"), (3, "Hà Nội")]


def test_the_page_of_units_tells_nothing(real: Edition) -> None:
    assert real.pages("vi")["units"].structured == ""
