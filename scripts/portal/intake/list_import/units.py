"""The units of a list: who may be shown, who is held back and why, and what each row becomes in ``units.csv``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from portal.contract.commune import is_commune
from portal.contract.list_schema import LIST_UNITS
from portal.contract.organisation import entity_type_of, holding_reason
from portal.contract.tax_code import is_personal_number
from portal.intake.list_import.codes import (
    holds_personal_number,
    is_unit_code,
    read_tax_code,
    read_unit_code,
    unit_code_width,
)
from portal.intake.list_import.grid import (
    Row,
    Value,
    begins_a_formula,
    cell_text,
    holds_format_sign,
    is_error_cell,
    is_number_cell,
)
from portal.intake.list_import.header_words import Meaning
from portal.intake.list_import.refusal import Fault
from portal.intake.list_import.rows import Places
from portal.intake.list_import.text_file import has_broken_letters

_TEXTS: Final[tuple[Meaning, ...]] = ("unit_code", "tax_code", "unit_name", "commune")
BY_CONTRACT: Final = ("number_in_name", "text_in_name", "illustrative_mark", "name_form")
"""What only the contract's own rules find in a row."""
HELD_CODES: Final = ("personal_number", "no_code", "tax_code_wrong", "unit_code_form", "formula", *BY_CONTRACT)
"""Reasons for holding back that follow from the codes; the others are ``contract.organisation.HOLDING_REASONS``."""

_STREET: Final = re.compile(
    r"(?<!\w)(?:số nhà|đường|(?<!thành )phố|ngõ|ngách|hẻm|ấp|thôn|khu phố|tổ dân phố|khu dân cư)(?!\w)|@", re.IGNORECASE
)
_PLACE: Final = re.compile(
    r"(?:xã|x\.|phường|p\.|thị trấn|tt\.?|quận|q\.|huyện|h\.|thị xã|tx\.?|thành phố|tp\.?|tỉnh|t\.|đặc khu)(?!\w)",
    re.IGNORECASE,
)
_PLACE_NUMBER: Final = re.compile(r"(?:phường|p\.?|xã|quận|q\.?|khu vực|đặc khu)\s*[0-9]{1,2}(?![0-9])", re.IGNORECASE)


@dataclass(frozen=True)
class Unit:
    """A row that may be shown: its number in the file and its cells as ``units.csv`` holds them."""

    row: int
    cells: tuple[str, ...]


@dataclass
class Sorting:
    """The rows of units sorted out. Amounts are VND; ``held`` maps a reason to rows and their sum.

    ``remarks`` maps what was done to single cells (a zero given back, an address left out) to the rows.
    """

    kept: list[Unit] = field(default_factory=list)
    held: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    repeated: list[int] = field(default_factory=list)
    remarks: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    faults: list[Fault] = field(default_factory=list)

    @property
    def held_units(self) -> int:
        """How many units are held back."""
        return sum(len(rows) for rows in self.held.values())

    @property
    def held_total(self) -> int:
        """Their amounts together, in VND."""
        return sum(amount for rows in self.held.values() for _, amount in rows)


@dataclass(frozen=True)
class Numbers:
    """The numbers of one row, as ``units.csv`` writes them; ``amount`` in VND."""

    amount: int
    interest: str
    months: str
    employees: str


def sort_units(rows: Sequence[Row], numbers: Sequence[Numbers], places: Places, code_width: int | None) -> Sorting:
    """Each row becomes a unit, or is held back; ``code_width`` is the reader's own word on leading zeros.

    Two rows of one code must be one and the same row (then it counts once), else both are a fault.
    """
    sorting = Sorting()
    width = _width(rows, places, code_width, sorting)
    names = [cell_text(places.value(row, "unit_name")) for row in rows]
    _check_names(rows, names, sorting)
    seen: dict[str, tuple[int, tuple[str, ...]]] = {}
    differing: dict[str, list[int]] = defaultdict(list)
    for row, name, figures in zip(rows, names, numbers, strict=True):
        unit_code, tax_code, held = _codes(row, places, width, sorting)
        if begins_a_formula(places.value(row, "unit_name")):
            held = held or "formula"
        reason = held if held in ("personal_number", "formula") else _reason(name) or held
        if reason:
            sorting.held[reason].append((row.number, figures.amount))
            continue
        if any(holds_format_sign(places.value(row, field)) for field in _TEXTS):
            sorting.remarks["signs_dropped"].append(row.number)
        cells = _cells(row, name, unit_code, tax_code, figures, places, sorting)
        first = seen.setdefault(unit_code, (row.number, cells))
        if first[0] == row.number:
            sorting.kept.append(Unit(row.number, cells))
        elif first[1] == cells:
            sorting.repeated.append(row.number)
        else:
            differing[unit_code] += [] if differing[unit_code] else [first[0]]
            differing[unit_code].append(row.number)
    _check_twice(sorting)
    if differing:
        found = sorted(number for group in differing.values() for number in group)
        sorting.faults.append(Fault("import-unit-repeated", found, "unit_code", {"codes": str(len(differing))}))
    return sorting


