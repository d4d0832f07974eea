"""Which pages of the site say something else after a change, by the ``page_id`` of ``portal.model.address``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import pandas as pd

from portal.compare.figures import FigureChange, FigureChanges
from portal.compare.flags import FlagChange
from portal.compare.side import REGISTRY, Derived, Side
from portal.compare.tables import RowChange, TableCount
from portal.contract.schema import INDICATORS, PROVINCES
from portal.derive.territory import successor_of
from portal.model.address import address
from portal.model.vocabulary import LANGUAGES

_OF_THEME: Final = {"coverage": "coverage", "debt": "late-payment"}
_WITH_EVERY_FIGURE: Final = ("data", "build-table", "quality", "search", "sources")
"""Pages that count, offer or judge all figures."""
_OF_TABLE: Final = {"glossary": ("glossary",), "laws": ("law",), "corrections": ("corrections",)}
_EVERYWHERE: Final = frozenset(
    {"provinces", "indicators", "labels", "flags", "indicator_links", "headlines", "offices"}
)
"""Tables whose words and rules may stand on any page."""
_LISTS: Final = ("late-payment", "units", "data")


@dataclass(frozen=True)
class ChangedPages:
    """Page ids in the order of their Vietnamese addresses; ``everywhere`` says that any other page may change too."""

    page_ids: tuple[str, ...]
    everywhere: bool


def changed_pages(
    base: Side,
    head: Side,
    figures: FigureChanges,
    flags: Iterable[FlagChange],
    sources: tuple[RowChange, ...],
    registry: tuple[TableCount, ...],
    lists: bool,
) -> ChangedPages:
    """The pages of what changed; ``lists`` says that the register or a held list did.

    Without derived frames (a tree with errors) pages that only follow from other figures, such as those of neighbours,
    are left out.
    """
    touched = [*figures.added, *figures.changed, *figures.withdrawn, *figures.remarks]
    found = set(_pages_of_figures(base, head, touched))
    places = {place for side in (base, head) for place in side.table(REGISTRY, PROVINCES)["province_id"]}
    found |= {f"province:{change.row['package']}" for change in sources if change.row["package"] in places}
    found |= {"sources"} if sources else set()
    found |= {page for flag in flags for page in (*_rows_page(flag.obs_id, base, head), "quality")}
    found |= {page for count in registry for page in _OF_TABLE.get(count.table, ())}
    found |= set(_LISTS) if lists else set()
    if base.derived and head.derived:
        found |= set(_pages_that_follow(base.derived, head.derived, {change.obs_id for change in touched}))
    pages = [page for page in found if _exists(page)]
    return ChangedPages(
        tuple(sorted(pages, key=lambda page: (address(page, "vi"), page))),
        any(count.table in _EVERYWHERE for count in registry),
    )


def _pages_of_figures(base: Side, head: Side, touched: list[FigureChange]) -> Iterator[str]:
    if not touched:
        return
    themes = head.table(REGISTRY, INDICATORS).drop_duplicates("indicator").set_index("indicator")["theme"].to_dict()
    provinces = head.table(REGISTRY, PROVINCES)
    yield from _WITH_EVERY_FIGURE
    places: set[str] = set()
    for change in touched:
        for row in (change.old, change.new):
            if row is not None:
                places.add(row["province_id"])
                yield f"indicator:{row['indicator']}"
                yield _OF_THEME.get(str(themes.get(row["indicator"], "")), "data")
        yield from _rows_page(change.obs_id, base, head)
    for place in places:
        yield f"province:{place}"
        # Today's province tells what is held of those that it unites.
        yield f"province:{successor_of(provinces, place) or place}"


def _rows_page(obs_id: str, base: Side, head: Side) -> Iterator[str]:
    """Where the row of a figure stands, and stood, with the citations beside it."""
    for side in (base, head):
        if side.derived is not None and obs_id in side.derived.row_pages.index:
            page = str(side.derived.row_pages[obs_id])
            yield page
            yield f"citations-{page}"


def _pages_that_follow(base: Derived, head: Derived, touched: set[str]) -> Iterator[str]:
    """The home page when a headline is another figure, the neighbours that stand beside it, rows that moved."""
    if not base.headline_figures.equals(head.headline_figures) or touched & set(head.headline_figures["obs_id"]):
        yield "home"
        yield "provinces"
    for side in (base, head):
        beside = side.peers[side.peers["peer_obs_id"].isin(touched)]
        yield from (f"province:{place}" for place in beside["province_id"].unique())
    before, after = base.row_pages.align(head.row_pages, join="inner")
    moved = before[before != after]
    yield from (page for pages in (moved, after[moved.index]) for page in pd.unique(pages))


def _exists(page_id: str) -> bool:
    try:
        return all(address(page_id, language) is not None for language in LANGUAGES)
    except KeyError:
        return False
