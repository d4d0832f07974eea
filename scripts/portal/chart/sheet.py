"""A chart that can be taken away: one drawing that holds its title, key, caption, source and address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree

from portal.chart.figure import Figure, KeyItem
from portal.chart.inputs import PIXELS
from portal.chart.lettering import text_width, wrapped
from portal.chart.palette import paint_of
from portal.chart.paper import Paper, written
from portal.chart.typeface import lettered
from portal.chart.words import host_to_print, pick
from portal.model.vocabulary import Language

MARGIN: Final = 32
WIDTH: Final = PIXELS["wide"] + 2 * MARGIN
_TITLE: Final = 22
_SMALL: Final = 14
_TINY: Final = 13
_KEY_GAP: Final = 24
_KEY_MARK: Final = 20


@dataclass(frozen=True)
class Sheet:
    """A figure to be taken away: ``path`` is its place in the site without an ending
    (``charts/vi/quang-ninh/collections_total``), ``page`` that of the page that shows it (``tinh/quang-ninh/``)."""

    language: Language
    figure: Figure
    path: str
    page: str


def sheet_svg(sheet: Sheet, plot: str, site_url: str) -> str:
    """A complete SVG file: light colours on white, attributes in place of classes, the same letters everywhere.

    ``plot`` is the inline drawing of ``sheet.figure.wide``; ``site_url`` ends with "/".
    """
    figure, language = sheet.figure, sheet.language
    paper = Paper(MARGIN, PIXELS["wide"])
    paper.paragraph(figure.title, _TITLE, "t-ink t-strong", 6)
    paper.paragraph(figure.measure, _SMALL, "t-ink2", 10)
    _add_key(paper, figure.key)
    paper.y += 6
    plot_start = paper.y
    drawn = ElementTree.fromstring(plot)
    paper.y += float(drawn.attrib["height"]) + 14
    paper.paragraph(figure.caption, _TINY, "t-ink2", 10)
    paper.add("line", x1=MARGIN, x2=WIDTH - MARGIN, y1=paper.y, y2=paper.y, **paint_of("s-rule"))
    paper.y += 6
    paper.paragraph(figure.source, _TINY, "t-ink", 2)
    name = pick(language, "BHXH Mở, trang độc lập", "BHXH Mở, an independent site")
    address = f" · {site_url}{sheet.page}" if host_to_print(site_url) else ""
    paper.paragraph(f"{name}{address}", _TINY, "t-ink2", 0)
    group = paper.add("g", transform=f"translate({MARGIN} {written(plot_start)})")
    group.extend(_painted(mark) for mark in drawn)
    return paper.svg(WIDTH, round(paper.y + MARGIN * 0.75), figure.title, figure.alternative)


def _painted(mark: ElementTree.Element) -> ElementTree.Element:
    """A mark of the inline drawing with attributes in place of its classes."""
    kept = {name: value for name, value in mark.attrib.items() if name != "class"}
    painted = ElementTree.Element(mark.tag, kept | paint_of(mark.get("class", "")))
    painted.text = None if mark.text is None else lettered(mark.text)
    return painted


def _add_key(paper: Paper, key: tuple[KeyItem, ...]) -> None:
    """Samples and their words in rows; an entry that is wider than the paper is wrapped."""
    if not key:
        return
    x = float(MARGIN)
    paper.y += 20
    for item in key:
        lines = wrapped(lettered(item.text), paper.room - _KEY_MARK, _TINY)
        width = _KEY_MARK + max((text_width(line, _TINY) for line in lines), default=0)
        if x > MARGIN and x + width > MARGIN + paper.room:
            x = float(MARGIN)
            paper.y += 20
        _add_sample(paper, item.mark, x, paper.y - 9)
        for number, line in enumerate(lines):
            paper.y += 18 if number else 0
            paper.text(x + _KEY_MARK, paper.y - 4.5, line, _TINY, "t-ink2")
        x += width + _KEY_GAP
    paper.y += 6


def _add_sample(paper: Paper, mark: str, x: float, middle: float) -> None:
    """The sample of a key entry, as ``charts.css`` draws it. Raises ``KeyError`` for one that no chart uses."""
    left, top = x + 1, middle - 6
    match mark:
        case "key-solid":
            paper.add("circle", cx=left + 6, cy=middle, r=5, **paint_of("m-ink2"))
        case "key-hollow" | "key-doubt":
            ring = "s-doubt" if mark == "key-doubt" else "s-unknown-ring"
            attributes = {**paint_of("m-paper"), **paint_of(ring), "stroke-width": "2"}
            paper.add("circle", cx=left + 6, cy=middle, r=4.5, **attributes)
        case "key-square":
            paper.add("rect", x=left + 1, y=middle - 5, width=10, height=10, **paint_of("m-unknown"))
        case "key-target":
            paper.add("rect", x=left + 4, y=middle - 7, width=3, height=14, **paint_of("m-ink"))
        case "key-target-borrowed":
            attributes = {**paint_of("s-ink"), "stroke-width": "3", "stroke-dasharray": "2 3"}
            paper.add("line", x1=left + 5, x2=left + 5, y1=middle - 7, y2=middle + 7, **attributes)
        case "key-pace":
            paper.add("path", d=f"M{written(left + 6)} {written(top + 1)}l6 10h-12Z", **paint_of("m-ink"))
        case "key-prev":
            paper.add("rect", x=left, y=top, width=14, height=12, **paint_of("m-prev"))
        case _:
            raise KeyError(mark)
