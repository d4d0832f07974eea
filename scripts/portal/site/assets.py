"""What all pages share: one style sheet, scripts, pictures. Their names change when their content does."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

import vl_convert
from mkdocs.utils.yaml import yaml_load

from portal.site.joined_modules import join_modules
from portal.site.style_sheet import one_style_sheet

_SETTINGS: Final = "mkdocs.yml"
_SCRIPTS: Final = "assets/javascripts/"
_STYLES: Final = "assets/stylesheets/"
_TOUCH_ICON: Final = "assets/images/touch-icon"
_ALL_PAGES: Final = "site.js"
_HASH_LENGTH: Final = 12

THEME_CLASSES: Final = frozenset(
    {
        "md-banner",
        "md-banner__inner",
        "md-container",
        "md-content",
        "md-content__inner",
        "md-grid",
        "md-header",
        "md-header__inner",
        "md-main",
        "md-main__inner",
        "md-skip",
        "md-tabs",
        "md-tabs__item",
        "md-tabs__item--active",
        "md-tabs__link",
        "md-tabs__list",
        "md-typeset",
    }
)
"""The classes of Material's that our templates use. Its rules for any other class are left out of the style sheet."""

_NOTICE: Final = "/*! Parts from Material for MkDocs, Copyright (c) Martin Donath, MIT License */\n"


@dataclass(frozen=True, slots=True)
class Assets:
    """Contents by path from the root of the site; paths of the style sheet, of all scripts, of the one of all pages."""

    files: Mapping[str, bytes]
    style_sheet: str
    scripts: str
    script: str


@dataclass(frozen=True, slots=True)
class Order:
    """What the settings name, by path from ``docs``: style sheets in order, modules of all pages, other ones."""

    styles: Sequence[str]
    scripts: Sequence[str]
    single_scripts: Sequence[str]


def read_assets(project: Path) -> Assets:
    """The assets of ``docs/assets`` under ``project``, in the order of its settings, behind the theme's own sheet.

    Raises ``ValueError`` when the settings name a file that is not there, or one is not what its name says.
    """
    folder = project / "docs"
    own = {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted((folder / "assets").rglob("*"))
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    }
    return make_assets(own, _read_order(project / _SETTINGS), theme_sheet())


def _read_order(file: Path) -> Order:
    with file.open(encoding="utf-8") as opened:
        settings = yaml_load(opened)
    extra = settings.get("extra", {})
    of_pages = [script for scripts in extra.get("page_scripts", {}).values() for script in scripts]
    return Order(
        settings.get("extra_css", []),
        [
            str(script["path"] if isinstance(script, dict) else script)
            for script in settings.get("extra_javascript", [])
        ],
        [*of_pages, *extra.get("later_scripts", [])],
    )


def theme_sheet() -> str:
    """Material's main style sheet, as it is installed."""
    folder = files("material") / "templates" / "assets" / "stylesheets"
    (sheet,) = (file for file in folder.iterdir() if file.name.startswith("main.") and file.name.endswith(".css"))
    return sheet.read_text(encoding="utf-8")


def make_assets(own: Mapping[str, bytes], order: Order, theme: str) -> Assets:
    """The assets of a site from the contents of our own files by path.

    Raises ``ValueError`` when one that ``order`` names is not there, or can't be joined with the others.
    """
    if missing := sorted({*order.styles, *order.scripts, *order.single_scripts} - set(own)):
        raise ValueError(f"{_SETTINGS} names what is not there: {', '.join(missing)}")
    style = _NOTICE + one_style_sheet([theme], THEME_CLASSES, [own[name].decode("utf-8") for name in order.styles])
    style_sheet = f"{_STYLES}bhxh-mo.{_hash({'': style.encode()})}.css"
    made = {style_sheet: style.encode()}
    modules = {name.removeprefix(_SCRIPTS): content for name, content in own.items() if name.startswith(_SCRIPTS)}
    # One folder for all scripts, named by all of them: modules find each other by relative addresses.
    published = _scripts(modules, order)
    scripts = _SCRIPTS + _hash(published)
    for name, content in published.items():
        made[f"{scripts}/{name}"] = content
    for name, content in own.items():
        if name == f"{_TOUCH_ICON}.svg":
            made[f"{_TOUCH_ICON}.png"] = vl_convert.svg_to_png(content.decode("utf-8"))
        elif not name.startswith((_SCRIPTS, _STYLES)):
            made[name] = content
    return Assets(made, style_sheet, scripts, f"{scripts}/{_ALL_PAGES}")


def _scripts(modules: Mapping[str, bytes], order: Order) -> dict[str, bytes]:
    """All scripts by path below their folder: those of all pages in one, each that is loaded singly with its imports.

    The others stay as they are, for readers of the code.
    """
    texts = {name: content.decode("utf-8") for name, content in modules.items() if name.endswith(".js")}
    joined = {}
    for place, entries in ((_ALL_PAGES, order.scripts), *((script, [script]) for script in order.single_scripts)):
        place = place.removeprefix(_SCRIPTS)
        joined[place] = join_modules(texts, [name.removeprefix(_SCRIPTS) for name in entries], place).encode()
    return {**modules, **joined}


def _hash(contents: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(contents):
        for part in (name.encode(), contents[name]):
            digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()[:_HASH_LENGTH]
