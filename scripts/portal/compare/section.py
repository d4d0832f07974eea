"""A section of the comment: a title, a table whose rows are written when they are shown, and remarks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from portal.text.bilingual import Bilingual

Cells = Callable[[], list[str]]
"""Writes the cells of one row: only the rows that are shown need words."""


@dataclass(frozen=True)
class Section:
    """``rows`` are cells that are safe in Markdown; ``most`` of them are shown, the rest is counted."""

    title: Bilingual
    header: tuple[Bilingual, ...]
    rows: tuple[Cells, ...]
    remarks: tuple[Bilingual, ...] = ()
    most: int = 50
