"""Two trees of packages beside each other: everything that differs between them."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from portal.compare.comparable import read_on_both
from portal.compare.figures import FigureChanges, compare_figures
from portal.compare.flags import FlagChange, compare_flags
from portal.compare.lists import ListChange, compare_lists
from portal.compare.pages import ChangedPages, changed_pages
from portal.compare.ratios import RatioMove, compare_ratios
from portal.compare.side import Side, read_side
from portal.compare.tables import (
    PackageChange,
    RowChange,
    TableCount,
    compare_packages,
    compare_register,
    compare_registry,
    compare_sources,
)
from portal.compare.unread import Unread
from portal.compare.words import FigureWords, figure_words
from portal.store.place import PROVINCES
from portal.store.tree import bytes_below
from portal.store.unit_lists import list_folders

WORTH_A_PROCESS: Final = 4_000_000
"""Bytes of figures from which a second process, which takes a second to start, saves time."""


@dataclass(frozen=True)
class Flags:
    """Flags that appeared and that went."""

    appeared: tuple[FlagChange, ...]
    went: tuple[FlagChange, ...]


@dataclass(frozen=True)
class Comparison:
    """What differs between ``base`` and ``head``. ``ratios`` and ``flags`` are ``None`` where a tree has errors."""

    base: Side
    head: Side
    words: FigureWords
    figures: FigureChanges
    sources: tuple[RowChange, ...]
    registry: tuple[TableCount, ...]
    packages: tuple[PackageChange, ...]
    register: tuple[RowChange, ...]
    lists: tuple[ListChange, ...]
    ratios: tuple[RatioMove, ...] | None
    flags: Flags | None
    pages: ChangedPages

    @property
    def unread(self) -> tuple[Unread, ...]:
        """The files that either side could not read, each once, by path; their rows are on neither side."""
        return tuple(sorted({*self.base.unread, *self.head.unread}, key=lambda one: one.path))

    @property
    def changed(self) -> bool:
        """True where anything of the data differs, or could not be read and may."""
        figures = self.figures
        told = (figures.added, figures.changed, figures.withdrawn, figures.remarks, self.sources, self.registry)
        return any((*told, self.packages, self.register, self.lists, any(figures.held_back.values()), self.unread))

    @property
    def sound(self) -> bool:
        """True where the newer tree has no errors of form and its lists could be read."""
        return not self.head.errors and not any(one.unreadable and one.held_now for one in self.lists)


def compare_trees(base: Path, head: Path) -> Comparison:
    """Everything that differs between the trees under two folders. Never raises for bad data."""
    older, newer = _read_both(base, head)
    return compare_sides(older, newer, compare_lists(list_folders(base), list_folders(head)))


def compare_sides(base: Side, head: Side, lists: tuple[ListChange, ...] = ()) -> Comparison:
    """Everything that differs between two sides; ``lists`` are told as they come."""
    words = figure_words(base, head)
    base, head = read_on_both(base, head)
    figures, sources = compare_figures(base, head), compare_sources(base, head)
    registry, register = compare_registry(base, head), compare_register(base, head)
    both = (base.derived, head.derived) if base.derived and head.derived else None
    flags = Flags(*compare_flags(*both)) if both else None
    told = (*flags.appeared, *flags.went) if flags else ()
    return Comparison(
        base=base,
        head=head,
        words=words,
        figures=figures,
        sources=sources,
        registry=registry,
        packages=compare_packages(base, head),
        register=register,
        lists=lists,
        ratios=compare_ratios(*both) if both else None,
        flags=flags,
        pages=changed_pages(base, head, figures, told, sources, registry, lists=bool(lists or register)),
    )


def _read_both(base: Path, head: Path) -> tuple[Side, Side]:
    """Both sides; large ones at the same time, the older in a process of its own."""
    if bytes_below(head / PROVINCES) < WORTH_A_PROCESS or bytes_below(base / PROVINCES) < WORTH_A_PROCESS:
        return read_side(base), read_side(head)
    # Not fork: the readers of tables start threads, which a forked copy would not have.
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        older = pool.submit(read_side, base)
        newer = read_side(head)
        return older.result(), newer
