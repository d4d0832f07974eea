"""Which pages MkDocs is spared, and that a site of kept pages is the site it would have made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import portal.site.kept as kept_module
from portal.model.vocabulary import LANGUAGES
from portal.site.assets import Assets
from portal.site.kept import Kept
from portal.site.kept_html import Frame, Place, html_file, plan_html, read_frame
from portal.site.merge import merge_site
from tests.site.small_project import Small, put_in_place

CODE = "code"
ABOUT: Place = ("vi", "about.md")
HOME: Place = ("vi", "index.md")
PLACE: Place = ("vi", "tinh/ha-noi/index.md")
ENGLISH: Place = ("en", "index.md")
TEXTS = {ABOUT: "về", HOME: "nhà", PLACE: "Hà Nội", ENGLISH: "home"}
FRAME = Frame("frame", frozenset({HOME, ENGLISH}))
ASSETS = Assets({}, "a.css", "assets", "a.js")


@pytest.fixture(autouse=True)
def same_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_module, "toolchain", lambda: CODE)


def spared(folder: Path, texts: dict[Place, str], frame: Frame | None = FRAME) -> tuple[set[str], set[Place]]:
    """What is taken from earlier builds and what is written for MkDocs; all of it is kept then."""
    with Kept(folder, CODE) as kept:
        plan = plan_html(texts, {ABOUT}, frame, kept)
        for file, key in plan.keys.items():
            kept.put(key, b"<html>" + file.encode())
    assert all(content == b"<html>" + file.encode() for file, content in plan.kept.items())
    return set(plan.kept), set(plan.write)


def test_unchanged_pages_are_spared_but_the_navigation_needs_its_own(tmp_path: Path) -> None:
    assert spared(tmp_path, TEXTS) == (set(), set(TEXTS))
    assert spared(tmp_path, TEXTS) == ({html_file(place) for place in TEXTS}, {HOME, ENGLISH})


def test_a_changed_page_alone_is_made(tmp_path: Path) -> None:
    spared(tmp_path, TEXTS)
    _, written = spared(tmp_path, TEXTS | {PLACE: "Hà Nội: 1"})
    assert written == {HOME, ENGLISH, PLACE}


@pytest.mark.parametrize("changed", [{ABOUT: "khác"}, {("vi", "new.md"): "mới"}], ids=["its text", "another page"])
def test_a_page_of_people_that_may_be_new_makes_its_whole_language(tmp_path: Path, changed: dict[Place, str]) -> None:
    # MkDocs looks up its links among the pages that it reads.
    spared(tmp_path, TEXTS)
    kept, written = spared(tmp_path, TEXTS | changed)
    assert kept == {html_file(ENGLISH)}
    assert written == {*TEXTS, *changed}


def test_another_frame_makes_all(tmp_path: Path) -> None:
    spared(tmp_path, TEXTS)
    assert spared(tmp_path, TEXTS, replace(FRAME, key="other")) == (set(), set(TEXTS))
    assert spared(tmp_path, TEXTS, None) == (set(), set(TEXTS))


@pytest.mark.parametrize("name", ["mkdocs.yml", "mkdocs.en.yml", "docs/overrides/main.html", "docs/overrides/new.html"])
def test_settings_and_templates_are_of_the_frame(tmp_path: Path, name: str) -> None:
    small = Small(tmp_path)

    def key(assets: Assets = ASSETS, url: str = "https://example.org/", day: int = 1) -> str:
        frame = read_frame(small.folder, LANGUAGES, assets, url, date(2026, 1, day))
        assert frame is not None
        return frame.key

    before = key()
    assert key() == before
    others = {key(replace(ASSETS, style_sheet="b.css")), key(url="https://example.org/x/"), key(day=2)}
    small.write(name, (small.folder / name).read_text() + "\n# x\n" if "yml" in name else "<p>")
    assert len({before, key(), *others}) == 5


def test_the_navigation_is_read_as_mkdocs_reads_it(tmp_path: Path) -> None:
    small = Small(tmp_path)
    small.write("mkdocs.yml", "nav:\n  - index.md\n  - Hai: hai.md\n  - Nhóm:\n      - ba.md\n      - Bốn: b/bon.md\n")
    frame = read_frame(small.folder, ("vi",), ASSETS, "https://example.org/", date(2026, 1, 1))
    assert frame is not None
    assert {path for _, path in frame.navigation} == {"index.md", "hai.md", "ba.md", "b/bon.md"}


def test_templates_behind_a_link_are_no_frame(tmp_path: Path) -> None:
    small = Small(tmp_path)
    (small.folder / "docs/overrides/x.html").symlink_to(small.folder / "docs/overrides/main.html")
    assert read_frame(small.folder, LANGUAGES, ASSETS, "https://example.org/", date(2026, 1, 1)) is None


def test_a_site_of_kept_pages_is_the_site_that_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small, fresh = Small(tmp_path / "one"), Small(tmp_path / "two")
    put_in_place(small, monkeypatch.setattr)
    assert small.build(code=CODE) == 0, small.said
    assert "4 (4 mới · new)" in small.said
    assert small.build(code=CODE) == 0, small.said
    assert "4 (0 mới · new)" in small.said
    for one in (small, fresh):
        one.write("docs/vi/about.md", "---\npage_id: about\ntitle: A\ndescription: B\n---\n# Về\n\n[Nhà](index.md)\n")
    assert small.build(code=CODE) == 0, small.said
    assert "4 (2 mới · new)" in small.said
    put_in_place(fresh, monkeypatch.setattr)
    assert fresh.build() == 0, fresh.said
    assert b'<a href="../">' in small.site()["about/index.html"]
    assert small.site() == fresh.site()


def test_pages_made_while_a_template_was_saved_are_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = Small(tmp_path)
    put_in_place(small, monkeypatch.setattr)

    def saved_meanwhile(*told: Any) -> int:
        small.write("docs/overrides/saved.html", "<!-- saved -->")
        return merge_site(*told)

    monkeypatch.setattr("portal.site.build.merge_site", saved_meanwhile)
    assert small.build(code=CODE) == 0, small.said
    (small.folder / "docs/overrides/saved.html").unlink()
    monkeypatch.setattr("portal.site.build.merge_site", merge_site)
    assert small.build(code=CODE) == 0, small.said
    assert small.said.count("4 (4 mới · new)") == 2
