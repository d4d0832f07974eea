"""Events of a list: told in their order, about a unit of the list, with evidence; a withdrawn unit is never named."""

from __future__ import annotations

import re
from typing import Final

import pandas as pd

from portal.contract.list_sheets import ListSheets
from portal.contract.organisation import names_organisation
from portal.model.issue import Finding

_LONG_NUMBER: Final = re.compile("[0-9]{9,}")


def check_events(sheets: ListSheets) -> list[Finding]:
    """Faults of ``events.csv`` beyond the form of its cells."""
    if sheets.events.frame.empty:
        return []
    return [*_check_order(sheets), *_check_named(sheets), *_check_evidence(sheets)]


def _check_order(sheets: ListSheets) -> list[Finding]:
    """Numbers E0001, E0002, ... without a gap, and days that never go back: rows are only ever added."""
    events = sheets.events
    usable = events.sound("event_id") & (events.frame["event_id"] != "")
    ids = events.frame.loc[usable, "event_id"]
    numbers = ids.str.removeprefix("E").astype("int64") if bool(ids.str.len().le(18).all()) else None
    if numbers is None or numbers.empty:
        return []
    rank = numbers.rank(method="first").astype("int64")
    wrong = (numbers != rank) | (ids != rank.map("E{:04d}".format))
    first = pd.Series(False, index=events.frame.index)
    # One gap would make every later number look wrong; a key that stands twice is told by itself.
    if not bool(numbers.duplicated().any()):
        first.loc[wrong.index[wrong][:1]] = True
    order = numbers.sort_values(kind="stable").index
    return [
        *events.findings(first, "list-event-number", "event_id"),
        *events.findings(_going_back(sheets, order), "list-event-date", "date"),
    ]


def _going_back(sheets: ListSheets, order: pd.Index[int]) -> pd.Series[bool]:
    """True for each event whose day is before the day of an event with a smaller number."""
    events = sheets.events
    sound = events.sound("date")
    back = pd.Series(False, index=events.frame.index)
    latest = ""
    for index in order:
        day = str(events.frame.at[index, "date"])
        if sound.at[index]:
            back.at[index] = day < latest
            latest = max(latest, day)
    return back


def _check_named(sheets: ListSheets) -> list[Finding]:
    events = sheets.events
    codes, kinds = events.frame["unit_code"], events.frame["event"]
    usable = events.sound("unit_code", "event")
    withdrawn = kinds == "withdrawn"
    known = codes.isin(set(sheets.units.frame["unit_code"]))
    # In a table that could not be read whole the row of the unit may be the one that is missing.
    unknown = usable & ~withdrawn & (codes != "") & ~known & sheets.is_whole(sheets.units.resource)
    findings = [
        *events.findings(usable & ~withdrawn & (codes == ""), "list-event-unit-missing", "unit_code"),
        *events.findings(usable & withdrawn & (codes != ""), "list-withdrawn-named", "unit_code"),
        *events.findings(unknown, "list-event-unit-unknown", "unit_code"),
    ]
    for column in ("evidence", "note", "note_en"):
        cells = events.frame[column]
        told = {cell for cell in set(cells[withdrawn]) if _may_name_a_unit(cell)}
        rows = withdrawn & cells.isin(told) & events.sound(column)
        findings += events.findings(rows, "list-withdrawn-named", column)
    return findings


def _may_name_a_unit(text: str) -> bool:
    return _LONG_NUMBER.search(text) is not None or names_organisation(text)


def _check_evidence(sheets: ListSheets) -> list[Finding]:
    """A decision is cited by its number."""
    events = sheets.events
    decided = (events.frame["event"] == "decided") & events.sound("event", "evidence")
    without = decided & ~events.frame["evidence"].str.contains("[0-9]", regex=True)
    return events.findings(without, "list-decision-number", "evidence")
