"""The illustrative lists: an invented office that published three times, so that readers see how lists work."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from portal.contract.canonical import canonical_text
from portal.contract.descriptor import list_descriptor
from portal.contract.list_schema import LIST, LIST_RESOURCES, LIST_UNITS, NOT_STATED
from portal.intake.illustrative_events import Planned, events_table
from portal.intake.illustrative_names import draw
from portal.intake.illustrative_units import NO_NUMBER, draw_population, units_table
from portal.store.descriptor import FILE_NAME
from portal.store.write import canonical_json, write_text

SEED: Final = 34
_POPULATION: Final = 2_960
_OFFICE: Final = "BHXH Tỉnh Minh Họa (minh họa)"
_OFFICE_EN: Final = "Social Security of Minh Họa Province (illustrative)"
_NOTE: Final = (
    "Danh sách được dựng lên để minh họa, không có đơn vị nào như vậy. Mã băm là của units.csv trong gói này."
)
_NOTE_EN: Final = "Made up to illustrate; no such unit exists. The hash is that of units.csv in this package."
_PRESENT: Final = (
    ((True, True, True), 58.0),
    ((True, True, False), 7.0),
    ((True, False, False), 8.0),
    ((True, False, True), 2.0),
    ((False, True, True), 9.0),
    ((False, True, False), 3.0),
    ((False, False, True), 9.0),
)
"""On which of the three lists a unit stands, and how often that is so."""


@dataclass(frozen=True)
class Publication:
    """One list of the office: its dates, what it holds back, what happened afterwards."""

    as_of: date
    payments_through: str
    published: date
    held_back: int
    plan: tuple[Planned, ...]


PUBLICATIONS: Final = (
    Publication(
        date(2026, 8, 31),
        NOT_STATED,
        date(2026, 9, 17),
        41,
        (
            Planned("disputed", 4, 0),
            Planned("paid", 6, 0),
            Planned("paid", 6, 1),
            Planned("withdrawn", 11, 0),
            Planned("corrected", 13, 0),
            Planned("paid", 19, 2),
        ),
    ),
    Publication(
        date(2026, 9, 30),
        "2026-10-15",
        date(2026, 10, 17),
        38,
        (
            Planned("paid", 3, 0),
            Planned("disputed", 5, 0),
            Planned("disputed", 9, 1),
            Planned("corrected", 16, 0),
            Planned("paid", 17, 1),
        ),
    ),
    Publication(
        date(2026, 10, 31),
        "2026-11-15",
        date(2026, 11, 17),
        44,
        (
            Planned("paid", 1, 0),
            Planned("disputed", 2, 0),
            Planned("withdrawn", 2, 0),
            Planned("decided", 3, 0),
        ),
    ),
)
"""The second list had no unit withdrawn, so its total is exactly what its rows add up to."""


@dataclass(frozen=True)
class IllustrativeList:
    """A list package that is not on disk yet: its identifier, its descriptor, the text of its files by name."""

    list_id: str
    descriptor: dict[str, Any]
    files: Mapping[str, str]


def generate_lists(seed: int = SEED) -> tuple[IllustrativeList, ...]:
    """The three lists, oldest first; the same for the same seed."""
    population = draw_population(_POPULATION, seed).drop_duplicates("unit_name", ignore_index=True)
    random = np.random.default_rng([seed, 2])
    patterns = draw(random, [weight for _, weight in _PRESENT], len(population))
    present = np.array([pattern for pattern, _ in _PRESENT])[patterns]
    months = population["months_late"].to_numpy()
    lists = []
    for place, publication in enumerate(PUBLICATIONS):
        if place:
            months = _months_later(random, months, present[:, : place + 1])
        aged = population.assign(months_late=months, only_here=present.sum(axis=1) == 1)
        held_back = units_table(draw_population(publication.held_back, seed + 1 + place))
        lists.append(_list_of(publication, aged[present[:, place]], held_back))
    return tuple(lists)


def write_lists(lists: tuple[IllustrativeList, ...], folder: Path) -> None:
    """Write each list as a package below ``folder``; what stands there already is replaced."""
    for one in lists:
        write_text(folder / one.list_id / FILE_NAME, canonical_json(one.descriptor))
        for name, text in one.files.items():
            write_text(folder / one.list_id / name, text)


def _months_later(
    random: np.random.Generator,
    months: npt.NDArray[np.int64],
    present: npt.NDArray[np.bool_],
) -> npt.NDArray[np.int64]:
    """Months late a month after ``months``; ``present`` has a column for each list up to this one.

    A unit that stays is a month later, unless it paid a part. One that returns has just reached the threshold again.
    """
    stays = present[:, -1] & present[:, -2]
    returns = present[:, -1] & ~present[:, -2] & present[:, :-1].any(axis=1)
    paid_a_part = random.random(len(months)) < 0.08
    older = np.where(paid_a_part, np.maximum(3, months // 2), months + 1)
    return np.where(stays, older, np.where(returns, 3, months))


def _list_of(publication: Publication, listed: pd.DataFrame, held_back: pd.DataFrame) -> IllustrativeList:
    """The package of one list: a unit of no other list is withdrawn, so that it is named nowhere."""
    withdrawn = sum(planned.event == "withdrawn" for planned in publication.plan)
    is_withdrawn = listed["unit_code"].isin(listed.loc[listed["only_here"], "unit_code"].iloc[:withdrawn])
    stated = units_table(listed)
    units = stated[~is_withdrawn.to_numpy()].copy()
    leaving = listed.loc[listed["only_here"] & ~is_withdrawn, "unit_code"].tolist()
    stays = ~listed["only_here"] & (listed["employees"] != NO_NUMBER)
    questioned = listed.loc[stays, "unit_code"].tolist()[200::400]
    chosen = {
        "paid": leaving[1::7],
        "disputed": questioned,
        "corrected": questioned,
        "decided": listed.loc[stays & (listed["months_late"] >= 30), "unit_code"].tolist(),
    }
    events = events_table(publication.plan, chosen, publication.published)
    decided = events.loc[events["event"] == "decided", "unit_code"]
    units.loc[units["unit_code"].isin(decided), "legal_status"] = "evading"
    units_text = canonical_text(units, LIST_UNITS)
    list_id = f"minh-hoa-{publication.as_of}"
    held_back_total = _total(held_back)
    row = {
        "list_id": list_id,
        "province_id": "minh-hoa",
        "boundary": "34",
        "issuing_office": _OFFICE,
        "issuing_office_en": _OFFICE_EN,
        "as_of": publication.as_of.isoformat(),
        "payments_through": publication.payments_through,
        "published": publication.published.isoformat(),
        "threshold_rule": "months>=3",
        "source_url": f"https://bhxh.minh-hoa.example/danh-sach/{publication.as_of:%Y-%m}",
        "source_sha256": hashlib.sha256(units_text.encode("utf-8")).hexdigest(),
        "valid_until": "",
        "illustrative": "yes",
        "stated_units": str(len(stated) + len(held_back)),
        "stated_total_vnd": str(_total(stated) + held_back_total),
        "held_back_units": str(len(held_back)),
        "held_back_total_vnd": str(held_back_total),
        "note": _NOTE,
        "note_en": _NOTE_EN,
    }
    tables = (pd.DataFrame([row], columns=LIST.columns), units, events)
    files = {one.path: canonical_text(table, one) for one, table in zip(LIST_RESOURCES, tables, strict=True)}
    created = f"{publication.published}T00:00:00Z"
    descriptor = list_descriptor(list_id, _OFFICE, row["as_of"], version="1.0.0", created=created)
    return IllustrativeList(list_id, descriptor, files)


def _total(units: pd.DataFrame) -> int:
    return sum(int(amount) for amount in units["amount_vnd"].tolist())
