from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load
from PIL import Image

from portal.site.assets import Order, make_assets, read_assets

THEME = ".md-grid{margin:0}.md-search{margin:0}"
OWN = {
    "assets/stylesheets/b.css": b".b { color: red }",
    "assets/stylesheets/a.css": b".a { color: red }",
    "assets/javascripts/one.js": b"import './deep/two.js';",
    "assets/javascripts/deep/two.js": b"export const value = 7;",
    "assets/javascripts/deep/page.js": b"import { value } from './two.js';",
    "assets/images/favicon.svg": b"<svg/>",
}
ORDER = Order(
    ("assets/stylesheets/b.css", "assets/stylesheets/a.css"),
    ("assets/javascripts/one.js",),
    ("assets/javascripts/deep/page.js",),
)


def test_one_style_sheet_and_one_folder_of_scripts_named_by_their_content() -> None:
    made = make_assets(OWN, ORDER, THEME)
    assert re.fullmatch(r"assets/stylesheets/bhxh-mo\.[0-9a-f]{12}\.css", made.style_sheet)
    assert re.fullmatch(r"assets/javascripts/[0-9a-f]{12}", made.scripts)
    assert made.script == f"{made.scripts}/site.js"
    assert set(made.files) == {
        made.style_sheet,
        made.script,
        *(f"{made.scripts}/{name}" for name in ("one.js", "deep/two.js", "deep/page.js")),
        "assets/images/favicon.svg",
    }
    assert made.files[made.style_sheet].decode().endswith(".md-grid{margin:0}.b{color:red}.a{color:red}")


def test_the_scripts_of_a_page_bring_what_they_import() -> None:
    made = make_assets(OWN, ORDER, THEME)
    assert b"value = 7" in made.files[made.script]
    assert b"value = 7" in made.files[f"{made.scripts}/deep/page.js"]
    assert made.files[f"{made.scripts}/deep/two.js"] == OWN["assets/javascripts/deep/two.js"]


def test_a_name_changes_when_its_content_does_and_only_then() -> None:
    first, again = make_assets(OWN, ORDER, THEME), make_assets(dict(reversed(OWN.items())), ORDER, THEME)
    assert (again.style_sheet, again.scripts) == (first.style_sheet, first.scripts)
    restyled = make_assets({**OWN, "assets/stylesheets/a.css": b".a{}"}, ORDER, THEME)
    assert restyled.style_sheet != first.style_sheet
    assert restyled.scripts == first.scripts
    for change in (
        {"assets/javascripts/deep/two.js": b"export const value = 8;"},
        {"assets/javascripts/three.js": b""},
    ):
        scripted = make_assets({**OWN, **change}, ORDER, THEME)
        assert scripted.scripts != first.scripts
        assert scripted.style_sheet == first.style_sheet


def test_the_touch_icon_is_a_whole_picture_without_transparency(project: Path) -> None:
    icon = Image.open(io.BytesIO(read_assets(project).files["assets/images/touch-icon.png"])).convert("RGBA")
    assert icon.size == (180, 180)
    assert icon.getchannel("A").getextrema() == (255, 255)
    assert len(icon.getcolors(100_000) or []) > 2


def test_every_style_sheet_of_ours_is_in_the_settings(project: Path) -> None:
    with (project / "mkdocs.yml").open(encoding="utf-8") as opened:
        settings = yaml_load(opened)
    sheets = {f"assets/stylesheets/{file.name}" for file in (project / "docs/assets/stylesheets").glob("*.css")}
    assert set(settings["extra_css"]) == sheets
    tokens = (project / "docs/assets/stylesheets/tokens.css").read_text(encoding="utf-8")
    light, dark, _ = re.findall(r"--paper: (#\w+);", tokens)
    assert settings["extra"]["paper"] == {"light": light, "dark": dark}


def test_a_file_that_is_named_but_missing_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "docs" / "assets").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(
        "extra_css: [assets/stylesheets/none.css]\nextra_javascript: [{path: no.js}]\n"
    )
    with pytest.raises(ValueError, match=r"assets/stylesheets/none\.css, no\.js"):
        read_assets(tmp_path)
