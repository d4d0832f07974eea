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


def printed_value(row: Mapping[str, str], language: str) -> Decimal | None:
    """The printed number without its sign, or ``None`` where it can't be read or is not the value itself."""
    flags = {flag.partition(":")[0] for flag in row.get("flags", "").split(";")}
    if "as_printed" not in row or not language or flags & _NO_EVIDENCE:
        return None
    printed = parse_printed(row["as_printed"], language, separators_mixed="separator_mixed" in flags)
    return None if printed is None else printed.value


def may_be_rewritten(printed: str) -> bool:
    """True for a bare percentage as a spreadsheet writes one anew: ``2.70%``, which the source may print ``2.7%``."""
    return _PADDED_PERCENT.fullmatch(printed.strip()) is not None


def shorter_printed(printed: str) -> str:
    """The percentage without the noughts at its end: ``2.7%`` for ``2.70%``."""
    return f"{printed.strip().removesuffix('%').rstrip('0').rstrip('.,')}%"
