"""The tile map of the 34 provinces and the strips of completeness: what is held, since when, and where nothing is."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import pandas as pd

from portal.derive.records import records_of
from portal.derive.territory import successor_of
from portal.page.catalogue import Catalogue
from portal.page.views import FigureView
from portal.text.collation import vietnamese_key
from portal.text.number import format_number

_NEUTRAL: Final = "n"
_PLAN: Final = "collection_plan"
_MAPS: Final = (
    # headline, edges of the four classes, letter of the ramp, indicator
    ("coverage_hi", (85.0, 90.0, 95.0), "q", "coverage_hi_population_pct"),
    # A share of the plan grows with the calendar: its colour is the distance to the even pace, in points.
    (_PLAN, (-5.0, 0.0, 5.0), "q", "collections_plan_pct"),
    ("late_payment_rate", (1.5, 2.5, 4.0), "r", "late_payment_pct"),
    ("coverage_si", (25.0, 40.0, 55.0), "q", "coverage_si_labour_pct"),
)


@dataclass(frozen=True)
class Tile:
    """One province on the map: ``state`` is a class of the ramp (``q1``), ``old`` (only older figures) or ``none``."""

    province_id: str
    name: str
    column: int
    row: int
    state: str
    figure: FigureView | None


@dataclass(frozen=True)
class TileMap:
    """A map of one headline with its legend and its table twin.

    Where the figures are not all of one class, funds and base, the ramp is ``n``: one neutral colour, since a scale
    would compare unlikes.
    """

    headline: str
    label: str
    indicator: str
    unit: str
    ramp: str
    legend: tuple[str, ...]
    tiles: tuple[Tile, ...]
    held: int
    old: int
    none: int

    @property
    def figures(self) -> list[FigureView]:
        """The figures drawn in colour by the name of their place; no ranking, since their dates differ."""
        drawn = [tile.figure for tile in self.tiles if tile.figure is not None and tile.state not in {"old", "none"}]
        return sorted(drawn, key=lambda view: (vietnamese_key(view.place), view.as_of))

    @property
    def mixed(self) -> bool:
        """True when the figures are not all of one class, funds and base."""
        return self.ramp == _NEUTRAL

    @property
    def by_pace(self) -> bool:
        """True when the colours tell the distance to the even pace instead of the figure."""
        return self.headline == _PLAN and not self.mixed

    def places(self, state: str) -> list[Tile]:
        """The tiles of one state (``old`` or ``none``) by name: with the table of figures, all 34 in words."""
        chosen = [tile for tile in self.tiles if tile.state == state]
        return sorted(chosen, key=lambda tile: vietnamese_key(tile.name))

    @property
    def cells(self) -> list[str]:
        """The 34 cells of the completeness strip, held ones first."""
        return ["now"] * self.held + ["old"] * self.old + ["none"] * self.none


@dataclass(frozen=True)
class _Scale:
    """``edges`` of the classes, none for a neutral map; ``by_pace``: classes of the distance to the even pace."""

    edges: tuple[float, ...]
    ramp: str
    by_pace: bool


def tile_maps(catalogue: Catalogue) -> list[TileMap]:
    """The maps of the home page: the three questions and social insurance."""
    return [_tile_map(catalogue, *settings) for settings in _MAPS]


def _tile_map(catalogue: Catalogue, headline: str, edges: tuple[float, ...], ramp: str, indicator: str) -> TileMap:
    facts = catalogue.facts
    chosen = facts.headline_figures[facts.headline_figures["headline"] == headline]
    now = chosen[chosen["boundary"] == "34"].set_index("province_id")["obs_id"]
    former = chosen.loc[chosen["boundary"] == "63", "province_id"]
    old = {successor_of(facts.provinces, str(province_id)) for province_id in former}
    current = facts.provinces[(facts.provinces["boundary"] == "34") & (facts.provinces["code"] != "")]
    views = [catalogue.figure(str(now[name])) for name in current["province_id"] if name in now.index]
    if len({(view.variant, view.funds, view.base) for view in views}) > 1:
        edges, ramp = (), _NEUTRAL
    scale = _Scale(edges, ramp, by_pace=headline == _PLAN)
    # From north to south, as the eye and the tab key go.
    drawn = (_tile(catalogue, row, now, old, scale) for row in records_of(current))
    tiles = tuple(sorted(drawn, key=lambda tile: (tile.row, tile.column)))
    states = [tile.state for tile in tiles]
    terms = facts.headlines[facts.headlines["headline"] == headline].iloc[0]
    return TileMap(
        headline=headline,
        label=str(terms[f"label_{catalogue.language}"]),
        indicator=indicator,
        unit="%",
        ramp=ramp,
        legend=_legend(catalogue, scale),
        tiles=tiles,
        held=sum(state not in {"old", "none"} for state in states),
        old=states.count("old"),
        none=states.count("none"),
    )


def _tile(
    catalogue: Catalogue,
    row: dict[str, Any],
    now: pd.Series[str],
    old: set[str],
    scale: _Scale,
) -> Tile:
    province_id = str(row["province_id"])
    figure = None
    state = "old" if province_id in old else "none"
    if province_id in now.index:
        figure = catalogue.figure(str(now[province_id]))
        amount = catalogue.gap_to_pace(figure.obs_id) if scale.by_pace else catalogue.amount(figure.obs_id)
        state = f"{scale.ramp}{1 + sum(amount >= edge for edge in scale.edges)}"
    return Tile(
        province_id,
        catalogue.place(province_id),
        int(str(row["tile_col"])) + 1,
        int(str(row["tile_row"])) + 1,
        state,
        figure,
    )


def _legend(catalogue: Catalogue, scale: _Scale) -> tuple[str, ...]:
    vietnamese = catalogue.language == "vi"
    if not scale.edges:
        return ("có số; không tô theo độ lớn" if vietnamese else "a figure is held; shade says nothing of its size",)
    texts = [format_number(f"{abs(edge):g}", catalogue.language) for edge in scale.edges]
    if scale.by_pace:
        slow, _, fast = texts
        if vietnamese:
            return (
                f"chậm hơn nhịp trên {slow} điểm",
                f"chậm hơn nhịp, đến {slow} điểm",
                f"từ đúng nhịp đến nhanh hơn dưới {fast} điểm",
                f"nhanh hơn nhịp từ {fast} điểm",
            )
        return (
            f"over {slow} points behind the pace",
            f"behind the pace by up to {slow} points",
            f"on the pace, or under {fast} points ahead",
            f"ahead by {fast} points or more",
        )
    below = f"dưới {texts[0]}" if vietnamese else f"under {texts[0]}"
    above = f"từ {texts[-1]}" if vietnamese else f"{texts[-1]} and more"
    middle = [f"{low} đến dưới {high}" if vietnamese else f"{low} to under {high}" for low, high in pairwise(texts)]
    return (below, *middle, above)
