"""The table builder's page: every place and indicator once, each with the file that a reader without scripts takes."""

from __future__ import annotations

from portal.model.vocabulary import LANGUAGES, NATION, THEMES
from portal.page.scene import Scene
from portal.page.table_builder import PAGE_ID, indicator_choices, place_choices, render_table_builder
from portal.text.collation import vietnamese_key
from tests.page.conftest import Edition, Parse


def test_every_place_of_either_boundary_is_offered_once(real: Edition) -> None:
    catalogue = real.catalogue("vi")
    groups = [choices for _, choices in place_choices(catalogue, Scene(catalogue, PAGE_ID))]
    assert [choice.value for choice in groups[0]] == [NATION]
    assert len(groups[1]) == 34
    values = [choice.value for choices in groups for choice in choices]
    assert sorted(values) == sorted(set(real.facts.provinces["province_id"]))
    for choices in groups:
        names = [choice.name for choice in choices]
        assert names == sorted(names, key=vietnamese_key)
    assert sum(choice.figures for choices in groups for choice in choices) == len(real.facts.observations)


def test_indicators_stand_under_their_themes_with_the_words_their_figures_need(real: Edition) -> None:
    catalogue = real.catalogue("en")
    groups = indicator_choices(catalogue)
    assert [heading for heading, _ in groups] == [catalogue.label("theme", theme) for theme in THEMES]
    found = {choice.value: choice for _, choices in groups for choice in choices}
    assert set(found) == set(map(str, real.facts.indicators.index))
    assert found["late_payment"].tells == "funds"
    assert "setter" in found["coverage_target"].tells
    assert found["coverage_target"].time == "deadline"
    # The words a figure is told with are those of the other pages: what one needs there, it needs here.
    for view in catalogue.figures.values():
        needs = found[view.indicator].tells.split()
        assert ("set by:" in view.detail) <= ("setter" in needs), view.obs_id
        assert (bool(view.base) and f"of {view.base}" in view.detail) <= ("base" in needs), view.obs_id


def test_without_scripts_the_page_is_a_list_of_files(real: Edition, parse: Parse) -> None:
    for language in LANGUAGES:
        body = parse(render_table_builder(real.catalogue(language)))
        root = "../.." if language == "vi" else "../../.."
        boxes = body.xpath("//input[@type='checkbox']")
        files = body.xpath("//a[@class='build-file']/@href")
        assert len(files) == len([box for box in boxes if box.get("data-figures") != "0"]) > 60
        assert f"{root}/data/places/quang-ninh.csv" in files
        assert f"{root}/data/indicators/late_payment.csv" in files
        assert body.xpath("//*[contains(@class, 'build-plain')]//a/@href")[0] == f"{root}/data/observations.csv"
        # No figure stands in the page: all come from the files.
        assert not body.xpath("//table")
