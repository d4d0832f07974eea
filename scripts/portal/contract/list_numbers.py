"""Whole numbers of a list are small enough for every reader, the browser's included."""

from __future__ import annotations

from typing import Final

from portal.contract.list_sheets import ListSheets
from portal.model.issue import Finding

MAXIMUM: Final = 10**15
"""A million billion đồng; above 2^53, nine times as much, a browser shows another number than the file holds."""


def check_large_numbers(sheets: ListSheets) -> list[Finding]:
    """Whole numbers above ``MAXIMUM``, or as far below nought; their cells count as reported from then on."""
    findings: list[Finding] = []
    for sheet in (sheets.about, sheets.units):
        for field in sheet.resource.fields:
            if field.type != "integer":
                continue
            digits = sheet.frame[field.name].str.removeprefix("-")
            longer = digits.str.len() > len(str(MAXIMUM))
            greater = (digits.str.len() == len(str(MAXIMUM))) & (digits > str(MAXIMUM))
            rows = (longer | greater) & sheet.sound(field.name)
            findings += sheet.findings(rows, "list-number-too-large", field.name, limit=str(MAXIMUM))
            sheet.mark(field.name, rows)
    return findings
