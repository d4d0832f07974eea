"""The pictures of the templates are there, show each of them, and are light enough to be cloned."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.browser.contact_sheet import FONT, PICTURES, SCHEMES, SHEETS, SHOWN, Sheet, addresses, sheet_of
from tests.browser.pages import PAIRS


def test_every_template_is_on_the_sheets() -> None:
    assert {vietnamese for vietnamese, _ in PAIRS} <= set(addresses())
    assert FONT.is_file()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_the_committed_sheet_has_room_for_every_template_in_both_schemes(sheet: Sheet) -> None:
    tile = Image.new("RGB", (round(sheet.width * sheet.scale), round(sheet.height * sheet.scale)))
    expected = sheet_of([("x", tile)] * (len(addresses()) * len(SCHEMES)), sheet.per_row).size
    with Image.open(PICTURES / f"contact-sheet-{sheet.name}.webp") as made:
        # A new template without a new picture: `make pictures`.
        assert made.size == expected
        # Not one colour: pictures are on it.
        assert len(made.resize((64, 64)).getcolors(64 * 64) or []) > 50


def test_pictures_stand_side_by_side_under_their_labels() -> None:
    red, blue = (Image.new("RGB", (40, 30), colour) for colour in ("#ff0000", "#0000ff"))
    made = sheet_of([("/ · light", red), ("/ · dark", blue)], 1)
    colours = {colour: count for count, colour in made.getcolors(10000) or []}
    assert colours[(255, 0, 0)] == colours[(0, 0, 255)] == 40 * 30


def test_the_readme_shows_some_and_all_of_them_are_light(project: Path) -> None:
    readme = (project / "README.md").read_text(encoding="utf-8")
    for name, *_ in SHOWN:
        assert f"docs/pictures/{name}.webp" in readme
    for sheet in SHEETS:
        assert f"docs/pictures/contact-sheet-{sheet.name}.webp" in readme
    assert sum(file.stat().st_size for file in PICTURES.iterdir()) < 4_000_000
