"""From Vega's SVG to one that can stand inside a page: CSS classes for colours, no styles, no ids, short numbers."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree

from portal.chart.lettering import one_line
from portal.chart.theme import CLASSES, NO_PAINT

_NUMBER: Final = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
_MOVE: Final = re.compile(r"translate\((-?[\d.e-]+),(-?[\d.e-]+)\)")
_CIRCLE: Final = re.compile(r"M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0")
_KEPT: Final = ("d", "x2", "y2", "text-anchor", "font-size", "stroke-width")
_DRAWN: Final = ("path", "text", "line")
_GROUPS: Final = ("svg", "g")


class DrawingError(ValueError):
    """The SVG holds something that this module doesn't know how to make inert."""


def inline_svg(drawn: str, description: str, root_class: str) -> str:
    """Vega's SVG, flattened and stripped, as ``<svg role="img" aria-label=...>`` without any id.

    Raises ``DrawingError`` for an element, colour or transformation that the portal's charts do not use, so that
    a change in the drawing library is noticed and not published.
    """
    source = ElementTree.fromstring(drawn)
    width, height = source.attrib["width"], source.attrib["height"]
    root = ElementTree.Element(
        "svg",
        {
            "class": root_class,
            "role": "img",
            "aria-label": " ".join(one_line(description).split()),
            "width": width,
            "height": height,
            "viewBox": f"0 0 {width} {height}",
        },
    )
    _flatten(source, root, (0.0, 0.0))
    return ElementTree.tostring(root, encoding="unicode")


def _flatten(element: ElementTree.Element, root: ElementTree.Element, origin: tuple[float, float]) -> None:
    tag = element.tag.rpartition("}")[2]
    here = _moved(element, origin)
    if tag in _GROUPS:
        for child in element:
            _flatten(child, root, here)
    elif tag in _DRAWN:
        classes = _classes(element)
        if classes and (tag != "text" or element.text):
            root.append(_leaf(tag, element, classes, here))
    else:
        raise DrawingError(f"element {tag}")


def _moved(element: ElementTree.Element, origin: tuple[float, float]) -> tuple[float, float]:
    transform = element.get("transform", "")
    if not transform:
        return origin
    move = _MOVE.fullmatch(transform)
    if move is None:
        raise DrawingError(f"transform {transform}")
    return origin[0] + float(move[1]), origin[1] + float(move[2])


def _classes(element: ElementTree.Element) -> str:
    found: list[str] = []
    for channel in ("fill", "stroke"):
        code = element.get(channel, NO_PAINT)
        if code == NO_PAINT:
            continue
        if code not in CLASSES:
            raise DrawingError(f"{channel} {code}")
        found.append(CLASSES[code])
    return " ".join(found)


def _leaf(tag: str, element: ElementTree.Element, classes: str, here: tuple[float, float]) -> ElementTree.Element:
    x, y = (short_number(value) for value in here)
    circle = _CIRCLE.fullmatch(element.get("d", ""))
    attributes = {"class": classes}
    if circle:
        tag, attributes = "circle", attributes | {"cx": x, "cy": y, "r": short_number(float(circle[1]))}
    elif tag == "line":
        ends = (here[0] + float(element.get("x2", "0")), here[1] + float(element.get("y2", "0")))
        attributes |= {"x1": x, "y1": y, "x2": short_number(ends[0]), "y2": short_number(ends[1])}
    elif tag == "text":
        attributes |= {"x": x, "y": y}
    elif (x, y) != ("0", "0"):
        attributes["transform"] = f"translate({x} {y})"
    attributes |= {name: value for name in _KEPT if (value := _kept(element, name, tag))}
    leaf = ElementTree.Element(tag, attributes)
    leaf.text = element.text
    return leaf


def _kept(element: ElementTree.Element, name: str, tag: str) -> str:
    value = element.get(name, "")
    if name in {"x2", "y2"} or (name == "d" and tag == "circle") or (name, value) == ("text-anchor", "start"):
        return ""
    if name == "font-size":
        return value.removesuffix("px")
    if name == "stroke-width":
        return "" if element.get("stroke", NO_PAINT) == NO_PAINT or value in {"0", "1"} else value
    return _NUMBER.sub(lambda found: short_number(float(found.group())), value) if name == "d" else value


def short_number(value: float) -> str:
    """A coordinate with one decimal at most, without ``-0`` or a trailing zero."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
