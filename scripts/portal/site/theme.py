"""Running MkDocs: both languages at the same time, each into its own folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from portal.model.vocabulary import Language
from portal.site.assets import Assets
from portal.site.disk_fault import fault_in
from portal.site.failure import BuildFailed, site_issue
from portal.site.policy import CONTENT_POLICY

SETTINGS: Final[dict[Language, str]] = {"vi": "mkdocs.yml", "en": "mkdocs.en.yml"}


def run_mkdocs(
    project: Path,
    trees: Path,
    html: Path,
    assets: Assets,
    languages: Iterable[Language],
    site_url: str,
    today: date,
) -> None:
    """Build ``html/<language>`` from ``trees/<language>`` and wait for it; see ``running_mkdocs``."""
    with running_mkdocs(project, trees, html, assets, languages, site_url, today) as finish:
        finish()


@contextmanager
def running_mkdocs(
    project: Path,
    trees: Path,
    html: Path,
    assets: Assets,
    languages: Iterable[Language],
    site_url: str,
    today: date,
) -> Iterator[Callable[[], None]]:
    """Start to build ``html/<language>`` from ``trees/<language>``; gives a function that waits for the end.

    The function raises ``BuildFailed`` on an error or a warning, ``OSError`` where the disk is at fault. What still
    runs at the end of the block is ended. The pages name the assets, which are put beside them when both languages
    are merged.
    """
    environment = mkdocs_environment(os.environ, site_url, today)
    running: dict[Language, subprocess.Popen[bytes]] = {}
    try:
        for language in languages:
            settings = trees / f"mkdocs.{language}.yml"
            derived = _derived_settings(project, language, trees / language, html / language, assets)
            settings.write_text(derived, "utf-8")
            command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(settings)]
            running[language] = subprocess.Popen(
                command, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
            )
        yield lambda: _finish(running)
    finally:
        for process in running.values():
            if process.poll() is None:
                process.kill()
                process.communicate()


def _finish(running: Mapping[Language, subprocess.Popen[bytes]]) -> None:
    # Read one after the other: a run that waits on a full pipe goes on when its turn comes.
    logs = {language: _faults_of(process) for language, process in running.items()}
    failed = {language: log for language, log in logs.items() if log}
    if failed:
        if fault := fault_in("\n".join(failed.values())):
            raise fault
        log = "\n".join(f"[{SETTINGS[language]}]\n{log}" for language, log in failed.items())
        raise BuildFailed([site_issue("mkdocs", SETTINGS[language]) for language in failed], log)


def _faults_of(process: subprocess.Popen[bytes]) -> str:
    """What a run printed beside news; never empty when it failed."""
    output, _ = process.communicate()
    # --quiet would hide warnings, and --strict ends with 0 on some of them: every line that isn't news counts.
    lines = output.decode("utf-8", "replace").splitlines()
    faults = "\n".join(line for line in lines if line.strip() and not line.startswith("INFO "))
    return faults or ("" if process.returncode == 0 else f"exit code {process.returncode}")


def mkdocs_environment(own: Mapping[str, str], site_url: str, today: date) -> dict[str, str]:
    """The environment of a MkDocs run: nothing in it makes two runs of one date differ."""
    midnight = datetime(today.year, today.month, today.day, tzinfo=UTC)
    return {
        **own,
        "SITE_URL_VI": site_url,
        "SITE_URL_EN": f"{site_url}en/",
        "SOURCE_DATE_EPOCH": str(int(midnight.timestamp())),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "TZ": "UTC",
    }


def _derived_settings(project: Path, language: Language, source: Path, target: Path, assets: Assets) -> str:
    # JSON is YAML. Paths are absolute: MkDocs takes them from the folder of this file, not of the one it inherits.
    return json.dumps(
        {
            "INHERIT": str(project / SETTINGS[language]),
            "docs_dir": str(source),
            "site_dir": str(target),
            "theme": {"custom_dir": str(project / "docs" / "overrides")},
            "extra_css": [assets.style_sheet],
            "extra_javascript": [assets.script],
            "extra": {"scripts": assets.scripts, "content_policy": CONTENT_POLICY},
        },
        ensure_ascii=False,
        indent=2,
    )
