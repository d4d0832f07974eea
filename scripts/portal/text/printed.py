"""Reading a figure as a source printed it: ``gần 1.000 tỷ đồng`` is nearly 10**12 VND."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

UnitKind = Literal["percent", "VND", "count"]

_SCALES: Final[dict[str, tuple[tuple[str, int], ...]]] = {
    "vi": (
        ("nghìn tỷ", 12),
        ("nghìn tỉ", 12),
        ("ngàn tỷ", 12),
        ("ngàn tỉ", 12),
        ("tỷ", 9),
        ("tỉ", 9),
        ("triệu", 6),
        ("nghìn", 3),
        ("ngàn", 3),
    ),
    "en": (("trillion", 12), ("billion", 9), ("million", 6), ("thousand", 3)),
}
_HEDGES: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("more_than", ("hơn", "trên", "vượt mốc", "more than", "over", "exceeded", "超")),
    ("nearly", ("gần", "nearly", "almost")),
    ("about", ("khoảng", "about", "around", "approximately", "約")),
    ("less_than", ("dưới", "thấp hơn", "less than", "lower than", "below")),
    ("at_least", ("ít nhất", "tối thiểu", "at least")),
    ("at_most", ("tối đa", "không quá", "at most")),
)
_BOUNDS: Final = (
    ("at_least", re.compile(r"[^0-9,;]*?\btrở lên\b")),
    ("at_most", re.compile(r"[^0-9,;]*?\btrở xuống\b")),
)
"""Words after a figure that make it a bound; behind another number or a “từ” they bound something else."""
_FROM: Final = re.compile(r"\btừ\b")
_NUMBER: Final = re.compile(r"[0-9][0-9.,]*")
_PERCENT: Final = re.compile(r"%|％|percent|per cent", re.IGNORECASE)
_MONEY: Final = re.compile(r"đồng|vnd|dong|ドン", re.IGNORECASE)
_FALL: Final = re.compile(r"giảm|decrease|down|fell|減", re.IGNORECASE)
_MINUS: Final = re.compile(r"(?:^|[\s(])[-−–]\s?$")
"""A sign directly before the figure; between two figures it would be a span."""
_JAPANESE_NUMBER: Final = re.compile(r"(?:[0-9][0-9.,]*[兆億万]?)+")
_JAPANESE_PART: Final = re.compile(r"([0-9][0-9.,]*)([兆億万]?)")
_JAPANESE_SCALES: Final = {"兆": 12, "億": 8, "万": 4, "": 0}
_GROUPED: Final = {
    "vi": re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?"),
    "en": re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"),
}
_SIGNIFICANT_DIGITS: Final = 2
"""Zeros at the end of a printed whole number may be rounding, but at least two digits are taken as meant."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed expression that was understood.

    ``value`` is in base units (VND, persons, percent ...) and never negative; ``step`` is the worth of the last digit
    that carries information; ``falls`` says that the words, or a minus before the figure, tell a decrease.
    """

    value: Decimal
    step: Decimal
    kind: UnitKind
    qualifier: str
    falls: bool


def parse_printed(expression: str, language: str, *, separators_mixed: bool = False) -> Printed | None:
    """What a printed figure says, or ``None`` when no number can be read from it.

    ``language`` is the language of the source (``vi``, ``en`` or ``ja``) and decides what the marks mean. With
    ``separators_mixed`` (the flag ``separator_mixed``) the marks of the source can't be trusted: in a percentage every
    mark is then the decimal mark, elsewhere every mark only groups three digits.
    """
    text = unicodedata.normalize("NFC", expression).lower()
    found = _NUMBER.search(text)
    if found is None:
        return None
    before, after = text[: found.start()], text[found.end() :]
    kind: UnitKind = "percent" if _PERCENT.search(after) else "VND" if _MONEY.search(text) else "count"
    if language == "ja" and kind != "percent":
        read = _read_japanese(text)
    else:
        read = _read_number(found.group().strip(".,"), language, kind, separators_mixed=separators_mixed)
        if read is not None:
            power = _scale(after, language)
            read = read[0].scaleb(power), read[1].scaleb(power)
    if read is None:
        return None
    qualifier = _qualifier(before, after) if language != "ja" else _qualifier(text, "")
    return Printed(read[0], read[1], kind, qualifier, bool(_FALL.search(text) or _MINUS.search(before)))


def numbers_in(expression: str, language: str) -> int:
    """How many numbers stand in a printed expression; ``parse_printed`` reads the first of them."""
    text = unicodedata.normalize("NFC", expression)
    return len((_JAPANESE_NUMBER if language == "ja" else _NUMBER).findall(text))


def _read_number(
    digits: str, language: str, kind: UnitKind, *, separators_mixed: bool
) -> tuple[Decimal, Decimal] | None:
    if separators_mixed and kind == "percent":
        plain = digits.replace(",", ".")
        if plain.count(".") > 1:
            return None
    elif separators_mixed:
        groups = re.split(r"[.,]", digits)
        if any(len(group) != 3 for group in groups[1:]):
            return None
        plain = "".join(groups)
    else:
        style = "vi" if language == "vi" else "en"
        if _GROUPED[style].fullmatch(digits) is None:
            return None
        plain = digits.replace(".", "").replace(",", ".") if style == "vi" else digits.replace(",", "")
    number = Decimal(plain)
    if "." in plain:
        return number, Decimal(1).scaleb(-len(plain.split(".")[1]))
    if kind == "percent":
        return number, Decimal(1)
    zeros = len(plain) - len(plain.rstrip("0"))
    return number, Decimal(1).scaleb(max(0, min(zeros, len(plain) - _SIGNIFICANT_DIGITS)))


def _read_japanese(text: str) -> tuple[Decimal, Decimal] | None:
    found = _JAPANESE_NUMBER.search(text)
    if found is None:
        return None
    total, step = Decimal(0), Decimal(1)
    for digits, scale in _JAPANESE_PART.findall(found.group()):
        read = _read_number(digits.strip(".,"), "en", "count", separators_mixed=False)
        if read is None:
            return None
        total += read[0].scaleb(_JAPANESE_SCALES[scale])
        step = read[1].scaleb(_JAPANESE_SCALES[scale])
    return total, step


def _scale(after: str, language: str) -> int:
    following = after.lstrip()
    if not following:
        return 0
    words = _SCALES["vi" if language == "vi" else "en"]
    return next((power for word, power in words if following.startswith(word)), 0)


def _qualifier(before: str, after: str) -> str:
    said = next((name for name, words in _HEDGES if any(word in before for word in words)), "")
    if said:
        return said
    own = _FROM.split(after)[0]
    return next((name for name, words in _BOUNDS if words.match(own)), "exact")
