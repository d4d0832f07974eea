"""What a list says of itself: one row, its identifier, its days, its place, its office's own address, its marks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final
from urllib.parse import urlsplit

import pandas as pd

from portal.contract.addresses import check_addresses
from portal.contract.dates import check_boundary_date
from portal.contract.descriptor_form import created_day
from portal.contract.list_schema import NOT_STATED
from portal.contract.list_sheets import ILLUSTRATIVE_PROVINCE, ListSheets
from portal.contract.references import check_places
from portal.contract.registry_index import RegistryIndex
from portal.model.issue import Finding
from portal.model.vocabulary import NATION
from portal.text.date import parse_date

_MARK: Final = "minh họa"
_EXAMPLE: Final = ".example"
_UNASSIGNED: Final = "00"
Hosts = Mapping[tuple[str, str], frozenset[str]]
"""Hosts of the offices by (province_id, boundary), from ``registry/offices.csv``."""


def check_about(sheets: ListSheets, registry: RegistryIndex | None, hosts: Hosts, *, in_tree: bool) -> list[Finding]:
    """Faults of ``list.csv``; without a registry places and hosts can't be looked up and pass.

    ``in_tree``: the package lies in a tree of packages, where a real list must not be.
    """
    rows = len(sheets.about.frame)
    if rows != 1:
        # Without the file or with broken rows it is told already.
        file = f"{sheets.package.place}/{sheets.about.resource.path}"
        wrong = sheets.is_whole(sheets.about.resource)
        return [Finding("list-one-row", sheets.package.name, file, 3 if rows else 1)] if wrong else []
    findings = [*_check_identifier(sheets), *_check_days(sheets), *check_boundary_date(sheets.about, "as_of")]
    findings += check_addresses(sheets.about, "source_url")
    if sheets.about_cell("illustrative") == "no" and in_tree:
        findings += sheets.about_finding("list-real-in-tree", "illustrative")
    if (sheets.about_cell("province_id") == ILLUSTRATIVE_PROVINCE) != sheets.is_illustrative():
        if sheets.about_cell("province_id") and sheets.about_cell("illustrative"):
            findings += sheets.about_finding("list-marks-differ", "illustrative")
        return findings
    if sheets.is_illustrative():
        return findings + _check_marks(sheets)
    findings += _check_no_marks(sheets)
    if registry is not None:
        findings += check_places(sheets.about, registry)
        findings += _check_host(sheets, hosts)
    return findings


def _check_identifier(sheets: ListSheets) -> list[Finding]:
    list_id, province, as_of = (sheets.about_cell(column) for column in ("list_id", "province_id", "as_of"))
    if not (list_id and province and as_of):
        return []
    form = re.compile(rf"{re.escape(province)}-{as_of}(?:-[a-z0-9]+(?:-[a-z0-9]+)*)?")
    if form.fullmatch(list_id) is None:
        return sheets.about_finding("list-id-differs", "list_id", place=sheets.package.place)
    folder = sheets.package.folder.resolve().name
    return [] if list_id == folder else sheets.about_finding("list-id-folder", "list_id", place=sheets.package.place)


def _check_days(sheets: ListSheets) -> list[Finding]:
    """The order is: as of, payments counted until, published, shown until. A day that is not known breaks no order."""
    as_of, published, through = (
        parse_date(sheets.about_cell(column)) for column in ("as_of", "published", "payments_through")
    )
    findings: list[Finding] = []
    stated = sheets.about_cell("payments_through")
    if stated and stated != NOT_STATED and through is None:
        findings += sheets.about_finding("list-payments-through", "payments_through")
    if through and as_of and through < as_of:
        findings += sheets.about_finding("list-payments-before", "payments_through")
    if through and published and through > published:
        findings += sheets.about_finding("list-payments-after", "payments_through")
    if published and as_of and published < as_of:
        findings += sheets.about_finding("list-published-before", "published")
    created = created_day(sheets.package.descriptor)
    # A day's difference may be the time zone.
    if published and created and published > created + timedelta(days=1):
        findings += sheets.about_finding("list-published-after", "published")
    return findings + _check_expiry(sheets, as_of, published)


def _check_expiry(sheets: ListSheets, as_of: date | None, published: date | None) -> list[Finding]:
    cell = sheets.about_cell("valid_until")
    if sheets.is_illustrative():
        return sheets.about_finding("list-mark-missing", "valid_until") if cell else []
    if not cell:
        usable = sheets.about_cell("illustrative") and bool(sheets.about.sound("valid_until").iloc[0])
        return sheets.about_finding("list-valid-until-missing", "valid_until") if usable else []
    until = parse_date(cell)
    if until is None or as_of is None:
        return []
    early = until <= as_of or (published is not None and until < published)
    return sheets.about_finding("list-valid-until", "valid_until") if early or until > _year_later(as_of) else []


def _year_later(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 2, 28)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower().rstrip(".")
    except ValueError:
        return ""


def _check_host(sheets: ListSheets, hosts: Hosts) -> list[Finding]:
    """The address is on a host of the province's office, or on the one of Viet Nam Social Security."""
    host = _host(sheets.about_cell("source_url"))
    place = (sheets.about_cell("province_id"), sheets.about_cell("boundary"))
    if not host or host.endswith(_EXAMPLE) or not all(place):
        return []
    known = {one for where, held in hosts.items() if where == place or where[0] == NATION for one in held}
    if any(host == one or host.endswith(f".{one}") for one in known):
        return []
    return sheets.about_finding("list-source-address", "source_url")


def _marked(sheets: ListSheets) -> dict[str, bool]:
    """Whether the cells of the list's own row carry the mark of an invented list; "" for cells without a form."""
    cells = {name: sheets.about_cell(name) for name in ("list_id", "issuing_office", "source_url")}
    return {
        "list_id": cells["list_id"].startswith(f"{ILLUSTRATIVE_PROVINCE}-"),
        "issuing_office": f"({_MARK})" in cells["issuing_office"].lower(),
        "source_url": _host(cells["source_url"]).endswith(_EXAMPLE),
    }


def _unit_marks(sheets: ListSheets) -> dict[str, tuple[pd.Series[bool], pd.Series[bool]]]:
    """By column of ``units.csv``: the rows that can be judged, and those that carry the mark."""
    units = sheets.units
    names, codes = units.frame["unit_name"], units.frame["tax_code"]
    return {
        "unit_name": (units.sound("unit_name"), names.str.lower().str.endswith(_MARK)),
        "tax_code": (units.sound("tax_code") & (codes != ""), codes.str.startswith(_UNASSIGNED)),
    }


def _check_marks(sheets: ListSheets) -> list[Finding]:
    findings: list[Finding] = []
    for column, marked in _marked(sheets).items():
        # The identifier is held against the province already.
        if not marked and column != "list_id" and sheets.about_cell(column):
            findings += sheets.about_finding("list-mark-missing", column)
    for column, (usable, marked_rows) in _unit_marks(sheets).items():
        findings += sheets.units.findings(usable & ~marked_rows, "list-mark-missing", column)
    return findings


def _check_no_marks(sheets: ListSheets) -> list[Finding]:
    findings: list[Finding] = []
    for column, marked in _marked(sheets).items():
        if marked and column != "list_id":
            findings += sheets.about_finding("list-mark-unexpected", column)
    for column, (usable, marked_rows) in _unit_marks(sheets).items():
        findings += sheets.units.findings(usable & marked_rows, "list-mark-unexpected", column)
    return findings
