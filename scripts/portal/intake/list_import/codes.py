"""Codes of units: tax codes and the agency's own codes, with the zeros that a spreadsheet takes away."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple

from portal.contract.tax_code import is_personal_number, normal_tax_code
from portal.intake.list_import.grid import Value, cell_text, is_number_cell

_UNIT_CODE: Final = re.compile("[0-9A-Z][0-9A-Z-]*")
_SEPARATORS: Final = re.compile(r"[\s.\u2010-\u2015-]+")
_LOST_ZERO: Final = 9
_LONG_NUMBER: Final = re.compile(r"(?<![0-9])[0-9][0-9 .]{7,}[0-9](?![0-9])")


class TaxCode(NamedTuple):
    """``state`` tells how ``code`` came about; only ``sound`` and ``restored`` have one."""

    code: str
    state: Literal["sound", "restored", "absent", "wrong", "personal"]


def read_tax_code(value: Value) -> TaxCode:
    """The tax code of a cell. Nine digits get their leading zero back only when the check digit then fits."""
    text = cell_text(value)
    digits = _SEPARATORS.sub("", text)
    if not digits or digits == "0":
        return TaxCode("", "absent")
    if is_personal_number(digits):
        return TaxCode("", "personal")
    code = normal_tax_code(digits)
    if code:
        return TaxCode(code, "sound")
    if len(digits) == _LOST_ZERO and digits.isascii() and digits.isdigit():
        restored = normal_tax_code(f"0{digits}")
        if restored:
            return TaxCode(restored, "restored")
    return TaxCode("", "wrong")


def read_unit_code(value: Value) -> str:
    """The agency's code in capitals and without spaces, as text; "" for an empty cell."""
    return cell_text(value).upper().replace(" ", "")


def is_unit_code(code: str) -> bool:
    """True for a code that a package can hold: capital letters, digits, hyphens."""
    return _UNIT_CODE.fullmatch(code) is not None


def holds_personal_number(text: str) -> bool:
    """True where a citizen's or a telephone's number stands in a name or a code."""
    return any(_is_long(found) for found in _LONG_NUMBER.findall(text))


def _is_long(text: str) -> bool:
    digits = re.sub(r"[^0-9]", "", text)
    return is_personal_number(digits) or len(digits) >= 9


class CodeWidth(NamedTuple):
    """``width`` to which numeric codes are filled up with zeros (0: as they stand); ``is_clear`` false: unknown."""

    width: int
    is_clear: bool


def unit_code_width(values: Iterable[Value]) -> CodeWidth:
    """Whether number cells among the agency's codes lost leading zeros, and how long the codes are.

    The rule: number cells of one length lost nothing that shows. Where text cells of digits, all of one length and at
    least one beginning with 0, stand beside them, that is the length. Number cells of several lengths without such
    cells tell nothing.
    """
    numbers: set[int] = set()
    texts: set[int] = set()
    has_zero = has_letters = False
    for value in values:
        code = read_unit_code(value)
        if not code:
            continue
        if is_number_cell(value):
            numbers.add(len(code))
        elif code.isascii() and code.isdigit():
            texts.add(len(code))
            has_zero = has_zero or code.startswith("0")
        else:
            has_letters = True
    if not numbers:
        return CodeWidth(0, True)
    if len(texts) == 1 and has_zero and not has_letters and max(numbers) <= max(texts):
        return CodeWidth(max(texts), True)
    return CodeWidth(0, len(numbers) == 1 and not (has_zero and max(texts) != max(numbers)))
