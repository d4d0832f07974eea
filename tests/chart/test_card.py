"""Social cards: their words are in the pixels, long ones fit, data does nothing."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from portal.chart.card import HEIGHT, WIDTH, Card, CardFigure, card_svg
from portal.chart.inputs import ProgressChart
from tests.chart.pictures import image_of, inked, missing_texts

SITE = "https://bhxh-mo.example.org/"
LONG = "Tỷ lệ người tham gia bảo hiểm xã hội tự nguyện trong lực lượng lao động trong độ tuổi"


@pytest.fixture(scope="module")
def card(progress: ProgressChart) -> Card:
    figures = (
        CardFigure("Thu so với kế hoạch năm", "104%", "Đến 31/12/2025", "báo chí", progress),
        CardFigure("Số tiền chậm đóng", "hơn 1.227,4 tỷ đồng", "Đến 30/9/2025", "nguồn chính thức"),
        CardFigure(
            "Dân số có bảo hiểm y tế", "91,4% hay", "Đến 30/11/2025; đến 31/12/2025", "báo chí", progress, "95,16%"
        ),
    )
    return Card("vi", "cards/vi/x.png", "Bà Rịa - Vũng Tàu", figures)


def words(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_name_figures_dates_sources_and_independence_are_on_it(card: Card) -> None:
    told = words(card_svg(card, SITE))
    for text in ("Bà Rịa - Vũng Tàu", "104%", "hơn 1.227,4 tỷ đồng", "Đến 31/12/2025", "nguồn chính thức"):
        assert text in told
    assert {"BHXH Mở", "Trang độc lập", "bhxh-mo.example.org"} <= set(told)
    assert "Independent site" in words(card_svg(replace(card, language="en"), SITE))
    assert missing_texts(card_svg(card, SITE)) == []


def test_the_address_of_no_host_is_printed(card: Card) -> None:
    told = words(card_svg(card, "http://127.0.0.1:8000/"))
    assert "95,16%" in told
    assert [text for text in told if "127.0.0.1" in text] == []


def test_two_disputed_figures_stand_above_each_other_and_shrink_no_other(card: Card) -> None:
    sizes = {
        element.text: float(element.get("font-size", "0"))
        for element in ElementTree.fromstring(card_svg(replace(card, figures=card.figures[::2]), SITE)).iter()
        if element.text in {"104%", "91,4% hay", "95,16%"}
    }
    assert len(sizes) == 3
    assert set(sizes.values()) == {72}


def test_it_has_the_size_that_sites_ask_for(card: Card) -> None:
    assert image_of(card_svg(card, SITE)).size == (WIDTH, HEIGHT) == (1200, 630)


@pytest.mark.parametrize("name", ["Huế", "Bà Rịa - Vũng Tàu", LONG, f"Coverage of {LONG} {LONG}"])
@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_long_words_stay_within_the_edges_and_above_the_foot(card: Card, name: str, count: int) -> None:
    long = replace(card.figures[1], label=LONG, source=f"{LONG}, có điểm nghi vấn")
    svg = card_svg(replace(card, name=name, figures=(long, long, long)[:count], note=LONG), f"{SITE}{'x' * 80}/")
    assert not inked(svg, (0, 0, 54, HEIGHT))
    assert not inked(svg, (WIDTH - 58, 0, WIDTH, HEIGHT))
    if name != f"Coverage of {LONG} {LONG}" or count == 0:
        assert not inked(svg, (0, HEIGHT - 78, WIDTH, HEIGHT - 75))


def test_a_figure_without_target_has_no_bar(card: Card, progress: ProgressChart) -> None:
    bare = replace(card, figures=(replace(card.figures[0], bar=replace(progress, targets=())),))
    assert 'fill="#00697a"' not in card_svg(bare, SITE)
    assert 'fill="#00697a"' in card_svg(card, SITE)


def test_hostile_words_are_shown_and_do_nothing(card: Card) -> None:
    svg = card_svg(replace(card, name="<script>alert(1)</script>\u202e", figures=(), note='"&<b>\x00'), SITE)
    tags = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(svg).iter()}
    assert tags == {"svg", "title", "rect", "g", "path", "text"}
    assert "<script>alert(1)</script>" in words(svg)


def test_the_description_tells_all_for_those_who_hear_it(card: Card) -> None:
    assert card.description.startswith("Bà Rịa - Vũng Tàu. Thu so với kế hoạch năm 104% (Đến 31/12/2025; báo chí). ")
    assert replace(card, figures=(), note="Chưa có số liệu.").description == "Bà Rịa - Vũng Tàu. Chưa có số liệu."
