"""PNG files: the same bytes each time, kept under a key of all that makes them."""

from __future__ import annotations

import pytest

from portal.chart import picture
from portal.chart.picture import card_png, picture_key, picture_png
from tests.chart.pictures import image_of

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20" fill="#fff"/>'
    '<text y="15" font-family="Bhxh Mo Roboto">Quảng</text></svg>'
)


def test_the_same_drawing_gives_the_same_bytes_at_its_scale() -> None:
    assert picture_png(SVG) == picture_png(SVG)
    assert image_of(SVG, 2).size == (120, 40)
    assert card_png(SVG) == picture_png(SVG, 1)


def test_the_letters_are_ours_and_not_the_machines() -> None:
    ours, no_such = image_of(SVG), image_of(SVG.replace("Bhxh Mo Roboto", "No Such Face"))
    assert ours.tobytes() != no_such.tobytes()
    assert min(ours.convert("L").tobytes()) < 128


def test_the_key_covers_drawing_scale_and_renderer(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = {picture_key(SVG), picture_key(SVG, 1), picture_key(SVG.replace("Quảng", "Quang"))}
    monkeypatch.setattr(picture, "_renderer_hash", lambda: "another")
    assert len({*keys, picture_key(SVG)}) == 4
