"""Every real figure, made wrong one at a time, and what the checks of doubt say about it.

Each wrong figure stands in a world of its own: a copy of its province, of the province that this was merged into and
of the others merged with it, under names of that world. So one run of the checks judges hundreds of slips, none beside
another.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from portal.derive.facts import Facts
from portal.derive.ratios import derive_recomputations
from portal.derive.series import with_choice, with_series
from portal.model.vocabulary import NATION, PERCENT_UNITS
from portal.review.figures import figures_of
from portal.review.review import computed_flags

Slip = Callable[[dict[str, Any], pd.DataFrame], dict[str, Any] | None]
"""From a figure, and all those of its world, to the cells that are written wrong; ``None`` where the slip can't be."""
_OF_PRINT: Final = ("value", "amount", "low", "high", "as_printed", "qualifier", "hedged")
_SIDE: Final = ("amount", "low", "high")
_WORLD: Final = "~"


def noticed(facts: Facts, slip: Slip, *, whole_country: bool = True) -> dict[str, bool]:
    """For every published figure that ``slip`` can make wrong: whether some doubt is raised in its world that isn't
    raised today. ``whole_country`` is False where the nation makes no sense."""
    figures = facts.observations.reset_index(names="obs_id")
    component = _components(facts.provinces)
    of_row, of_place = (frame["province_id"].map(component) for frame in (figures, facts.provinces))
    held = {home: np.flatnonzero(of_row == home) for home in set(component.values())}
    around = {home: figures.iloc[rows] for home, rows in held.items()}
    made: dict[str, str] = {}
    written: list[dict[str, Any]] = []
    rows, places = [], []
    for number, figure in enumerate(figures.to_dict("records")):
        row = {str(name): cell for name, cell in figure.items()}
        cells = None
        if whole_country or row["province_id"] != NATION:
            cells = slip(row, around[component[row["province_id"]]])
        if cells is not None:
            home = component[cells.get("province_id", row["province_id"])]
            made[f"{_WORLD}{number}"] = row["obs_id"]
            written.append(cells)
            rows.append(np.union1d(held[home], [number]))
            places.append(np.flatnonzero(of_place == home))
    copies = _copies(figures, rows, list(made))
    is_wrong = copies["obs_id"] == copies["world"].map(made)
    changed = pd.DataFrame(written, index=copies.index[is_wrong])
    for column in changed:
        copies.loc[is_wrong, column] = changed[column]
    found = _raised(_of_worlds(facts, copies, _copies(facts.provinces, places, list(made))))
    today = {(name, flag) for name, _, flag in _raised(facts)}
    new = {_WORLD + end for name, end, flag in found if (name, flag) not in today}
    return {obs_id: world in new for world, obs_id in made.items()}


def _copies(frame: pd.DataFrame, rows: list[npt.NDArray[np.int64]], worlds: list[str]) -> pd.DataFrame:
    """The rows of each world below each other, with the name of the ``world``."""
    names = pd.Series(np.repeat(np.asarray(worlds, dtype=object), [len(one) for one in rows]), dtype="str")
    return frame.iloc[np.concatenate(rows)].reset_index(drop=True).assign(world=names)


def times(factor: float, units: tuple[str, ...]) -> Slip:
    """Read in a unit ``factor`` times as large; a figure that would not be whole is left out."""

    def slip(row: dict[str, Any], around: pd.DataFrame) -> dict[str, Any] | None:
        if row["unit"] not in units or not row["amount"]:
            return None
        amount = row["amount"] * factor
        if row["unit"] not in PERCENT_UNITS and amount != round(amount):
            return None
        value = f"{amount:.10f}".rstrip("0").rstrip(".") if row["unit"] in PERCENT_UNITS else str(round(amount))
        return {"value": value, **{side: row[side] * factor for side in _SIDE}}

    return slip


def stale(row: dict[str, Any], around: pd.DataFrame) -> dict[str, Any] | None:
    """The figure of the date before in its series stands here once more."""
    before = around[(around["series_id"] == row["series_id"]) & (around["day"] < row["day"])]
    if row["kind"] == "target" or before.empty:
        return None
    return _print_of(before.sort_values(["day", "obs_id"]).to_dict("records")[-1])


def exchanged(row: dict[str, Any], around: pd.DataFrame) -> dict[str, Any] | None:
    """The figure of another column of the same table: of the next one of its text with the same unit."""
    keys = ("source_id", "province_id", "boundary", "as_of", "unit")
    same = around[(around[list(keys)] == [row[key] for key in keys]).all(axis=1)].sort_values("obs_id")
    others = [other for other in same.to_dict("records") if other["obs_id"] != row["obs_id"]]
    after = [other for other in others if other["obs_id"] > row["obs_id"]] or others
    return _print_of(after[0]) if after and after[0]["value"] != row["value"] else None


def elsewhere(facts: Facts) -> Slip:
    """Entered for the next province of the same boundary, in the order of the ids."""
    known = facts.provinces[facts.provinces["province_id"] != NATION].sort_values("province_id")
    of_boundary = {boundary: list(rows["province_id"]) for boundary, rows in known.groupby("boundary")}

    def slip(row: dict[str, Any], around: pd.DataFrame) -> dict[str, Any] | None:
        ids = of_boundary[row["boundary"]]
        return {"province_id": ids[(ids.index(row["province_id"]) + 1) % len(ids)]}

    return slip


def _print_of(other: dict[Any, Any]) -> dict[str, Any]:
    return {column: other[column] for column in _OF_PRINT}


def _components(provinces: pd.DataFrame) -> dict[str, str]:
    """By province, former or of today, the one of today that it belongs to."""
    former = provinces[provinces["boundary"] == "63"]
    now = provinces.loc[provinces["boundary"] == "34", "province_id"]
    return {name: name for name in now} | dict(zip(former["province_id"], former["successor_id"], strict=True))


def _of_worlds(facts: Facts, rows: pd.DataFrame, places: pd.DataFrame) -> Facts:
    rows = rows.assign(obs_id=rows["obs_id"] + rows["world"], province_id=rows["province_id"] + rows["world"])
    observations = with_choice(with_series(rows.drop(columns="world").set_index("obs_id").sort_index()))
    nation = places["province_id"] == NATION
    now = facts.provinces[(facts.provinces["boundary"] == "34") & (facts.provinces["population"] != "")]
    everybody = str(now["population"].astype("int64").sum())
    places = places.assign(
        population=places["population"].where(~nation | (places["boundary"] != "34"), everybody),
        province_id=places["province_id"] + places["world"],
        successor_id=(places["successor_id"] + places["world"]).where(places["successor_id"] != "", ""),
    )
    return replace(
        facts,
        provinces=places.drop(columns="world").reset_index(drop=True),
        observations=observations,
        unpublished=facts.unpublished.iloc[:0],
        recomputations=derive_recomputations(observations, facts.indicator_links),
    )


def _raised(facts: Facts) -> list[tuple[str, str, str]]:
    """Each flag with the figure's id in today's world, and the rest of its id in another one."""
    figures = figures_of(facts)
    flags = computed_flags(facts, figures)
    # The bounds of a province are not asked of the nation, which has another name in its world.
    of_nation = flags["obs_id"].str.startswith(f"{NATION}-") & (flags["flag"] == "out_of_range")
    units = flags["obs_id"].map(figures.set_index("obs_id")["unit"])
    flags = flags[~of_nation | units.isin(PERCENT_UNITS)]
    pairs = [(obs_id.partition(_WORLD), flag) for obs_id, flag in zip(flags["obs_id"], flags["flag"], strict=True)]
    return [(name, world, flag) for (name, _, world), flag in pairs]
