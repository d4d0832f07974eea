"""Every published package of a province, opened and saved by any spreadsheet: the same bytes again, or refused."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final, get_args

import pytest

from portal.intake.excel.before import Kept
from portal.intake.tidy import package_folders, tidy_package
from tests.intake.spreadsheet import Saving, Settings, opened_and_saved

PROVINCES: Final = Path(__file__).resolve().parents[2] / "datapackages/provinces"
PROGRAMS: Final = {
    "excel": None,
    "libreoffice": Saving(encoding="utf-8", line_end="\n"),
    "sheets": Saving(encoding="utf-8"),
}


@pytest.mark.parametrize("settings", get_args(Settings))
@pytest.mark.parametrize("program", PROGRAMS)
def test_with_the_version_before_nothing_changes_unseen(tmp_path: Path, settings: Settings, program: str) -> None:
    changed, same = [], 0
    for package in package_folders(PROVINCES):
        folder = Path(shutil.copytree(package, tmp_path / package.name))
        saved = {}
        for path in folder.glob("*.csv"):
            path.write_bytes(opened_and_saved(path.read_bytes(), settings, PROGRAMS[program]))
            saved[path.name] = path.read_bytes()
        left = {Path(issue.file).name for issue in tidy_package(folder, Kept(package)).left}
        for name, content in saved.items():
            after = (folder / name).read_bytes()
            same += after == (package / name).read_bytes()
            if after != (content if name in left else (package / name).read_bytes()):
                changed.append((package.name, name))
    assert changed == []
    assert same > 100
