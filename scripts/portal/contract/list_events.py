"""Events of a list: told in their order, about a unit of the list, with evidence; a withdrawn unit is never named."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

import pandas as pd

from portal.contract.list_sheets import ListSheets
from portal.model.issue import Finding

WITHDRAWN_NOTES: Final = (
    "Một đơn vị bị nêu nhầm đã được rút khỏi danh sách.",
    "A unit listed by mistake was withdrawn from the list.",
)
"""The only notes that an event ``withdrawn`` may carry: whatever else is said could tell which unit it was."""
_PAPER: Final = re.compile(
    r"(?i:công văn|quyết định|thông báo|đơn|giấy|biên bản|văn bản|kết luận|phiếu)"
    r"(?i: (?:báo có|khiếu nại|đề nghị|kiến nghị|đính chính|thanh tra|kiểm tra|đối chiếu|xác nhận|làm việc))?"
    r"(?:(?i: số)? [0-9]{1,5}(?:/[0-9]{4})?(?:/[A-ZĐ]{1,9}[0-9]?(?:-[A-ZĐ]{1,9}[0-9]?){0,3})?)?"
    r"(?i: ngày [0-9]{1,2}(?:[/.-][0-9]{1,2}[/.-]| tháng [0-9]{1,2} năm )[0-9]{4})?"
    r"(?: \(minh họa\))?"
)


def check_events(sheets: ListSheets) -> list[Finding]:
    """Faults of ``events.csv`` beyond the form of its cells."""
    if sheets.events.frame.empty:
        return []
    return [*_check_order(sheets), *_check_named(sheets), *_check_evidence(sheets)]


def _check_order(sheets: ListSheets) -> list[Finding]:
    """Numbers E0001, E0002, ... and days that never go back: rows are only ever added.

    A gap stands only before an event of withdrawal: with a withdrawn unit its own events went, and no number that
    stayed was given anew.
    """
    events = sheets.events
    usable = events.sound("event_id") & (events.frame["event_id"] != "")
    ids = events.frame.loc[usable, "event_id"]
    numbers = ids.str.removeprefix("E").astype("int64") if bool(ids.str.len().le(18).all()) else None
    if numbers is None or numbers.empty:
        return []
    rank = numbers.rank(method="first").astype("int64")
    withdrawn = numbers[events.frame.loc[numbers.index, "event"] == "withdrawn"]
    last = 0 if withdrawn.empty else int(withdrawn.max())
    expected = (rank - int((numbers <= last).sum()) + last).where(numbers > last, numbers)
    wrong = (numbers != expected) | (numbers < 1) | (ids != numbers.map("E{:04d}".format))
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
    for column, is_silent in (("evidence", _is_paper), ("note", _says_nothing), ("note_en", _says_nothing)):
        cells = events.frame[column]
        told = {cell for cell in set(cells[withdrawn]) if not is_silent(cell)}
        rows = withdrawn & cells.isin(told) & events.sound(column)
        findings += events.findings(rows, "list-withdrawn-named", column)
    return findings


def _is_paper(text: str) -> bool:
    """True for a kind of paper with its number and day and nothing else."""
    return _PAPER.fullmatch(unicodedata.normalize("NFC", text)) is not None


def _says_nothing(text: str) -> bool:
    return text in ("", *WITHDRAWN_NOTES)


def _check_evidence(sheets: ListSheets) -> list[Finding]:
    """A decision is cited by its number."""
    events = sheets.events
    decided = (events.frame["event"] == "decided") & events.sound("event", "evidence")
    without = decided & ~events.frame["evidence"].str.contains("[0-9]", regex=True)
    return events.findings(without, "list-decision-number", "evidence")
