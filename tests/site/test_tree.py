from __future__ import annotations

from pathlib import Path

from portal.model.vocabulary import Language
from portal.site.source_page import SourcePage
from portal.site.tree import page_texts, write_pages


def test_a_tree_holds_neighbours_and_pages_and_nothing_old(tmp_path: Path) -> None:
    project, trees = tmp_path / "project", tmp_path / "pages"
    for name in ("docs/assets/a.css", "docs/vi/about/.hidden", "docs/vi/about/photo.png", "docs/vi/about/index.md"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(name)
    (trees / "vi").mkdir(parents=True)
    (trees / "vi" / "old.md").write_text("old")
    vietnamese = SourcePage("vi", "about/index.md", "about", {"title": "Giới thiệu"}, "Chào", "vi")
    english = SourcePage("en", "about/index.md", "about", {"title": "About"}, "Hello", "en")
    english_only: tuple[Language, ...] = ("en",)
    both = [vietnamese, english]
    partners: dict[tuple[Language, str], SourcePage] = {
        ("vi", vietnamese.path): english,
        ("en", english.path): vietnamese,
    }
    assert write_pages(trees, project, ("vi", "en"), page_texts(("vi", "en"), both, partners)) == 2
    found = sorted(path.relative_to(trees).as_posix() for path in trees.rglob("*") if path.is_file())
    assert found == [
        "en/about/index.md",
        "vi/about/index.md",
        "vi/about/photo.png",
    ]
    assert (trees / "vi" / "about" / "index.md").read_text(encoding="utf-8") == (
        "---\ntitle: Giới thiệu\nalternate: about/\n---\n\nChào\n"
    )
    assert write_pages(trees, project, ("en",), page_texts(english_only, both, partners)) == 1
