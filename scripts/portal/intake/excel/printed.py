"""What ``as_printed`` says of the value of its row: the strongest evidence beside the previous version."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from portal.text.printed import parse_printed

_NO_EVIDENCE: Final = frozenset({"derived", "unit_error_in_source", "excerpt_truncated"})
"""Flags of rows whose value is not the printed number itself."""
_PADDED_PERCENT: Final = re.compile(r"-?[0-9]+[.,][0-9]*0%")
_BARE: Final = re.compile(r"-?(?:[0-9]{4,}(?:[.,][0-9]+)?|[0-9]{1,3}[.,](?:[0-9]{1,2}|[0-9]{4,}))")


def printed_value(row: Mapping[str, str], language: str) -> Decimal | None:
    """The printed number without its sign, or ``None`` where it can't be read or is not the value itself."""
    flags = {flag.partition(":")[0] for flag in row.get("flags", "").split(";")}
    if "as_printed" not in row or not language or flags & _NO_EVIDENCE:
        return None
    printed = parse_printed(row["as_printed"], language, separators_mixed="separator_mixed" in flags)
    return None if printed is None else printed.value


def may_be_rewritten(printed: str) -> bool:
    """True for a number alone as a spreadsheet writes one anew.

    ``2.70%`` may have been printed ``2.7%``; ``137599`` may have had a mark of grouping, ``6,4`` a nought at its end.
    Three decimals, which may as well be a group, are not what a spreadsheet shows of some other number.
    """
    return _PADDED_PERCENT.fullmatch(printed) is not None or _BARE.fullmatch(printed) is not None


def other_printed(printed: str) -> tuple[str, ...]:
    """What the source may have printed: ``2.7%`` for ``2.70%``, ``137.599`` or ``137,599`` for ``137599``."""
    if printed.endswith("%"):
        return (f"{printed.removesuffix('%').rstrip('0').rstrip('.,')}%",)
    whole, mark, decimals = re.split(r"([.,]|$)", printed, maxsplit=1)
    if not whole.lstrip("-").isdigit():
        return ()
    grouped = f"{int(whole):,}"
    if not mark:
        return (grouped.replace(",", "."), grouped)
    wholes = (whole, grouped.replace(",", "." if mark == "," else ","))
    found = (f"{one}{mark}{more}" for one in wholes for more in (decimals, f"{decimals:0<3}"))
    return tuple(one for one in dict.fromkeys(found) if one != printed)
