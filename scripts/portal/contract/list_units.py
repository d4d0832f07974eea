"""Units of a list: codes, names, months and amounts."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.contract.cells import INTEGER, MAXIMUM_DIGITS
from portal.contract.commune import is_commune
from portal.contract.figures import check_not_negative
from portal.contract.judging import Verdict, judge_column
from portal.contract.list_sheets import ListSheets
from portal.contract.organisation import holding_reason
from portal.contract.organisation_sweep import HELD_NAMES
from portal.contract.sweep import are_all_different, different, suspected
from portal.contract.tax_code import are_tax_codes
from portal.model.issue import Finding
from portal.text.search_words import search_words

MAXIMUM_MONTHS: Final = 600
"""Fifty years; a longer delay is a slip of the pen."""
_NAME_FAULTS: Final = {
    "household": "list-name-household",
    "person": "list-name-person",
    "private_enterprise_person": "list-name-person",
    "practice_person": "list-name-person",
    "no_organisation_word": "list-name-unclear",
}


def check_units(sheets: ListSheets) -> list[Finding]:
    """Faults of single units, and of two rows for one unit."""
    units = sheets.units
    return [
        *_check_tax_codes(sheets),
        *judge_column(units, "unit_name", _judge_name, HELD_NAMES),
        *judge_column(units, "commune", _judge_commune),
        *_check_repeated(sheets),
        *check_not_negative(units, ("amount_vnd", "interest_vnd", "employees")),
        *_check_months(sheets),
        *_check_interest(sheets),
        *_check_status(sheets),
    ]


def _check_tax_codes(sheets: ListSheets) -> list[Finding]:
    units = sheets.units
    codes = units.frame["tax_code"]
    wrong = units.sound("tax_code") & (codes != "") & ~are_tax_codes(codes)
    findings = units.findings(wrong, "list-tax-code", "tax_code")
    units.mark("tax_code", wrong)
    return findings


def _judge_name(name: str) -> Verdict | None:
    if not any(character.isalpha() for character in name):
        return "list-name-letters", {}
    reason = holding_reason(name)
    return (_NAME_FAULTS[reason], {}) if reason else None


def held_names(names: pd.Series[str]) -> set[str]:
    """The different names that no list may show."""
    return {name for name in suspected(names, HELD_NAMES) if _judge_name(name) is not None}


def _judge_commune(text: str) -> Verdict | None:
    return None if is_commune(text) else ("list-commune", {})


def _check_repeated(sheets: ListSheets) -> list[Finding]:
    """One organisation in two rows: the same tax code and the same words in the name, under two unit codes."""
    units = sheets.units
    codes = units.frame["tax_code"]
    if are_all_different(codes[codes != ""]):
        return []
    shared = units.sound("tax_code", "unit_name") & (codes != "") & codes.duplicated(keep=False)
    if not bool(shared.any()):
        return []
    chosen = units.frame.loc[shared]
    keys = chosen["tax_code"] + "\x1f" + chosen["unit_name"].map(lambda name: " ".join(search_words(name)))
    again = pd.Series(False, index=codes.index)
    again.loc[keys.index] = keys.duplicated()
    firsts = keys[~keys.duplicated()]
    rows = dict(zip(firsts, units.row.loc[firsts.index].astype("str"), strict=True))
    other = units.file + ":" + keys.map(rows).reindex(codes.index).fillna("")
    return units.findings(again, "list-unit-repeated", "tax_code", other=other)


def _check_months(sheets: ListSheets) -> list[Finding]:
    units = sheets.units
    months = units.frame["months_late"]
    numbers = [cell for cell in different(months) if INTEGER.fullmatch(cell) and len(cell) <= MAXIMUM_DIGITS]
    beyond = [number for number in numbers if not 0 <= int(number) <= MAXIMUM_MONTHS]
    wrong = months.isin(beyond) & units.sound("months_late")
    return units.findings(wrong, "list-months", "months_late", limit=str(MAXIMUM_MONTHS))


def _check_interest(sheets: ListSheets) -> list[Finding]:
    """Interest is a part of the amount, so it is never more."""
    units = sheets.units
    stated = units.sound("interest_vnd", "amount_vnd") & (units.frame["interest_vnd"] != "")
    # Whole numbers of up to 24 digits: the longer one is the greater one, so no float is needed.
    interest, amount = units.frame["interest_vnd"], units.frame["amount_vnd"]
    longer = interest.str.len() > amount.str.len()
    greater = longer | ((interest.str.len() == amount.str.len()) & (interest > amount))
    positive = ~interest.str.startswith("-") & ~amount.str.startswith("-")
    return units.findings(stated & positive & greater, "list-interest", "interest_vnd")


def _check_status(sheets: ListSheets) -> list[Finding]:
    units = sheets.units
    undecided = (units.frame["legal_status"] == "evading") & ~units.frame["unit_code"].isin(sheets.decided_units())
    return units.findings(undecided & units.sound("legal_status", "unit_code"), "list-evading", "legal_status")
