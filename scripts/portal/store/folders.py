"""The folders of a tree of packages: which are read, and what lies among them that is not."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from portal.model.issue import Finding
from portal.store.descriptor import FILE_NAME
from portal.store.entries import Entry, read_entries
from portal.store.file_name import collision_key, is_fit_name
from portal.store.repeated import first_of

GIT: Final = ".git"
"""Begins the names of hidden folders that may lie anywhere (.git, .github); in any other, names could lie unseen."""
_TABLE_ENDINGS: Final = (".csv", ".tsv", ".tab", ".xls", ".xlsx", ".xlsm", ".ods", ".parquet", ".orig", ".rej", ".bak")


def package_folders(parent: Path, findings: list[Finding]) -> list[Path]:
    """The folders in ``parent`` by name. Links, pipes and tables that lie loose are told and not followed or read."""
    if parent.is_symlink():
        findings.append(Finding("file-is-link", parent.name, parent.as_posix()))
        return []
    entries = read_entries(parent)
    place = parent.as_posix()
    loose = (loose_fault(entry, entry.name, place) for entry in entries if entry.kind != "folder")
    findings += first_of(name_faults(entries, parent.name, place), place)
    findings += first_of([finding for finding in loose if finding is not None], place)
    return [parent / entry.name for entry in entries if entry.kind == "folder"]


def unread_packages(root: Path, known: tuple[str, ...]) -> list[Finding]:
    """Packages and tables that lie in a tree where none is read, and names that are all but those that are read."""
    entries = read_entries(root)
    keys = {collision_key(name): name for name in known}
    findings: list[Finding] = []
    for entry in entries:
        place = f"{root.as_posix()}/{entry.name}"
        if entry.kind == "file" and entry.name in (*known, FILE_NAME):
            # A file where a folder belongs: without a word the tree would seem to have none. And a tree is no package.
            findings.append(Finding("file-unread", root.name, place, values={"found": entry.name}))
        if entry.kind == "file" and (loose := loose_fault(entry, root.name, root.as_posix())) is not None:
            findings.append(loose)
        if entry.name in known or entry.name.startswith(GIT) or entry.kind != "folder":
            continue
        if collision_key(entry.name) in keys:
            values = {"found": entry.name, "other": keys[collision_key(entry.name)]}
            findings.append(Finding("file-name-collides", root.name, place, values=values))
        elif _holds_package(root / entry.name):
            findings.append(Finding("file-unread", root.name, place, values={"found": entry.name}))
    return findings


def name_faults(entries: tuple[Entry, ...], package: str, place: str) -> list[Finding]:
    """Names that some systems can't hold, and names that are one and the same there."""
    findings: list[Finding] = []
    held: dict[str, str] = {}
    for entry in entries:
        file = f"{place}/{entry.name}"
        if not is_fit_name(entry.name):
            findings.append(Finding("file-name-unfit", package, file, values={"found": entry.name}))
        key = collision_key(entry.name)
        if key in held:
            findings.append(
                Finding("file-name-collides", package, file, values={"found": entry.name, "other": held[key]})
            )
        held.setdefault(key, entry.name)
    return findings


def loose_fault(entry: Entry, package: str, place: str) -> Finding | None:
    """What is wrong with something in a folder that nothing names; texts such as a README may lie anywhere."""
    values = {"found": entry.name}
    file = f"{place}/{entry.name}"
    if entry.kind == "link":
        return Finding("file-is-link", package, file)
    if entry.kind == "other":
        return Finding("file-not-plain", package, file)
    name = entry.name.lower()
    if entry.kind == "file" and name.endswith((".yaml", ".yml")) and name.startswith("datapackage"):
        return Finding("descriptor-yaml", package, file, values=values)
    if entry.kind == "folder":
        return None if name.startswith(GIT) else Finding("file-unread", package, file, values=values)
    if not name.startswith(".") and (name.endswith(_TABLE_ENDINGS) or ".csv" in name):
        return Finding("file-unread", package, file, values=values)
    return None


def _holds_package(folder: Path) -> bool:
    """True for a folder with a descriptor in it or one folder further down."""
    return any(
        entry.name == FILE_NAME
        or (entry.kind == "folder" and any(one.name == FILE_NAME for one in read_entries(folder / entry.name)))
        for entry in read_entries(folder)
    )
