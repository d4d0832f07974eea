"""A picture as it is put together: marks and wrapped lines, attributes in place of CSS classes, our own letters."""

from __future__ import annotations

from typing import Final
from xml.etree import ElementTree

from portal.chart.lettering import text_width, wrapped
from portal.chart.palette import LIGHT, paint_of
from portal.chart.typeface import FAMILY, lettered

_LINE_HEIGHT: Final = 1.4
_BASELINE: Final = 0.28
"""How far, in parts of the size, letters stand above the foot of their line."""


class Paper:
    """A white sheet with a margin at the left; ``y`` is where the next paragraph starts."""

    def __init__(self, margin: float, room: float) -> None:
        """``room`` is how wide a line may be, in pixels."""
        self.margin = margin
        self.room = room
        self.y = margin
        self.parts: list[ElementTree.Element] = []

    def add(self, tag: str, **attributes: object) -> ElementTree.Element:
        """An element; ``stroke_width=2`` is ``stroke-width="2"``."""
        named = {name.replace("_", "-"): written(value) for name, value in attributes.items()}
        element = ElementTree.Element(tag, named)
        self.parts.append(element)
        return element

    def text(self, x: float, y: float, text: str, size: int, classes: str, *, end: bool = False) -> None:
        """One line with its letters standing on ``y``, from ``x`` or, with ``end``, up to it."""
        anchor = {"text_anchor": "end"} if end else {}
        self.add("text", x=x, y=y, font_size=size, **anchor, **paint_of(classes)).text = lettered(text)

    def paragraph(self, text: str, size: int, classes: str, gap: float) -> None:
        """Wrapped lines, and ``gap`` pixels after them; nothing for an empty text."""
        lines = wrapped(lettered(text), self.room, size, "t-strong" in classes)
        step = round(size * _LINE_HEIGHT)
        for line in lines:
            self.y += step
            self.text(self.margin, self.y - size * _LINE_HEIGHT * _BASELINE, line, size, classes)
        self.y += gap if lines else 0

    def svg(self, width: float, height: float, title: str, description: str) -> str:
        """The finished file."""
        root = ElementTree.Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "width": written(width),
                "height": written(height),
                "viewBox": f"0 0 {written(width)} {written(height)}",
                "role": "img",
                "aria-label": lettered(description),
                "font-family": f"{FAMILY}, Roboto, Noto Sans, Arial, sans-serif",
            },
        )
        ElementTree.SubElement(root, "title").text = lettered(title)
        ElementTree.SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": LIGHT["paper"]})
        root.extend(self.parts)
        return ElementTree.tostring(root, encoding="unicode") + "\n"


def largest_size(text: str, room: float, sizes: tuple[int, ...], *, strong: bool = True) -> int:
    """The first of ``sizes`` in which the text fits on one line of ``room`` pixels; the last when none does."""
    fitting = (size for size in sizes if text_width(lettered(text), size, strong) <= room)
    return next(fitting, sizes[-1])


def written(value: object) -> str:
    """A number with two decimals at most; text as it is."""
    if isinstance(value, float):
        text = f"{value:.2f}".rstrip("0").rstrip(".")
        return "0" if text == "-0" else text
    return str(value)
