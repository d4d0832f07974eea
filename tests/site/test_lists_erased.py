"""A list that is kept elsewhere is shown while it is there, and leaves nothing behind when it is deleted."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.site.test_reproducible import copy_of, with_drawings

NAMES = ("Mây Trắng", "Sóng Xanh", "Gió Lành")
CODES = ("YN0001A", "9900053106", "YN0004D")


def build(folder: Path, lists: Path) -> str:
    command = [sys.executable, "scripts/build.py", "--date", "2026-01-15", "--lists", str(lists)]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout[-6000:] + result.stderr[-3000:]
    return result.stdout + result.stderr


def files_with(folder: Path, texts: tuple[str, ...]) -> list[str]:
    """Files below ``folder`` that hold one of these texts, in any case or as words of a search."""
    wanted = [text.lower().encode() for text in texts]
    return [
        path.relative_to(folder).as_posix()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(text in path.read_bytes().lower() for text in wanted)
    ]


def test_a_deleted_list_is_gone_from_every_byte(project: Path, site_folder: Path, tmp_path: Path) -> None:
    folder = with_drawings(copy_of(project, tmp_path / "repository"), site_folder)
    lists = tmp_path / "lists"
    shutil.copytree(project / "tests/packages/ok-list", lists)

    said = build(folder, lists)
    shown = files_with(folder, (*NAMES, *CODES))
    assert "site/data/lists/quang-ninh-2025-10-31/units.csv" in shown
    # The index holds names and codes packed, so that no search for letters finds them: all of its files must go.
    index = folder / "site" / "data" / "lookup" / "real"
    assert [file for file in index.rglob("*") if file.is_file()]
    assert [name for name in shown if not name.startswith(("site/data/lists/", "site/data/lookup/"))] == []
    assert not any(text in said for text in (*NAMES, *CODES))

    shutil.rmtree(lists / "quang-ninh-2025-10-31")
    build(folder, lists)
    assert files_with(folder, (*NAMES, *CODES)) == []
    assert not [file for file in index.rglob("*") if file.is_file()]
