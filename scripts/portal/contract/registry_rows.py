"""Rows of the registry among each other: codes, names, mergers, tiles, spans."""

from __future__ import annotations

import pandas as pd

from portal.contract.looking_up import look_up
from portal.contract.official_codes import OFFICIAL_CODES
from portal.contract.sheet import Sheet
from portal.model.issue import Finding
from portal.model.vocabulary import MERGER_DATE
from portal.text.collation import fold_accents

ENGLISH_NAMES = {"ha-noi": "Hanoi", "ho-chi-minh": "Ho Chi Minh City", "viet-nam": "Viet Nam"}
"""English names that aren't the Vietnamese name without its marks."""
_OWN_IDENTIFIERS = frozenset({"viet-nam"})
_NATION = "nation"


def check_provinces(provinces: Sheet) -> list[Finding]:
    """Faults of ``provinces.csv``."""
    return [
        *_check_codes(provinces),
        *_check_names(provinces),
        *_check_validity(provinces),
        *_check_mergers(provinces),
        *_check_tiles(provinces),
    ]


def check_bounds(indicators: Sheet) -> list[Finding]:
    """The lowest plausible value is below the highest."""
    usable = indicators.sound("plausible_min", "plausible_max")
    low = pd.to_numeric(indicators.frame["plausible_min"].where(usable), errors="coerce")
    high = pd.to_numeric(indicators.frame["plausible_max"].where(usable), errors="coerce")
    return indicators.findings(
        usable & (low >= high), "bounds-order", "plausible_min", expected=indicators.frame["plausible_max"]
    )


def _check_codes(provinces: Sheet) -> list[Finding]:
    frame = provinces.frame
    usable = provinces.sound("province_id", "code", "boundary", "type")
    missing = usable & (frame["code"] == "") & (frame["type"] != _NATION)
    filled = usable & (frame["code"] != "")
    official = _official_codes(frame)
    wrong = filled & (official != "") & (frame["code"] != official)
    key = frame["boundary"] + "/" + frame["code"]
    shared = filled & key.where(filled).duplicated(keep=False)
    # Of two provinces with one code the one that took it is told, not the one that owns it.
    taken = shared & wrong
    again = taken | (filled & key.where(filled).duplicated() & ~key.isin(set(key[taken])))
    return [
        *provinces.findings(missing, "code-missing", "code"),
        *provinces.findings(again, "code-repeated", "code", boundary=frame["boundary"]),
        *provinces.findings(wrong & ~shared, "code-differs", "code", expected=official, province=frame["name_vi"]),
    ]


def _official_codes(frame: pd.DataFrame) -> pd.Series[str]:
    """The official code of each row; "" for a province that the list doesn't hold."""
    return pd.Series(
        [
            OFFICIAL_CODES.get(boundary, {}).get(province, "")
            for boundary, province in zip(frame["boundary"], frame["province_id"], strict=True)
        ],
        index=frame.index,
        dtype="str",
    )


def _check_names(provinces: Sheet) -> list[Finding]:
    frame = provinces.frame
    usable = provinces.sound("province_id", "name_vi", "name_en")
    plain = frame["name_vi"].map(_without_marks)
    english = look_up(frame["province_id"], ENGLISH_NAMES)
    english = english.where(english != "", plain)
    identifier = plain.str.lower().str.replace("[^a-z0-9]+", "-", regex=True)
    identifier = identifier.where(~frame["province_id"].isin(_OWN_IDENTIFIERS), frame["province_id"])
    return [
        *provinces.findings(usable & (frame["name_en"] != english), "name-english", "name_en", expected=english),
        *provinces.findings(
            usable & (frame["province_id"] != identifier), "name-identifier", "province_id", expected=identifier
        ),
    ]


def _without_marks(name: str) -> str:
    """The name in plain letters, capitals kept."""
    folded = fold_accents(name)
    if len(folded) != len(name):
        return folded
    return "".join(plain.upper() if given.isupper() else plain for plain, given in zip(folded, name, strict=True))


def _check_validity(provinces: Sheet) -> list[Finding]:
    frame = provinces.frame
    usable = provinces.sound("valid_from", "valid_to", "boundary")
    merger = MERGER_DATE.isoformat()
    start, end = frame["valid_from"], frame["valid_to"]
    former = (frame["boundary"] == "63") & ((end == "") | (end >= merger))
    current = (frame["boundary"] == "34") & (start < merger)
    backwards = (end != "") & (end < start)
    return [
        *provinces.findings(usable & (former | (backwards & ~former)), "validity-dates", "valid_to"),
        *provinces.findings(usable & current, "validity-dates", "valid_from"),
    ]


def _check_mergers(provinces: Sheet) -> list[Finding]:
    frame = provinces.frame
    usable = provinces.sound("province_id", "boundary", "successor_id", "predecessor_ids")
    former, current = usable & (frame["boundary"] == "63"), usable & (frame["boundary"] == "34")
    known = set(frame["province_id"][current])
    unknown = former & ~frame["successor_id"].isin(known)
    joined: dict[str, list[str]] = {}
    for province, successor in zip(frame["province_id"][former], frame["successor_id"][former], strict=True):
        joined.setdefault(successor, []).append(province)
    expected = look_up(frame["province_id"], {one: ";".join(sorted(many)) for one, many in joined.items()})
    expected = expected.where(current, "")
    # One wrong successor would make its two neighbours look wrong as well.
    differs = usable & (frame["predecessor_ids"] != expected) & (not bool(unknown.any()))
    return [
        *provinces.findings(unknown, "successor-unknown", "successor_id"),
        *provinces.findings(differs, "predecessors-differ", "predecessor_ids", expected=expected),
        *provinces.findings(current & (frame["successor_id"] != ""), "successor-unknown", "successor_id"),
    ]


def _check_tiles(provinces: Sheet) -> list[Finding]:
    frame = provinces.frame
    usable = provinces.sound("tile_col", "tile_row", "boundary")
    wanted = usable & (frame["boundary"] == "34") & (frame["type"] != _NATION)
    missing = wanted & ((frame["tile_col"] == "") | (frame["tile_row"] == ""))
    tiled = usable & (frame["tile_col"] != "") & (frame["tile_row"] != "")
    tile = (frame["tile_col"] + "/" + frame["tile_row"]).where(tiled)
    again = tiled & tile.duplicated()
    inset = frame["inset_col"] + "/" + frame["inset_row"]
    covered = provinces.sound("inset_col", "inset_row") & (frame["inset_col"] != "") & inset.isin(set(tile.dropna()))
    return [
        *provinces.findings(missing, "tile-missing", "tile_col"),
        *provinces.findings(again, "tile-repeated", "tile_col", found=tile.fillna("")),
        *provinces.findings(covered, "tile-repeated", "inset_col", found=inset),
    ]
