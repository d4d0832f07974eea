"""Running MkDocs: both languages at the same time, each into its own folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from portal.model.vocabulary import Language
from portal.site.failure import BuildFailed, site_issue

_CONFIGURATION: Final[dict[Language, str]] = {"vi": "mkdocs.yml", "en": "mkdocs.en.yml"}


def run_mkdocs(
    project: Path, trees: Path, html: Path, languages: Iterable[Language], site_url: str, today: date
) -> None:
    """Build ``html/<language>`` from ``trees/<language>``; raises ``BuildFailed`` on an error or a warning."""
    running = []
    for language in languages:
        configuration = trees / f"mkdocs.{language}.yml"
        configuration.write_text(
            _derived_configuration(project, language, trees / language, html / language), encoding="utf-8"
        )
        command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(configuration)]
        environment = mkdocs_environment(os.environ, site_url, today)
        running.append(
            (
                language,
                subprocess.Popen(
                    command, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
                ),
            )
        )
    failed = []
    logs = []
    try:
        for language, process in running:
            output, _ = process.communicate()
            # --quiet would hide warnings and --strict ends with 0 on some of them: every line that isn't news counts.
            lines = output.decode("utf-8", "replace").splitlines()
            log = "\n".join(line for line in lines if line.strip() and not line.startswith("INFO "))
            if process.returncode != 0 or log:
                failed.append(language)
                logs.append(f"[{_CONFIGURATION[language]}]\n{log}")
    finally:
        for _, process in running:
            if process.poll() is None:
                process.kill()
                process.wait()
    if failed:
        issues = [
            site_issue(
                "mkdocs",
                _CONFIGURATION[language],
                ("MkDocs báo lỗi hoặc cảnh báo; xem bên trên.", "MkDocs reported an error or a warning; see above."),
                ("Sửa trang hoặc cấu hình mà MkDocs nêu tên.", "Correct the page or the setting that MkDocs names."),
            )
            for language in failed
        ]
        raise BuildFailed(issues, "\n".join(logs))


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


def _derived_configuration(project: Path, language: Language, source: Path, target: Path) -> str:
    # JSON is YAML. Paths are absolute: MkDocs takes them from the folder of this file, not of the one it inherits.
    return json.dumps(
        {
            "INHERIT": str(project / _CONFIGURATION[language]),
            "docs_dir": str(source),
            "site_dir": str(target),
            "theme": {"custom_dir": str(project / "docs" / "overrides")},
        },
        ensure_ascii=False,
        indent=2,
    )
