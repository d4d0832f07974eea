"""What no text of a list may hold: numbers of persons, telephones, street addresses, a verdict without a decision."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

import pandas as pd

from portal.contract.list_sheets import ListSheets
from portal.contract.sheet import Sheet
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
    r"|(?<!\w)tổ dân phố\s+(?:số\s+)?[0-9]"
)
"""What a house is found by. “Cầu đường số 6”, “Đường sắt” and “Mừng Kiệt 1” are parts of names."""
_EVASION: Final = re.compile(r"trốn\s+(?:tránh\s+)?đóng|(?<!\w)tron dong(?!\w)|(?<!\w)(?:evad|evasion)")

_Search = Callable[[str], bool]


def check_texts(sheets: ListSheets) -> list[Finding]:
    """Faults in the text cells of all three tables and in the words of the descriptor."""
    findings: list[Finding] = []
    for sheet in (sheets.about, sheets.units, sheets.events):
        for field in sheet.resource.fields:
            if field.type != "string" or field.choices or field.name in _NO_TEXT:
                continue
            for code, search in _searches(field.name):
                findings += _found(sheet, field.name, code, search)
    return [*findings, *_check_evasion(sheets)]


def _searches(column: str) -> list[tuple[str, _Search]]:
    if column in _CODES:
        return [("list-personal-number", _is_personal_code)]
    phone = _NAME_PHONE if column in _NAMES else _PHONE
    return [
        ("list-personal-number", lambda text: _PERSONAL.search(text) is not None),
        ("list-phone-number", lambda text: phone.search(text) is not None or _PHONE_WORD.search(text) is not None),
        ("list-street-address", lambda text: _ADDRESS.search(text) is not None),
    ]


def _is_personal_code(text: str) -> bool:
    return is_personal_number(text) or _PERSONAL.search(text) is not None


def _found(sheet: Sheet, column: str, code: str, search: _Search) -> list[Finding]:
    """Each different cell once; a cell is told once, whichever rule meets it first."""
    cells = sheet.frame[column]
    met = {cell for cell in set(cells.tolist()) if cell and search(_plain(cell))}
    if not met:
        return []
    # A code of twelve digits is also a wrong tax code: that it is a person's is what has to be told.
    rows = cells.isin(met) & (sheet.sound(column) | (code == "list-personal-number"))
    sheet.mark(column, rows)
    return sheet.findings(rows, code, column)


def _plain(cell: str) -> str:
    return cell.lower() if cell.isascii() else unicodedata.normalize("NFC", cell).lower()


def _check_evasion(sheets: ListSheets) -> list[Finding]:
    """The word for evading, in a row without a decision on its unit, or in the list's own words without any."""
    decided = sheets.decided_units()
    findings: list[Finding] = []
    for sheet in (sheets.about, sheets.units, sheets.events):
        by_unit = "unit_code" in sheet.resource.columns
        excused = (
            sheet.frame["unit_code"].isin(decided)
            if by_unit
            else pd.Series(bool(decided), index=sheet.frame.index, dtype=bool)
        )
        for field in sheet.resource.fields:
            if field.type == "string" and not field.choices and field.name not in _NO_TEXT:
                cells = sheet.frame[field.name]
                met = {cell for cell in set(cells.tolist()) if cell and _EVASION.search(_plain(cell))}
                if met:
                    findings += sheet.findings(cells.isin(met) & ~excused, "list-evading-words", field.name)
    return [*findings, *([] if decided else _check_descriptor_words(sheets))]


def _check_descriptor_words(sheets: ListSheets) -> list[Finding]:
    package = sheets.package
    return [
        Finding("list-evading-words", package.name, f"{package.place}/{FILE_NAME}", 0, key)
        for key in ("title", "description", "keywords")
        if _EVASION.search(_plain(str(package.descriptor.get(key, ""))))
    ]
