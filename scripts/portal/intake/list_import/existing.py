"""The package of the same list that stands already: its events stay, a withdrawn unit never comes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from portal.contract.check import check_paths
from portal.contract.list_schema import LIST, LIST_EVENTS, LIST_UNITS
from portal.intake.list_import.refusal import Fault, refuse
from portal.intake.list_import.units import Unit
from portal.model.issue import has_errors
from portal.store.descriptor import FILE_NAME
from portal.store.tree import read_lists, read_package


@dataclass(frozen=True)
class Existing:
    """What of the standing package matters: its text of events, its codes, how many units were withdrawn."""

    events: str = ""
    codes: frozenset[str] = frozenset()
    withdrawn: int = 0
    published: str = ""
    version: str = ""


def read_existing(folder: Path) -> Existing:
    """The package at ``folder``; an empty ``Existing`` where none stands.

    Raises ``ImportRefused`` when what stands there has errors: then it doesn't tell which units were withdrawn.
    """
    if not folder.exists() and not folder.is_symlink():
        return Existing()
    if folder.is_symlink() or not (folder / FILE_NAME).is_file() or has_errors(check_paths([folder])):
        raise refuse("import-existing-broken", place=folder.as_posix())
    package = read_package(folder)
    tables = package.tables
    events = tables[LIST_EVENTS.name]
    return Existing(
        events.text,
        frozenset(tables[LIST_UNITS.name].frame["unit_code"].tolist()),
        int((events.frame["event"] == "withdrawn").sum()),
        str(tables[LIST.name].frame["published"].iloc[0]),
        str(package.descriptor.get("version", "")),
    )


def without_withdrawn(kept: Sequence[Unit], existing: Existing) -> tuple[list[Unit], list[int], list[Fault]]:
    """The units that may be written again, the rows of withdrawn ones, and why nothing may be written.

    An event of withdrawal carries no code, so the standing units are the only ones allowed: the file must hold all of
    them, and exactly as many more as were withdrawn. Anything else can't be told apart from a withdrawn unit.
    """
    if not existing.withdrawn:
        return list(kept), [], []
    allowed = [unit for unit in kept if unit.cells[0] in existing.codes]
    others = [unit.row for unit in kept if unit.cells[0] not in existing.codes]
    if len(allowed) != len(existing.codes) or len(others) != existing.withdrawn:
        values = {
            "withdrawn": str(existing.withdrawn),
            "more": str(len(others)),
            "gone": str(len(existing.codes) - len(allowed)),
        }
        return allowed, others, [Fault("import-withdrawn-unclear", (), "", values)]
    return allowed, others, []


def imported_elsewhere(out: Path, list_id: str, digest: str) -> str:
    """The list under another name that was made of the same file, "" when there is none.

    A unit that was withdrawn there would come back under the other name.
    """
    folders = sorted(out.iterdir()) if out.is_dir() else []
    for folder in folders:
        if folder.name == list_id or folder.is_symlink() or not (folder / LIST.path).is_file():
            continue
        table = read_package(folder).tables.get(LIST.name)
        if table is not None and "source_sha256" in table.frame and digest in set(table.frame["source_sha256"]):
            return folder.name
    return ""


def withdrawn_elsewhere(out: Path, list_id: str, province: str) -> int:
    """How many events of withdrawal the other list packages of the province under ``out`` hold.

    They carry no code, so nothing but a person can tell whether one of those units comes back.
    """
    packages, _ = read_lists(out)
    count = 0
    for package in packages:
        about, events = package.tables.get(LIST.name), package.tables.get(LIST_EVENTS.name)
        if package.folder.name == list_id or about is None or events is None:
            continue
        if "event" in events.frame and province in set(about.frame.get("province_id", ())):
            count += int((events.frame["event"] == "withdrawn").sum())
    return count
