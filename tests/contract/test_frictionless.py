"""On what both can see, our checks and frictionless come to the same verdict; what only ours see is listed here."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import frictionless
import pytest

from portal.contract.check import check_paths
from portal.contract.schema import OBSERVATIONS, SOURCES
from tests.packages.edits import cell

PROJECT = Path(__file__).resolve().parents[2]
PACKAGES = PROJECT / "tests" / "packages"

FORM_THAT_BOTH_SEE = frozenset(
    {
        "blank-line",
        "broken-quoting",
        "column-extra",
        "column-missing",
        "date-syntax",
        "date-unreal",
        "descriptor-contributors",
        "descriptor-created",
        "descriptor-drift",
        "descriptor-missing",
        "descriptor-not-json",
        "duplicate-column",
        "encoding",
        "file-empty",
        "file-missing",
        "integer-syntax",
        "key-repeated",
        "list-column-forbidden",
        "not-in-list",
        "number-syntax",
        "partial-date-syntax",
        "pattern",
        "ragged-row",
        "required-empty",
        "resource-path",
        "source-unknown",
    }
)
"""Codes of faults that Table Schema, or a reader of CSV and JSON, can express."""

ONLY_OURS_SEE = {
    "bad-month-unreal": "a month 13 keeps to the pattern of a date known to the month",
    "bad-number-syntax": "1_000 is a number to Python",
    "bad-number-syntax-exponent": "so is 3e11",
    "bad-number-syntax-full-width": "so are full-width digits",
    "bad-number-syntax-leading": "so is 0893",
    "bad-number-syntax-trailing": "so is 55.80, which has another canonical form",
    "bad-path-list": "a table may lie in several files elsewhere",
    "bad-resource-unknown-key": "every key that it doesn't know is one of somebody else's",
    "bad-schema-self-reference": "a reference to a column that is not there is passed over",
    "bad-schema-type": "a number is a text as well",
}
"""Packages whose fault has a code above and that frictionless nevertheless accepts."""

ALSO_FRICTIONLESS = {
    "bad-conflict-marker": "the marks are rows of the wrong length",
    "bad-descriptor-unknown-key": "the key “profile” is one that frictionless would follow",
    "bad-header-only-indicators": "links name indicators that are not there",
    "bad-header-only-register-sources": "lists name sources that are not there",
    "bad-header-only-sources": "so do figures",
    "bad-json-conflict": "the marks are no JSON",
    "bad-json-deep": "it holds no tables",
    "bad-json-duplicate-deep": "it holds no tables",
    "bad-licenses-text": "licences are a list",
    "bad-list-conflict-marker": "the marks are a row of the wrong length",
    "bad-outer-space": "a trailing space is no value of the list",
    "bad-resources-text": "resources are a list",
    "bad-resources-twice": "two tables have one name",
    "bad-text-description-object": "a description is a text",
    "bad-text-keywords-text": "keywords are a list",
    "bad-title-number": "a title is a text",
    "bad-too-many-columns": "columns without a name",
    "bad-utf-16-without-mark": "the columns have other names",
    "bad-text-contributor-email-hidden": "that is no e-mail address",
}
"""Packages whose fault has another code with us and that frictionless refuses as well."""

NEVER_SHOWN_TO_FRICTIONLESS = {
    "bad-resource-compression": "it leaves the file open",
    "bad-resource-dialect": "it would fetch the address",
    "bad-resource-path-remote": "so here",
    "bad-resource-profile": "and here",
    "bad-resource-schema-address": "and here",
    "bad-schema-pattern": "its pattern may take for ever",
}


def is_valid(folder: Path) -> bool:
    """The verdict of frictionless on one package."""
    return bool(frictionless.validate(str(folder / "datapackage.json")).valid)


def has_form_fault(folder: Path) -> bool:
    """Our verdict on what both can see."""
    return any(issue.code in FORM_THAT_BOTH_SEE for issue in check_paths([folder]))


def single_packages() -> list[Path]:
    """The folders of packages with a fault that are one package, or hold the one package of a list."""
    folders = [
        folder
        for folder in sorted(PACKAGES.glob("bad-*"))
        if not (folder / "provinces").is_dir() and folder.name not in NEVER_SHOWN_TO_FRICTIONLESS
    ]
    return [folder for folder in folders if len(list(folder.rglob("datapackage.json"))) < 2]


@pytest.mark.parametrize("folder", single_packages(), ids=lambda folder: folder.name)
def test_both_give_the_same_verdict_on_a_package_with_a_fault(folder: Path) -> None:
    # That these are the issues that our checks give is held by test_packages.
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    form = any(issue["code"] in FORM_THAT_BOTH_SEE for issue in expected)
    ours = (form and folder.name not in ONLY_OURS_SEE) or folder.name in ALSO_FRICTIONLESS
    descriptor = next(folder.rglob("datapackage.json"), folder / "datapackage.json")
    assert is_valid(descriptor.parent) is not ours


def committed_packages() -> list[Path]:
    roots = (PROJECT / "datapackages", PACKAGES / "ok", PACKAGES / "ok-list")
    return sorted(path.parent for root in roots for path in root.rglob("datapackage.json"))


@pytest.mark.parametrize("folder", committed_packages(), ids=lambda folder: folder.relative_to(PROJECT).as_posix())
def test_plain_frictionless_accepts_every_good_package_without_a_network(folder: Path) -> None:
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["title", "message"])


def test_no_package_is_left_out() -> None:
    assert len(committed_packages()) >= 49


CHANGES = [
    *((OBSERVATIONS.path, field.name, value) for field in OBSERVATIONS.fields for value in ("", "Ö ö!")),
    *((SOURCES.path, field.name, "Ö ö!") for field in SOURCES.fields),
    (SOURCES.path, "published", "2017-09"),
    (OBSERVATIONS.path, "source_id", "S005"),
    (OBSERVATIONS.path, "obs_id", "bac-kan-2017-07-31-collections_total-total-si.hi.ui-s004"),
    (OBSERVATIONS.path, "as_of", "2017-02-29"),
    (OBSERVATIONS.path, "as_of", "0000-01-01"),
    (OBSERVATIONS.path, "value", "-55.8"),
    (OBSERVATIONS.path, "unit", "Percent"),
]


@pytest.mark.parametrize(("file", "column", "value"), CHANGES)
def test_both_give_the_same_verdict_on_a_changed_cell(tmp_path: Path, file: str, column: str, value: str) -> None:
    folder = tmp_path / "bac-kan"
    shutil.copytree(PACKAGES / "ok" / "provinces" / "bac-kan", folder)
    try:
        cell(file, 2, column, value)(folder)
    except AssertionError:
        assert is_valid(folder)
        return
    assert is_valid(folder) is not has_form_fault(folder)