def hold_back(sorting: Sorting, reasons: Mapping[int, str]) -> Sorting:
    """The same sorting with these rows held back, each for its reason (of ``BY_CONTRACT``)."""
    amount = LIST_UNITS.columns.index("amount_vnd")
    held = {reason: list(found) for reason, found in sorting.held.items()}
    for unit in sorting.kept:
        if unit.row in reasons:
            held.setdefault(reasons[unit.row], []).append((unit.row, int(unit.cells[amount])))
    return replace(sorting, kept=[one for one in sorting.kept if one.row not in reasons], held=held)


def _check_twice(sorting: Sorting) -> None:
    """One name and one tax code under two unit codes: the contract refuses it, here rows of the file are told."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for unit in sorting.kept:
        if unit.cells[1]:
            groups[unit.cells[1], unit.cells[2]].append(unit.row)
    twice = sorted(row for rows in groups.values() if len(rows) > 1 for row in rows)
    if twice:
        sorting.faults.append(Fault("import-unit-twice", twice, "tax_code"))


def _width(rows: Sequence[Row], places: Places, code_width: int | None, sorting: Sorting) -> int:
    if code_width is not None:
        return code_width
    width, is_clear = unit_code_width(places.value(row, "unit_code") for row in rows)
    if not is_clear:
        numeric = [row.number for row in rows if is_number_cell(places.value(row, "unit_code"))]
        sorting.faults.append(Fault("import-unit-code-zeros", numeric, "unit_code"))
    return width


def _check_names(rows: Sequence[Row], names: Sequence[str], sorting: Sorting) -> None:
    missing = [row.number for row, name in zip(rows, names, strict=True) if not name or is_error_cell(name)]
    broken = [row.number for row, name in zip(rows, names, strict=True) if has_broken_letters(name)]
    if missing:
        sorting.faults.append(Fault("import-name-missing", missing, "unit_name"))
    if broken:
        sorting.faults.append(Fault("import-letters-broken", broken, "unit_name"))


@lru_cache(maxsize=100_000)
def _reason(name: str) -> str:
    return "personal_number" if holds_personal_number(name) else holding_reason(name)


def _codes(row: Row, places: Places, width: int, sorting: Sorting) -> tuple[str, str, str]:
    """Unit code, tax code, and why the codes hold the unit back ("" when they don't)."""
    own: Value = places.value(row, "unit_code")
    unit_code = read_unit_code(own)
    if width and is_number_cell(own) and unit_code.isdigit() and len(unit_code) < width:
        unit_code = unit_code.zfill(width)
        sorting.remarks["unit_code_zeros"].append(row.number)
    tax = read_tax_code(places.value(row, "tax_code"))
    if tax.state == "personal" or is_personal_number(unit_code):
        return "", "", "personal_number"
    if tax.state == "restored":
        sorting.remarks["tax_code_zero"].append(row.number)
    if unit_code and not is_unit_code(unit_code):
        return "", "", "unit_code_form"
    if tax.state == "wrong":
        if not unit_code:
            return "", "", "tax_code_wrong"
        sorting.remarks["tax_code_left_out"].append(row.number)
    code = unit_code or tax.code
    return code, tax.code, "" if code else "no_code"


def _cells(
    row: Row, name: str, unit_code: str, tax_code: str, figures: Numbers, places: Places, sorting: Sorting
) -> tuple[str, ...]:
    kind = _entity_type(name)
    if not kind:
        sorting.remarks["entity_type_unclear"].append(row.number)
    commune = cell_text(places.value(row, "commune"))
    if not is_place_only(commune):
        sorting.remarks["commune_left_out"].append(row.number)
        commune = ""
    return (
        unit_code,
        tax_code,
        name,
        kind or "other",
        commune,
        figures.months,
        str(figures.amount),
        figures.interest,
        figures.employees,
        "late",
    )


@lru_cache(maxsize=100_000)
def _entity_type(name: str) -> str:
    return entity_type_of(name)


def is_place_only(text: str) -> bool:
    """True for nothing or for a place that says its kind; false where a person, a street or a telephone may be."""
    if not is_commune(text):
        # A name of a person stands in this column as easily as anywhere: a place says of itself what it is.
        return False
    rest = _PLACE_NUMBER.sub("xã ", text)
    if len(text) > 60 or _STREET.search(rest) or any(sign.isdigit() for sign in rest):
        return False
    parts = [part.strip() for part in re.split(r"[,;]| - ", rest)]
    return len(parts) == 1 or all(_PLACE.match(part) for part in parts)
