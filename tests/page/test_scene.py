"""Rendering one page: links at any depth, no hole, no blank line, everything escaped."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, PackageLoader, UndefinedError
from lxml import html
from markupsafe import Markup

from portal.chart.draw import chart_key
from portal.chart.figure import Figure
from portal.chart.inputs import Bar, ProgressChart, TargetMark
from portal.model.vocabulary import Language
from portal.page import templating
from portal.page.embed import EmbeddedChart
from portal.page.scene import Scene, joined
from portal.page.structured import SITE
from portal.site.placing import place_site
from tests.page.conftest import Edition


@pytest.fixture
def templates(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Templates of the test's own, in the environment of the pages."""
    made: dict[str, str] = {}
    environment = templating._environment().overlay(loader=DictLoader(made))
    monkeypatch.setattr(templating, "_environment", lambda: environment)
    return made


def scene_of(real: Edition, page_id: str = "province:quang-ninh", language: Language = "vi") -> Scene:
    return Scene(real.catalogue(language), page_id)


@pytest.mark.parametrize(
    ("page_id", "language", "target", "link"),
    [
        ("home", "vi", "province:ha-noi", "tinh/ha-noi/"),
        ("province:quang-ninh", "vi", "home", "../../"),
        ("province:quang-ninh", "vi", "province:ha-noi", "../ha-noi/"),
        ("province:quang-ninh", "vi", "province:quang-ninh", "./"),
        ("indicator:late_payment", "en", "province:ha-noi", "../../provinces/ha-noi/"),
        ("units", "en", "home", "../../"),
    ],
)
def test_links_are_relative(real: Edition, page_id: str, language: Language, target: str, link: str) -> None:
    assert scene_of(real, page_id, language).link(target) == link


def test_link_with_an_anchor_and_to_a_file(real: Edition) -> None:
    assert scene_of(real).link("quality", "co-implausible") == "../../chat-luong/#co-implausible"
    assert scene_of(real).file("data/observations.csv") == "../../data/observations.csv"
    assert scene_of(real, language="en").file("en/feed.xml") == "../../feed.xml"


def test_link_to_a_page_that_is_not_there_is_an_error(real: Edition) -> None:
    with pytest.raises(KeyError):
        scene_of(real).link("nowhere")


def test_row_leads_to_the_figure_and_a_held_back_one_to_the_page_alone(real: Edition) -> None:
    catalogue = real.catalogue("vi")
    scene = Scene(catalogue, "home")
    shown = next(iter(catalogue.figures.values()))
    assert scene.row(shown) == f"tinh/{shown.province_id}/#{shown.obs_id}"
    held_back = next(iter(catalogue.unpublished.values()))
    assert scene.row(held_back) == f"tinh/{held_back.province_id}/"


def test_words_numbers_and_dates_are_in_the_language(real: Edition) -> None:
    vietnamese, english = scene_of(real), scene_of(real, language="en")
    assert (vietnamese.t("có", "yes"), english.t("có", "yes")) == ("có", "yes")
    assert (vietnamese.number(12345), english.number(12345)) == ("12.345", "12,345")
    assert (vietnamese.date("2025-09-30"), english.date("2025-09-30")) == ("30/9/2025", "30 September 2025")


def test_a_missing_name_is_an_error(real: Edition, templates: dict[str, str]) -> None:
    templates["x.html"] = "<p>{{ given }} {{ forgotten }}</p>"
    with pytest.raises(UndefinedError, match="forgotten"):
        scene_of(real).render("x.html", "T", "D", given="1")


def test_a_missing_attribute_is_an_error(real: Edition, templates: dict[str, str]) -> None:
    templates["x.html"] = "<p>{{ t('a', 'b').absent }}</p>"
    with pytest.raises(UndefinedError, match="absent"):
        scene_of(real).render("x.html", "T", "D")


def test_a_body_has_no_blank_line_and_no_indented_one(real: Edition, templates: dict[str, str]) -> None:
    templates["x.html"] = "\n\n<div>\n\n   <p>{{ text }}</p>\n\t\n</div>\n\n"
    page = scene_of(real).render("x.html", "T", "D", text="one\n\n    two\n \n\t\nthree")
    assert page.body == "<div>\n<p>one\ntwo\nthree</p>\n</div>\n"


def test_text_is_escaped_once(real: Edition, templates: dict[str, str]) -> None:
    templates["x.html"] = '<p title="{{ text }}">{{ text }}</p>'
    page = scene_of(real).render("x.html", "T", "D", text="\"<b> & {{ 7*7 }}'")
    assert page.body == '<p title="&#34;&lt;b&gt; &amp; {{ 7*7 }}&#39;">&#34;&lt;b&gt; &amp; {{ 7*7 }}&#39;</p>\n'


