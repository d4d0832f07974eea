"""Writing a list package: as a whole or not at all, and only when the contract finds no error in it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import pandas as pd

from portal.contract.canonical import canonical_text
from portal.contract.check import check_paths
from portal.contract.descriptor import list_descriptor
from portal.contract.list_schema import LIST, LIST_EVENTS, LIST_UNITS
from portal.intake.list_import.refusal import GIVEN_FILE, ImportRefused
from portal.intake.list_import.units import Unit
from portal.model.issue import Issue
from portal.store.descriptor import FILE_NAME
from portal.store.write import canonical_csv, canonical_json, write_text

FIRST_VERSION: Final = "1.0.0"
_HELD: Final = {
    "list-personal-number": "number_in_name",
    "list-phone-number": "text_in_name",
    "list-street-address": "text_in_name",
    "list-mark-unexpected": "illustrative_mark",
}
"""Issues about a name or a code for which a unit is held back, and the reason as the account calls it."""
_NAME_FORM: Final = re.compile("list-name-.*|text-too-long|character-hidden|outer-space|.*formula.*|list-evading-words")
"""Issues about a name alone that no mending of this file's table would undo."""


@dataclass(frozen=True)
class ListPackage:
    """A list package that is not on disk yet: ``about`` is the row of ``list.csv``, ``events`` that file's text."""

    about: Mapping[str, str]
    units: Sequence[Unit]
    events: str = ""
    version: str = ""

    @property
    def files(self) -> dict[str, str]:
        """The text of every file by its name."""
        about = pd.DataFrame([dict(self.about)], columns=LIST.columns, dtype="str")
        units = pd.DataFrame([unit.cells for unit in self.units], columns=LIST_UNITS.columns, dtype="str")
        descriptor = list_descriptor(
            self.about["list_id"],
            self.about["issuing_office"],
            self.about["as_of"],
            version=self.version or FIRST_VERSION,
            created=f"{self.about['published']}T00:00:00Z",
        )
        return {
            FILE_NAME: canonical_json(descriptor),
            LIST.path: canonical_text(about, LIST),
            LIST_UNITS.path: canonical_text(units, LIST_UNITS),
            LIST_EVENTS.path: self.events or canonical_csv(LIST_EVENTS.columns, []),
        }


def write_package(package: ListPackage, out: Path) -> Path:
    """Write the package into ``out``/<list_id> and return that folder; files of the same text keep their bytes.

    It is written beside and checked there; only a package without errors takes the place of what stood there. Raises
    ``ImportRefused`` with the contract's issues; those about ``units.csv`` name the rows of the imported file.
    """
    target = out / package.about["list_id"]
    workshop = out / f".import-{os.getpid()}"
    fresh = workshop / target.name
    try:
        for name, text in package.files.items():
            write_text(fresh / name, text)
        issues = check_paths([fresh])
        if issues:
            raise ImportRefused(issues=[_located(issue, package, fresh, target) for issue in issues])
        if target.exists():
            target.rename(workshop / "before")
        fresh.rename(target)
    finally:
        if not target.exists() and (workshop / "before").exists():
            (workshop / "before").rename(target)
        shutil.rmtree(workshop, ignore_errors=True)
    return target


def rows_not_to_be_shown(refusal: ImportRefused) -> dict[int, str]:
    """Rows of the file whose names or codes the contract refuses, with the reason for holding each unit back.

    What else is wrong stays wrong, and is told when the rest is written.
    """
    reasons: dict[int, str] = {}
    for issue in refusal.issues:
        if issue.file != GIVEN_FILE or issue.column not in ("unit_name", "unit_code", "tax_code"):
            continue
        reason = _HELD.get(issue.code, "")
        if not reason and issue.column == "unit_name" and _NAME_FORM.fullmatch(issue.code):
            reason = "name_form"
        if reason:
            reasons.setdefault(issue.row, reason)
    return reasons


def _located(issue: Issue, package: ListPackage, fresh: Path, target: Path) -> Issue:
    """The issue as the reader can follow it: the temporary folder has gone, rows are those of the imported file."""
    place = re.compile(rf"[^\s,;:“”]*{re.escape(f'{fresh.parent.name}/{fresh.name}')}")

    def mended(text: str) -> str:
        return place.sub(target.as_posix(), text)

    in_units = issue.file.endswith(f"/{LIST_UNITS.path}") and issue.row > 1
    ordered = sorted(package.units, key=lambda unit: unit.cells[0])
    within = in_units and issue.row - 2 < len(ordered)
    return replace(
        issue,
        file=GIVEN_FILE if within else mended(issue.file),
        row=ordered[issue.row - 2].row if within else issue.row,
        message_vi=mended(issue.message_vi),
        message_en=mended(issue.message_en),
        remedy_vi=mended(issue.remedy_vi),
        remedy_en=mended(issue.remedy_en),
    )
