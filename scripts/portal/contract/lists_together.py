"""Lists among each other: one identifier each, none a copy of another, and a newer list of a series is never shown for
a shorter time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Final

from portal.contract.list_schema import LIST_UNITS
from portal.contract.list_sheets import ListSheets
from portal.model.issue import Finding
from portal.model.list_series import series_of

FEWEST_UNITS: Final = 5
"""A few units that closed long ago may owe the same for months; of five or more somebody pays or owes more."""
_OWED: Final = ("months_late", "amount_vnd", "interest_vnd")


def check_together(lists: Sequence[ListSheets]) -> list[Finding]:
    """Faults that only show when several lists are held against each other."""
    return [*_check_identifiers(lists), *_check_copies(lists), *_check_expiry_order(lists)]


def _check_identifiers(lists: Sequence[ListSheets]) -> list[Finding]:
    findings: list[Finding] = []
    held: dict[str, str] = {}
    for one in lists:
        list_id = one.about_cell("list_id")
        if list_id in held:
            findings += one.about_finding("list-id-repeated", "list_id", other=held[list_id])
        elif list_id:
            held[list_id] = one.package.place
    return findings


def _check_copies(lists: Sequence[ListSheets]) -> list[Finding]:
    """The same units with the same months and amounts at another day: the file of another list was entered again.

    Two offices may publish one list for one day. Of two copies the later is told.
    """
    findings: list[Finding] = []
    held: dict[Hashable, list[ListSheets]] = {}
    whole = [one for one in lists if one.is_whole(LIST_UNITS) and one.about_cell("as_of")]
    lengths = Counter(len(one.units.frame) for one in whole)
    for one in sorted(whole, key=lambda each: (each.about_cell("as_of"), each.package.place)):
        # A copy has as many units: a list that is alone with its number is no copy.
        if len(one.units.frame) < FEWEST_UNITS or lengths[len(one.units.frame)] == 1:
            continue
        same = held.setdefault(_debts(one), [])
        copied = [other for other in same if _tells_otherwise(one, other)]
        if copied:
            findings += one.about_finding("list-repeated", "as_of", other=copied[0].package.place)
        same.append(one)
    return findings


def _debts(one: ListSheets) -> Hashable:
    """What each unit owes, by its tax code, by its code in the list where it has none; in no order."""
    frame = one.units.frame
    units = frame["tax_code"].where(frame["tax_code"] != "", frame["unit_code"])
    return tuple(sorted(zip(units, *(frame[column] for column in _OWED), strict=True)))


def _tells_otherwise(one: ListSheets, other: ListSheets) -> bool:
    """Not the same identifier, of which another check speaks; and another day, or the same day and office again."""
    if one.about_cell("list_id") == other.about_cell("list_id"):
        return False
    another_day = one.about_cell("as_of") != other.about_cell("as_of")
    return another_day or one.about_cell("issuing_office") == other.about_cell("issuing_office")


def _check_expiry_order(lists: Sequence[ListSheets]) -> list[Finding]:
    """Within one series, as the page follows it; days in ISO form compare as text."""
    findings: list[Finding] = []
    latest: dict[str, tuple[str, str, str]] = {}
    real = [one for one in lists if one.about_cell("illustrative") == "no" and one.about_cell("valid_until")]
    for one in sorted(real, key=lambda each: each.about_cell("as_of")):
        list_id, province, office, as_of = (
            one.about_cell(column) for column in ("list_id", "province_id", "issuing_office", "as_of")
        )
        if not (list_id and province and office and as_of):
            continue
        until = one.about_cell("valid_until")
        series = series_of(list_id, province, office, as_of)
        before = latest.get(series)
        if before is not None and before[1] < as_of and until < before[0]:
            findings += one.about_finding("list-valid-until-order", "valid_until", other=before[2])
        elif before is None or until > before[0]:
            latest[series] = (until, as_of, one.package.place)
    return findings
