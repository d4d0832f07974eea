"""Free text of a list names no person and no unit: notes, the office, what the events rest on, the descriptor."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable
from functools import lru_cache
from typing import Final

from portal.contract.formula import is_formula
from portal.contract.list_sheets import ListSheets
from portal.contract.organisation import names_organisation, names_somebody
from portal.contract.sheet import Sheet
from portal.contract.sweep import Sweep, suspected
from portal.model.issue import Finding
from portal.store.descriptor import FILE_NAME
from portal.text.search_words import search_words
from portal.text.settled_letters import BETWEEN, UNSETTLED, searched_by

_NOTES: Final = ("note", "note_en")
_OFFICES: Final = ("issuing_office", "issuing_office_en")
_DESCRIPTOR: Final = ("title", "description", "keywords")
_OFFICE: Final = re.compile(r"(?:bhxh|bảo hiểm xã hội)(?!\w)", re.IGNORECASE)
_OFFICE_ENGLISH: Final = re.compile(r"social security|(?<!\w)vss(?!\w)", re.IGNORECASE)
_CODE: Final = re.compile(r"[0-9A-Z]+(?:-[0-9A-Z]+)*")
FORMULAS: Final = Sweep(suspect=(r"\A[=＝\t+@＋－＠-]",))
_MOST_WORDS: Final = 300
_SHORTEST_CODE: Final = 5
"""A shorter code could be a year or a count."""


def check_free_text(sheets: ListSheets) -> list[Finding]:
    """Names and codes where none belongs, an office that could be a person, and cells that a spreadsheet would run."""
    return [*_check_formulas(sheets), *_check_about(sheets), *_check_events(sheets), *_check_descriptor(sheets)]


def _check_formulas(sheets: ListSheets) -> list[Finding]:
    texts = (
        (sheets.about, (*_OFFICES, *_NOTES)),
        (sheets.units, ("unit_name", "commune")),
        (sheets.events, ("evidence", *_NOTES)),
    )
    findings: list[Finding] = []
    for sheet, columns in texts:
        for column in columns:
            run = {cell for cell in suspected(sheet.frame[column], FORMULAS) if is_formula(cell)}
            rows = sheet.frame[column].isin(run) & sheet.sound(column)
            findings += sheet.findings(rows, "list-formula", column)
            sheet.mark(column, rows)
    return findings


def _check_about(sheets: ListSheets) -> list[Finding]:
    frame = sheets.about.frame
    holds_unit = _unit_finder(sheets, {cell for column in (*_OFFICES, *_NOTES) for cell in frame[column].tolist()})

    def names(text: str) -> bool:
        return names_somebody(text) or holds_unit(text)

    def names_in_note(text: str) -> bool:
        return names(text) or names_organisation(text)

    findings = [
        *_told(sheets.about, "issuing_office", "list-office", _is_no_office),
        *_told(sheets.about, "issuing_office_en", "list-office", _is_no_office_in_english),
    ]
    for column in _OFFICES:
        findings += _told(sheets.about, column, "list-text-names", names)
    for column in _NOTES:
        findings += _told(sheets.about, column, "list-text-names", names_in_note)
    return findings


def _is_no_office(text: str) -> bool:
    return _OFFICE.match(unicodedata.normalize("NFC", text)) is None


def _is_no_office_in_english(text: str) -> bool:
    return _OFFICE_ENGLISH.search(text) is None


def _check_events(sheets: ListSheets) -> list[Finding]:
    columns = ("evidence", *_NOTES)
    codes = _codes_in(sheets, (cell for column in columns for cell in sheets.events.frame[column].tolist()))
    findings: list[Finding] = []
    for column in columns:
        findings += _told(
            sheets.events,
            column,
            "list-text-names",
            lambda text: names_somebody(text) or not codes.isdisjoint(_CODE.findall(text.upper())),
        )
    return findings


def _check_descriptor(sheets: ListSheets) -> list[Finding]:
    package = sheets.package
    texts = {key: str(package.descriptor.get(key, "")) for key in _DESCRIPTOR}
    holds_unit = _unit_finder(sheets, texts.values())
    return [
        Finding("list-text-names", package.name, f"{package.place}/{FILE_NAME}", 0, key)
        for key, text in texts.items()
        if names_somebody(text) or holds_unit(text)
    ]


def _told(sheet: Sheet, column: str, code: str, is_wrong: Callable[[str], bool]) -> list[Finding]:
    """A finding for each cell that is wrong and not reported yet; the cell is then marked."""
    wrong = {cell for cell in set(sheet.frame[column].tolist()) if cell and is_wrong(cell)}
    if not wrong:
        return []
    rows = sheet.frame[column].isin(wrong) & sheet.sound(column)
    sheet.mark(column, rows)
    return sheet.findings(rows, code, column)


def _codes_in(sheets: ListSheets, texts: Iterable[str]) -> frozenset[str]:
    """Codes of units of the list, as the agency and the tax office write them, that stand in the texts."""
    found = {code for text in texts for code in _CODE.findall(text.upper()) if len(code) >= _SHORTEST_CODE}
    columns = (sheets.units.frame["unit_code"], sheets.units.frame["tax_code"])
    return frozenset(code for column in columns for code in column[column.isin(found)])


def _unit_finder(sheets: ListSheets, texts: Collection[str]) -> Callable[[str], bool]:
    """Whether one of ``texts`` holds the code or the whole name of a unit of the list."""
    codes = _codes_in(sheets, texts)
    spoken = frozenset(word for text in texts for word in search_words(text))
    names = suspected(sheets.units.frame["unit_name"], sweep_of_names(spoken))

    def holds_unit(text: str) -> bool:
        if not codes.isdisjoint(_CODE.findall(text.upper())):
            return True
        words = search_words(text)
        plain = f" {' '.join(words)} "
        held = frozenset(words)
        # Most names are told apart by one of their words, without being joined.
        return any(_is_within(name, held, plain) for name in names)

    return holds_unit


def sweep_of_names(words: Collection[str]) -> Sweep | None:
    """Tells the names that have no other words than these; ``None`` for too many words."""
    if len(words) > _MOST_WORDS:
        return None
    allowed = "|".join((BETWEEN, *map(searched_by, sorted(words))))
    return Sweep(suspect=(rf"{UNSETTLED}|\A(?:{allowed})*\z",))


def _is_within(name: str, held: frozenset[str], plain: str) -> bool:
    words: list[str] = []
    for written in name.split():
        more = _words_of(written)
        if not held.issuperset(more):
            return False
        words += more
    return len(words) > 1 and f" {' '.join(words)} " in plain


@lru_cache(maxsize=65536)
def _words_of(written: str) -> tuple[str, ...]:
    return tuple(search_words(written))
