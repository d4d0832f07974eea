"""Social cards: what a shared link shows, 1,200 by 630 pixels, readable at a quarter of that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from portal.chart.inputs import ProgressChart
from portal.chart.lettering import fit_text, text_width, wrapped
from portal.chart.palette import LIGHT, paint_of
from portal.chart.paper import Paper, largest_size, written
from portal.chart.typeface import lettered
from portal.chart.words import host_to_print, pick
from portal.model.vocabulary import Language

WIDTH: Final = 1200
HEIGHT: Final = 630
_MARGIN: Final = 64
_ROOM: Final = WIDTH - 2 * _MARGIN
_GAP: Final = 48
_TITLES: Final = (76, 64, 54, 46)
_ALONE_FROM: Final = 54
"""A name smaller than this is better read on two lines."""
_VALUES: Final = (72, 62, 54, 46, 40, 34, 30)
_LABEL: Final = 26
_MOST_LINES: Final = 2
_MOST_FIGURES: Final = 3
_MARK: Final = 3.5
"""The mark is drawn on a grid of 16 units; this many pixels each."""
_RING: Final = "M11.82 7.53A5 5 0 1 1 9.98 4.46"
_HORN: Final = "M10.4 4.5A3 4 0 0 0 13.4.5"
_FILLS: Final = {"met": "m-met", "behind": "m-behind", "open": "m-ink2", "unknown": "m-hollow"}
_BAR: Final = 22
_STEP: Final = 34
"""From line to line of labels, dates and sources."""
_FOOT: Final = HEIGHT - 74


@dataclass(frozen=True)
class CardFigure:
    """One headline: what it counts, the figure with the source's own word, its as-of date and its source's class.

    ``bar`` is its chart against targets, or ``None`` where it has no target. ``other`` is a figure that can't be right
    beside this one, or ""; it stands on a line of its own, and ``value`` ends with the word between them.
    """

    label: str
    value: str
    as_of: str
    source: str
    bar: ProgressChart | None = None
    other: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        """The figure, and the one that disputes it."""
        return (self.value, self.other) if self.other else (self.value,)


@dataclass(frozen=True)
class Card:
    """``name`` is the place, indicator or site; up to three figures, and ``note`` for what figures don't say.

    ``path`` is where the picture stands in the site.
    """

    language: Language
    path: str
    name: str
    figures: tuple[CardFigure, ...] = ()
    note: str = ""

    @property
    def description(self) -> str:
        """The words of the card, for those who hear it."""
        told = [
            f"{figure.label} {' '.join(figure.values)} ({figure.as_of}; {figure.source})" for figure in self.figures
        ]
        return ". ".join(part.rstrip(".") for part in (self.name, *told, self.note) if part) + "."


def card_svg(card: Card, site_url: str) -> str:
    """The card as a complete SVG file; ``site_url`` ends with "/"."""
    figures = card.figures[:_MOST_FIGURES]
    paper = _headed(card, _TITLES[0])
    # The name gives way to the figures, never the other way round.
    for largest in _TITLES:
        paper = _headed(card, largest)
        if figures:
            _add_figures(paper, figures)
        if paper.y <= _FOOT - 4:
            break
    _add_note(paper, card.note, 28 if figures else 40)
    _add_foot(paper, card, site_url)
    return paper.svg(WIDTH, HEIGHT, card.name, card.description)


def _headed(card: Card, largest: int) -> Paper:
    paper = Paper(_MARGIN, _ROOM)
    _add_head(paper, card)
    _add_name(paper, card.name, tuple(size for size in _TITLES if size <= largest))
    return paper


def _add_figures(paper: Paper, figures: tuple[CardFigure, ...]) -> None:
    columns = min(len(figures), _MOST_FIGURES)
    width = (_ROOM - _GAP * (columns - 1)) / columns
    # One size for all: a larger figure would look more important.
    size = min(largest_size(value, width, _VALUES) for figure in figures for value in figure.values)
    labels = max(len(_lines(figure.label, width)) for figure in figures)
    values = [
        [line for value in figure.values for line in wrapped(lettered(value), width, size, strong=True)][:_MOST_LINES]
        for figure in figures
    ]
    value = paper.y + labels * _STEP + size * 1.1
    bar = value + (max(map(len, values)) - 1) * size * 1.2 + 24
    dates = bar + (_BAR + 40 if any(_bar_of(figure) for figure in figures) else 22)
    foot = dates
    for number, figure in enumerate(figures):
        left = _MARGIN + number * (width + _GAP)
        for line, text in enumerate(_lines(figure.label, width)):
            paper.text(left, paper.y + _LABEL + line * _STEP, text, _LABEL, "t-ink2")
        for line, text in enumerate(values[number]):
            paper.text(left, value + line * size * 1.2, text, size, "t-ink t-strong")
        if chart := _bar_of(figure):
            _add_bar(paper, chart, left, bar, width)
        told = [(text, "t-ink t-strong") for text in _lines(figure.as_of, width, strong=True)]
        told.append((fit_text(lettered(figure.source), width, _LABEL), "t-ink2"))
        for line, (text, classes) in enumerate(told):
            paper.text(left, dates + line * _STEP, text, _LABEL, classes)
        foot = max(foot, dates + len(told) * _STEP)
    paper.y = foot - 4


def _bar_of(figure: CardFigure) -> ProgressChart | None:
    """A bar says something only beside a target."""
    return figure.bar if figure.bar is not None and figure.bar.targets else None


def _lines(text: str, width: float, *, strong: bool = False) -> list[str]:
    return wrapped(lettered(text), width, _LABEL, strong)[:_MOST_LINES]


def _add_note(paper: Paper, note: str, size: int) -> None:
    """The note in a size in which all of it fits above the foot; a note that fits in none is left to the page."""
    sizes = [each for each in (size, 34, 28, 24) if each <= size]
    for each in sizes:
        lines = wrapped(lettered(note), _ROOM, each)
        if paper.y + len(lines) * each * 1.4 <= _FOOT - 8:
            paper.paragraph(note, each, "t-ink2" if size == 28 else "t-ink", 0)
            return


def _add_head(paper: Paper, card: Card) -> None:
    mark = paper.add("g", transform=f"translate({_MARGIN - 8} 34) scale({_MARK})", fill="none")
    for path, token, thickness in ((_RING, "met", "2.8"), (_HORN, "behind", "2.4")):
        attributes = {"d": path, "stroke": LIGHT[token], "stroke-width": thickness}
        mark.append(mark.makeelement("path", attributes))
    paper.text(_MARGIN + 56, 76, "BHXH Mở", 38, "t-ink t-strong")
    words = pick(card.language, "Trang độc lập", "Independent site")
    paper.text(WIDTH - _MARGIN, 76, words, 30, "t-ink2", end=True)
    paper.add("rect", x=_MARGIN, y=106, width=_ROOM, height=4, **paint_of("m-ink"))
    paper.y = 122


def _add_name(paper: Paper, name: str, sizes: tuple[int, ...]) -> None:
    """On one line, else on two, in the largest of ``sizes`` that allows it; a yet longer name is cut by its page."""
    lines = {size: wrapped(lettered(name), _ROOM, size, strong=True) for size in sizes}
    alone = [size for size in sizes if len(lines[size]) == 1]
    on_two = [size for size in sizes if len(lines[size]) == _MOST_LINES]
    if on_two and (not alone or alone[0] < _ALONE_FROM):
        alone = []
    size = (alone or on_two or [sizes[-1]])[0]
    for line in lines[size][:_MOST_LINES]:
        paper.paragraph(line, size, "t-ink t-strong", 0)
    paper.y += 20


def _add_bar(paper: Paper, chart: ProgressChart, left: float, top: float, width: float) -> None:
    """The reading from zero, and its targets as upright lines: firm ones solid, others dotted."""
    scale = width / chart.axis_max
    paper.add("rect", x=left, y=top, width=width, height=_BAR, **paint_of("m-track"))
    length = min(max(chart.latest.value, 0), chart.axis_max) * scale
    paper.add("rect", x=left, y=top, width=length, height=_BAR, **paint_of(_FILLS[chart.tone]))
    for target in chart.targets:
        x = left + min(target.value, chart.axis_max) * scale
        paper.add("rect", x=x - 5, y=top, width=10, height=_BAR, **paint_of("m-paper"))
        classes = "s-ink" if target.firm else "s-ink d-dot"
        path = f"M{written(x)} {written(top - 8)}V{written(top + _BAR + 8)}"
        dots = {} if target.firm else {"stroke-dasharray": "3 5"}
        paper.add("path", d=path, **{**paint_of(classes), "stroke-width": "4", **dots})


def _add_foot(paper: Paper, card: Card, site_url: str) -> None:
    paper.add("rect", x=_MARGIN, y=_FOOT, width=_ROOM, height=1, **paint_of("m-ink2"))
    words = pick(card.language, "Không phải trang của BHXH Việt Nam", "Not a site of Vietnam Social Security")
    paper.text(_MARGIN, HEIGHT - 34, words, 24, "t-ink2")
    host = host_to_print(site_url)
    if host and text_width(lettered(host), 24) < _ROOM - text_width(words, 24) - _GAP:
        paper.text(WIDTH - _MARGIN, HEIGHT - 34, host, 24, "t-ink2", end=True)
