"""The lists that are held here: what each tells of itself, and, while it may be shown, its units."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd

from portal.contract.list_schema import LIST, LIST_EVENTS, LIST_UNITS, NOT_STATED
from portal.derive.records import records_of
from portal.model.list_series import series_of
from portal.store.tree import Package

ILLUSTRATIVE_PROVINCE: Final = {"minh-hoa": ("Tỉnh Minh Họa", "Minh Họa Province")}
"""The invented province stands in no table of real ones: its Vietnamese and English name."""
_WHOLE: Final = ("months_late", "amount_vnd", "interest_vnd", "employees")


@dataclass(frozen=True)
class HeldList:
    """A list without its units. Dates are ISO texts, ``payments_through`` is "" when the list does not state it and
    ``valid_until`` "" when it never expires; amounts are VND. An expired list keeps these figures and no name."""

    list_id: str
    province_id: str
    boundary: str
    issuing_office: str
    issuing_office_en: str
    as_of: str
    payments_through: str
    published: str
    threshold_rule: str
    source_url: str
    valid_until: str
    illustrative: bool
    expired: bool
    stated_units: int
    stated_total_vnd: int | None
    held_back_units: int
    held_back_total_vnd: int
    withdrawn_units: int
    note: str
    note_en: str

    @property
    def series(self) -> str:
        """Lists of one series follow one another."""
        return series_of(self.list_id, self.province_id, self.issuing_office, self.as_of)


@dataclass(frozen=True)
class Held:
    """A list that is held here with its rows: ``units`` and ``events`` as in the package, text "" = empty, whole
    numbers of ``units`` as nullable integers. Both are empty for an expired list."""

    about: HeldList
    units: pd.DataFrame
    events: pd.DataFrame


def hold_lists(packages: Iterable[Package], today: date) -> tuple[Held, ...]:
    """The lists of checked packages on the day ``today``, newest first; an expired one comes without its rows."""
    held = [_hold(package, today) for package in packages]
    return tuple(sorted(held, key=lambda one: (one.about.as_of, one.about.list_id), reverse=True))


def _hold(package: Package, today: date) -> Held:
    row = records_of(package.tables[LIST.name].frame)[0]
    units = package.tables[LIST_UNITS.name].frame.reset_index(drop=True)
    events = package.tables[LIST_EVENTS.name].frame.reset_index(drop=True)
    valid_until = str(row["valid_until"])
    expired = bool(valid_until) and valid_until < today.isoformat()
    stated_total = str(row["stated_total_vnd"])
    about = HeldList(
        list_id=str(row["list_id"]),
        province_id=str(row["province_id"]),
        boundary=str(row["boundary"]),
        issuing_office=str(row["issuing_office"]),
        issuing_office_en=str(row["issuing_office_en"]),
        as_of=str(row["as_of"]),
        payments_through="" if row["payments_through"] == NOT_STATED else str(row["payments_through"]),
        published=str(row["published"]),
        threshold_rule=str(row["threshold_rule"]),
        source_url=str(row["source_url"]),
        valid_until=valid_until,
        illustrative=row["illustrative"] == "yes",
        expired=expired,
        stated_units=int(str(row["stated_units"])),
        stated_total_vnd=int(stated_total) if stated_total else None,
        held_back_units=int(str(row["held_back_units"])),
        held_back_total_vnd=int(str(row["held_back_total_vnd"])),
        withdrawn_units=int((events["event"] == "withdrawn").sum()),
        note=str(row["note"]),
        note_en=str(row["note_en"]),
    )
    if expired:
        return Held(about, units.iloc[:0], events.iloc[:0])
    for column in _WHOLE:
        units[column] = pd.to_numeric(units[column], errors="raise").astype("Int64")
    return Held(about, units, events)
