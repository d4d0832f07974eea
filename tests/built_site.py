"""The real site, built once for all workers of a test run."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

BUILD_DATE = "2026-11-21"


def built_once(factory: pytest.TempPathFactory, project: Path, name: str, site_url: str | None, *more: str) -> Path:
    """The folder of the site of the real packages, for this address or the local one; fails where it can't be built.

    ``more`` is said to ``build.py`` too: a name stands for the same words in every test.
    """
    # Workers of one run share the parent of their base folders; a single process has no worker folder.
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, failure = shared / name, shared / f"{name}.failure"
    # One lock for all sites: the second build finds the charts that the first has drawn.
    with (shared / "build.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists() and not failure.exists():
            _build(project, folder, failure, site_url, more)
    # Remembered for the other workers: what can't be built once is not tried again.
    assert folder.exists(), f"the site was not built:\n{failure.read_text(encoding='utf-8')}"
    return folder


def drawings_of(site_folder: Path) -> Path:
    """The cache of drawings as the build of a site left it."""
    return site_folder.with_name(f"{site_folder.name}.cache")


def _build(project: Path, folder: Path, failure: Path, site_url: str | None, more: Sequence[str]) -> None:
    command = [sys.executable, "scripts/build.py", "--date", BUILD_DATE, "--out", str(folder), *more]
    environment = {key: value for key, value in os.environ.items() if key not in ("SITE_URL", "SOURCE_DATE_EPOCH")}
    if site_url:
        environment["SITE_URL"] = site_url
    result = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    if result.returncode == 0:
        # As it is now: a build for another address changes the cache of the project.
        shutil.copytree(project / "build" / "cache", drawings_of(folder))
    else:
        failure.write_text(f"{result.stdout[-8000:]}\n{result.stderr[-4000:]}", encoding="utf-8")