@pytest.mark.parametrize(
    ("page_id", "language", "path"),
    [
        ("home", "vi", "index.md"),
        ("home", "en", "index.md"),
        ("province:quang-ninh", "vi", "tinh/quang-ninh/index.md"),
        ("province:quang-ninh", "en", "provinces/quang-ninh/index.md"),
    ],
)
def test_path_is_inside_the_tree_of_the_language(
    real: Edition, templates: dict[str, str], page_id: str, language: Language, path: str
) -> None:
    templates["x.html"] = "<p></p>"
    page = scene_of(real, page_id, language).render("x.html", "Title", "Description", noindex=True)
    assert (page.path, page.page_id, page.title, page.description) == (path, page_id, "Title", "Description")
    assert page.noindex


def test_a_chart_leaves_a_place_for_each_of_its_drawings(real: Edition, templates: dict[str, str]) -> None:
    phone = ProgressChart("vi", "phone", "A", Bar(50, "x"), "met", 100, None, (TargetMark(100, "y"),), None)
    wide = ProgressChart("vi", "wide", "A", Bar(50, "x"), "met", 100, None, (TargetMark(100, "y"),), None)
    templates["x.html"] = "{{ scene.chart(figure, 'here', 'rows') }}"
    for name in ("_chart.html", "_parts.html"):
        templates[name] = PackageLoader("portal.page").get_source(templating._environment(), name)[0]
    scene = scene_of(real)
    page = scene.render(
        "x.html", "T", "D", figure=Figure("<i>1</i>", "S & S", "Source: B.", "A", wide, phone, indicator="x")
    )
    assert page.drawings == (wide, phone)
    for drawing in page.drawings:
        assert page.body.count(f"<!-- drawing {chart_key(drawing)} -->") == 1
    assert '<figure class="chart" id="here" aria-labelledby="here-t">' in page.body
    assert '<a href="#rows">Bảng số</a>' in page.body
    assert 'href="../../charts/vi/quang-ninh/x.png" download="quang-ninh-x.png"' in page.body
    assert "&lt;i&gt;1&lt;/i&gt;" in page.body
    assert "S &amp; S" in page.body


def test_the_code_of_a_frame_is_text_that_stays_inert_twice(real: Edition) -> None:
    title = '</textarea><script>alert(1)</script>" onload="x & <site>'
    frame = scene_of(real).frame(EmbeddedChart("embed/vi/quang-ninh/x/", title, 480))
    assert not set(frame.replace(SITE, "")) & set("<>\"'")
    area = html.fragment_fromstring(f"<textarea>{place_site(frame, 'https://a.example/b/')}</textarea>")
    shown = html.fragment_fromstring(str(area.text))
    assert shown.tag == "iframe"
    assert dict(shown.items()) == {
        "src": "https://a.example/b/embed/vi/quang-ninh/x/",
        "title": title,
        "width": "100%",
        "height": "480",
        "loading": "lazy",
        "style": "border:0",
    }


def test_a_css_class_of_a_drawing_is_escaped(real: Edition) -> None:
    chart = ProgressChart("vi", "phone", "A", Bar(50, "x"), "met", 100, None, (), None)
    assert scene_of(real).drawing(chart, '"><b>').startswith(Markup('<div class="&#34;&gt;&lt;b&gt;">'))


@pytest.mark.parametrize(
    ("parts", "language", "text"),
    [
        ([], "vi", ""),
        (["a"], "vi", "a"),
        (["a", "b"], "vi", "a và b"),
        (["a", "b", "c"], "en", "a, b and c"),
    ],
)
def test_joined(parts: list[str], language: Language, text: str) -> None:
    assert joined(parts, language) == text


def test_a_source_named_in_a_note_is_a_link_and_the_rest_stays_text(real: Edition) -> None:
    scene = Scene(real.catalogue("vi"), "province:quang-ninh")
    note = scene.note("P001 in 952 tỷ đồng, X999 <b>, suy ra từ S000 (P002).")
    assert note == (
        '<a href="../../nguon/#P001">Bài năm 2025</a> (P001) in 952 tỷ đồng, X999 &lt;b&gt;, suy ra từ '
        '<a href="../../nguon/#S000">bài 13/11/2025</a> (S000) (<a href="../../nguon/#P002">bài 12/2024</a>).'
    )
    in_english = Scene(real.catalogue("en"), "province:quang-ninh").note("Rounded; S000 has more.")
    assert in_english.endswith(">article of 13 November 2025</a> (S000) has more.")


def test_an_id_in_a_note_is_read_whole(real: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = Scene(real.catalogue("vi"), "province:quang-ninh")
    assert scene.note("BHXH: S000-2, S0000, XS000, S000a và S000-") == "BHXH: S000-2, S0000, XS000, S000a và S000-"
    for name in ("S000-2", "T202508"):
        monkeypatch.setitem(scene.catalogue.sources, name, scene.catalogue.sources["S000"])
        assert scene.note(f"Theo {name}.").startswith('Theo <a href="../../nguon/#S000">bài 13/11/2025</a>')
    both = scene.note("Theo P001-S000.")
    assert both.count("<a ") == 2
    assert "(P001)-<a " in both


def test_counts_agree_with_their_noun(real: Edition) -> None:
    scene = Scene(real.catalogue("en"), "home")
    assert [scene.count(number, "figure") for number in (1, 2, 1234)] == ["1 figure", "2 figures", "1,234 figures"]
