"""From the lists that are held to what one index finds: each unit once, with its history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import pandas as pd

from portal.derive.labels import Labels
from portal.lookup.entries import Entries, Happening, Sighting
from portal.lookup.held import Held, HeldList
from portal.text.search_words import search_words

_WHOLE: Final = ("amount_vnd", "months_late", "interest_vnd", "employees")


def in_turn(held: Iterable[Held]) -> list[Held]:
    """Lists that may be shown, by series and then by date: the order in which an index numbers them."""
    shown = [one for one in held if not one.about.expired]
    return sorted(shown, key=lambda one: (one.about.series, *_newness(one.about)))


def is_newest(about: HeldList, others: Iterable[HeldList]) -> bool:
    """True when no other list of the same series, that may be shown, is newer."""
    same = [other for other in others if other.series == about.series and not other.expired]
    return _newness(about) >= max(map(_newness, same))


def newest_entries(held: Sequence[Held]) -> Entries:
    """Every unit on these lists, as the last list of a series that names it shows it.

    ``held`` are in the order of ``in_turn``. A unit is the same on two lists of one series when its code is; on lists
    of two offices, or of two kinds, it stands once for each.
    """
    return _entries(held, _rows(held).drop_duplicates(["series", "unit_code"], keep="last"))


def list_entries(held: Sequence[Held], place: int) -> Entries:
    """Every unit on the list at ``place``, as that list shows it; its history covers all lists."""
    rows = _rows(held)
    return _entries(held, rows[rows["place"] == place])


def _newness(about: HeldList) -> tuple[str, str, str]:
    return (about.as_of, about.payments_through, about.list_id)


def _rows(held: Sequence[Held]) -> pd.DataFrame:
    parts = [one.units.assign(place=place, series=one.about.series) for place, one in enumerate(held)]
    return pd.concat(parts, ignore_index=True)


def _entries(held: Sequence[Held], chosen: pd.DataFrame) -> Entries:
    names = {name: " ".join(search_words(name)) for name in set(chosen["unit_name"])}
    ordered = chosen.assign(folded=chosen["unit_name"].map(names)).sort_values(
        ["folded", "unit_name", "series", "unit_code"], kind="stable", ignore_index=True
    )
    # A unit has a history on two lists of a series, and events where a list tells some; the others need no key.
    told = _listed_twice(held) | {one.about.series for one in held if len(one.events)}
    of_those = ordered.loc[ordered["series"].isin(told), ["series", "unit_code"]]
    keys = dict(zip(zip(of_those["series"], of_those["unit_code"], strict=True), of_those.index, strict=True))
    frame = ordered.drop(columns=["folded", "series"])
    return Entries(frame, _history(held, keys), _events(held, keys))


def _listed_twice(held: Sequence[Held]) -> set[str]:
    """The series that have more than one list."""
    return {series for series, count in Counter(one.about.series for one in held).items() if count > 1}


def _history(held: Sequence[Held], keys: Mapping[tuple[str, str], int]) -> dict[int, list[Sighting]]:
    """Sightings of the units that stand on more than one list, the newest first."""
    found: dict[int, list[Sighting]] = {}
    listed_twice = _listed_twice(held)
    for place in reversed(range(len(held))):
        units, series = held[place].units, held[place].about.series
        if series not in listed_twice:
            continue
        columns = [units["unit_code"].tolist(), *(units[name].tolist() for name in _WHOLE)]
        for code, *values in zip(*columns, strict=True):
            number = keys.get((series, code))
            if number is not None:
                amount, months, interest, employees = (None if value is pd.NA else int(value) for value in values)
                found.setdefault(number, []).append(Sighting(place, amount or 0, months, interest, employees))
    return {number: sightings for number, sightings in found.items() if len(sightings) > 1}


def _events(held: Sequence[Held], keys: Mapping[tuple[str, str], int]) -> dict[int, list[Happening]]:
    """Events by unit, by date; a withdrawal names no unit and isn't among them."""
    found: dict[int, list[Happening]] = {}
    for place, one in enumerate(held):
        columns = ("unit_code", "event", "date", "evidence", "note", "note_en")
        for code, *told in zip(*(one.events[name].tolist() for name in columns), strict=True):
            number = keys.get((one.about.series, code))
            if number is not None:
                found.setdefault(number, []).append(Happening(place, *told))
    return {number: sorted(told, key=lambda event: event.date) for number, told in found.items()}


def root_lists(held: Sequence[Held], provinces: Mapping[str, tuple[str, str]], labels: Labels) -> list[dict[str, Any]]:
    """What ``root.json`` tells of each list. ``provinces``: Vietnamese and English name by province id."""
    abouts = [one.about for one in held]
    return [
        {
            "id": about.list_id,
            "series": about.series,
            "province": about.province_id,
            "province_vi": provinces[about.province_id][0],
            "province_en": provinces[about.province_id][1],
            "office": about.issuing_office,
            "office_en": about.issuing_office_en,
            "as_of": about.as_of,
            "payments_through": about.payments_through,
            "published": about.published,
            "threshold_vi": labels.text("threshold_rule", about.threshold_rule, "vi"),
            "threshold_en": labels.text("threshold_rule", about.threshold_rule, "en"),
            "source_url": about.source_url,
            "valid_until": about.valid_until,
            "illustrative": about.illustrative,
            "units": len(one.units),
            "own": "" if is_newest(about, abouts) else about.list_id,
        }
        for about, one in zip(abouts, held, strict=True)
    ]
