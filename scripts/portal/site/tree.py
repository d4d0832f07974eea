"""Writing the Markdown trees that MkDocs reads."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from portal.model.vocabulary import Language
from portal.site.source_page import SourcePage


def page_texts(
    languages: Collection[str],
    pages: Iterable[SourcePage],
    partners: Mapping[tuple[Language, str], SourcePage],
) -> dict[tuple[Language, str], str]:
    """The Markdown file of every page of these languages, by language and path."""
    return {
        (page.language, page.path): page.text(partners.get((page.language, page.path)))
        for page in pages
        if page.language in languages
    }


def write_pages(
    trees: Path, project: Path, languages: Iterable[Language], texts: Mapping[tuple[Language, str], str]
) -> int:
    """Write ``trees/<language>`` anew: what lies beside hand-written pages, then the pages.

    Returns the number of pages.
    """
    for language in languages:
        folder = trees / language
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
        _copy(project / "docs" / language, folder)
    for (language, path), text in texts.items():
        file = trees / language / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return len(texts)


def _copy(source: Path, target: Path) -> None:
    for file in sorted(source.rglob("*")):
        relative = file.relative_to(source)
        if file.is_file() and file.suffix != ".md" and not any(part.startswith(".") for part in relative.parts):
            (target / relative).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target / relative)
