"""Numbers as a Vietnamese or an English spreadsheet writes them."""

from __future__ import annotations

import re
from collections.abc import Container
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Final

from portal.intake.excel.reading import Reading

_VIETNAMESE: Final = re.compile(r"(-?)((?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+)|[0-9]+)(?:,([0-9]+))?")
_ENGLISH: Final = re.compile(r"(-?)((?:[1-9][0-9]{0,2}(?:,[0-9]{3})+)|[0-9]+)(?:\.([0-9]+))?")
_SCIENTIFIC: Final = re.compile(r"(-?[0-9](?:[.,][0-9]+)?)[eE]([+-]?[0-9]{1,2})")
_SPACED: Final = re.compile(r"-?[0-9]{1,3}(?: [0-9]{3})+(?![0-9])")
_NOISE: Final = re.compile(r"-?[0-9]+\.[0-9]*(?:0{6,}|9{6,})[0-9]{1,3}")
_LONGEST: Final = 40


def number_readings(text: str, *, percent: bool = False) -> tuple[Reading, ...]:
    """Every number that the text may mean; none when it is no number, two for ``1.234`` (a thousand, or one and a bit).

    Scientific form is not exact: digits may be lost. With ``percent`` a percent sign at the end means nothing.
    """
    plain = text.removeprefix("'").replace("\u2212", "-").strip()
    if percent:
        plain = plain.removesuffix("%").rstrip()
    if len(plain) > _LONGEST:
        return ()
    scientific = _SCIENTIFIC.fullmatch(plain)
    if scientific is not None:
        return (Reading(canonical_number(Decimal(scientific[1].replace(",", ".")).scaleb(int(scientific[2]))), False),)
    spaced = _SPACED.match(plain)
    if spaced is not None:
        plain = spaced[0].replace(" ", "") + plain[spaced.end() :]
    found: dict[str, Reading] = {}
    for form in (_VIETNAMESE, _ENGLISH):
        match = form.fullmatch(plain)
        if match is not None:
            whole = match[2].replace(".", "").replace(",", "")
            value = canonical_number(Decimal(f"{match[1]}{whole}.{match[3] or 0}"))
            found[value] = Reading(value)
    return tuple(found.values())


def decimal_mark(text: str) -> str:
    """The decimal mark that a number surely shows, or ""."""
    plain = text.strip().removesuffix("%")
    scientific = _SCIENTIFIC.fullmatch(plain)
    if scientific is not None:
        plain = scientific[1]
        return "," if "," in plain else "." if "." in plain else ""
    return "," if "," in plain and len(number_readings(plain)) == 1 and _VIETNAMESE.fullmatch(plain) else ""


def could_be_written(before: str, now: str, marks: Container[str]) -> bool:
    """True where a spreadsheet with one of these decimal marks reads ``before`` as a number and shows it as ``now``.

    It drops grouping and noughts at the end: ``137,599`` becomes ``137599``, ``6,400`` becomes ``6,4``.
    """
    for mark, form in ((",", _VIETNAMESE), (".", _ENGLISH)):
        match = form.fullmatch(before) if mark in marks else None
        if match is not None:
            whole = match[2].replace(".", "").replace(",", "")
            value = canonical_number(Decimal(f"{match[1]}{whole}.{match[3] or 0}"))
            shortened = is_scientific(now) and decimal_mark(now) in ("", mark)
            if now == value.replace(".", mark) or (shortened and number_readings(now)[0].value == value):
                return True
    return False


def canonical_number(number: Decimal) -> str:
    """The number as the contract writes it: no exponent, no nought that could be left out."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def is_scientific(text: str) -> bool:
    """True for text like ``7.09E+12``."""
    return "e" in text.lower() and _SCIENTIFIC.fullmatch(text.strip()) is not None


def is_noise(text: str) -> bool:
    """True for a number with the rest of a binary fraction at its end, like ``74.4300000001``."""
    return _NOISE.fullmatch(text) is not None


def lost_its_mark(before: str, now: str) -> bool:
    """True where a Vietnamese spreadsheet took a decimal point for grouping: ``95.125`` came back as ``95125``."""
    return "." in before and before.replace(".", "") == now and _VIETNAMESE.fullmatch(before) is not None


def lost_decimals(before: str, now: str) -> bool:
    """True where a cell format may have shown fewer decimals than there were: ``74.43`` came back as ``74.4``."""
    decimals = len(now.partition(".")[2])
    if len(before.partition(".")[2]) <= decimals:
        return False
    try:
        return Decimal(before).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) == Decimal(now)
    except InvalidOperation:
        return False
