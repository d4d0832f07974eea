"""Lists among each other: one identifier each, and a newer list of a series is never shown for a shorter time."""

from __future__ import annotations

from collections.abc import Sequence

from portal.contract.list_sheets import ListSheets
from portal.model.issue import Finding
from portal.model.list_series import series_of


def check_together(lists: Sequence[ListSheets]) -> list[Finding]:
    """Faults that only show when several lists are held against each other."""
    return [*_check_identifiers(lists), *_check_expiry_order(lists)]


def _check_identifiers(lists: Sequence[ListSheets]) -> list[Finding]:
    findings: list[Finding] = []
    held: dict[str, str] = {}
    for one in lists:
        list_id = one.about_cell("list_id")
        if list_id in held:
            findings += one.about_finding("list-id-repeated", "list_id", other=held[list_id])
        elif list_id:
            held[list_id] = one.package.place
    return findings


def _check_expiry_order(lists: Sequence[ListSheets]) -> list[Finding]:
    """Within one series, as the page follows it; days in ISO form compare as text."""
    findings: list[Finding] = []
    latest: dict[str, tuple[str, str, str]] = {}
    real = [one for one in lists if one.about_cell("illustrative") == "no" and one.about_cell("valid_until")]
    for one in sorted(real, key=lambda each: each.about_cell("as_of")):
        list_id, province, office, as_of = (
            one.about_cell(column) for column in ("list_id", "province_id", "issuing_office", "as_of")
        )
        if not (list_id and province and office and as_of):
            continue
        until = one.about_cell("valid_until")
        series = series_of(list_id, province, office, as_of)
        before = latest.get(series)
        if before is not None and before[1] < as_of and until < before[0]:
            findings += one.about_finding("list-valid-until-order", "valid_until", other=before[2])
        elif before is None or until > before[0]:
            latest[series] = (until, as_of, one.package.place)
    return findings
