"""Putting a package into the canonical form without changing what it says, and undoing what a spreadsheet did."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from portal.contract.catalogue import CATALOGUE, issue_of
from portal.contract.descriptor import LICENSES, PROFILE
from portal.contract.field import Resource
from portal.contract.kind import RESOURCES, kind_of
from portal.contract.schema import SOURCES
from portal.contract.withholding import withhold
from portal.intake.excel.before import Before, nothing_before, read_previous
from portal.intake.excel.report import describe_mends
from portal.intake.excel.work import NO_DIFFERENCES, Differences, Doubt, Mend
from portal.intake.tidy_table import Source, TidyTable, tidy_table
from portal.issues.words_tidy import TIDY
from portal.model.issue import Finding, Issue
from portal.store.descriptor import FILE_NAME
from portal.store.tree import Package, has_list_table, read_package
from portal.store.write import canonical_json, write_text
from portal.text.bilingual import Bilingual

Ask = Callable[[str, Doubt], str | None]
"""Asks a person what a cell of a file is; ``None`` leaves it open."""
_NOT_READ: Final = frozenset(
    {
        "conflict-marker",
        "delimiter-other",
        "file-is-link",
        "file-missing",
        "file-not-plain",
        "file-too-large",
        "file-unreadable",
        "too-many-columns",
        "too-many-rows",
    }
)


@dataclass(frozen=True)
class Change:
    """A file that was written anew: what was mended in it as a whole, cell by cell, and what the person changed."""

    file: str
    reasons: tuple[Bilingual, ...]
    mends: tuple[Mend, ...] = ()
    differences: Differences = NO_DIFFERENCES


@dataclass(frozen=True)
class Report:
    """What ``tidy_package`` changed, and the issues because of which it left a file alone.

    ``secret``: a list of units, of which no cell may be told.
    """

    folder: Path
    changes: tuple[Change, ...]
    left: tuple[Issue, ...]
    secret: bool = False


def tidy_package(folder: Path, before: Before = nothing_before, ask: Ask | None = None) -> Report:
    """Rewrite the files of a package in the canonical form; what they say stays as it is.

    Written are: the descriptor's profile, licence and table schemas; the order of columns and rows; line ends, quotes,
    NFC letters; a byte order mark and blank lines go. What a spreadsheet did to numbers, dates, codes, encoding and
    delimiters is undone where one reading only is possible, or where ``before`` (the previous version of a file),
    ``as_printed`` or the rest of the file settles it. What remains is asked of ``ask``, never about a list of units.
    A file with one cell that can't be told, that can't be read whole, lacks a column or has one too many is left alone
    as it is and reported. Doing it twice changes nothing.
    """
    package = read_package(folder)
    kind = kind_of(package)
    secret = kind == "list" or has_list_table(folder)
    if kind is None:
        return Report(folder, (), _told(package, package.findings), secret)
    resources = RESOURCES[kind]
    absent = [one for one in resources if not (folder / one.path).is_file()]
    if absent:
        # Some other data package perhaps: its descriptor is not ours to rewrite.
        missing = [Finding("file-missing", package.name, _place(package, one.path)) for one in absent]
        return Report(folder, (), _told(package, missing), secret)
    descriptor = _tidy_descriptor(package.descriptor, resources)
    if descriptor != package.descriptor:
        # The tables are read as the mended descriptor names them.
        write_text(folder / FILE_NAME, canonical_json(descriptor))
        schema_change = [Change(_place(package, FILE_NAME), (_SCHEMA,))]
        package = read_package(folder)
    else:
        schema_change = _tidy_descriptor_text(folder, package)
    tables = _tidy_tables(package, resources, before, None if secret else ask)
    changes = list(schema_change)
    left: list[Finding] = []
    for resource in resources:
        done = tables[resource.name]
        left += done.findings
        if done.text is not None and (done.reasons or done.mends):
            write_text(folder / resource.path, done.text)
            changes.append(Change(_place(package, resource.path), done.reasons, done.mends, done.differences))
    return Report(folder, tuple(changes), _told(package, left), secret)


def _tidy_tables(
    package: Package, resources: tuple[Resource, ...], before: Before, ask: Ask | None
) -> dict[str, TidyTable]:
    """Every table by the name of its resource; the sources first, whose languages tell how figures are printed."""
    done: dict[str, TidyTable] = {}
    languages: dict[str, str] = {}
    for resource in sorted(resources, key=lambda one: one.name != SOURCES.name):
        path, file = package.folder / resource.path, _place(package, resource.path)
        findings = tuple(finding for finding in package.findings if finding.file == file)
        if any(finding.code in _NOT_READ for finding in findings):
            done[resource.name] = TidyTable(None, None, findings=findings)
            continue
        source = Source(package.name, file, path.read_bytes(), package.tables.get(resource.name), findings)
        table = tidy_table(source, resource)
        if table.findings or table.mends or table.reasons:
            # Only a file that needs it is held against what it was before.
            previous = read_previous(before(path), resource)
            table = tidy_table(source, resource, previous, languages, partial(ask, file) if ask else None)
        done[resource.name] = table
        if resource.name == SOURCES.name and table.frame is not None:
            languages = dict(zip(table.frame["source_id"], table.frame["language"], strict=True))
    return done


def _told(package: Package, findings: Iterable[Finding]) -> tuple[Issue, ...]:
    """The findings in words; about a list without what its cells say."""
    is_list = kind_of(package) == "list" or has_list_table(package.folder)
    return tuple(issue_of(withhold(one, package) if is_list else one, {**CATALOGUE, **TIDY}) for one in findings)


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


def _place(package: Package, name: str) -> str:
    return f"{package.place}/{name}"


def describe_report(report: Report) -> str:
    """The report for a person, Vietnamese first; says so when nothing had to be done."""
    lines = []
    for change in report.changes:
        if change.reasons:
            lines.append(f"{change.file}: đã sửa {', '.join(reason.vi for reason in change.reasons)}")
            lines.append(f"{change.file}: mended: {', '.join(reason.en for reason in change.reasons)}")
        lines += describe_mends(change.file, change.mends, change.differences, secret=report.secret)
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
