"""A small project whose pages and data are stand-ins, and whose build is the real one from MkDocs to the swap."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TextIO

import pandas as pd

from portal.model.issue import Issue, Severity
from portal.model.release import UNRELEASED
from portal.model.vocabulary import LANGUAGES, Language
from portal.page.rendered import RenderedPage
from portal.site import build as build_module
from portal.site import preparing as preparing_module
from portal.site.build import build_site
from portal.site.command import end
from portal.site.preparing import render_site
from portal.site.progress import Progress
from portal.site.workshop import Workshop

DATE = date(2026, 11, 21)
ROOT = "https://example.org/bhxh-mo/"
TEMPLATE = """<!doctype html><html lang="{{ config.theme.language }}"><head>
{% set english = config.theme.language == "en" %}
<meta charset="utf-8">{% if page %}
<link rel="alternate" hreflang="vi" href="{{ config.extra.vi }}{{ page.meta.alternate if english else page.url }}">
<link rel="alternate" hreflang="en" href="{{ config.extra.en }}{{ page.url if english else page.meta.alternate }}">
{% endif %}</head><body>{{ page.content if page }}</body></html>"""
SETTINGS = """site_name: Nhỏ
site_url: !ENV SITE_URL_VI
plugins: []
theme: {name: null, custom_dir: docs/overrides, language: vi, static_templates: [404.html]}
extra: {vi: !ENV SITE_URL_VI, en: !ENV SITE_URL_EN}
"""
SETTINGS_EN = """INHERIT: mkdocs.yml
site_url: !ENV SITE_URL_EN
theme: {language: en}
"""


def draw(drawing: str) -> str:
    return f'<svg><title id="t">{drawing}</title></svg>'


def issue(severity: Severity, text: str) -> Issue:
    return Issue("code", severity, "site", "datapackages/x.csv", 0, "", text, text, "", "")


class Small:
    """A small project, and what the layers below say about its data."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.out = folder / "site"
        self.data = folder / "datapackages"
        self.data.mkdir(parents=True, exist_ok=True)
        self.write("mkdocs.yml", SETTINGS)
        self.write("mkdocs.en.yml", SETTINGS_EN)
        self.write("docs/overrides/main.html", TEMPLATE)
        self.write("docs/overrides/404.html", TEMPLATE)
        for language in LANGUAGES:
            self.write(
                f"docs/{language}/about.md", "---\npage_id: about\ntitle: A\ndescription: B\n---\n# Về\n\nChào\n"
            )
        self.issues: list[Issue] = []
        self.warnings: list[Issue] = []
        self.body = "<p><!-- drawing k1 --></p>"
        self.published: dict[str, bytes] = {"data/a.csv": b"a\n"}
        self.stream: TextIO = io.StringIO()

    def write(self, name: str, text: str) -> None:
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def pages(self, *_: Any) -> list[tuple[Language, RenderedPage]]:
        drawings: Any = ("một",)
        home = RenderedPage("index.md", "home", "Nhà", "Trang chủ", self.body, drawings)
        return [(language, home) for language in LANGUAGES]

    def build(self, languages: Sequence[Language] = LANGUAGES, code: str | None = None) -> int:
        """Build with what earlier builds kept under the toolchain ``code``, None to keep nothing."""
        workshop = Workshop(self.folder, self.folder / "build", self.folder / "build" / "cache", code)
        return build_site(self.data, self.out, workshop, languages, DATE, ROOT, Progress(self.stream))

    def render(self) -> int:
        return render_site(self.data, self.folder / "pages", self.folder, DATE, ROOT, Progress(self.stream))

    def site(self) -> dict[str, bytes]:
        files = (path for path in self.out.rglob("*") if path.is_file())
        return {path.relative_to(self.out).as_posix(): path.read_bytes() for path in files}

    @property
    def said(self) -> str:
        assert isinstance(self.stream, io.StringIO)
        return self.stream.getvalue()


def stand_ins(small: Small) -> dict[str, Any]:
    """What takes the place of the layers below, by its name in the modules of the build; see ``put_in_place``."""
    return {
        "read_tree": lambda path: SimpleNamespace(packages=lambda: (1,), lists=()),
        "check_tree": lambda tree: small.issues,
        "derive_facts": lambda tree, today: SimpleNamespace(glossary=pd.DataFrame()),
        "review_facts": lambda facts: SimpleNamespace(issues=small.warnings),
        "render_languages": small.pages,
        "history_of": lambda *_: UNRELEASED,
        "publish_files": lambda *_: small.published,
        "software_files": lambda *_: {},
        "chart_key": lambda drawing: "k1",
        "draw_text": draw,
    }


def put_in_place(small: Small, put: Callable[[object, str, object], None]) -> None:
    """Hand every stand-in to ``put`` with each module of the build that knows what it stands for."""
    for name, stand_in in stand_ins(small).items():
        knowing = [module for module in (build_module, preparing_module) if hasattr(module, name)]
        assert knowing, name
        for module in knowing:
            put(module, name, stand_in)


def build_small(folder: Path, text: str) -> int:
    """Build the project in a folder, with a text of its own on its first page; prints what the build says."""
    small = Small(folder)
    small.body += f"<p>{text}</p>"
    # A script is named by its content: the one before is kept beside it for a build.
    small.write("docs/assets/javascripts/text.js", f"// {text}\n")
    small.published = {f"data/{number}.csv": f"{text}\n".encode() * 2_000 for number in range(40)}
    small.stream = sys.stdout
    put_in_place(small, setattr)
    return small.build()


def build_apart(folder: Path, text: str, log: Path) -> None:
    """``build_small`` as a command in a process group of its own, printing into ``log``, to be cut off at any point."""
    os.setsid()
    opened = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for stream in (1, 2):
        os.dup2(opened, stream)
    sys.exit(end(lambda: build_small(folder, text)))
