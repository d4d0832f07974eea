"""Putting a package into the canonical form without changing what it says."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from portal.contract.canonical import canonical_order, canonical_text
from portal.contract.catalogue import issue_of
from portal.contract.descriptor import LICENSES, PROFILE
from portal.contract.field import Resource
from portal.contract.kind import RESOURCES, kind_of
from portal.contract.withholding import withhold
from portal.model.issue import Finding, Issue
from portal.store.descriptor import FILE_NAME
from portal.store.table import Table
from portal.store.tree import Package, has_list_table, read_package
from portal.store.write import canonical_json, write_text
from portal.text.bilingual import Bilingual

_HARMLESS = frozenset({"byte-order-mark", "blank-line"})
"""Findings of the reader that leave nothing out of the table."""


@dataclass(frozen=True)
class Change:
    """A file that was written anew, and what was mended in it."""

    file: str
    reasons: tuple[Bilingual, ...]


@dataclass(frozen=True)
class Report:
    """What ``tidy_package`` changed, and the issues because of which it left a file alone."""

    folder: Path
    changes: tuple[Change, ...]
    left: tuple[Issue, ...]


def tidy_package(folder: Path) -> Report:
    """Rewrite the files of a package in the canonical form; values stay as they are.

    Written are: the descriptor's profile, licence and table schemas; the order of columns and rows; line ends, quotes,
    NFC letters; a byte order mark and blank lines go. A file that can't be read whole, lacks a column or has one too
    many is left alone and reported. Doing it twice changes nothing.
    """
    package = read_package(folder)
    kind = kind_of(package)
    if kind is None:
        return Report(folder, (), _told(package, package.findings))
    resources = RESOURCES[kind]
    absent = [one for one in resources if not (folder / one.path).is_file()]
    if absent:
        # Some other data package perhaps: its descriptor is not ours to rewrite.
        missing = [Finding("file-missing", package.name, _place(package, one.path)) for one in absent]
        return Report(folder, (), _told(package, missing))
    descriptor = _tidy_descriptor(package.descriptor, resources)
    if descriptor != package.descriptor:
        # The tables are read as the mended descriptor names them.
        write_text(folder / FILE_NAME, canonical_json(descriptor))
        schema_change = [Change(_place(package, FILE_NAME), (_SCHEMA,))]
        package = read_package(folder)
    else:
        schema_change = _tidy_descriptor_text(folder, package)
    changes, left = list(schema_change), []
    for resource in resources:
        change, findings = _tidy_table(package, resource)
        changes += change
        left += findings
    return Report(folder, tuple(changes), _told(package, left))


def _told(package: Package, findings: Iterable[Finding]) -> tuple[Issue, ...]:
    """The findings in words; about a list without what its cells say."""
    is_list = kind_of(package) == "list" or has_list_table(package.folder)
    return tuple(issue_of(withhold(one, package) if is_list else one) for one in findings)


_SCHEMA = Bilingual("mô tả bảng theo quy ước", "description of the tables as in the contract")
_FORM = Bilingual("dạng chuẩn của JSON", "canonical JSON")


def _tidy_descriptor(descriptor: dict[str, Any], resources: tuple[Resource, ...]) -> dict[str, Any]:
    """The same descriptor with the contract's profile, licence and tables, keys in the order of the contract."""
    ours = {"$schema": PROFILE, "licenses": LICENSES, "resources": [one.as_descriptor() for one in resources]}
    merged = {**descriptor, **ours}
    order = ["$schema", "name", "title", "description", "version", "created", "licenses", "contributors", "keywords"]
    known = [key for key in [*order, "resources"] if key in merged]
    others = [key for key in merged if key not in known]
    return {key: merged[key] for key in [*known[:-1], *others, known[-1]]}


def _tidy_descriptor_text(folder: Path, package: Package) -> list[Change]:
    path = folder / FILE_NAME
    text = canonical_json(_tidy_descriptor(package.descriptor, RESOURCES[kind_of(package) or "province"]))
    if path.read_bytes() == text.encode("utf-8"):
        return []
    write_text(path, text)
    return [Change(_place(package, FILE_NAME), (_FORM,))]


def _tidy_table(package: Package, resource: Resource) -> tuple[list[Change], list[Finding]]:
    """The change made to one table, or why it was left alone."""
    file = _place(package, resource.path)
    findings = [finding for finding in package.findings if finding.file == file and finding.code not in _HARMLESS]
    table = package.tables.get(resource.name)
    if findings or table is None:
        return [], findings
    header = [unicodedata.normalize("NFC", str(column)) for column in table.frame.columns]
    if sorted(header) != sorted(resource.columns):
        missing = [column for column in resource.columns if column not in header]
        extra = [column for column in header if column not in resource.columns]
        expected = {"expected": ", ".join(resource.columns)}
        return [], [
            *(Finding("column-missing", package.name, file, 1, column, expected) for column in missing),
            *(Finding("column-extra", package.name, file, 1, column, expected) for column in extra),
        ]
    path = package.folder / resource.path
    frame = table.frame.set_axis(header, axis="columns")[resource.columns]
    text = canonical_text(frame, resource)
    before = path.read_bytes()
    if before == text.encode("utf-8"):
        return [], []
    write_text(path, text)
    return [Change(file, _reasons(before, table, header, frame, resource))], []


def _reasons(
    before: bytes, table: Table, header: list[str], frame: pd.DataFrame, resource: Resource
) -> tuple[Bilingual, ...]:
    reasons = []
    if before.startswith(b"\xef\xbb\xbf"):
        reasons.append(Bilingual("bỏ dấu BOM", "byte order mark removed"))
    if "\r" in table.text or not table.text.endswith("\n"):
        reasons.append(Bilingual("dấu xuống dòng", "line ends"))
    if not unicodedata.is_normalized("NFC", table.text):
        reasons.append(Bilingual("chữ có dấu dạng NFC", "letters in NFC"))
    if header != resource.columns:
        reasons.append(Bilingual("thứ tự cột", "order of columns"))
    if list(frame.index) != list(canonical_order(frame, resource).index):
        reasons.append(Bilingual("thứ tự dòng", "order of rows"))
    return tuple(reasons) or (Bilingual("dấu ngoặc kép, dòng trống", "quotes, blank lines"),)


def _place(package: Package, name: str) -> str:
    return f"{package.place}/{name}"


def describe_report(report: Report) -> str:
    """The report for a person, Vietnamese first; says so when nothing had to be done."""
    lines = []
    for change in report.changes:
        lines.append(f"{change.file}: đã sửa {', '.join(reason.vi for reason in change.reasons)}")
        lines.append(f"{change.file}: mended: {', '.join(reason.en for reason in change.reasons)}")
    if not report.changes and not report.left:
        place = report.folder.as_posix()
        lines = [f"{place}: đã gọn gàng, không đổi gì.", f"{place}: tidy already, nothing changed."]
    return "".join(f"{line}\n" for line in lines)


def package_folders(path: Path) -> list[Path]:
    """The package at ``path``, or every package below it; linked folders are left out."""
    if (path / FILE_NAME).is_file():
        return [path]
    found = sorted(entry.parent for entry in path.rglob(FILE_NAME)) if path.is_dir() else []
    return [folder for folder in found if not folder.is_symlink()]
