"""Two builds on two machines: other folders, time zones, languages and hash seeds, one with drawings that an earlier
build has left, one with none: the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.built_site import drawings_of

DATE = "2026-11-21"
PLACES = ("bac-kan", "dong-nai", "quang-ninh", "viet-nam")


def copy_of(project: Path, folder: Path) -> Path:
    """The code, the theme and a few packages, in another folder."""
    caches = shutil.ignore_patterns("__pycache__")
    for name in ("scripts", "docs"):
        shutil.copytree(project / name, folder / name, ignore=caches)
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(project / name, folder / name)
    for name in ("registry", "debtor-lists/register", *(f"provinces/{place}" for place in PLACES)):
        shutil.copytree(project / "datapackages" / name, folder / "datapackages" / name)
    return folder


def build(folder: Path, **changed: str) -> dict[str, bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in ("SITE_URL", "SOURCE_DATE_EPOCH")}
    command = [sys.executable, str(folder / "scripts" / "build.py"), "--date", DATE]
    where = folder if changed.pop("inside", "") else folder.parent
    result = subprocess.run(command, cwd=where, env=environment | changed, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout[-6000:] + result.stderr[-3000:]
    site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def with_drawings(folder: Path, site_folder: Path) -> Path:
    """The folder with the drawings that the build of ``site_folder`` has left, to be found by a build in it."""
    shutil.copytree(drawings_of(site_folder), folder / "build" / "cache")
    return folder


def test_a_cold_build_elsewhere_is_byte_identical(project: Path, site_folder: Path, tmp_path: Path) -> None:
    here = with_drawings(copy_of(project, tmp_path / "một nơi"), site_folder)
    there = copy_of(project, tmp_path / "another" / "deeper" / "place")
    first = build(here, TZ="Asia/Ho_Chi_Minh", PYTHONHASHSEED="1", LC_ALL="C.UTF-8", inside="yes")
    second = build(there, TZ="America/Los_Angeles", PYTHONHASHSEED="4242", LC_ALL="C")
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []
    assert str(tmp_path).encode() not in b"".join(first.values())
