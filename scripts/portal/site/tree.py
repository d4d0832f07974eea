"""Writing the Markdown trees that MkDocs reads."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from portal.model.vocabulary import Language
from portal.site.source_page import SourcePage


def write_pages(
    trees: Path,
    project: Path,
    languages: Iterable[Language],
    pages: Iterable[SourcePage],
    partners: Mapping[tuple[Language, str], SourcePage],
) -> int:
    """Write ``trees/<language>`` anew: what lies beside hand-written pages, then the pages.

    Returns the number of pages.
    """
    written = 0
    for language in languages:
        folder = trees / language
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
        _copy(project / "docs" / language, folder)
    chosen = set(languages)
    for page in pages:
        if page.language in chosen:
            file = trees / page.language / page.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page.text(partners.get((page.language, page.path))), encoding="utf-8", newline="\n")
            written += 1
    return written


def _copy(source: Path, target: Path) -> None:
    for file in sorted(source.rglob("*")):
        relative = file.relative_to(source)
        if file.is_file() and file.suffix != ".md" and not any(part.startswith(".") for part in relative.parts):
            (target / relative).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target / relative)
