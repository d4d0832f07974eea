"""Addresses of sources: only what a reader can safely follow."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from portal.contract.sheet import Sheet
from portal.model.issue import Finding
from portal.text.escape import is_web_address

_NUMERIC_HOST: Final = re.compile(r"[0-9.]+|0x[0-9a-f.x]+|.*:.*", re.IGNORECASE)


def check_addresses(sheet: Sheet, column: str = "url") -> list[Finding]:
    """Addresses that are no http(s) address with a named host, or that carry a password."""
    cells = sheet.frame[column]
    usable = sheet.sound(column) & (cells != "")
    form = cells.map({cell: is_web_address(cell) for cell in cells.unique()}).astype(bool)
    named = cells.map({cell: _has_named_host(cell) for cell in cells.unique()}).astype(bool)
    return [
        *sheet.findings(usable & ~form, "url-form", column),
        *sheet.findings(usable & form & ~named, "url-number-host", column),
    ]


def _has_named_host(address: str) -> bool:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return "." in host.strip(".") and _NUMERIC_HOST.fullmatch(host) is None
