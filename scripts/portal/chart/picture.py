"""From a standalone SVG to PNG bytes, and the key under which they can be kept."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from typing import Final

import vl_convert

from portal.chart.small_png import small_png
from portal.chart.typeface import FONTS, register_typeface

_LIBRARY: Final = "vl-convert-python"


def picture_png(svg: str, scale: float = 2) -> bytes:
    """The picture as PNG bytes, ``scale`` pixels for each unit of the drawing; letters come from the repository."""
    register_typeface()
    return small_png(vl_convert.svg_to_png(svg, scale=scale))


def card_png(svg: str) -> bytes:
    """A social card, pixel for unit."""
    return picture_png(svg, 1)


def picture_key(svg: str, scale: float = 2) -> str:
    """SHA-256 of everything that the bytes depend on: the drawing, the scale, the letters and the renderer."""
    return hashlib.sha256(f"{_renderer_hash()}\n{scale}\n{svg}".encode()).hexdigest()


@cache
def _renderer_hash() -> str:
    # The typeface is part of this package, not data.
    digest = hashlib.sha256(f"{_LIBRARY} {version(_LIBRARY)}\n".encode())
    for file in sorted(FONTS.iterdir(), key=lambda entry: entry.name):
        if file.suffix == ".ttf":
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
