"""A chart as a page of its own: whole, inert, in one style, with a way back that is right wherever it stands."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from portal.chart.draw import draw_svg
from portal.chart.figure import Figure, KeyItem
from portal.chart.inputs import Bar, ProgressChart, TargetMark
from portal.chart.sheet import Sheet
from portal.chart.theme import CLASSES
from portal.model.vocabulary import Language
from portal.page.embed import Edition, embed_page, embed_path
from portal.page.embed_size import embed_size
from portal.page.embed_style import STYLE

HOSTILE = "</style></title><script>alert(1)</script><img src=x onerror=y> \" ' & <!-- {{7*7}}"
WIDE = ProgressChart("vi", "wide", "Lời", Bar(50, "x"), "met", 100, None, (TargetMark(100, "y"),), None)
PHONE = replace(WIDE, width="phone")
KEY = (KeyItem("key-solid", "số đúng"), KeyItem("key-target", "chỉ tiêu"))
FIGURE = Figure("Quảng Ninh: 95%", "Phần trăm.", "Nguồn: Báo A.", "Lời", WIDE, PHONE, KEY, "Chú thích.", indicator="x")
SHEET = Sheet("vi", FIGURE, "charts/vi/quang-ninh/x", "tinh/quang-ninh/")
FROZEN = Edition("1.2.0", "2026-12-02")


def page_of(sheet: Sheet, frozen: Edition | None = None) -> html.HtmlElement:
    drawings = draw_svg(sheet.figure.wide), draw_svg(sheet.figure.phone)
    return html.document_fromstring(embed_page(sheet, drawings, frozen).decode())


def test_all_the_words_of_the_figure_are_on_it() -> None:
    page = page_of(SHEET)
    told = page.find("body").text_content()
    for text in (FIGURE.title, FIGURE.measure, FIGURE.source, FIGURE.caption, *(item.text for item in KEY)):
        assert text in told
    assert page.get("lang") == "vi"
    assert page.findtext(".//title") == "Quảng Ninh: 95% · BHXH Mở"
    assert [svg.get("class") for svg in page.iter("svg")] == ["chart-wide", "chart-phone"]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


@pytest.mark.parametrize(
    ("language", "frozen", "words"),
    [
        ("vi", None, "Luôn theo số mới nhất"),
        ("en", None, "Follows the newest data"),
        ("vi", FROZEN, "Bản dữ liệu 1.2.0 (2/12/2026), giữ nguyên khi có số mới"),
        ("en", FROZEN, "Data release 1.2.0 (2 December 2026), unchanged by newer data"),
    ],
)
def test_it_says_which_data_it_shows(language: Language, frozen: Edition | None, words: str) -> None:
    last = page_of(replace(SHEET, language=language), frozen).find(".//footer/p[2]")
    assert last.text_content().endswith(words)


def test_addresses_live_and_frozen_and_the_way_back_from_both() -> None:
    assert embed_path(SHEET) == "embed/vi/quang-ninh/x/"
    assert embed_path(SHEET, "1.2.0") == "embed/1.2.0/vi/quang-ninh/x/"
    for frozen, way in ((None, "../../../../tinh/quang-ninh/"), (FROZEN, "../../../../../tinh/quang-ninh/")):
        (link,) = page_of(SHEET, frozen).iter("a")
        assert dict(link.attrib) == {"href": way, "target": "_blank", "rel": "noopener"}


def test_hostile_words_stay_words_and_nothing_else_comes_in() -> None:
    wide, key = replace(WIDE, description=HOSTILE), (KeyItem("key-solid", HOSTILE),)
    page = page_of(replace(SHEET, figure=Figure(HOSTILE, HOSTILE, HOSTILE, HOSTILE, wide, PHONE, key, HOSTILE)))
    assert page.findtext(".//h1") == HOSTILE
    shape = [element.tag for element in page_of(SHEET).iter()]
    del shape[shape.index("li")], shape[shape.index("span")]
    assert [element.tag for element in page.iter()] == shape
    assert not [name for element in page.iter() for name in element.attrib if name == "style" or name.startswith("on")]
    assert "onerror" not in dict(page.attrib)


def test_the_policy_allows_the_one_style_and_nothing_else() -> None:
    page = page_of(SHEET)
    style = page.findtext(".//style")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style
    assert "@import" not in style


def rules(css: str) -> dict[str, dict[str, str]]:
    """The declarations of each simple selector, the last ones first to count, without the space between them."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    found: dict[str, dict[str, str]] = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css):
        pairs = (line.split(":", 1) for line in body.split(";") if ":" in line)
        said = {name.strip(): re.sub(r"\s*([,:])\s*", r"\1", value.strip()) for name, value in pairs}
        for selector in selectors.split(","):
            found.setdefault(selector.strip(), {}).update(said)
    return found


def test_marks_and_samples_are_painted_as_the_site_paints_them(project: Path) -> None:
    css = rules((project / "docs/assets/stylesheets/charts.css").read_text(encoding="utf-8"))
    own = rules(STYLE)
    drawn = {f".{name}" for painted in CLASSES.values() for name in painted.split()} - {".m-hit"}
    samples = ("solid", "hollow", "doubt", "square", "target", "target-borrowed", "pace", "prev")
    wanted = drawn | {f".key-{name}" for name in samples}
    for name in wanted:
        said = {key: value for key, value in css[name].items() if key != "box-sizing"}
        assert own[name] == said, name
    assert {name for name in own if re.match(r"\.(?:[mstd]-|key-)", name)} == wanted | {".key-mark"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_are_the_tokens_of_the_site(project: Path, scheme: str) -> None:
    tokens = (project / "docs/assets/stylesheets/tokens.css").read_text(encoding="utf-8")
    named = {"light": ":root", "dark": ':root[data-scheme="dark"]'}[scheme]
    light, dark = re.findall(r":root\{([^}]*)\}", STYLE)
    own = dict(line.split(":", 1) for line in (light if scheme == "light" else dark).split(";"))
    site = rules(tokens)[named]
    assert own == {name: site[name] for name in own}
    assert set(re.findall(r"var\((--[\w-]+)\)", STYLE)) == own.keys() - {"color-scheme"}


def test_a_longer_text_asks_for_a_higher_frame_and_never_for_a_lower_one() -> None:
    heights = [embed_size(replace(FIGURE, title="Quảng Ninh " * count), "")[1] for count in range(1, 20)]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]
    assert all(height % 10 == 0 for height in heights)
