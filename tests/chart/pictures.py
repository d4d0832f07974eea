"""What is really in a picture, found by looking at its pixels."""

from __future__ import annotations

import io
import re
from xml.etree import ElementTree

from PIL import Image, ImageChops

from portal.chart.lettering import text_width
from portal.chart.picture import picture_png

_SVG = "{http://www.w3.org/2000/svg}"


def image_of(svg: str, scale: float = 1) -> Image.Image:
    return Image.open(io.BytesIO(picture_png(svg, scale))).convert("RGB")


def missing_texts(svg: str) -> list[str]:
    """The texts of a picture that leave no mark in the place where they stand."""
    bare = re.sub(r"<text.*?</text>", "", svg)
    difference = ImageChops.difference(image_of(svg), image_of(bare))
    return [text for text, box in placed_texts(svg) if difference.crop(box).getbbox() is None]


def placed_texts(svg: str) -> list[tuple[str, tuple[int, int, int, int]]]:
    """Every text with the box in which its letters are to be, a bit less than it needs by our own estimate."""
    found = []
    root = ElementTree.fromstring(svg)
    shifts = {child: shift for group in root.iter(f"{_SVG}g") for child in group if (shift := _shift(group))}
    for element in root.iter(f"{_SVG}text"):
        left, top = shifts.get(element, (0.0, 0.0))
        size = float(element.get("font-size", "12"))
        width = text_width(element.text or "", 1) * size * 0.9
        anchor = {"middle": 0.5, "end": 1.0}.get(element.get("text-anchor", ""), 0.0)
        x = left + float(element.get("x", "0")) - width * anchor
        y = top + float(element.get("y", "0"))
        found.append((element.text or "", (int(x), int(y - size), int(x + width) + 1, int(y) + 1)))
    return found


def _shift(group: ElementTree.Element) -> tuple[float, float]:
    numbers = re.findall(r"-?[\d.]+", group.get("transform", "").partition(")")[0])
    return float(numbers[0]), float(numbers[1])


def inked(svg: str, box: tuple[int, int, int, int]) -> bool:
    """True when a part of the picture is not all white."""
    return image_of(svg).crop(box).convert("L").getextrema() != (255, 255)
