"""A chart taken away: all of its words are on it and in its pixels, within its edges, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from portal.chart.comparison_figure import comparison_figure
from portal.chart.draw import draw_svg
from portal.chart.figure import Figure, KeyItem
from portal.chart.history_figure import history_figure
from portal.chart.inputs import HistoryChart
from portal.chart.sheet import MARGIN, WIDTH, Sheet, sheet_svg
from portal.derive.facts import Facts
from portal.model.vocabulary import Language
from tests.chart.pictures import inked, missing_texts

SITE = "https://bhxh-mo.example.org/"
HOSTILE = "<script>alert(1)</script> \" ' & ]]> \u202ex\x0b\n<b>"
KEYS = ("solid", "hollow", "square", "target", "target-borrowed", "pace", "prev")
Make = Callable[[Figure], str]


def sheet_of(figure: Figure, language: Language = "vi") -> str:
    sheet = Sheet(language, figure, "charts/vi/quang-ninh/x", "tinh/quang-ninh/")
    return sheet_svg(sheet, draw_svg(figure.wide), SITE)


@pytest.fixture(scope="module")
def plain(history: HistoryChart) -> Figure:
    key = tuple(KeyItem(f"key-{name}", f"mẫu {name}") for name in KEYS)
    wide = replace(history, width="wide")
    return Figure("Tiêu đề", "Phần trăm. Đến 30/9/2025.", "Nguồn: Báo A.", "Lời", wide, history, key, "Chú thích.")


def words(svg: str) -> str:
    return " ".join(element.text or "" for element in ElementTree.fromstring(svg).iter() if "text" in element.tag)


def test_title_unit_key_caption_source_and_address_are_on_it(plain: Figure) -> None:
    told = words(sheet_of(plain))
    for text in ("Tiêu đề", "Phần trăm. Đến 30/9/2025.", "mẫu pace", "Chú thích.", "Nguồn: Báo A.", "95,27%"):
        assert text in told
    assert f"BHXH Mở, trang độc lập · {SITE}tinh/quang-ninh/" in told
    assert "an independent site" in words(sheet_of(plain, "en"))


def test_it_stands_alone_without_classes_styles_or_anything_that_acts(plain: Figure) -> None:
    svg = sheet_of(replace(plain, title=HOSTILE, measure=HOSTILE, source=HOSTILE, caption=HOSTILE))
    root = ElementTree.fromstring(svg)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= {"svg", "title", "rect", "text", "line", "circle", "path", "g"}
    names = {name for element in root.iter() for name in element.attrib}
    assert not names & {"class", "style", "id", "href"}
    assert not [name for name in names if name.startswith("on")]
    assert "<script" not in svg
    assert "\u202e" not in svg
    assert "\x0b" not in svg
    assert root.get("role") == "img"


def test_every_text_leaves_its_mark_in_the_picture(plain: Figure) -> None:
    assert missing_texts(sheet_of(plain)) == []


def test_the_measure_sees_a_text_without_letters(plain: Figure) -> None:
    blank = sheet_of(plain).replace("Chú thích.", "\u00a0\u00a0\u00a0\u00a0")
    assert missing_texts(blank) == ["\u00a0\u00a0\u00a0\u00a0"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_longest_titles_stay_within_the_edges(facts: Facts, language: Language) -> None:
    figures = [
        comparison_figure(facts, indicator, language, variant=variant)
        for indicator, variant in (
            ("coverage_si_labour_pct", "compulsory"),
            ("late_payment_pct", "interest_bearing"),
            ("collections_yoy_pct", ""),
        )
    ]
    series = next(series for series in facts.series.index if series.startswith("ha-noi/63/late_payment/total"))
    figures.append(history_figure(facts, [series], language))
    titles = [figure.title for figure in figures if figure]
    assert max(map(len, titles)) > 90
    for figure in figures:
        assert figure is not None
        shouting = replace(figure, caption="W" * 300, title=f"{figure.title} {figure.title.upper()}")
        svg = sheet_of(shouting, language)
        height = int(ElementTree.fromstring(svg).get("height", "0"))
        assert not inked(svg, (0, 0, MARGIN - 6, height))
        assert not inked(svg, (WIDTH - MARGIN + 12, 0, WIDTH, height))
        assert not inked(svg, (0, height - 10, WIDTH, height))


def test_a_picture_made_on_a_computer_of_no_address_prints_none(plain: Figure) -> None:
    local = sheet_svg(Sheet("vi", plain, "charts/x", "tinh/x/"), draw_svg(plain.wide), "http://127.0.0.1:8000/")
    assert "127.0.0.1" not in local
    assert "tinh/x/" not in local
    assert "BHXH Mở" in local


def test_an_unknown_key_is_an_error(plain: Figure) -> None:
    with pytest.raises(KeyError):
        sheet_of(replace(plain, key=(KeyItem("key-new", "x"),)))
