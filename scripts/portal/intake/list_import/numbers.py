"""Numbers as agencies print them: whether a dot groups thousands or begins decimals is decided for a column as a whole.

The rule, for the text cells of one column (spaces between groups of three digits don't count):

- two signs in one number (``1.234,5``): the last is the decimal sign; one sign twice or more (``1.234.567``) groups;
- one sign once groups nothing where not exactly three digits follow it (``1234,5``), where more than three digits or a
  zero stand before it (``1234.567``, ``0,125``), or where spaces group already: it is the decimal sign;
- ``1.234`` by itself tells nothing. Another cell of the column has to; where none does the form is ``unclear``, except
  in a column of whole numbers (months, people), where the sign can only group;
- the column of interest, a part of the amounts, follows the column of amounts where it is ``unclear`` by itself;
- cells that tell opposite things make the column ``mixed``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

NumberForm = Literal["vi", "en", "plain"]
"""``vi``: 1.234,5. ``en``: 1,234.5. ``plain``: no cell has a sign."""
FormVerdict = Literal["vi", "en", "plain", "unclear", "mixed"]

_NUMBER_WITH_SPACES: Final = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?=[.,]|$)")
_ONE_SIGN: Final = re.compile(r"([0-9]+)([.,])([0-9]+)")
_SHAPE: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_FORMS: Final[dict[NumberForm, re.Pattern[str]]] = {
    "vi": re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?"),
    "en": re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?"),
    "plain": re.compile(r"([0-9]+)()"),
}


@dataclass(frozen=True)
class _Bare:
    """A number without sign and without grouping spaces."""

    digits: str
    negative: bool
    spaced: bool


def column_form(texts: Iterable[str], *, whole: bool = False) -> FormVerdict:
    """How the numbers of a column are written; cells that are no numbers don't count.

    ``whole``: the column holds whole numbers only, so that a sign before three digits groups.
    """
    found: set[str] = set()
    open_signs: set[str] = set()
    for text in set(texts):
        bare = _bare(text)
        if bare is None or bare.digits.isdigit():
            continue
        evidence = _evidence(bare)
        if evidence in ("vi", "en"):
            found.add(evidence)
        elif evidence:
            open_signs.add(evidence)
    if len(found) == 2:
        return "mixed"
    if found:
        return "vi" if "vi" in found else "en"
    if not open_signs:
        return "plain"
    if whole:
        return "mixed" if len(open_signs) == 2 else "vi" if "." in open_signs else "en"
    return "unclear"


def parse_number(text: str, form: NumberForm) -> Decimal | None:
    """The number in the form of its column; ``None`` for text that is no number in that form."""
    bare = _bare(text)
    match = _FORMS[form].fullmatch(bare.digits) if bare else None
    if bare is None or match is None or (bare.spaced and not match[1].isdigit()):
        return None
    whole = match[1].replace(".", "").replace(",", "")
    number = Decimal(f"{whole}.{match[2]}" if match[2] else whole)
    return -number if bare.negative else number


def _bare(text: str) -> _Bare | None:
    """The digits and signs; ``(1.234)`` and ``-1.234`` are negative."""
    inner = text.strip()
    negative = False
    if inner.startswith("(") and inner.endswith(")"):
        inner, negative = inner[1:-1].strip(), True
    elif inner[:1] in ("-", "\u2212", "+"):
        inner, negative = inner[1:].strip(), inner[0] != "+"
    spaces = _NUMBER_WITH_SPACES.match(inner)
    if spaces is not None:
        inner = spaces[0].replace(" ", "") + inner[spaces.end() :]
    return _Bare(inner, negative, spaces is not None) if inner.isascii() and _SHAPE.fullmatch(inner) else None


def _evidence(bare: _Bare) -> str:
    """``vi`` or ``en`` when the number tells it, its sign when it tells nothing, "" when it is no number at all."""
    digits = bare.digits
    dots, commas = digits.count("."), digits.count(",")
    if dots and commas:
        form: NumberForm = "vi" if digits.rindex(",") > digits.rindex(".") else "en"
        return form if _FORMS[form].fullmatch(digits) and not bare.spaced else ""
    sign = "." if dots else ","
    if dots + commas > 1:
        form = "vi" if dots else "en"
        return form if _FORMS[form].fullmatch(digits) and not bare.spaced else ""
    match = _ONE_SIGN.fullmatch(digits)
    if match is None:
        return ""
    is_decimal = bare.spaced or len(match[3]) != 3 or len(match[1]) > 3 or match[1].startswith("0")
    if not is_decimal:
        return sign
    return "en" if sign == "." else "vi"
