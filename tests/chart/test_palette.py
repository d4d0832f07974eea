"""The colours of pictures are those of the site's style sheets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from portal.chart.palette import LIGHT, paint_of
from portal.chart.theme import CLASSES

ON_SCREEN_ONLY = {"m-hit"}


def rules(project: Path, name: str) -> dict[str, str]:
    """The declarations of each simple selector of a style sheet outside of media blocks, last one first."""
    css = (project / "docs/assets/stylesheets" / name).read_text(encoding="utf-8")
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    found: dict[str, str] = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css):
        for selector in selectors.split(","):
            found[selector.strip()] = found.get(selector.strip(), "") + body
    return found


def declared(body: str) -> dict[str, str]:
    pairs = (line.split(":", 1) for line in body.split(";") if ":" in line)
    return {name.strip(): value.strip().removesuffix("px") for name, value in pairs}


@pytest.fixture(scope="module")
def tokens(project: Path) -> dict[str, str]:
    light = declared(rules(project, "tokens.css")[":root"])
    return {name.removeprefix("--"): value for name, value in light.items()}


def test_light_colours_are_the_tokens(tokens: dict[str, str]) -> None:
    assert {name: tokens[name] for name in LIGHT} == LIGHT


def test_each_class_paints_as_the_style_sheet_says(project: Path, tokens: dict[str, str]) -> None:
    css = rules(project, "charts.css")
    classes = {name for painted in CLASSES.values() for name in painted.split()} - ON_SCREEN_ONLY
    assert len(classes) > 25
    for name in classes:
        said = declared(css[f".{name}"])
        wanted = {
            key: tokens[value.removeprefix("var(--").removesuffix(")")] if value.startswith("var(") else value
            for key, value in said.items()
        }
        assert paint_of(name) == wanted, name


def test_a_ring_keeps_the_fill_beside_it_and_an_unknown_class_is_an_error() -> None:
    assert paint_of("m-paper s-met-ring") == {"fill": "#ffffff", "stroke": LIGHT["met"]}
    with pytest.raises(KeyError):
        paint_of("m-nothing")
