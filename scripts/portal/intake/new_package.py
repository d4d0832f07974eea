"""A new, empty package for a province of the registry that has none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Literal

import pandas as pd

from portal.contract.canonical import canonical_text
from portal.contract.catalogue import issue_of
from portal.contract.descriptor import province_descriptor
from portal.contract.schema import PROVINCE_RESOURCES
from portal.intake.near_names import near_words
from portal.issues.words_new import NEW
from portal.model.issue import Finding, Issue
from portal.store.descriptor import FILE_NAME
from portal.store.place import PROVINCES, REGISTRY
from portal.store.table import Table
from portal.store.tree import read_package
from portal.store.write import canonical_json, write_new_folder

_OWNED: Final = "/datapackages/provinces/{}/  @bhxh-mo/data"
"""Who is asked when the package changes, as the file of code owners writes it."""
_FIRST_VERSION: Final = "1.0.0"


@dataclass(frozen=True)
class NewPackage:
    """What ``add_package`` did: ``created``, ``present`` (it was there, nothing changed) or ``refused`` with issues."""

    folder: Path
    state: Literal["created", "present", "refused"]
    issues: tuple[Issue, ...] = ()


def province_names(provinces: Table) -> dict[str, str]:
    """The Vietnamese name of each province by id; the one of today where a name changed."""
    rows = provinces.frame.sort_values("boundary", ascending=False, kind="stable")
    return dict(zip(rows["province_id"], rows["name_vi"], strict=True))


def package_files(province_id: str, name: str, day: date) -> dict[str, bytes]:
    """The files of an empty package: the contract's descriptor and a header for each table; ``day`` is ``created``."""
    descriptor = province_descriptor(province_id, name, version=_FIRST_VERSION, created=f"{day.isoformat()}T00:00:00Z")
    files = {FILE_NAME: canonical_json(descriptor)}
    for resource in PROVINCE_RESOURCES:
        files[resource.path] = canonical_text(pd.DataFrame(columns=resource.columns, dtype="str"), resource)
    return {name: text.encode("utf-8") for name, text in files.items()}


def add_package(root: Path, province_id: str, day: date) -> NewPackage:
    """Write the package of a province into the tree at ``root``; one that is there stays as it is.

    An id that the registry doesn't hold is refused with the nearest ones. Nothing is written unless all is.
    """
    folder = root / PROVINCES / province_id
    registry = read_package(root / REGISTRY)
    names = province_names(registry.tables["provinces"]) if "provinces" in registry.tables else {}
    if province_id not in names:
        expected = near_words(province_id, names)
        return _refused(folder, "new-province-unknown", province_id, expected)
    if folder.exists() or folder.is_symlink():
        whole = not folder.is_symlink() and all(
            (folder / name).is_file() for name in package_files(province_id, "", day)
        )
        if whole and read_package(folder).name == province_id:
            return NewPackage(folder, "present")
        return _refused(folder, "new-package-in-the-way", province_id, "")
    folder.parent.mkdir(parents=True, exist_ok=True)
    write_new_folder(folder, package_files(province_id, names[province_id], day))
    return NewPackage(folder, "created")


def describe_new_package(done: NewPackage) -> str:
    """What was done and what comes next, Vietnamese first."""
    place = done.folder.as_posix()
    if done.state == "present":
        return f"{place}: đã có, không đổi gì.\n{place}: there already, nothing changed.\n"
    return (
        f"{place}: đã tạo gói trống.\n{place}: an empty package was made.\n"
        "Tiếp theo: .venv/bin/python scripts/new_figure.py, rồi make validate.\n"
        "Next: .venv/bin/python scripts/new_figure.py, then make validate.\n"
        f"Thêm một dòng vào .github/CODEOWNERS · Add a line to .github/CODEOWNERS: {_OWNED.format(done.folder.name)}\n"
    )


def _refused(folder: Path, code: str, found: str, expected: str) -> NewPackage:
    finding = Finding(code, folder.name, folder.as_posix(), values={"found": found, "expected": expected})
    return NewPackage(folder, "refused", (issue_of(finding, NEW),))
