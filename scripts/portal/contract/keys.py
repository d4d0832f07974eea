"""Keys that must stand once, and sources that must be the same in every package."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.contract.sheet import Sheet
from portal.contract.sweep import are_all_different, holds
from portal.model.issue import Finding
from portal.text.settled_letters import SETTLED, character_class

FIGURE_KEY: Final = (
    "province_id",
    "boundary",
    "indicator",
    "variant",
    "funds",
    "period_start",
    "as_of",
    "set_by",
    "source_id",
)
"""What a source can print only once."""
_PARTED: Final = "\x1f"
_UNSETTLED: Final = character_class(SETTLED | {_PARTED}, negated=True)
"""Without such a character a key has one form, and small letters are all that makes it comparable."""


def check_keys(sheet: Sheet, *, within: str = "") -> list[Finding]:
    """Keys that stand twice, told apart only by capitals or by the way that letters are composed included.

    ``within="package"`` lets the key stand once in each package.
    """
    usable = sheet.sound(*sheet.resource.key)
    keys = _joined(sheet, sheet.resource.key)
    if within:
        keys = sheet.package + _PARTED + keys
    return _repeated(sheet, keys, usable, "key-repeated", sheet.resource.key[0])


def check_figures_once(observations: Sheet) -> list[Finding]:
    """Two rows for what one source can say only once."""
    usable = observations.sound(*FIGURE_KEY, "obs_id")
    keys = _joined(observations, FIGURE_KEY)
    same_id = _joined(observations, ("obs_id",)).duplicated(keep=False)
    return _repeated(observations, keys, usable & ~same_id, "figure-repeated", "obs_id")


def check_sources_agree(sources: Sheet) -> list[Finding]:
    """One ``source_id`` with different rows in several packages."""
    findings: list[Finding] = []
    told = pd.Series(False, index=sources.frame.index)
    usable = sources.sound("source_id")
    firsts = sources.frame.loc[usable].drop_duplicates("source_id").reset_index().set_index("source_id")["index"]
    first = sources.frame["source_id"].map(firsts)
    for column in sources.resource.columns:
        expected = first.map(sources.frame[column])
        place = first.map(sources.file) + ":" + first.map(sources.row).astype("str").str.removesuffix(".0")
        differs = usable & ~told & sources.sound(column) & (sources.frame[column] != expected) & first.notna()
        told = told | differs
        findings += sources.findings(
            differs, "source-differs", column, expected=expected.fillna(""), other=place.fillna("")
        )
    return findings


def _joined(sheet: Sheet, columns: tuple[str, ...]) -> pd.Series[str]:
    key = pd.Series("", index=sheet.frame.index, dtype="str")
    for column in columns:
        key = key + _PARTED + sheet.frame[column]
    if not holds(key, _UNSETTLED):
        return key.str.lower()
    return key.str.normalize("NFC").str.casefold().str.normalize("NFC")


def _repeated(sheet: Sheet, keys: pd.Series[str], usable: pd.Series[bool], code: str, column: str) -> list[Finding]:
    if are_all_different(keys):
        return []
    keys = keys[usable]
    again = keys.duplicated()
    if not bool(again.any()):
        return []
    first = keys[~again].reset_index().set_index(keys.name or 0)["index"]
    origin = keys[again].map(first)
    place = sheet.file.loc[origin] + ":" + sheet.row.loc[origin].astype("str")
    others = pd.Series(place.to_numpy(), index=origin.index)
    rows = pd.Series(False, index=sheet.frame.index)
    rows.loc[origin.index] = True
    return sheet.findings(rows, code, column, other=others)
