"""What one would use instead, as it comes and with its search, over the same Markdown: Material, or Zensical."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Literal

from tests.benchmarks.command import Run, run_command


def build_stock(
    pages: Path, work: Path, program: Literal["mkdocs", "zensical"] = "mkdocs", *, clean: bool = False
) -> Run:
    """Build ``pages/vi`` and ``pages/en``, where there, one after the other; the seconds of both together.

    ``pages`` lies in ``work``: Zensical reads nothing outside the folder of its settings. It keeps what it made unless
    it is to ``clean`` first; MkDocs keeps nothing.
    """
    if clean:
        shutil.rmtree(work / ".cache", ignore_errors=True)
    seconds, megabytes = 0.0, 0.0
    for language in ("vi", "en"):
        if not (pages / language).is_dir():
            continue
        settings = work / f"{program}.{language}.yml"
        settings.write_text(json.dumps(_settings(language, pages.relative_to(work), program)), "utf-8")
        run = run_command(
            [sys.executable, "-m", program, "build", "--config-file", str(settings)],
            work / f"{program}.log",
            os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        )
        if run.code != 0:
            return run
        seconds, megabytes = seconds + run.seconds, max(megabytes, run.megabytes)
    return Run(seconds, megabytes, 0, b"")


def _settings(language: str, pages: Path, program: str) -> dict[str, object]:
    silent = {"not_found": "ignore", "absolute_links": "ignore", "unrecognized_links": "ignore"}
    return {
        "site_name": "Stock",
        "site_url": "http://127.0.0.1:8000/",
        "docs_dir": str(pages / language),
        "site_dir": f"{program}/{language}",
        "theme": {"name": "material", "language": language, "font": False},
        "plugins": ["search"],
        "markdown_extensions": ["attr_list", "md_in_html", "tables", "toc"],
        "validation": {"nav": {"omitted_files": "ignore"}, "links": silent},
    }
