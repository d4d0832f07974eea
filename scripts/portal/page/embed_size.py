"""How high the frame of an embedded chart must be, so that nothing is cut off at any width and no script is needed.

The numbers are those of ``embed_style``; a test in a browser compares them.
"""

from __future__ import annotations

import math
from typing import Final, Literal

from portal.chart.draw import drawn_height
from portal.chart.figure import Figure
from portal.chart.inputs import PIXELS
from portal.chart.lettering import text_width, wrapped

_WIDTHS: Final = (320, 345, 390, 430, 478, 560, 640, 720, 811, 812, 880)
"""Widths of a frame at which one of its parts is as high as it gets."""
_BESIDE: Final = 640
_WIDE: Final = 812
_SIDES: Final = 32
_GAP: Final = 24
_CAPTION_ROOM: Final = 688
_GROWN, _GROWN_BESIDE, _BESIDE_SHARE = 448, 400, 0.6
_MORE: Final = 60
_TITLE, _TEXT, _SMALL = 19, 14, 13
_TITLE_LINE, _TEXT_LINE, _SMALL_LINE, _KEY_LINE = 23.94, 21.0, 19.5, 18.2
_MARK: Final = 22
_KEY_GAP: Final = 16
_SPARE: Final = 8


Shape = Literal["flat", "tall"]
"""``flat``: between a phone and the wide drawing, the drawing for phones grows a little under its words. ``tall``: it
would grow out of any frame, so there the words stand beside it."""


def embed_size(figure: Figure, edition: str) -> tuple[Shape, int]:
    """The shape of a chart, and the height of a frame in pixels that holds it at every width from 320 to 1,000.

    ``edition`` is what follows the name of the site in the last line.
    """
    flat, tall = (max(_height(figure, edition, width, shape) for width in _WIDTHS) for shape in ("flat", "tall"))
    shape: Shape = "flat" if flat <= tall + _MORE else "tall"
    return shape, math.ceil(((flat if shape == "flat" else tall) + _SPARE) / 10) * 10


def _height(figure: Figure, edition: str, width: int, shape: Shape) -> float:
    room = width - _SIDES
    edges = 3 + 12 + 10
    foot = 10 + _SMALL_LINE * (_lines(figure.source, room, _SMALL) + _lines(f"BHXH Mở{edition}", room, _SMALL))
    if shape == "tall" and _BESIDE <= width < _WIDE:
        drawing = min(max(PIXELS["phone"], _BESIDE_SHARE * room), _GROWN_BESIDE)
        beside = room - drawing - _GAP
        words = _words(figure, beside) + _caption(figure, beside)
        return edges + max(words, drawn_height(figure.phone) * drawing / PIXELS["phone"]) + foot
    return edges + _words(figure, room) + 10 + _drawing(figure, width, room, shape) + _caption(figure, room) + foot


def _drawing(figure: Figure, width: int, room: int, shape: Shape) -> float:
    if width >= _WIDE:
        return drawn_height(figure.wide) * min(1, room / PIXELS["wide"])
    most = PIXELS["phone"] if shape == "tall" else _GROWN
    return drawn_height(figure.phone) * min(most, room) / PIXELS["phone"]


def _words(figure: Figure, room: float) -> float:
    title = _TITLE_LINE * _lines(figure.title, room, _TITLE, strong=True)
    return title + 4 + _TEXT_LINE * _lines(figure.measure, room, _TEXT) + _key(figure, room)


def _key(figure: Figure, room: float) -> float:
    if not figure.key:
        return 0
    rows, x = [1], 0.0
    for item in figure.key:
        lines = wrapped(item.text, room - _MARK, _SMALL)
        width = _MARK + max((text_width(line, _SMALL) for line in lines), default=0)
        if x and x + _KEY_GAP + width > room:
            rows.append(1)
            x = 0
        rows[-1] = max(rows[-1], len(lines))
        x += width + (_KEY_GAP if x else 0)
    return 8 + _KEY_LINE * sum(rows) + 4 * (len(rows) - 1)


def _caption(figure: Figure, room: float) -> float:
    return 8 + _TEXT_LINE * _lines(figure.caption, min(room, _CAPTION_ROOM), _TEXT) if figure.caption else 0


def _lines(text: str, room: float, size: int, strong: bool = False) -> int:
    return max(1, len(wrapped(text, room, size, strong)))
