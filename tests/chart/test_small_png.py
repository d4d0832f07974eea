"""The same picture in fewer bytes."""

from __future__ import annotations

import io
import random

import vl_convert
from PIL import Image

from portal.chart.small_png import small_png

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">{}</svg>'
PAPER = '<rect width="100%" height="100%" fill="#fff"/>'


def rendered(body: str) -> bytes:
    return vl_convert.svg_to_png(SVG.format(body), scale=2)


def pixels(picture: bytes) -> bytes:
    return Image.open(io.BytesIO(picture)).convert("RGBA").tobytes()


def test_every_pixel_stays_what_it_was() -> None:
    full = rendered(f'{PAPER}<circle cx="20" cy="15" r="12" fill="#00697a"/><path d="M0 0L40 30" stroke="#b3470b"/>')
    small = small_png(full)
    assert pixels(small) == pixels(full)
    assert len(small) < len(full)
    assert Image.open(io.BytesIO(small)).mode == "P"
    assert small_png(full) == small


def test_what_it_does_not_know_stays_as_it_is() -> None:
    see_through = rendered('<circle cx="20" cy="15" r="12" fill="#00697a"/>')
    assert small_png(see_through) == see_through
    assert small_png(b"no picture") == b"no picture"
    grey = io.BytesIO()
    Image.new("L", (4, 4)).save(grey, "PNG")
    assert small_png(grey.getvalue()) == grey.getvalue()
    many = io.BytesIO()
    colours = random.Random(1).randbytes(4 * 64 * 64)
    Image.frombytes("RGBA", (64, 64), colours).save(many, "PNG")
    assert small_png(many.getvalue()) == many.getvalue()


def test_more_colours_than_a_palette_holds_stay_true() -> None:
    strips = "".join(f'<rect x="{n}" y="0" width="1" height="{29}" fill="#{n:02x}{n * 6:02x}00"/>' for n in range(40))
    blend = (
        '<defs><linearGradient id="a"><stop stop-color="#000"/><stop offset="1" stop-color="#fa8"/></linearGradient>'
        "</defs>"
        '<rect width="40" height="10" fill="url(#a)"/>'
    )
    full = vl_convert.svg_to_png(SVG.format(PAPER + strips + blend), scale=10)
    assert Image.open(io.BytesIO(full)).convert("RGB").getcolors(256) is None
    assert small_png(full) == full
