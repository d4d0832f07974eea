"""What no text of a list may hold: numbers of persons, telephones, street addresses, a verdict without a decision."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

import pandas as pd

from portal.contract.list_sheets import ListSheets
from portal.contract.sheet import Sheet
from portal.contract.sweep import suspected, sweep_for
from portal.contract.tax_code import is_personal_number
from portal.model.issue import Finding
from portal.store.descriptor import FILE_NAME

_NAMES: Final = frozenset({"unit_name", "commune"})
_CODES: Final = frozenset({"unit_code", "tax_code"})
_NO_TEXT: Final = frozenset({"source_url", "source_sha256"})
"""Addresses and hashes have digits of their own; ``source_url`` is judged by its host."""
_PERSONAL: Final = re.compile(r"(?<![0-9])[0-9]{12}(?![0-9])")
_NAME_PHONE: Final = re.compile(r"(?<![0-9])(?:\+?[0-9](?:[ .()-]{0,2}[0-9]){8,10})(?![0-9])")
"""In a name: any nine to eleven digits, however they are parted. That also catches old identity numbers."""
_PHONE: Final = re.compile(r"(?<![0-9.,])(?:\+?84|0)(?:[0-9]{8,10}|[0-9]{1,3}[ .-][0-9]{3,4}[ .-][0-9]{3,4})(?![0-9])")
"""Elsewhere: beginning with 0 or +84 and in one piece or in three, so that amounts and dates are none."""
_PHONE_WORD: Final = re.compile(
    r"(?<!\w)(?:sđt|sdt|đtdđ|đt|điện thoại|dien thoai|hotline|tel|phone|mobile|di động)\s*[:.]?\s*\(?\+?[0-9]"
)
_BEFORE: Final = r"(?:^|[,;:(/–-]\s*|(?<!\w)(?:tại|ở|trên|số)\s+)"
_ADDRESS: Final = re.compile(
    r"(?<!\w)(?:số nhà|so nha|địa chỉ|dia chi|đ/c\s*:|đc\s*:)"
    r"|(?<!\w)(?:ngõ|ngách|hẻm)\s+(?:số\s+)?[0-9]"
    rf"|{_BEFORE}(?:kiệt|ngo|ngach|hem|kiet|đường|phố|duong|pho)\s+(?:số\s+|so\s+)?[0-9]"
    r"|[0-9][a-zđ]?\s+(?:đường|duong)\s+(?!sắt|sat\b|bộ|bo\b|thủy|ống|kính|mía|biển|cao tốc|ray)\w"
    r"|(?<!\w)số\s+[0-9]+[a-zđ]?(?:[/-][0-9]+[a-zđ]?)*,?\s+phố\s+\w"
    r"|(?<!\w)tổ dân phố\s+(?:số\s+)?[0-9]",
    re.MULTILINE,
)
"""What a house is found by. “Cầu đường số 6”, “Đường sắt” and “Mừng Kiệt 1” are parts of names."""
EVASION: Final = re.compile(r"trốn\s+(?:tránh\s+)?đóng|(?<!\w)tron dong(?!\w)|(?<!\w)(?:evad|evasion)")

_PERSONAL_CODE: Final = re.compile(r"[0-9](?:[^0-9\n]?[0-9]){11}")
_IN_NAMES: Final = re.compile(f"{_NAME_PHONE.pattern}|{_PHONE_WORD.pattern}")
_PATTERNS: Final = {
    "list-personal-number": _PERSONAL,
    "list-phone-number": re.compile(f"{_PHONE.pattern}|{_PHONE_WORD.pattern}"),
    "list-street-address": _ADDRESS,
}


def check_texts(sheets: ListSheets) -> list[Finding]:
    """Faults in the text cells of all three tables and in the words of the descriptor."""
    findings: list[Finding] = []
    for sheet in (sheets.about, sheets.units, sheets.events):
        for column in _text_columns(sheet):
            for code, pattern in patterns_of(column).items():
                findings += _found(sheet, column, code, pattern)
    return [*findings, *_check_evasion(sheets)]


def private_cells(cells: pd.Series[str], column: str) -> set[str]:
    """The different cells of a column in which a number of a person, a telephone or a street address may stand."""
    return set().union(*(_met(cells, pattern) for pattern in patterns_of(column).values()))


def _text_columns(sheet: Sheet) -> list[str]:
    fields = sheet.resource.fields
    return [one.name for one in fields if one.type == "string" and not one.choices and one.name not in _NO_TEXT]


def patterns_of(column: str) -> dict[str, re.Pattern[str]]:
    """What a column of text may not hold, by the code of the fault; looked for in ``plain`` text."""
    if column in _CODES:
        return {"list-personal-number": _PERSONAL_CODE}
    return _PATTERNS | ({"list-phone-number": _IN_NAMES} if column in _NAMES else {})


def _met(cells: pd.Series[str], pattern: re.Pattern[str]) -> set[str]:
    """The different cells in which the pattern is met, whatever their capitals, their digits and their Unicode form."""
    return {cell for cell in suspected(cells, sweep_for(pattern.pattern)) if pattern.search(plain(cell))}


def _found(sheet: Sheet, column: str, code: str, pattern: re.Pattern[str]) -> list[Finding]:
    """A cell is told once, whichever rule meets it first."""
    cells = sheet.frame[column]
    met = _met(cells, pattern)
    if pattern is _PERSONAL_CODE:
        met = {cell for cell in met if is_personal_number(cell) or _PERSONAL.search(cell)}
    if not met:
        return []
    # A code of twelve digits is also a wrong tax code: that it is a person's is what has to be told.
    rows = cells.isin(met) & (sheet.sound(column) | (code == "list-personal-number"))
    sheet.mark(column, rows)
    return sheet.findings(rows, code, column)


def plain(text: str) -> str:
    """The text in small letters, wide and other forms of letters and digits as the usual ones."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).lower()


def _check_evasion(sheets: ListSheets) -> list[Finding]:
    """The word for evading, in a row without a decision on its unit, or in the list's own words without any."""
    decided = sheets.decided_units()
    findings: list[Finding] = []
    for sheet in (sheets.about, sheets.units, sheets.events):
        for column in _text_columns(sheet):
            cells = sheet.frame[column]
            met = _met(cells, EVASION)
            if met:
                findings += sheet.findings(cells.isin(met) & ~_excused(sheet, decided), "list-evading-words", column)
    return [*findings, *([] if decided else _check_descriptor_words(sheets))]


def _excused(sheet: Sheet, decided: frozenset[str]) -> pd.Series[bool]:
    """True for the rows of units with a decision; for all rows of a table without units when there is any."""
    if "unit_code" in sheet.resource.columns:
        return sheet.frame["unit_code"].isin(decided)
    return pd.Series(bool(decided), index=sheet.frame.index, dtype=bool)


def _check_descriptor_words(sheets: ListSheets) -> list[Finding]:
    package = sheets.package
    return [
        Finding("list-evading-words", package.name, f"{package.place}/{FILE_NAME}", 0, key)
        for key in ("title", "description", "keywords")
        if EVASION.search(plain(str(package.descriptor.get(key, ""))))
    ]
