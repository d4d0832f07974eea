"""What one would use instead: MkDocs with Material as it comes, with its search, over the same Markdown."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from tests.benchmarks.command import Run, run_command


def build_stock(pages: Path, work: Path) -> Run:
    """Build ``pages/vi`` and ``pages/en``, where there, one after the other; the seconds of both together."""
    seconds, megabytes = 0.0, 0.0
    for language in ("vi", "en"):
        if not (pages / language).is_dir():
            continue
        settings = work / f"stock.{language}.yml"
        settings.write_text(json.dumps(_settings(language, pages / language, work / "stock" / language)), "utf-8")
        run = run_command(
            [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(settings)],
            work / "stock.log",
            os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        )
        if run.code != 0:
            return run
        seconds, megabytes = seconds + run.seconds, max(megabytes, run.megabytes)
    return Run(seconds, megabytes, 0, b"")


def _settings(language: str, pages: Path, site: Path) -> dict[str, object]:
    silent = {"not_found": "ignore", "absolute_links": "ignore", "unrecognized_links": "ignore"}
    return {
        "site_name": "Stock",
        "site_url": "http://127.0.0.1:8000/",
        "docs_dir": str(pages),
        "site_dir": str(site),
        "theme": {"name": "material", "language": language, "font": False},
        "plugins": ["search"],
        "markdown_extensions": ["attr_list", "md_in_html", "tables", "toc"],
        "validation": {"nav": {"omitted_files": "ignore"}, "links": silent},
    }
